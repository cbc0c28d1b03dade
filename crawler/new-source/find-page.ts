import { BrowserMissing, SourceChanged, SourceRefused, SourceUnavailable } from '../errors.ts';
import type { Fetcher } from '../fetch/open-fetcher.ts';
import type { Page, PageRequest, Source } from '../source.ts';
import { looksScripted } from './looks-scripted.ts';
import { proposeSource } from './propose-source.ts';

/** The page that a new source is made from. */
export interface FoundPage {
  readonly page: Page;
  /** `browser`: it is as its scripts made it. */
  readonly via: Source['via'];
  /** What the person who asked should know of the way to it, one sentence each. */
  readonly remarks: readonly string[];
}

/**
 * Fetches the page at an address and, where that is not the one to read, the one behind it: the list of the job system
 * that it belongs to, or the page that its scripts make.
 * @throws {SourceChanged} when there is no such page, and all errors of fetching it.
 */
export async function findPage(url: string, fetcher: Fetcher): Promise<FoundPage> {
  const fetched = await fetcher.fetch({ url, role: 'list' }, null);
  if (fetched.kind !== 'page') throw new SourceChanged(`${url} answers that it is gone`);
  const { page } = fetched;
  const { list } = proposeSource('new', page);
  if (list !== null) return await pageBehind(page, list, fetcher);
  if (isRecognised(page)) return { page, via: 'http', remarks: [] };
  return await pageOfScripts(page, fetcher);
}

async function pageBehind(page: Page, list: PageRequest, fetcher: Fetcher): Promise<FoundPage> {
  try {
    const fetched = await fetcher.fetch(list, null);
    return { page: fetched.kind === 'page' ? fetched.page : page, via: 'http', remarks: [] };
  } catch (error) {
    if (!(error instanceof SourceRefused || error instanceof SourceUnavailable)) throw error;
    const remark = `${list.url} cannot be read (${error.message}); going by the page itself.`;
    return { page, via: 'http', remarks: [remark] };
  }
}

/** A page in which nothing was recognised may be another one once its scripts have run. */
async function pageOfScripts(page: Page, fetcher: Fetcher): Promise<FoundPage> {
  const isShell = looksScripted(page);
  const asItIs = (...remarks: string[]): FoundPage => ({ page, via: isShell ? 'browser' : 'http', remarks });
  if (!/<script\b/i.test(page.text)) return asItIs();
  try {
    // Whatever it lacks in the end, it is worth a look.
    const rendered = await fetcher.fetch(page.request, null, { rendered: { waitFor: 'body' } });
    if (rendered.kind !== 'page') return asItIs();
    const remarks = rendered.notice === null ? [] : [rendered.notice];
    const isBetter = isShell || isRecognised(rendered.page);
    return isBetter ? { page: rendered.page, via: 'browser', remarks } : asItIs();
  } catch (error) {
    if (error instanceof BrowserMissing)
      return isShell
        ? asItIs(`The page is empty before its scripts have run: it ${error.message}.`)
        : asItIs();
    if (!isOfSource(error)) throw error;
    return asItIs(`The page cannot be read through the browser: ${error.message}.`);
  }
}

function isOfSource(error: unknown): error is Error {
  return (
    error instanceof SourceRefused || error instanceof SourceUnavailable || error instanceof SourceChanged
  );
}

function isRecognised(page: Page): boolean {
  const { parsed, list } = proposeSource('new', page);
  return parsed !== null || list !== null;
}
