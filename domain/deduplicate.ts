import type { Verdict } from './deduplicate/compare.ts';
import { compare } from './deduplicate/compare.ts';
import type { Fingerprint } from './deduplicate/fingerprint.ts';
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

/** A verdict resting on an address or a number is not shaken by the words of a third print. */
const IDENTITY = 1;

/** The strongest verdict over all prints of a job; a print that contradicts makes a likeness doubtful. */
function weigh(print: Fingerprint, job: KnownJob): Weighed {
  const verdicts = job.prints.map((other) => compare(print, other));
  const best = verdicts.reduce<Verdict>((soFar, each) => (each.strength > soFar.strength ? each : soFar), {
    kind: 'different',
    because: 'no print alike',
    strength: 0,
  });
  const contradiction = verdicts.find((each) => each.kind === 'apart');
  if (best.kind !== 'same' || best.strength >= IDENTITY || !contradiction) return { ...best, id: job.id };
  return {
    id: job.id,
    kind: 'grey',
    because: `${best.because}; against another print: ${contradiction.because}`,
    strength: best.strength,
  };
}

/** Alike to two jobs that were kept apart before: only a clearly stronger likeness decides. */
const CLEARLY = 0.05;

function decide(same: readonly Weighed[]): Match | null {
  const [first, second] = [...same].toSorted((a, b) => b.strength - a.strength);
  if (!first) return null;
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
  const weighed = candidates.map((job) => weigh(print, job));
  const same = decide(weighed.filter((each) => each.kind === 'same'));
  if (same) return same;
  const near = weighed.filter((each) => each.kind === 'grey').toSorted((a, b) => b.strength - a.strength);
  const nearest = near[0];
  if (!nearest) return { kind: 'new' };
  return { kind: 'grey', near: near.map((each) => each.id), because: nearest.because };
}
