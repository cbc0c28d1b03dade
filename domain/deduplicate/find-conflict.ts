import type { WorkingTime } from '../posting.ts';
import type { Gist } from './fingerprint.ts';
import { contradictingMark } from './opening-marks.ts';
import type { Pair } from './pair.ts';
import { isOtherHouse } from './work-site.ts';

const DAY_MS = 86_400_000;
/** An opening that is printed again after so many days is taken for a new one. */
const SAME_ROUND_DAYS = 270;

function overlaps(one: Gist, other: Gist): boolean {
  return one.hours.some((ours) =>
    other.hours.some((theirs) => ours.min <= theirs.max && theirs.min <= ours.max),
  );
}

function otherHours(one: Gist, other: Gist): boolean {
  if (one.hours.length > 0 && other.hours.length > 0) return !overlaps(one, other);
  const [ours, theirs] = [saidTimes(one), saidTimes(other)];
  if (ours.length === 0 || theirs.length === 0 || ours.some((time) => theirs.includes(time))) return false;
  return !isMarginalAsPart(one, other) && !isMarginalAsPart(other, one);
}

/** Of training and internships sources fill the field of working time by habit; only words count there. */
function saidTimes({ kind, workingTimes, areTimesFieldOnly }: Gist): readonly WorkingTime[] {
  return kind !== 'job' && areTimesFieldOnly ? [] : workingTimes;
}

/** Sources whose field knows no Minijob print it as part time. */
function isMarginalAsPart(one: Gist, other: Gist): boolean {
  if (one.source === other.source || !one.areTimesFieldOnly) return false;
  return isOnly('part', one) && isOnly('marginal', other);
}

function isOnly(time: WorkingTime, { workingTimes }: Gist): boolean {
  return workingTimes.length === 1 && workingTimes[0] === time;
}

/** Days between two publications; 0 when one is not known. */
function daysApart(one: Gist, other: Gist): number {
  const [ours, theirs] = [one.publishedOn, other.publishedOn];
  if (ours === null || theirs === null) return 0;
  return Math.abs(Date.parse(ours) - Date.parse(theirs)) / DAY_MS;
}

function otherKind(one: Gist, other: Gist): boolean {
  return one.kind !== other.kind && (one.isKindSure || other.isKindSure);
}

function otherTerm({ fixedTerm: ours }: Gist, { fixedTerm: theirs }: Gist): boolean {
  return ours !== 'unknown' && theirs !== 'unknown' && ours !== theirs;
}

/** What speaks against one opening whatever the words are, in plain English; null when nothing does. */
export function findConflict({ one, other, standing: { employer, site } }: Pair): string | null {
  if (employer === 'other') return 'other employer';
  if (site === 'other') return 'other place of work';
  if (isOtherHouse(one.site, other.site)) return 'other house in the same town';
  if (otherKind(one, other)) return 'other kind of offer';
  if (daysApart(one, other) > SAME_ROUND_DAYS) return 'published in another round';
  if (otherHours(one, other)) return 'other working time';
  if (otherTerm(one, other)) return 'one for a fixed term, one permanent';
  return contradictingMark(one.marks, other.marks, one.source === other.source);
}
