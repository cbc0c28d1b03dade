import type { CrawlLog } from '../run/crawl-tools.ts';
import type { AlarmChannel } from './health-message.ts';

/** Tells the log, so that an installation without another channel has each change of health in it once. */
export function openLogChannel(log: CrawlLog): AlarmChannel {
  return {
    name: 'log',
    tell({ notices }) {
      for (const { subject, status, isUnwell, reason, lastSuccessAt } of notices) {
        const facts = { source: subject, status, reason, lastSuccessAt };
        if (isUnwell) log.warn(facts, 'not well');
        else log.info(facts, 'well again');
      }
      return Promise.resolve();
    },
  };
}
