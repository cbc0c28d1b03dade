import { join } from 'node:path';
import { openFetcher } from '../crawler/fetch/open-fetcher.ts';
import { newSource } from '../crawler/new-source.ts';
import { WrongUse, type Given } from './command.ts';
import { usualSetup } from './setup.ts';
import { userAgent } from './user-agent.ts';
import { openWorkshop } from './workshop.ts';

/** `portal new-source`: looks at a page and writes the beginnings of a source. */
export async function writeNewSource({ words: [id = '', url = ''] }: Given): Promise<number> {
  if (!URL.canParse(url)) throw new WrongUse(`"${url}" is not an address`);
  const { setup, clock, region } = openWorkshop(usualSetup(), 'new-source');
  const { settings } = setup;
  const fetcher = openFetcher({ userAgent: userAgent(settings), clock, allowHosts: settings.privateHosts });
  try {
    const fetched = await fetcher.fetch({ url, role: 'list' }, null);
    if (fetched.kind !== 'page') throw new Error(`${url} answers that it is gone`);
    const made = newSource(id, fetched.page, { root: join(import.meta.dirname, '..'), region: region.id });
    console.log([`Found: ${made.found}`, ...made.files, ...made.hints].join('\n'));
    return 0;
  } finally {
    await fetcher.close();
  }
}
