import { readFileSync } from 'node:fs';
import { locateText } from '../../domain/locate/locate-text.ts';
import type { WorkPlace } from '../../domain/posting.ts';
import type { PlaceTable } from '../../domain/tables.ts';
import { readRowsFile } from './read-rows.ts';

const PLACES = new URL('../../config/regions/dueren/places.json', import.meta.url);

interface Row {
  readonly text: string;
  readonly postcode: string;
  readonly expected: string;
}

/** Compares the places found with `places.tsv` of a folder (columns text, postcode, ags). */
export async function evaluatePlaces(dir: string): Promise<object> {
  const table = JSON.parse(readFileSync(PLACES, 'utf8')) as PlaceTable;
  const outcomes = readRows(dir).map((row) => judgeRow(row, table));
  const share = (claim: keyof Outcome) =>
    outcomes.filter((outcome) => outcome[claim]).length / Math.max(1, outcomes.length);
  return {
    n: outcomes.length,
    right: share('right'),
    wronglyCertain: share('wronglyCertain'),
    unknownShare: share('unknown'),
  };
}

interface Outcome {
  readonly right: boolean;
  readonly wronglyCertain: boolean;
  readonly unknown: boolean;
}

function judgeRow(row: Row, table: PlaceTable): Outcome {
  const found = setOf(locateText(row.text, row.postcode === '' ? null : row.postcode, table).map(label));
  const right = found === setOf(row.expected.split('|'));
  if (!right)
    process.stderr.write(`${row.text}\t${row.postcode}\texpected ${row.expected}, found ${found}\n`);
  return { right, wronglyCertain: !right && /(?:^|\|)\d{8}/.test(found), unknown: found === 'unknown' };
}

function label(place: WorkPlace): string {
  if (place.kind === 'outside') return 'outside';
  return place.kind === 'district' ? `district:${place.ags}` : place.ags;
}

function setOf(labels: readonly string[]): string {
  return labels.length === 0 ? 'unknown' : [...new Set(labels)].toSorted().join('|');
}

function readRows(dir: string): readonly Row[] {
  const [, ...lines] = readRowsFile(dir, 'places.tsv').trimEnd().split('\n');
  return lines.map((line) => {
    const [text = '', postcode = '', expected = ''] = line.split('\t');
    return { text, postcode, expected };
  });
}
