import { isInForce } from '../../store/acceptance.ts';
import type { Crawling } from './crawling.ts';
import { doubtYield } from './judge-yield.ts';
import { endedAs, type RunEnd } from './run-end.ts';
import { looksMisdirected, looksRebuilt, type Tally } from './tally.ts';

/** How many earlier runs are looked at to judge a yield. */
const RUNS_TO_REMEMBER = 10;

/** Judges a run that has read all its pages: complete, or why it must not touch the stock. */
export function judgeRun({ source, tools }: Crawling, tally: Tally): RunEnd {
  const { details, goneDetails, unreadDetails, announced, pages, seen } = tally;
  const { closedBy, unfollowedBy, notes } = tally.remarks;
  const gaps = [...tally.gaps, ...unfollowedBy];
  if (closedBy.size > 0 && seen.size === 0)
    return endedAs('not-allowed', [...closedBy].slice(0, 3).join('; '));
  if (pages === 0) return endedAs('implausible', 'the source names no page to begin with');
  if (looksRebuilt(tally, true))
    return endedAs('changed', `${unreadDetails} of ${details} pages are not as known`);
  if (gaps.length > 0) return endedAs('partial', gaps.slice(0, 3).join('; '));
  if (looksMisdirected(tally))
    return endedAs('implausible', `${goneDetails} of ${details} listed pages are gone`);
  const { recentYields, acceptedAt } = tools.store.source(source.id);
  const isAccepted = isInForce(acceptedAt, tools.clock());
  const [, ...runsBefore] = tools.store.runs(source.id, RUNS_TO_REMEMBER);
  const doubt = doubtYield({ found: tally.seen.size, announced, recentYields, isAccepted, runsBefore });
  if (doubt !== null) return endedAs('implausible', doubt);
  const remarks = [...[...closedBy].map((wish) => `left out: ${wish}`), ...notes];
  return endedAs('complete', remarks.length === 0 ? null : remarks.slice(0, 3).join('; '));
}
