import { load } from 'cheerio';
import type { Page } from '../source.ts';
import { webAddress } from '../source-kinds/reading/web-address.ts';

/** Job systems with a public list, by their host, and where that list is. */
const SYSTEMS: readonly (readonly [host: RegExp, name: string, list: string])[] = [
  [/^([a-z0-9-]+)\.jobs\.personio\.(?:de|com)$/, 'Personio', 'https://$1.jobs.personio.de/xml?language=de'],
  [/^([a-z0-9-]+)\.teamtailor\.com$/, 'Teamtailor', 'https://$1.teamtailor.com/jobs.rss'],
  [
    /^(?:job-)?boards\.greenhouse\.io\/([\w-]+)/,
    'Greenhouse',
    'https://boards-api.greenhouse.io/v1/boards/$1/jobs?content=true',
  ],
  [/^jobs\.lever\.co\/([\w.-]+)/, 'Lever', 'https://api.lever.co/v0/postings/$1?mode=json'],
  [/^jobs\.eu\.lever\.co\/([\w.-]+)/, 'Lever', 'https://api.eu.lever.co/v0/postings/$1?mode=json'],
  [
    /^jobs\.ashbyhq\.com\/([\w.-]+)/,
    'Ashby',
    'https://api.ashbyhq.com/posting-api/job-board/$1?includeCompensation=true',
  ],
];

/** Addresses that are easier to read than this page: the job system behind it, feeds it links to. Each is one sentence. */
export function hintsFor(page: Page): readonly string[] {
  if (!/^\s*</.test(page.text) || /^\s*<\?xml/.test(page.text)) return [];
  const $ = load(page.text);
  const links = $('a[href], iframe[src], script[src]').toArray();
  const addresses = links.flatMap(
    (one) => webAddress($(one).attr('href') ?? $(one).attr('src'), page.url) ?? [],
  );
  const systems = [page.url, ...addresses].flatMap(systemOf);
  const feeds = $('link[rel=alternate][type*=rss], link[rel=alternate][type*=atom]').toArray();
  const feedHints = feeds.flatMap((one) => {
    const address = webAddress($(one).attr('href'), page.url);
    return address === undefined ? [] : [`the page names a feed: ${address}`];
  });
  return [...new Set([...systems, ...feedHints])].slice(0, 10);
}

function systemOf(address: string): readonly string[] {
  const { host, pathname } = new URL(address);
  const place = `${host}${pathname}`;
  return SYSTEMS.flatMap(([pattern, name, list]) => {
    const match = pattern.exec(place) ?? pattern.exec(host);
    return match === null ? [] : [`${name} is used: try ${list.replace('$1', match[1] ?? '')}`];
  });
}
