import { load } from 'cheerio';
import type { Page } from '../source.ts';
import { webAddress } from '../source-kinds/reading/web-address.ts';
import type { Candidate } from './candidate.ts';
import { systemOf, type KnownSystem } from './systems.ts';

/** True for a page in HTML. */
export function isHtml({ text }: Page): boolean {
  return /^\s*</.test(text) && !/^\s*<\?xml(?![\s\S]{0,500}<html)/i.test(text);
}

/** Systems that a page links to or embeds, each once, in the order of the page. */
export function systemsIn(page: Page): readonly KnownSystem[] {
  if (!isHtml(page)) return [];
  const $ = load(page.text);
  const links = $('a[href], iframe[src], script[src], iframe[data-src], script[data-src]').toArray();
  const addresses = links.flatMap(
    (one) => webAddress($(one).attr('href') ?? $(one).attr('src') ?? $(one).attr('data-src'), page.url) ?? [],
  );
  const systems = addresses.flatMap((address) => systemOf(address) ?? []);
  return [...new Map(systems.map((system) => [`${system.name} ${system.advice}`, system])).values()];
}

/** Systems that mark their pages, on whatever host: the entry that reads them. */
export function markedSystem(page: Page): Pick<Candidate, 'kind' | 'options'> | null {
  const { text, url } = page;
  const key = /createClient\(\{[^}]{0,200}?key:\s*"([0-9a-f]{32,128})"/.exec(text)?.[1] ?? bareKey(page);
  if (key !== undefined) return { kind: 'bite', options: { key } };
  const company = /"company":\{"id":(\d+)/.exec(text)?.[1];
  if (company !== undefined && /join\.com/i.test(`${url} ${text}`))
    return { kind: 'join', options: { companyId: Number(company) } };
  if (/rmkcdn\.successfactors\.com|\bj2w\.[A-Z]/.test(text))
    return { kind: 'successfactors', options: { url: new URL('/', url).href } };
  return null;
}

/** Scripts of BITE hold the key of their listing, in a variable. */
function bareKey({ text, url }: Page): string | undefined {
  const isScript = new URL(url).host === 'cs-assets.b-ite.com';
  return isScript ? /"([0-9a-f]{40})"/.exec(text)?.[1] : undefined;
}

/** Where the key of a listing of BITE is found that a page embeds. */
export function biteAdvice({ text }: Page): readonly string[] {
  const found = [...text.matchAll(/data-bite-jobs-api-listing=["']([\w-]+):([\w-]+)["']/g)];
  return found.map(
    ([, customer, listing]) =>
      `BITE is used: try https://cs-assets.b-ite.com/${customer}/jobs-api/${listing}.min.js`,
  );
}
