import type { SourceConfig } from '../../config/region.ts';
import { SourceChanged } from '../errors.ts';
import type { Page, PageRequest, ParsedPage, Source } from '../source.ts';
import { SOURCE_KINDS } from '../source-kinds/kinds.ts';
import { present } from '../source-kinds/reading/printed.ts';
import type { KindContext } from '../source-kinds/source-kind.ts';
import type { Candidate } from './candidate.ts';
import { annotatedPage, candidatesFor, linkedFiles } from './candidates.ts';
import { hintsFor } from './hints.ts';
import { markedSystem, systemsIn } from './page-markup.ts';
import { repeatedList } from './repeated-list.ts';
import { systemOf } from './systems.ts';

/** How a page could be read: an entry for the configuration, and what it yields from this very page. */
export interface Proposal {
  readonly config: SourceConfig;
  /** One sentence for the person who asked. */
  readonly found: string;
  /** Further things worth knowing: other addresses of the site that are easier to read. */
  readonly hints: readonly string[];
  readonly request: PageRequest;
  /** What the entry reads from the page; null when selectors must be filled in first, or another page is the list. */
  readonly parsed: ParsedPage | null;
  /** The page that the entry reads instead of this one: looked at next, it gives the example; null when this is it. */
  readonly list: PageRequest | null;
}

/**
 * Looks at a page and proposes how to read it: as the list of a system, as a page of a system whose list is
 * elsewhere, by the schema.org postings it holds, by the system or the PDF files that it links to, as a list of titles
 * in HTML, or by selectors to be filled in. A page that was had through the browser is to be read through it, where its kind reads pages.
 */
export function proposeSource(id: string, page: Page, via: Source['via'] = 'http'): Proposal {
  const proposal = proposeReading(id, page);
  return via === 'browser' ? { ...proposal, config: throughBrowser(proposal, page) } : proposal;
}

function proposeReading(id: string, page: Page): Proposal {
  const hints = hintsFor(page);
  const read = (candidates: readonly Candidate[]) => firstReadable(id, page, candidates, hints);
  return (
    read(candidatesFor(page)) ??
    elsewhere(id, page, [systemOf(page.url)?.entry ?? markedSystem(page)], hints) ??
    read([annotatedPage(page)]) ??
    elsewhere(
      id,
      page,
      systemsIn(page).map(({ entry }) => entry),
      hints,
    ) ??
    read([linkedFiles(page)]) ??
    read([repeatedList(page)].filter((list) => list !== null)) ??
    unknownPage(id, page, hints)
  );
}

/** The entry for a page that its scripts make, with what shows that it is complete as far as that is known. */
function throughBrowser({ config, request, parsed }: Proposal, { text }: Page): SourceConfig {
  const { kind, options } = config;
  const roles = SOURCE_KINDS.get(kind)?.browserRoles ?? [];
  if (roles.length === 0) return config;
  const isData = kind === 'json-ld' && request.role === 'page' && text.includes('application/ld+json');
  if (isData) return { ...config, via: 'browser', waitFor: { page: 'script[type="application/ld+json"]' } };
  const isList = kind === 'html-list' && parsed !== null;
  return { ...config, via: 'browser', ...(isList ? { waitFor: { list: String(options['item']) } } : {}) };
}

/** The first format that finds postings, or pages of postings, on the page itself. */
function firstReadable(
  id: string,
  page: Page,
  candidates: readonly Candidate[],
  hints: readonly string[],
): Proposal | null {
  for (const candidate of candidates) {
    const parsed = tryOn(candidate, page);
    if (parsed === null || parsed.postings.length + parsed.next.length === 0) continue;
    const found = `${candidate.kind}: ${parsed.postings.length} postings, ${parsed.next.length} further pages`;
    const request = requestFor(page, candidate.role);
    return { config: configOf(id, page, candidate), found, hints, request, parsed, list: null };
  }
  return null;
}

function tryOn({ kind: name, options, role }: Candidate, page: Page): ParsedPage | null {
  const kind = SOURCE_KINDS.get(name);
  if (kind === undefined || kind.problems(options).length > 0) return null;
  try {
    return kind.open(options, contextOf(page)).parse({ ...page, request: requestFor(page, role) });
  } catch (fault) {
    if (!(fault instanceof SourceChanged)) throw fault;
    return null;
  }
}

/** Every place counts: whether a page is understood does not depend on the region. */
function contextOf(page: Page): KindContext {
  return { name: new URL(page.url).hostname, homepage: page.url, region: { mayHold: () => true } };
}

/** The page as its source will ask for it: a list asked for by POST stays one. */
function requestFor({ url, request }: Page, role: string): PageRequest {
  const { method, headers, body } = request;
  return { url, role, ...(method === 'POST' ? present({ method, headers, body }) : {}) };
}

/** A system that was recognised, though this page is not the one that its kind reads. */
function elsewhere(
  id: string,
  page: Page,
  entries: readonly (Pick<Candidate, 'kind' | 'options'> | null)[],
  hints: readonly string[],
): Proposal | null {
  const entry = entries.find((one) => one !== null);
  const kind = SOURCE_KINDS.get(entry?.kind ?? '');
  if (entry === undefined || entry === null || kind === undefined) return null;
  if (kind.problems(entry.options).length > 0) return null;
  const [list = null] = kind.open(entry.options, contextOf(page)).first();
  const found = `${entry.kind}: recognised, but its list is another page`;
  const request = requestFor(page, 'list');
  return { config: configOf(id, page, entry), found, hints, request, parsed: null, list };
}

function unknownPage(id: string, page: Page, hints: readonly string[]): Proposal {
  const options = { url: page.url, container: 'main', item: 'li', fields: { title: 'a', link: 'a' } };
  const found = 'no format was recognised: fill in the selectors of html-list';
  const config = configOf(id, page, { kind: 'html-list', options });
  return { config, found, hints, request: { url: page.url, role: 'list' }, parsed: null, list: null };
}

function configOf(
  id: string,
  page: Page,
  { kind, options }: Pick<Candidate, 'kind' | 'options'>,
): SourceConfig {
  return {
    id,
    kind,
    name: new URL(page.url).hostname,
    homepage: new URL('/', page.url).href,
    enabled: false,
    basis: null,
    nearness: 'employer',
    display: 'teaser',
    every: '30 5 * * *',
    paceMs: 2000,
    options: present(options),
  };
}
