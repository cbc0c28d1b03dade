import type { CheerioAPI } from 'cheerio';
import { baseAddress } from '../reading/page-links.ts';
import { webAddress } from '../reading/web-address.ts';

/** A link to a file: its words, the heading above it, and what stands in its paragraph. */
export interface FileLink {
  readonly words: string;
  readonly heading: string;
  /** True when no other file is linked under the heading, so that it may be the title of this one. */
  readonly isAlone: boolean;
  readonly beside: string;
  readonly url: string | undefined;
}

/** The links to PDF files on a page, in order. */
export function fileLinks($: CheerioAPI, pageUrl: string): readonly FileLink[] {
  const base = baseAddress($, pageUrl);
  const links: Omit<FileLink, 'isAlone'>[] = [];
  const perHeading: number[] = [];
  let section = 0;
  let heading = '';
  for (const one of $('h1, h2, h3, h4, h5, a[href]').toArray()) {
    const words = tidy($(one).text());
    const href = $(one).attr('href') ?? '';
    if (!$(one).is('a')) [heading, section] = [words, links.length];
    else if (/\.pdf([?#]|$)/i.test(href)) {
      links.push({ words, heading, beside: textBeside($(one)), url: webAddress(href, base) });
      perHeading.push(section);
    }
  }
  return links.map((link, at) => ({
    ...link,
    isAlone: perHeading.filter((other) => other === perHeading[at]).length === 1,
  }));
}

/** The text of the paragraph, where the link is the only one in it. */
function textBeside(link: ReturnType<CheerioAPI>): string {
  const paragraph = link.closest('li, p, td');
  return paragraph.find('a[href]').length === 1 ? tidy(paragraph.text()) : '';
}

/** The name of the file: the same file may hang under two paths of the site. */
export function fileOf({ url }: FileLink): string | undefined {
  return url?.replace(/^.*\//, '');
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
