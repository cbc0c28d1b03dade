import { readFileSync } from 'node:fs';
import { fold } from '../../domain/occupation/fold.ts';
import { normaliseTitle } from '../../domain/occupation/words.ts';
import type { KldbCode } from '../../domain/posting.ts';

/** A vacancy with the KldB groups that careful coders gave it. */
export interface LabelledVacancy {
  readonly title: string;
  /** Empty where only the title is known. */
  readonly text: string;
  /** Groups (3 digits) that are right. */
  readonly groups: readonly KldbCode[];
  /** 1 helper to 4 expert, where the table has such a column. */
  readonly level: number | null;
  /** Never learnt from, only measured with. */
  readonly forTesting: boolean;
}

/**
 * Reads a tab-separated table with the columns title, kldb (`a|b` = both right) and, at choice, text and level.
 * For testing are kept: of a table with texts every row of odd number, of one with titles alone about 30 in 100,
 * chosen by a hash so that the same title is never on both sides.
 */
export function readLabelled(path: string | URL): readonly LabelledVacancy[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/);
  const names = head.split('\t');
  return lines.map((line, index) => {
    const cells = line.split('\t');
    const cell = (name: string) => cells[names.indexOf(name)] ?? '';
    const title = cell('title');
    return {
      title,
      text: cell('text'),
      groups: cell('kldb')
        .split('|')
        .map((code) => code.slice(0, 3)),
      level: cell('level') === '' ? null : Number(cell('level')),
      forTesting: names.includes('text') ? index % 2 === 0 : isDrawn(title),
    };
  });
}

/**
 * The rows that may be learnt from: neither kept for testing nor one of those in another spelling ("Koch m/w/d" beside
 * "Köchin (m/w/d)").
 */
export function forBuilding(rows: readonly LabelledVacancy[]): readonly LabelledVacancy[] {
  const kept = new Set(rows.filter(({ forTesting }) => forTesting).map(meaningOf));
  return rows.filter((row) => !row.forTesting && !kept.has(meaningOf(row)));
}

/** The words of a title, whatever their spelling, and the text. */
export function meaningOf({ title, text }: LabelledVacancy): string {
  return [...normaliseTitle(title).map(({ stem }) => stem), fold(text)].join(' ');
}

const START = 0x811c9dc5 ^ 31;
const TENTHS_FOR_BUILDING = 7;

/** FNV-1a of the folded title; fixed here, so that a change of the lexicon's own hashes never moves a row. */
function isDrawn(title: string): boolean {
  let hash = START;
  for (const unit of fold(title)) hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193);
  hash ^= hash >>> 15;
  return (hash >>> 0) % 10 >= TENTHS_FOR_BUILDING;
}
