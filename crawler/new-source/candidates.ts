import type { Page } from '../source.ts';
import type { Candidate } from './candidate.ts';
import { jsonCandidates } from './json-candidates.ts';

/** Formats worth trying on the page itself, the most telling first: by what it begins with and what it holds. */
export function candidatesFor(page: Page): readonly Candidate[] {
  const { url, text } = page;
  const start = text.trimStart().slice(0, 3000);
  if (page.bytes[0] === 0x1f || /<(\w+:)?(urlset|sitemapindex)\b/.test(start)) return [sitemap(page)];
  if (/<workzag-jobs\b/.test(start)) return [{ kind: 'personio-xml', options: { url }, role: 'feed' }];
  if (/<(?:\w+:)?(PositionOpenings?|JobPositionPosting|HRBAXMLJobPositionPosting)\b/.test(start))
    return [{ kind: 'hr-xml', options: { url }, role: 'feed' }];
  if (/<(rss|feed|rdf:RDF)\b/.test(start)) return feedCandidates(url, start);
  if (/^(<\?xml[^>]*>\s*)?<(source|jobs|trovit|jobatus)\b/.test(start)) {
    return [{ kind: 'aggregator-xml', options: { url }, role: 'feed' }];
  }
  return /^[[{]/.test(start) ? jsonCandidates(page) : htmlCandidates(page);
}

function feedCandidates(url: string, start: string): readonly Candidate[] {
  const plain = url.replace(/[?#].*$/, '');
  const systems = [
    ...(/teamtailor\.com\/locations/.test(start) ? [{ kind: 'teamtailor', options: { url: plain } }] : []),
    ...(/\/(sitemal|googlefeed)\.xml$/.test(plain)
      ? [{ kind: 'successfactors', options: { url: plain } }]
      : []),
    { kind: 'feed', options: { url } },
  ];
  return systems.map((system) => ({ ...system, role: 'feed' }));
}

/** Lists in HTML that a system marks in its own way; the words are looked for before a tree is built. */
const MARKED_LISTS: readonly (readonly [words: RegExp, kind: string, options: object])[] = [
  [/joboffer_container/, 'rexx', {}],
  [/cJobboard\.openJob|class="stellensum"/, 'concludis', {}],
  [/HSTableLinkSubTitle/, 'umantis', {}],
  [/class="matchElement"|complete_job_id_list/, 'softgarden', {}],
  [/id="jobList"|jobAdUrl/, 'onlyfy', {}],
];

function htmlCandidates({ url, text }: Page): readonly Candidate[] {
  const marked = MARKED_LISTS.filter(([words]) => words.test(text));
  const lists = marked.map(([, kind, options]) => ({ kind, options: { url, ...options }, role: 'list' }));
  const site = url.replace(/\/tile-search-results\/.*$/, '/');
  const tiles = { kind: 'successfactors', options: { url: site, list: 'tiles' }, role: 'list' };
  return [...lists, ...(text.includes('job-tile') ? [tiles] : [])];
}

/** The page read for the schema.org postings that it holds itself. */
export function annotatedPage({ url }: Page): Candidate {
  return { kind: 'json-ld', options: { pages: [url] }, role: 'page' };
}

/** The page read for the PDF files that it links to. */
export function linkedFiles({ url }: Page): Candidate {
  return { kind: 'pdf-links', options: { url }, role: 'list' };
}

function sitemap(page: Page): Candidate {
  return {
    kind: 'json-ld',
    options: { sitemap: { url: page.url, match: jobPattern(page.text) } },
    role: 'sitemap',
  };
}

/** Words in the addresses of postings. */
const JOB_WORDS =
  /\/(jobs?|stellen(?:angebote?|ausschreibung(?:en)?|anzeigen?)?|karriere|vacanc(?:y|ies)|ausbildung)\//gi;

function jobPattern(sitemapText: string): string {
  const words = [...sitemapText.matchAll(JOB_WORDS)].map(([whole]) => whole.toLowerCase());
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = [...counts].toSorted(([, one], [, other]) => other - one)[0];
  return most?.[0] ?? '.';
}
