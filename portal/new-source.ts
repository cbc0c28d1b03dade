import { join } from 'node:path';
import { SourceRefused, SourceUnavailable } from '../crawler/errors.ts';
import { openFetcher, type Fetcher } from '../crawler/fetch/open-fetcher.ts';
import { listBehind, newSource } from '../crawler/new-source.ts';
import type { Page } from '../crawler/source.ts';
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
    const page = (await pageBehind(fetched.page, fetcher)) ?? fetched.page;
    const made = newSource(id, page, { root: join(import.meta.dirname, '..'), region: region.id });
    console.log([`Found: ${made.found}`, ...made.files, ...made.hints].join('\n'));
    return 0;
  } finally {
    await fetcher.close();
  }
}

/** The list of the job system that the page belongs to; null when the page is the list, or its list cannot be had. */
async function pageBehind(page: Page, fetcher: Fetcher): Promise<Page | null> {
  const list = listBehind(page);
  if (list === null) return null;
  try {
    const fetched = await fetcher.fetch(list, null);
    return fetched.kind === 'page' ? fetched.page : null;
  } catch (error) {
    if (!(error instanceof SourceRefused || error instanceof SourceUnavailable)) throw error;
    console.error(`${list.url} cannot be read (${error.message}); going by the page itself.`);
    return null;
  }
}
