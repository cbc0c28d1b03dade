import { load } from 'cheerio';
import type { Page } from '../source.ts';
import { webAddress } from '../source-kinds/reading/web-address.ts';
import { biteAdvice, isHtml, systemsIn } from './page-markup.ts';
import { systemOf } from './systems.ts';

/** Most hints that are shown. */
const MOST = 10;

/** Addresses that are easier to read than this page: the job system behind it, feeds it links to. Each is one sentence. */
export function hintsFor(page: Page): readonly string[] {
  if (!isHtml(page)) return [];
  const systems = [systemOf(page.url) ?? [], systemsIn(page)].flat();
  const used = systems.map(({ name, advice }) => `${name} is used: ${advice}`);
  return [...new Set([...used, ...biteAdvice(page), ...feedsOf(page), ...filesOf(page)])].slice(0, MOST);
}

function feedsOf(page: Page): readonly string[] {
  const $ = load(page.text);
  const feeds = $('link[rel=alternate][type*=rss], link[rel=alternate][type*=atom]').toArray();
  return feeds.flatMap((one) => {
    const address = webAddress($(one).attr('href'), page.url);
    return address === undefined ? [] : [`the page names a feed: ${address}`];
  });
}

/** A page may have both: a job system, and vacancies that hang there as files. */
function filesOf({ text }: Page): readonly string[] {
  const isFile = /href\s*=\s*["'][^"']{0,500}ausschreibung[^"']{0,500}\.pdf["']/i.test(text);
  return isFile ? ['the page links to vacancies as PDF files: kind pdf-links reads them'] : [];
}
