import type { CheerioAPI } from 'cheerio';
import { webAddress, withoutFragment } from './web-address.ts';

/** Addresses of the links that a selector finds (the elements themselves or the first link inside), each once, in order. */
export function pageLinks($: CheerioAPI, selector: string, base: string): readonly string[] {
  const from = baseAddress($, base);
  const links = $(selector)
    .toArray()
    .map((one) => {
      const own = $(one).attr('href');
      return webAddress(own ?? $(one).find('a[href]').first().attr('href'), from);
    });
  return [...new Set(links.flatMap((link) => (link === undefined ? [] : withoutFragment(link))))];
}

/** The address that the page's links start from. */
export function baseAddress($: CheerioAPI, url: string): string {
  return webAddress($('base[href]').first().attr('href'), url) ?? url;
}
