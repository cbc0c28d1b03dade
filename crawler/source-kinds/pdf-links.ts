import type { CheerioAPI } from 'cheerio';
import Type, { type Static } from 'typebox';
import type { RawPosting } from '../../domain/posting.ts';
import { SourceChanged } from '../errors.ts';
import type { Page, ParsedPage } from '../source.ts';
import { Address, Employer } from './reading/common-options.ts';
import { eachItem } from './reading/each-item.ts';
import { essentials } from './reading/essentials.ts';
import { isPattern } from './reading/is-pattern.ts';
import { baseAddress } from './reading/page-links.ts';
import { present, printed } from './reading/printed.ts';
import { readHtml } from './reading/read-html.ts';
import { webAddress } from './reading/web-address.ts';
import { defineKind, type Reader } from './source-kind.ts';

const Options = Type.Object(
  {
    url: Address('the page with the links'),
    match: Type.String({
      default: 'ausschreibung|stellenanzeige',
      description:
        'regular expression for the words or the address of a link to a vacancy, without regard to capitals',
    }),
    title: Type.Union([Type.Literal('link'), Type.Literal('heading')], {
      default: 'link',
      description: 'where the title stands: in the words of the link, or in the heading above it',
    }),
    employer: Employer,
    place: Type.Optional(Type.String({ minLength: 1, description: 'place of every posting' })),
  },
  { additionalProperties: false },
);
type Options = Static<typeof Options>;

/**
 * A page that lists its vacancies as links to PDF files, as municipalities do; title and deadline stand in the words of
 * the link ("PDF -Datei 233,51 kB 2026_10_05 Stellenausschreibung_…_Nörvenich Bewerbungsfrist: 16.10.2026").
 */
export const pdfLinks = defineKind({
  name: 'pdf-links',
  version: 1,
  options: Options,
  rules: ({ match }) => (isPattern(match) ? [] : ['match: no regular expression']),
  open: (options, context) => openPdfLinks({ ...options, employer: options.employer ?? context.name }),
});

/** The reader itself, for a page of this kind that is a source of its own. */
export function openPdfLinks(options: Options): Reader {
  return {
    first: () => [{ url: options.url, role: 'list' }],
    parse: (page) => parseList(page, options),
  };
}

/** A link to a file: its words, the heading above it, and what stands in its paragraph. */
interface FileLink {
  readonly words: string;
  readonly heading: string;
  readonly beside: string;
  readonly url: string | undefined;
}

function parseList(page: Page, options: Options): ParsedPage {
  const $ = readHtml(page);
  if (!/stellen(ausschreibung|angebot|anzeige)/i.test($('body').text()))
    throw new SourceChanged(`no vacancies named on ${page.url}`);
  const match = new RegExp(options.match, 'iu');
  const links = fileLinks($, baseAddress($, page.url)).filter(({ words, url }) =>
    match.test(`${words} ${url}`),
  );
  const open = oncePerFile(links).filter(({ beside }) => !FILLED.test(beside));
  return { ...eachItem(open, (link) => toPosting(link, options)), next: [] };
}

const FILLED = /Stelle ist (bereits )?(vergeben|besetzt)/i;

function fileLinks($: CheerioAPI, base: string): readonly FileLink[] {
  const links: FileLink[] = [];
  let heading = '';
  for (const one of $('h1, h2, h3, h4, h5, a[href]').toArray()) {
    const words = tidy($(one).text());
    if (!$(one).is('a')) heading = words;
    else if (/\.pdf([?#]|$)/i.test($(one).attr('href') ?? '')) {
      links.push({ words, heading, beside: textBeside($(one)), url: webAddress($(one).attr('href'), base) });
    }
  }
  return links;
}

/** The text of the paragraph, where the link is the only one in it. */
function textBeside(link: ReturnType<CheerioAPI>): string {
  const paragraph = link.closest('li, p, td');
  return paragraph.find('a[href]').length === 1 ? tidy(paragraph.text()) : '';
}

/** The same file may hang under two paths of the site; its name tells. */
function oncePerFile(links: readonly FileLink[]): readonly FileLink[] {
  const byFile = new Map(links.map((link) => [fileOf(link), link] as const).toReversed());
  return links.filter((link) => byFile.get(fileOf(link)) === link);
}

function fileOf({ url }: FileLink): string | undefined {
  return url?.replace(/^.*\//, '');
}

const DEADLINE = /Bewerbungs(?:frist|schluss):?\s*(?:bis\s+)?(?:zum\s+)?(\d{1,2}\.\d{1,2}\.\d{4})/;

function toPosting(link: FileLink, { employer, place, title }: Options): RawPosting {
  const applyBy = DEADLINE.exec(link.words)?.[1] ?? DEADLINE.exec(link.beside)?.[1];
  const own = title === 'heading' ? printed(link.heading) : titleIn(link.words);
  return {
    ...essentials({ key: fileOf(link), url: link.url, title: own }),
    ...present({ employer, applyBy, places: place === undefined ? undefined : [{ text: place }] }),
  };
}

/** What is left of a link's words without the file's size and date, the deadline and the word for a vacancy. */
function titleIn(words: string): string | undefined {
  const title = words
    .replace(/\s*PDF\s*-?\s*Datei\s+[\d.,]+\s*[kMG]?B\s*/i, ' ')
    .replace(/\.pdf\b/i, '')
    .replace(/\s*Bewerbungs(frist|schluss):?.*$/i, '')
    .trim()
    .replace(/^\d{4}[_-]\d{2}[_-]\d{2}[_\s]*/, '')
    .replaceAll('_', ' ')
    .replace(/^(Stellena|A)usschreibung:?\s+(der\s+[^:]{3,60}:\s*)?/i, '');
  return printed(tidy(title));
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
