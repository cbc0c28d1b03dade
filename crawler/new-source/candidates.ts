import type { Page } from '../source.ts';

/** A format to try on a page. */
export interface Candidate {
  readonly kind: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly role: string;
}

/** Formats worth trying, the most telling first: by what the page begins with, then by its host. */
export function candidatesFor(page: Page): readonly Candidate[] {
  const { url } = page;
  const start = page.text.trimStart().slice(0, 3000);
  if (page.bytes[0] === 0x1f || /<(\w+:)?(urlset|sitemapindex)\b/.test(start)) return [sitemap(page)];
  if (/<workzag-jobs\b/.test(start)) return [{ kind: 'personio-xml', options: { url }, role: 'feed' }];
  if (/<(rss|feed|rdf:RDF)\b/.test(start)) return [{ kind: 'feed', options: { url }, role: 'feed' }];
  if (/^(<\?xml[^>]*>\s*)?<(source|jobs|trovit|jobatus)\b/.test(start)) {
    return [{ kind: 'aggregator-xml', options: { url }, role: 'feed' }];
  }
  if (/^[[{]/.test(start)) return jsonCandidates(url);
  return [
    { kind: 'rexx', options: { url }, role: 'list' },
    { kind: 'json-ld', options: { pages: [url] }, role: 'page' },
  ];
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

function jsonCandidates(url: string): readonly Candidate[] {
  const { origin, pathname } = new URL(url);
  const parts = pathname.split('/').filter(Boolean);
  const after = (word: string) => parts[parts.indexOf(word) + 1];
  const rootBefore = (word: string) => `${origin}/${parts.slice(0, parts.indexOf(word) + 1).join('/')}`;
  return [
    { kind: 'greenhouse', options: { board: after('boards'), root: rootBefore('boards') }, role: 'list' },
    { kind: 'lever', options: { site: after('postings'), root: rootBefore('postings') }, role: 'list' },
    { kind: 'json-ld', options: { pages: [url] }, role: 'page' },
    { kind: 'ashby', options: { board: after('job-board'), root: rootBefore('job-board') }, role: 'list' },
  ];
}
