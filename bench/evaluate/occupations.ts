import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readLabelled } from '../../config/build/lexicon-labelled.ts';
import type { LabelledVacancy } from '../../config/build/lexicon-labelled.ts';
import { loadLexicon } from '../../config/occupations/load.ts';
import { judgeOccupation, SURE } from '../../domain/occupation/judge-occupation.ts';
import { rankGroups } from '../../domain/occupation/rank-groups.ts';
import { judgeRequirementLevel } from '../../domain/occupation/judge-requirement-level.ts';
import type { OccupationLexicon } from '../../domain/occupation/lexicon.ts';
import { REQUIREMENT_LEVELS } from '../../domain/posting-facts.ts';
import type { OccupationJudgement } from '../../domain/posting.ts';
import type { Part } from './part.ts';
import { UnreadableRows } from './read-rows.ts';

interface Verdict {
  readonly area: boolean;
  readonly mainGroup: boolean;
  readonly group: boolean;
  readonly top3Group: boolean;
  readonly sure: boolean;
  readonly level: 'right' | 'wrong' | 'unknown' | 'unlabelled';
}

/**
 * Judges labelled rows of `occupations.tsv` (title, text, kldb; `a|b` = both right), or of `labelled-titles.tsv`
 * (title, kldb, …) where the folder has no such file, and answers the shares of right answers, 0 to 1. Rows with a
 * level also tell how often the requirement level is right, of those that are not left unknown.
 */
export async function evaluateOccupations(dir: string, part: Part = 'all'): Promise<object> {
  const lexicon = loadLexicon();
  const rows = readRows(dir).filter(({ forTesting }) => part === 'all' || forTesting === (part === 'test'));
  const verdicts = rows.map((row) => verdictOn(row, lexicon));
  const sure = verdicts.filter((verdict) => verdict.sure);
  return {
    n: verdicts.length,
    area: share(verdicts, ({ area }) => area),
    mainGroup: share(verdicts, ({ mainGroup }) => mainGroup),
    group: share(verdicts, ({ group }) => group),
    top3Group: share(verdicts, ({ top3Group }) => top3Group),
    sureShare: share(verdicts, (verdict) => verdict.sure),
    sureRight: share(sure, ({ group }) => group),
    ...levelFigures(verdicts),
  };
}

const FILES = ['occupations.tsv', 'labelled-titles.tsv'];

function readRows(dir: string): readonly LabelledVacancy[] {
  const file = FILES.find((one) => existsSync(join(dir, one)));
  if (file === undefined) throw new UnreadableRows(`${dir} has no ${FILES.join(' and no ')}`);
  const rows = readLabelled(join(dir, file));
  const empty = rows.findIndex(({ title, groups }) => title === '' || groups.includes(''));
  if (empty >= 0) throw new UnreadableRows(`${file}, line ${empty + 2}: no "title" or no "kldb"`);
  return rows;
}

function levelFigures(verdicts: readonly Verdict[]): object {
  const labelled = verdicts.filter(({ level }) => level !== 'unlabelled');
  if (labelled.length === 0) return {};
  const judged = labelled.filter(({ level }) => level !== 'unknown');
  return {
    levelUnknown: share(labelled, ({ level }) => level === 'unknown'),
    levelRight: share(judged, ({ level }) => level === 'right'),
  };
}

function verdictOn(row: LabelledVacancy, lexicon: OccupationLexicon): Verdict {
  const { title, text, groups } = row;
  const judged = judgeOccupation({ title, text, printedOccupations: [], places: [] }, lexicon);
  const agrees = (digits: number) =>
    groups.some((group) => judged.value?.slice(0, digits) === group.slice(0, digits));
  const top3 = rankGroups(title, text, lexicon).ranked.slice(0, 3);
  return {
    area: agrees(1),
    mainGroup: agrees(2),
    group: agrees(3),
    top3Group: top3.some(({ group }) => groups.includes(group)),
    level: levelVerdict(row, judged),
    sure: judged.value !== null && judged.confidence >= SURE,
  };
}

function levelVerdict(
  { title, text, level }: LabelledVacancy,
  judged: OccupationJudgement,
): Verdict['level'] {
  if (level === null) return 'unlabelled';
  const { value } = judgeRequirementLevel({ title, text }, judged);
  if (value === null) return 'unknown';
  return value === REQUIREMENT_LEVELS[level - 1] ? 'right' : 'wrong';
}

function share<T>(all: readonly T[], fits: (one: T) => boolean): number {
  if (all.length === 0) return 0;
  return Number((all.filter(fits).length / all.length).toFixed(4));
}
