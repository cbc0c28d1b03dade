import { printedNumber } from '../reading/printed.ts';
import { isObject, type JsonObject, objectUnder } from '../reading/read-json.ts';

/** Parameters of the search that narrow it, with their values. */
export type Narrowing = Readonly<Record<string, string>>;

/** What a search can be split by; facet and parameter bear the same name. */
const DIMENSIONS = ['zeitarbeit', 'pav', 'befristung', 'arbeitszeit', 'berufsfeld'];

/** Values to split by where an answer counts nothing; the two halves of each are the whole. */
const HALVES: Readonly<Record<string, readonly string[]>> = {
  zeitarbeit: ['false', 'true'],
  pav: ['false', 'true'],
};

/** Most parts that one search is split into. */
const MOST_PARTS = 300;

interface Split {
  readonly dimension: string;
  readonly values: readonly string[];
  /** Results of the largest part. */
  readonly largest: number;
}

/**
 * Splits a search with too many results into narrower ones that together have all of them, by what its own answer
 * counts; null when nothing the answer counts covers them all.
 */
export function splitSearch(
  answer: JsonObject,
  search: { readonly total: number; readonly window: number; readonly narrowing: Narrowing },
): readonly Narrowing[] | null {
  const free = DIMENSIONS.filter((dimension) => !(dimension in search.narrowing));
  const splits = free.flatMap((dimension) => splitBy(dimension, answer, search.total) ?? []);
  const [best] = splits.toSorted((one, other) => cost(one, search.window) - cost(other, search.window));
  return best?.values.map((value) => ({ ...search.narrowing, [best.dimension]: value })) ?? null;
}

/** Few parts that all fit are best; where none fits, the most even split. */
function cost({ values, largest }: Split, window: number): number {
  return largest <= window ? values.length : MOST_PARTS + largest;
}

function splitBy(dimension: string, answer: JsonObject, total: number): Split | null {
  const counts = countsOf(dimension, answer);
  const halves = isObject(answer['facetten']) ? undefined : HALVES[dimension];
  // Counts that do not add up to all results leave some out: postings without the trait, or values not listed.
  if (counts === null) return halves === undefined ? null : { dimension, values: halves, largest: total };
  const largest = Math.max(0, ...counts.map(([, count]) => count));
  const sum = counts.reduce((all, [, count]) => all + count, 0);
  if (sum < total || largest >= total || counts.length > MOST_PARTS) return null;
  return { dimension, values: counts.map(([value]) => value), largest };
}

function countsOf(dimension: string, answer: JsonObject): readonly (readonly [string, number])[] | null {
  const facet = objectUnder(objectUnder(answer, 'facetten'), dimension);
  if (!('counts' in facet)) return null;
  const counts = Object.entries(objectUnder(facet, 'counts'));
  return counts.flatMap(([value, count]) => {
    const number = printedNumber(count) ?? 0;
    return number > 0 ? [[value, number] as const] : [];
  });
}
