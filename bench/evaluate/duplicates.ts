import { readFileSync } from 'node:fs';
import { loadLexicon } from '../../config/occupations/load.ts';
import { classify, type ClassifyTables } from '../../domain/classify.ts';
import { blockingKeys, deduplicate, fingerprint, type Match } from '../../domain/deduplicate.ts';
import { locate } from '../../domain/locate.ts';
import { judgeOccupation } from '../../domain/occupation/judge-occupation.ts';
import type { LocatedPosting } from '../../domain/posting.ts';
import type { PlaceTable } from '../../domain/tables.ts';
import { goldPosting } from './gold-posting.ts';
import type { GoldPrint } from './gold-posting.ts';
import { readJsonRows } from './read-rows.ts';

/** Last line of `evaluate duplicates`; `grey` = share of pairs neither merged nor clearly apart. */
interface DuplicatesScore {
  readonly n: number;
  readonly precision: number;
  readonly recall: number;
  readonly grey: number;
}

interface GoldPair {
  readonly a: GoldPrint;
  readonly b: GoldPrint;
  readonly same: boolean;
  readonly why: string;
}

/** One pair with our answer; `found` = the two share a blocking key, without which they never meet. */
export interface AnsweredPair extends GoldPair {
  readonly match: Match;
  readonly found: boolean;
}

const PLACES = new URL('../../config/regions/dueren/places.json', import.meta.url);
const READ_ON = '2026-11-22';

/** As take-in judges: occupation, facts and place. */
function openJudging(): (print: GoldPrint, key: string) => LocatedPosting {
  const places = JSON.parse(readFileSync(PLACES, 'utf8')) as PlaceTable;
  const lexicon = loadLexicon();
  const tables: ClassifyTables = {
    judgeOccupation: (posting) => judgeOccupation(posting, lexicon),
    today: READ_ON,
  };
  return (print, key) => locate(classify(goldPosting(print, key), tables), places);
}

/** The rows of `duplicates.jsonl` of a folder, each answered by `deduplicate`. */
export function answerDuplicates(dir: string): readonly AnsweredPair[] {
  const judge = openJudging();
  return readJsonRows<GoldPair>(dir, 'duplicates.jsonl', ['a', 'b']).map((pair) => {
    const [a, b] = [judge(pair.a, 'a'), judge(pair.b, 'b')];
    const keys = blockingKeys(a);
    const found = blockingKeys(b).some((key) => keys.includes(key));
    return { ...pair, match: deduplicate(fingerprint(b), [{ id: 'a', prints: [fingerprint(a)] }]), found };
  });
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000;
}

/** Measures `deduplicate` together with `blockingKeys`: a pair that shares no key is never merged. */
export function evaluateDuplicates(dir: string): DuplicatesScore {
  const pairs = answerDuplicates(dir);
  const merged = pairs.filter((pair) => pair.found && pair.match.kind === 'same');
  const right = merged.filter((pair) => pair.same).length;
  const grey = pairs.filter((pair) => pair.found && pair.match.kind === 'grey').length;
  const wanted = pairs.filter((pair) => pair.same).length;
  return {
    n: pairs.length,
    precision: share(right, merged.length),
    recall: share(right, wanted),
    grey: share(grey, pairs.length),
  };
}
