import type { SourceConfig } from '../../config/region.ts';
import { SourceChanged } from '../errors.ts';
import type { Page, PageRequest, ParsedPage } from '../source.ts';
import { SOURCE_KINDS } from '../source-kinds/kinds.ts';
import { regionNames } from '../source-kinds/reading/region-names.ts';
import { candidatesFor, type Candidate } from './candidates.ts';
import { hintsFor } from './hints.ts';

/** How a page could be read: an entry for the configuration, and what it yields from this very page. */
export interface Proposal {
  readonly config: SourceConfig;
  /** One sentence for the person who asked. */
  readonly found: string;
  /** Further things worth knowing: other addresses of the site that are easier to read. */
  readonly hints: readonly string[];
  readonly request: PageRequest;
  /** What the entry reads from the page; null when selectors must be filled in first. */
  readonly parsed: ParsedPage | null;
}

/** Looks at a page and proposes how to read it: the first format that finds postings, or pages of postings, on it. */
export function proposeSource(id: string, page: Page): Proposal {
  const tried = candidatesFor(page).map((candidate) => ({ candidate, parsed: tryOn(candidate, page) }));
  const fit = tried.find(({ parsed }) => parsed !== null && parsed.postings.length + parsed.next.length > 0);
  const hints = hintsFor(page);
  if (fit === undefined || fit.parsed === null) return unknownPage(id, page, hints);
  const { candidate, parsed } = fit;
  const found = `${candidate.kind}: ${parsed.postings.length} postings, ${parsed.next.length} further pages`;
  const request = { url: page.url, role: candidate.role };
  return { config: configOf(id, page, candidate), found, hints, request, parsed };
}

function tryOn({ kind: name, options, role }: Candidate, page: Page): ParsedPage | null {
  const kind = SOURCE_KINDS.get(name);
  if (kind === undefined || kind.problems(options).length > 0) return null;
  const context = { name: new URL(page.url).hostname, homepage: page.url, region: regionNames([]) };
  try {
    return kind.open(options, context).parse({ ...page, request: { url: page.url, role } });
  } catch (fault) {
    if (!(fault instanceof SourceChanged)) throw fault;
    return null;
  }
}

function unknownPage(id: string, page: Page, hints: readonly string[]): Proposal {
  const options = { url: page.url, container: 'main', item: 'li', fields: { title: 'a', link: 'a' } };
  const candidate: Candidate = { kind: 'html-list', options, role: 'list' };
  const found = 'no format was recognised: fill in the selectors of html-list';
  return {
    config: configOf(id, page, candidate),
    found,
    hints,
    request: { url: page.url, role: 'list' },
    parsed: null,
  };
}

function configOf(id: string, page: Page, { kind, options }: Candidate): SourceConfig {
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
    options,
  };
}
