import type { SourceConfig } from '../../config/region.ts';
import type { Clock } from '../../domain/time.ts';
import { portalHealth, type PortalHealth } from '../../store/portal-health.ts';
import type { SourceHealth } from '../../store/source-health.ts';
import type { StoreWriter } from '../../store/store.ts';
import type { CrawlLog } from '../run/crawl-tools.ts';
import { asTold, dueNotices, type WatchedSubject } from './due-notices.ts';
import { writeHealthMessage, type AlarmChannel } from './health-message.ts';

/** What a watch over the health of sources works with. */
export interface WatchTools {
  readonly store: Pick<StoreWriter, 'source' | 'toldNotices' | 'noteTold'>;
  readonly sources: readonly SourceConfig[];
  readonly portal: { readonly name: string; readonly publicUrl: string };
  /** What is watched beside the sources. */
  readonly others?: readonly WatchedSubject[];
  readonly channels: readonly AlarmChannel[];
  readonly clock: Clock;
  readonly log: CrawlLog;
}

/** The subject under which the portal as a whole is told of; no source can have this name. */
const WHOLE_PORTAL = '(portal)';

/**
 * Looks at every source and tells each channel what has changed since it was last told. What a channel could not be told
 * is told at a later check; one channel never keeps another from being told. Never throws for a channel.
 */
export async function watchHealth(tools: WatchTools): Promise<void> {
  const { store, sources, clock } = tools;
  const ofSources = watchedSubjects(portalHealth(sources, store, clock()), tools.portal.name);
  const subjects = [...ofSources, ...(tools.others ?? [])];
  await Promise.all(tools.channels.map((channel) => tellChannel(channel, subjects, tools)));
}

async function tellChannel(
  channel: AlarmChannel,
  subjects: readonly WatchedSubject[],
  { store, portal, clock, log }: WatchTools,
): Promise<void> {
  const now = clock();
  const told = store.toldNotices(channel.name);
  const due = dueNotices(subjects, told, now);
  if (due.length === 0) return;
  try {
    await channel.tell(writeHealthMessage(due, portal, now));
  } catch (error) {
    log.error({ channel: channel.name, err: error }, 'operators could not be told; it is tried again');
    return;
  }
  for (const subject of due) {
    const before = told.find((notice) => notice.subject === subject.subject);
    store.noteTold(channel.name, asTold(subject, before, now));
  }
}

function watchedSubjects(health: PortalHealth, portalName: string): readonly WatchedSubject[] {
  const { sources, isSilent, lastSuccessAt } = health;
  const whole = {
    subject: WHOLE_PORTAL,
    name: portalName,
    status: isSilent ? 'silent' : 'good',
    isUnwell: isSilent,
    reason: isSilent ? 'no source has been read for 48 hours' : null,
    lastSuccessAt,
  };
  // When nothing at all is read, saying so of every single source tells nothing more.
  const watched = sources.filter(({ status }) => status !== 'disabled' && !(isSilent && status === 'stale'));
  return [whole, ...watched.map(asSubject)];
}

function asSubject({ id, name, status, isUnwell, reason, lastSuccessAt }: SourceHealth): WatchedSubject {
  return { subject: id, name, status, isUnwell, reason, lastSuccessAt };
}
