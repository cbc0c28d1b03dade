import { join } from 'node:path';
import { openFetcher } from '../crawler/fetch/open-fetcher.ts';
import { newSource } from '../crawler/new-source.ts';
import { findPage } from '../crawler/new-source/find-page.ts';
import { WrongUse, type Given } from './command.ts';
import { manners } from './manners.ts';
import { usualSetup } from './setup.ts';
import { openWorkshop } from './workshop.ts';

/** `portal new-source`: looks at a page and writes the beginnings of a source. */
export async function writeNewSource({ words: [id = '', url = ''] }: Given): Promise<number> {
  if (!URL.canParse(url)) throw new WrongUse(`"${url}" is not an address`);
  const workshop = openWorkshop(usualSetup(), 'new-source');
  const fetcher = openFetcher(manners(workshop, []));
  try {
    const found = await findPage(url, fetcher);
    for (const remark of found.remarks) console.error(remark);
    const place = { root: join(import.meta.dirname, '..'), region: workshop.region.id };
    const made = newSource(id, found.page, place, found.via);
    console.log([`Found: ${made.found}`, ...made.files, ...made.hints].join('\n'));
    return 0;
  } finally {
    await fetcher.close();
  }
}
