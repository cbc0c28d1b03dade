import { openQueues } from '../store/queue/open-queues.ts';
import { WrongUse, type Given } from './command.ts';
import { describeCrawl, isGood } from './describe-crawl.ts';
import { openKeeper } from './keeper.ts';
import { usualSetup } from './setup.ts';
import { openWorkshop } from './workshop.ts';

/** `portal crawl`: reads every enabled source once, or the one named. */
export async function crawl(given: Given): Promise<number> {
  const workshop = openWorkshop(usualSetup(), 'crawl');
  const { setup, clock, log } = workshop;
  // Workers elsewhere may visit the same hosts.
  const queues = setup.settings.queueUrl === null ? null : await openQueues(setup.settings, { clock, log });
  const keeper = openKeeper(workshop, queues?.turns('hosts'));
  try {
    const wanted = given.text('source');
    const known = keeper.sources.map(({ id }) => id);
    if (wanted !== null && !known.includes(wanted))
      throw new WrongUse(`"${wanted}" is not an enabled source; there are ${known.join(', ') || 'none'}`);
    const crawls = await keeper.crawl(wanted === null ? null : [wanted]);
    for (const crawl of crawls) console.error(describeCrawl(crawl));
    if (given.isSet('json')) console.log(JSON.stringify({ crawls }));
    return crawls.every(isGood) ? 0 : 1;
  } finally {
    await keeper.stop();
    await queues?.close();
  }
}
