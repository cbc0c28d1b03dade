import type { Instant } from '../../domain/time.ts';
import type { ToldNotice } from '../../store/store.ts';

/** Something whose health is watched: a source, or the portal as a whole. */
export interface WatchedSubject {
  readonly subject: string;
  readonly name: string;
  readonly status: string;
  readonly isUnwell: boolean;
  /** Why, in English; null when there is nothing to say. */
  readonly reason: string | null;
  readonly lastSuccessAt: Instant | null;
}

/** A subject that flickers, or changes from one illness to another, is told of no more often than this. */
const PAUSE_MS = 24 * 3_600_000;

/**
 * What is to be told now: who has become unwell and who is well again, each once. What was told is known from before, so
 * neither the next check nor a restart repeats it.
 */
export function dueNotices(
  subjects: readonly WatchedSubject[],
  told: readonly ToldNotice[],
  now: Instant,
): readonly WatchedSubject[] {
  const known = new Map(told.map((notice) => [notice.subject, notice]));
  return subjects.filter((subject) => isDue(subject, known.get(subject.subject), now));
}

function isDue(subject: WatchedSubject, told: ToldNotice | undefined, now: Instant): boolean {
  if (told === undefined) return subject.isUnwell;
  if (!subject.isUnwell) return told.isUnwell;
  const isNews = !told.isUnwell || told.status !== subject.status;
  return isNews && Date.parse(now) - Date.parse(told.unwellToldAt) >= PAUSE_MS;
}

/** What is remembered once a subject has been told of. */
export function asTold(
  { subject, status, isUnwell }: WatchedSubject,
  before: ToldNotice | undefined,
  now: Instant,
): ToldNotice {
  const unwellToldAt = isUnwell ? now : (before?.unwellToldAt ?? now);
  return { subject, status, isUnwell, toldAt: now, unwellToldAt };
}
