import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLexicon } from '../../config/occupations/load.ts';
import { judgeOccupation, SURE } from '../../domain/occupation/judge-occupation.ts';
import { rankGroups } from '../../domain/occupation/rank-groups.ts';
import type { OccupationLexicon } from '../../domain/occupation/lexicon.ts';

interface Labelled {
  readonly title: string;
  readonly text: string;
  /** Groups (3 digits) that are right. */
  readonly groups: readonly string[];
}

interface Verdict {
  readonly area: boolean;
  readonly mainGroup: boolean;
  readonly group: boolean;
  readonly top3Group: boolean;
  readonly sure: boolean;
}

/**
 * Judges labelled rows of `occupations.tsv` (title, text, kldb; `a|b` = both right), or of `labelled-titles.tsv`
 * (title, kldb, …) where the folder has no such file, and answers the shares of right answers, 0 to 1.
 */
export async function evaluateOccupations(dir: string): Promise<object> {
  const lexicon = loadLexicon();
  const verdicts = readRows(dir).map((row) => verdictOn(row, lexicon));
  const sure = verdicts.filter((verdict) => verdict.sure);
  return {
    n: verdicts.length,
    area: share(verdicts, ({ area }) => area),
    mainGroup: share(verdicts, ({ mainGroup }) => mainGroup),
    group: share(verdicts, ({ group }) => group),
    top3Group: share(verdicts, ({ top3Group }) => top3Group),
    sureShare: share(verdicts, (verdict) => verdict.sure),
    sureRight: share(sure, ({ group }) => group),
  };
}

function readRows(dir: string): readonly Labelled[] {
  const gold = join(dir, 'occupations.tsv');
  if (existsSync(gold)) return readTable(gold);
  return readTable(join(dir, 'labelled-titles.tsv'));
}

function readTable(path: string): readonly Labelled[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/);
  const names = head.split('\t');
  const column = (cells: readonly string[], name: string) => cells[names.indexOf(name)] ?? '';
  return lines.map((line) => {
    const cells = line.split('\t');
    const groups = column(cells, 'kldb').split('|');
    return {
      title: column(cells, 'title'),
      text: column(cells, 'text'),
      groups: groups.map((code) => code.slice(0, 3)),
    };
  });
}

function verdictOn({ title, text, groups }: Labelled, lexicon: OccupationLexicon): Verdict {
  const judged = judgeOccupation({ title, text, printedOccupations: [], places: [] }, lexicon);
  const agrees = (digits: number) =>
    groups.some((group) => judged.value?.slice(0, digits) === group.slice(0, digits));
  const top3 = rankGroups(title, text, lexicon).ranked.slice(0, 3);
  return {
    area: agrees(1),
    mainGroup: agrees(2),
    group: agrees(3),
    top3Group: top3.some(({ group }) => groups.includes(group)),
    sure: judged.value !== null && judged.confidence >= SURE,
  };
}

function share<T>(all: readonly T[], fits: (one: T) => boolean): number {
  if (all.length === 0) return 0;
  return Number((all.filter(fits).length / all.length).toFixed(4));
}
