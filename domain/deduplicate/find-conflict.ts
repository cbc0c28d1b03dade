import type { LocatedPosting, WorkingTime } from '../posting.ts';
import type { Fingerprint } from './fingerprint.ts';
import { relateEmployers } from './employer-name.ts';
import { contradictingMark } from './opening-marks.ts';
import { isOtherHouse, relateSites } from './work-site.ts';

const DAY_MS = 86_400_000;
/** An opening that is printed again after so many days is taken for a new one. */
const SAME_ROUND_DAYS = 270;

function overlaps(one: Fingerprint, other: Fingerprint): boolean {
  return one.hours.some((ours) =>
    other.hours.some((theirs) => ours.min <= theirs.max && theirs.min <= ours.max),
  );
}

function otherHours(one: Fingerprint, other: Fingerprint): boolean {
  if (one.hours.length > 0 && other.hours.length > 0) return !overlaps(one, other);
  const [ours, theirs] = [saidTimes(one), saidTimes(other)];
  if (ours.length === 0 || theirs.length === 0 || ours.some((time) => theirs.includes(time))) return false;
  return !isMarginalAsPart(one, other) && !isMarginalAsPart(other, one);
}

/** Of training and internships sources fill the field of working time by habit; only words count there. */
function saidTimes({ posting }: Fingerprint): readonly WorkingTime[] {
  const isHabit = posting.kind.value !== 'job' && isFieldOnly(posting);
  return isHabit ? [] : posting.workingTimes.value;
}

function isFieldOnly({ workingTimes }: LocatedPosting): boolean {
  return workingTimes.evidence.every((each) => each.field === 'source');
}

/** Sources whose field knows no Minijob print it as part time. */
function isMarginalAsPart(one: Fingerprint, other: Fingerprint): boolean {
  const [ours, theirs] = [one.posting, other.posting];
  if (ours.source === theirs.source || !isFieldOnly(ours)) return false;
  return isOnly('part', ours) && isOnly('marginal', theirs);
}

function isOnly(time: WorkingTime, { workingTimes }: LocatedPosting): boolean {
  return workingTimes.value.length === 1 && workingTimes.value[0] === time;
}

/** Days between two publications; 0 when one is not known. */
function daysApart(one: Fingerprint, other: Fingerprint): number {
  const [ours, theirs] = [one.posting.publishedOn, other.posting.publishedOn];
  if (ours === null || theirs === null) return 0;
  return Math.abs(Date.parse(ours) - Date.parse(theirs)) / DAY_MS;
}

const KIND_SURE = 0.8;

function otherKind(one: Fingerprint, other: Fingerprint): boolean {
  const [ours, theirs] = [one.posting.kind, other.posting.kind];
  if (ours.value === theirs.value) return false;
  return ours.confidence >= KIND_SURE || theirs.confidence >= KIND_SURE;
}

/** What speaks against one opening whatever the words are, in plain English; null when nothing does. */
export function findConflict(one: Fingerprint, other: Fingerprint): string | null {
  if (relateEmployers(one.employer, other.employer) === 'other') return 'other employer';
  if (relateSites(one.site, other.site) === 'other') return 'other place of work';
  if (isOtherHouse(one.site, other.site)) return 'other house in the same town';
  if (otherKind(one, other)) return 'other kind of offer';
  if (daysApart(one, other) > SAME_ROUND_DAYS) return 'published in another round';
  if (otherHours(one, other)) return 'other working time';
  return contradictingMark(one.marks, other.marks, one.posting.source === other.posting.source);
}
