import type { CheerioAPI } from 'cheerio';
import Type from 'typebox';
import type { RawPosting } from '../../domain/posting.ts';
import { SourceChanged } from '../errors.ts';
import type { Page, ParsedPage } from '../source.ts';
import { Address } from '../source-kinds/reading/common-options.ts';
import { eachItem } from '../source-kinds/reading/each-item.ts';
import { essentials } from '../source-kinds/reading/essentials.ts';
import { present } from '../source-kinds/reading/printed.ts';
import { readHtml } from '../source-kinds/reading/read-html.ts';
import { webAddress } from '../source-kinds/reading/web-address.ts';
import { defineKind, type Reader } from '../source-kinds/source-kind.ts';

const Options = Type.Object(
  { url: Address('the page with the links', 'https://www.kreis-dueren.de/karriere') },
  { additionalProperties: false },
);

/**
 * Career page of the Kreis Düren: a list of links to PDF files, whose words hold title and deadline
 * ("PDF -Datei 233,51 kB 2026_10_05 Stellenausschreibung_…_Nörvenich Bewerbungsfrist: 16.10.2026").
 */
export const kreisDueren = defineKind({
  name: 'kreis-dueren',
  version: 1,
  options: Options,
  open: ({ url }, { name }): Reader => ({
    first: () => [{ url, role: 'list' }],
    parse: (page) => parseList(page, name),
  }),
});

/** The words of a link to a file, and the file's address. */
interface FileLink {
  readonly words: string;
  readonly url: string | undefined;
}

function parseList(page: Page, employer: string): ParsedPage {
  const $ = readHtml(page);
  if (!/stellenausschreibung/i.test($('body').text()))
    throw new SourceChanged(`no vacancies named on ${page.url}`);
  return { ...eachItem(oncePerFile(fileLinks($, page.url)), (link) => toPosting(link, employer)), next: [] };
}

function fileLinks($: CheerioAPI, base: string): readonly FileLink[] {
  const links = $('a[href]').toArray();
  const files = links.filter((link) => /\.pdf([?#]|$)/i.test($(link).attr('href') ?? ''));
  const named = files.map((link) => ({
    words: $(link).text().replaceAll(/\s+/g, ' ').trim(),
    url: webAddress($(link).attr('href'), base),
  }));
  return named.filter(({ words }) => /ausschreibung/i.test(words));
}

/** The same file hangs under two paths of the site; the name of the file tells. */
function oncePerFile(links: readonly FileLink[]): readonly FileLink[] {
  const byFile = new Map(links.map((link) => [link.url?.replace(/^.*\//, ''), link] as const).toReversed());
  return links.filter((link) => byFile.get(link.url?.replace(/^.*\//, '')) === link);
}

function toPosting({ words, url }: FileLink, employer: string): RawPosting {
  const applyBy = /Bewerbungsfrist:?\s*(\d{1,2}\.\d{1,2}\.\d{4})/.exec(words)?.[1];
  return {
    ...essentials({ key: url?.replace(/^.*\//, ''), url, title: titleIn(words) }),
    ...present({ employer, applyBy }),
  };
}

function titleIn(words: string): string | undefined {
  const title = words
    .replace(/^PDF\s*-?\s*Datei\s+[\d.,]+\s*[kMG]?B\s*/i, '')
    .replace(/\s*Bewerbungsfrist:?.*$/i, '')
    .replace(/^\d{4}[_-]\d{2}[_-]\d{2}[_\s]*/, '')
    .replaceAll('_', ' ')
    .replace(/^(Stellena|A)usschreibung\s+(der\s+[^:]{3,60}:\s*)?/i, '');
  return title.trim() || undefined;
}
