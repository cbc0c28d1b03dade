import type { Page, Request, Route } from 'playwright-core';
import { SourceChanged, SourceRefused, SourceUnavailable } from '../../errors.ts';
import type { PageRequest } from '../../source.ts';
import type { Fetched, FetchedPage } from '../fetched.ts';
import { AddressRefused } from '../guarded-connect.ts';
import type { Part } from '../load-part.ts';
import { documentAnswer, partAnswer, partRequest } from './hand-on.ts';
import { openNews } from './news.ts';
import type { ScriptShelf } from './script-shelf.ts';
import { sortRequest } from './sort-request.ts';

/** Where a page gets what it asks for. */
export interface PageSupply {
  /** Another document that the page's scripts lead to. */
  lead(url: string): Promise<Fetched>;
  load(request: PageRequest, isData: boolean): Promise<Part>;
  /** Cookies of the run for an address, as a Cookie header; null when there are none. */
  cookies(url: URL): string | null;
  readonly scripts: ScriptShelf;
}

/** Something that a page asked for and could not have. */
export interface Lack {
  readonly url: string;
  readonly error: SourceUnavailable | SourceRefused | SourceChanged;
}

type Gone = Extract<Fetched, { kind: 'gone' }>;

/** A page asks for no more than this before it is shown. */
const MOST_PARTS = 200;
const MOST_BYTES = 64 * 1024 * 1024;
/** Other documents that a page may lead to before it is shown. */
const MOST_LEADS = 5;

/** Everything that one page asks for, answered by us: nothing of it reaches the network by itself. */
export class PageTraffic {
  /** What the page asked for and could not have. */
  readonly lacks: Lack[] = [];
  readonly news = openNews();
  readonly #page: Page;
  readonly #supply: PageSupply;
  readonly #ended = Promise.withResolvers<Gone>();
  #shown: FetchedPage;
  #leads = 0;
  #parts = 0;
  #bytes = 0;

  /** Traffic of `page`, which begins with the document `first`. */
  constructor(page: Page, first: FetchedPage, supply: PageSupply) {
    this.#page = page;
    this.#supply = supply;
    this.#shown = first;
  }

  /** The document that is shown now. */
  get shown(): FetchedPage {
    return this.#shown;
  }

  /** Settles with what ends the page: a document that it leads to is gone, refused, or none. */
  get ended(): Promise<Gone> {
    return this.#ended.promise;
  }

  /** Begins to answer. */
  async open(): Promise<void> {
    // A page that has gone needs no answer.
    const ignore = (): void => undefined;
    await this.#page.context().route('**/*', (route, request) => {
      const name = `${request.method()} ${request.url()} ${request.postData() ?? ''}`;
      return this.news.during(name, () => this.#answer(route, request).catch(ignore));
    });
  }

  async #answer(route: Route, request: Request): Promise<void> {
    switch (sortRequest(request, this.#page)) {
      case 'document':
        return await this.#show(route, request).catch(this.#ended.reject);
      case 'style':
        return await route.fulfill({ status: 200, contentType: 'text/css', body: '' });
      case 'needless':
        return await route.abort('blockedbyclient');
      case 'part':
        return await this.#hand(route, request).catch((error: unknown) => this.#lack(route, request, error));
    }
  }

  async #show(route: Route, request: Request): Promise<void> {
    if (this.#leads > MOST_LEADS) throw new SourceChanged(`leads on to more than ${MOST_LEADS} other pages`);
    if (request.method() !== 'GET') throw new SourceChanged('sends a form by itself');
    const fetched = this.#leads === 0 ? this.#shown : await this.#supply.lead(request.url());
    this.#leads += 1;
    if (fetched.kind === 'gone') return this.#ended.resolve(fetched);
    if (fetched.kind !== 'page' || !isHtmlPage(fetched))
      throw new SourceChanged(`leads to what is no page: ${request.url().slice(0, 200)}`);
    this.#shown = fetched;
    await route.fulfill(documentAnswer(fetched.page, this.#supply.cookies(new URL(fetched.page.url))));
  }

  async #hand(route: Route, request: Request): Promise<void> {
    this.#parts += 1;
    if (this.#parts > MOST_PARTS) return this.#endless(`asks for more than ${MOST_PARTS} files`);
    const isScript = request.resourceType() === 'script';
    const load = () => this.#supply.load(partRequest(request), !isScript);
    const part = isScript ? await this.#supply.scripts.get(request.url(), load) : await load();
    this.#bytes += part.bytes.length;
    if (this.#bytes > MOST_BYTES) return this.#endless(`asks for more than ${MOST_BYTES} bytes`);
    await route.fulfill(partAnswer(part));
  }

  async #lack(route: Route, request: Request, error: unknown): Promise<void> {
    if (!isSourceError(error)) return this.#ended.reject(error);
    if (!isNowhere(error)) this.lacks.push({ url: request.url(), error });
    await route.abort('failed');
  }

  #endless(what: string): void {
    this.#ended.reject(new SourceChanged(what));
  }
}

/** True for a page that a browser would show as one. */
export function isHtmlPage({ page }: FetchedPage): boolean {
  return page.mediaType === null ? page.text.trimStart().startsWith('<') : page.mediaType.includes('html');
}

/** Outside the public Internet no visitor would get it either: the page is meant to be complete without. */
function isNowhere({ cause }: Lack['error']): boolean {
  return cause instanceof AddressRefused;
}

function isSourceError(error: unknown): error is Lack['error'] {
  return (
    error instanceof SourceUnavailable || error instanceof SourceRefused || error instanceof SourceChanged
  );
}
