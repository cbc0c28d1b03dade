import { Cron } from 'croner';
import type { AlarmSettings } from '../config/alarm-settings.ts';
import type { AlarmChannel } from '../crawler/health/health-message.ts';
import { openLogChannel } from '../crawler/health/log-channel.ts';
import { openWebhookChannel } from '../crawler/health/webhook-channel.ts';
import { watchHealth } from '../crawler/health/watch-health.ts';
import type { WatchedSubject } from '../crawler/health/due-notices.ts';
import type { PostingSearch } from '../store/search/posting-search.ts';
import { openSearchHealth } from './search-health.ts';
import type { Workshop } from './workshop.ts';

/** Often enough that an operator hears within the hour, seldom enough to cost nothing. */
const EVERY = '*/10 * * * *';

/** A watch over the health of the sources that is under way. */
export interface HealthWatch {
  stop(): void;
}

/** Looks at the health of every source and the search now and every ten minutes, and tells operators of changes. */
export function startHealthWatch(workshop: Workshop, search: PostingSearch): HealthWatch {
  const searchHealth = openSearchHealth(search);
  const options = { timezone: 'Europe/Berlin', unref: true, protect: true };
  const watching = new Cron(EVERY, options, () => look(workshop, searchHealth()));
  void watching.trigger();
  return { stop: () => watching.stop() };
}

/** Opens the store for each look: a watch must see and tell that the keeper's own connection is gone. */
async function look(workshop: Workshop, others: readonly WatchedSubject[]): Promise<void> {
  const { region, setup, clock, log } = workshop;
  const { alarm, publicUrl } = setup.settings;
  try {
    const store = workshop.openStore();
    try {
      const channels = [openLogChannel(log), ...(await openChannels(alarm))];
      const portal = { name: region.portalName, publicUrl };
      await watchHealth({ store, sources: region.sources, portal, others, channels, clock, log });
    } finally {
      store.close();
    }
  } catch (error) {
    log.error(error, 'the health of the sources could not be looked at');
  }
}

async function openChannels({ webhookUrl, mail }: AlarmSettings): Promise<readonly AlarmChannel[]> {
  const webhook = webhookUrl === null ? [] : [openWebhookChannel(webhookUrl)];
  if (mail === null) return webhook;
  // Most installations send no mails; a start without the library is a quicker one.
  const { openMailChannel } = await import('../crawler/health/mail-channel.ts');
  return [...webhook, openMailChannel(mail)];
}
