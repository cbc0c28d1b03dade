import { median } from '../../store/median.ts';
import type { Run } from '../../store/store.ts';

/** Announced totals count what we do not (promoted twice, just closed); this much may be missing. */
const ANNOUNCED_SHARE = 0.95;
const ANNOUNCED_SLACK = 2;

/** From this many postings on, a source that has none at all is doubted. */
const DOUBT_NOTHING_FROM = 3;

/** From this many postings on, a source that has lost half of them is doubted. */
const DOUBT_HALF_FROM = 10;

/** A yield that was doubted this many runs in a row, always about the same, is the truth. */
const RUNS_THAT_CONVINCE = 5;

/** What a run found, against what was to be expected. */
export interface YieldToJudge {
  readonly found: number;
  /** What the source itself says it has; null when it does not say. */
  readonly announced: number | null;
  /** Yields of complete runs, newest first. */
  readonly recentYields: readonly number[];
  /** An operator has said that what the source prints these days is right. */
  readonly isAccepted?: boolean;
  /** The runs before this one, newest first. */
  readonly runsBefore: readonly Pick<Run, 'outcome' | 'found'>[];
}

/**
 * Why a yield is not believed, in one sentence; null when it is. An importer that believes every empty answer deletes
 * its stock at the first fault of a source, so a sudden loss counts only when it lasts.
 */
export function doubtYield(judged: YieldToJudge): string | null {
  const { found, announced, recentYields } = judged;
  if (announced !== null && found < announced * ANNOUNCED_SHARE - ANNOUNCED_SLACK) {
    return `found ${found} of ${announced} postings that the source announces`;
  }
  const usual = median(recentYields) ?? 0;
  const isDoubtful =
    (found === 0 && usual >= DOUBT_NOTHING_FROM) || (usual >= DOUBT_HALF_FROM && found < usual / 2);
  if (!isDoubtful || judged.isAccepted === true || hasLasted(judged)) return null;
  return `found ${found} postings where ${usual} are usual`;
}

function hasLasted({ found, runsBefore }: YieldToJudge): boolean {
  const last = runsBefore.slice(0, RUNS_THAT_CONVINCE);
  const isAlike = (run: Pick<Run, 'outcome' | 'found'>): boolean =>
    (run.outcome === 'implausible' || run.outcome === 'complete') &&
    Math.abs(run.found - found) <= Math.max(1, found / 10);
  return last.length === RUNS_THAT_CONVINCE && last.every(isAlike);
}
