import { comparePrinted, compareRetold } from './deduplicate/compare.ts';
import type { Fingerprint } from './deduplicate/fingerprint.ts';
import { pairOf, type Pair } from './deduplicate/pair.ts';
import type { Verdict } from './deduplicate/verdict.ts';
import { isOneTrade } from './deduplicate/weigh-evidence.ts';
import type { PostingId } from './posting.ts';

export { blockingKeys } from './deduplicate/blocking-keys.ts';
export { fingerprint } from './deduplicate/fingerprint.ts';

/** What a new print is: a job not seen before, one known already, or one a person must look at. */
export type Match =
  | { readonly kind: 'new' }
  | { readonly kind: 'same'; readonly as: PostingId; readonly because: string }
  | { readonly kind: 'grey'; readonly near: readonly PostingId[]; readonly because: string };

/** A known job with all its prints. */
export interface KnownJob {
  readonly id: PostingId;
  readonly prints: readonly Fingerprint[];
}

interface Weighed extends Verdict {
  readonly id: PostingId;
}

/** A print of a known job beside the new one, and what comes of it. */
interface Compared {
  readonly pair: Pair;
  readonly verdict: Verdict;
}

interface ComparedJob {
  readonly id: PostingId;
  readonly prints: readonly Compared[];
}

function compare(pair: Pair): Compared {
  return { pair, verdict: comparePrinted(pair) };
}

/** A verdict resting on an address or a number is not shaken by the words of a third print. */
const IDENTITY = 1;

/** The strongest verdict over all prints of a job; a print that contradicts makes a likeness doubtful. */
function weigh({ id, prints }: ComparedJob): Weighed {
  const verdicts = prints.map(({ verdict }) => verdict);
  const best = verdicts.reduce<Verdict>((soFar, each) => (each.strength > soFar.strength ? each : soFar), {
    kind: 'different',
    because: 'no print alike',
    strength: 0,
  });
  const contradiction = verdicts.find((each) => each.kind === 'apart');
  if (best.kind !== 'same' || best.strength >= IDENTITY || !contradiction) return { ...best, id };
  return {
    id,
    kind: 'grey',
    because: `${best.because}; against another print: ${contradiction.because}`,
    strength: best.strength,
  };
}

/** Jobs read for what they tell in other words, those with the rarest in common first: an employer with more is a crowd. */
const MOST_RETOLD = 8;

function retell(jobs: readonly ComparedJob[]): readonly ComparedJob[] {
  const open = jobs.filter(({ prints }) => prints.some(({ verdict }) => verdict.isFinal !== true));
  const read = new Set(open.slice(0, MOST_RETOLD));
  return jobs.map((job) => (read.has(job) ? retellJob(job) : job));
}

function retellJob({ id, prints }: ComparedJob): ComparedJob {
  return {
    id,
    prints: prints.map(({ pair, verdict }) => ({ pair, verdict: compareRetold(pair, verdict) })),
  };
}

/** Alike to two jobs that were kept apart before: only a clearly stronger likeness decides. */
const CLEARLY = 0.05;

/** How much each further opening of that trade, employer and place weighs against a likeness told in other words. */
const CROWD_WEIGHT = 0.5;

/** An employer with many openings of one trade in one place (a hospital, an agency) has more that are told alike. */
function isOneOfMany({ id, margin }: Weighed, jobs: readonly ComparedJob[]): boolean {
  if (margin === undefined) return false;
  const beside = jobs.filter((job) => job.id !== id && job.prints.some(({ pair }) => isOneTrade(pair)));
  return margin < CROWD_WEIGHT * Math.log(1 + beside.length);
}

function decide(weighed: readonly Weighed[], jobs: readonly ComparedJob[]): Match | null {
  const same = weighed.filter((each) => each.kind === 'same');
  const [first, second] = same.toSorted((a, b) => b.strength - a.strength);
  if (!first) return null;
  if (isOneOfMany(first, jobs))
    return {
      kind: 'grey',
      near: [first.id],
      because: `one of several openings of this work there: ${first.because}`,
    };
  if (!second || first.strength >= IDENTITY || first.strength - second.strength > CLEARLY) {
    return { kind: 'same', as: first.id, because: first.because };
  }
  return {
    kind: 'grey',
    near: same.map((each) => each.id),
    because: `alike to ${same.length} jobs: ${first.because}`,
  };
}

/**
 * Finds out whether a print belongs to a job known already. Candidates are those that share a blocking key. Other
 * town, ward, shift, hours, reference number, year or occupation keep jobs apart; doubtful pairs are answered `grey`
 * and never merged.
 */
export function deduplicate(print: Fingerprint, candidates: readonly KnownJob[]): Match {
  const jobs = candidates.map(({ id, prints }) => ({
    id,
    prints: prints.map((other) => compare(pairOf(print, other))),
  }));
  const printed = decide(jobs.map(weigh), jobs);
  if (printed) return printed;
  const weighed = retell(jobs).map(weigh);
  const retold = decide(weighed, jobs);
  if (retold) return retold;
  const near = weighed.filter((each) => each.kind === 'grey').toSorted((a, b) => b.strength - a.strength);
  const nearest = near[0];
  if (!nearest) return { kind: 'new' };
  return { kind: 'grey', near: near.map((each) => each.id), because: nearest.because };
}
