import type { CheerioAPI } from 'cheerio';
import Type, { type Static } from 'typebox';
import type { RawPosting } from '../../domain/posting.ts';
import { SourceChanged } from '../errors.ts';
import { isPdf } from '../pdf/read-pdf.ts';
import type { Page, PageRequest, ParsedPage } from '../source.ts';
import { type FileLink, fileLinks, fileOf } from './pdf-links/file-links.ts';
import { readDocument } from './pdf-links/read-document.ts';
import { titleInFileName, titleInWords } from './pdf-links/title-in-words.ts';
import { carried } from './reading/carried.ts';
import { Address, Employer } from './reading/common-options.ts';
import { eachItem } from './reading/each-item.ts';
import { essentials } from './reading/essentials.ts';
import { isPattern } from './reading/is-pattern.ts';
import { present } from './reading/printed.ts';
import { readHtml } from './reading/read-html.ts';
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
    text: Type.Boolean({ default: true, description: 'read the linked files too' }),
    employer: Employer,
    place: Type.Optional(Type.String({ minLength: 1, description: 'place of every posting' })),
  },
  { additionalProperties: false },
);
type Options = Static<typeof Options>;

/** Options together with the name of the source, which counts as employer where neither entry nor file names one. */
type Reading = Options & { readonly sourceName: string };

/**
 * A page that lists its vacancies as links to PDF files, as municipalities do: title and deadline stand in the words of
 * the link ("PDF -Datei 233,51 kB 2026_10_05 Stellenausschreibung_…_Nörvenich Bewerbungsfrist: 16.10.2026"), the text in
 * the file. A file that cannot be read costs its text, not its posting.
 */
export const pdfLinks = defineKind({
  name: 'pdf-links',
  version: 2,
  options: Options,
  browserRoles: ['list'],
  rules: ({ match }) => (isPattern(match) ? [] : ['match: no regular expression']),
  open: (options, context) => openPdfLinks({ ...options, sourceName: context.name }),
});

/** The reader itself, for a page of this kind that is a source of its own. */
export function openPdfLinks(reading: Reading): Reader {
  return {
    first: () => [{ url: reading.url, role: 'list' }],
    parse: (page) => (page.request.role === 'detail' ? parseFile(page, reading) : parseList(page, reading)),
  };
}

function parseList(page: Page, reading: Reading): ParsedPage {
  const $ = readHtml(page);
  const links = oncePerFile(vacanciesOn($, page, reading));
  const open = links.filter(({ beside }) => !FILLED.test(beside));
  const read = eachItem(open, (link) => toPosting(link, reading));
  const ended = links.flatMap((link) => {
    const [words] = FILLED.exec(link.beside) ?? [];
    const key = fileOf(link);
    return words === undefined || key === undefined ? [] : { key, reason: `its list says "${words}"` };
  });
  const weak = new Set(open.filter((link) => strongTitle(link, reading) === undefined).map(fileOf));
  const next = reading.text
    ? read.postings.map((posting) => fileRequest(posting, weak.has(posting.key)))
    : [];
  return { ...read, next, ...(ended.length > 0 ? { ended } : {}) };
}

const FILLED = /Stelle ist (bereits |inzwischen )?(vergeben|besetzt)/i;

function vacanciesOn($: CheerioAPI, page: Page, { match }: Reading): readonly FileLink[] {
  if (!/stellen(ausschreibung|angebot|anzeige)/i.test($('body').text()))
    throw new SourceChanged(`no vacancies named on ${page.url}`);
  const pattern = new RegExp(match, 'iu');
  return fileLinks($, page.url).filter(({ words, url }) => pattern.test(`${words} ${url}`));
}

/** The same file may hang under two paths of the site; its name tells. */
function oncePerFile(links: readonly FileLink[]): readonly FileLink[] {
  const byFile = new Map(links.map((link) => [fileOf(link), link] as const).toReversed());
  return links.filter((link) => byFile.get(fileOf(link)) === link);
}

const DEADLINE =
  /Bewerbungs(?:frist|schluss):?\s*(?:bis\s+)?(?:zum\s+)?(\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}\.\s?\p{L}+\s+\d{4})/u;

function toPosting(link: FileLink, reading: Reading): RawPosting {
  const { employer = reading.sourceName, place } = reading;
  const applyBy = DEADLINE.exec(link.words)?.[1] ?? DEADLINE.exec(link.beside)?.[1];
  const title = strongTitle(link, reading) ?? weakTitle(link);
  return {
    ...essentials({ key: fileOf(link), url: link.url, title }),
    ...present({ employer, applyBy, places: place === undefined ? undefined : [{ text: place }] }),
  };
}

/** The title where the entry says that it stands; undefined when the words there name no work. */
function strongTitle({ words, heading }: FileLink, { title }: Reading): string | undefined {
  return titleInWords(title === 'heading' ? heading : words);
}

/** What else may name the work, as long as the file itself has not been read. */
function weakTitle({ words, heading, isAlone, url }: FileLink): string | undefined {
  const above = isAlone && !OF_LIST.test(heading) ? titleInWords(heading) : undefined;
  return above ?? titleInWords(words) ?? titleInFileName(url ?? '') ?? (words || undefined);
}

/** A heading of the list, not of one vacancy. */
const OF_LIST = /stellen(?:angebote|ausschreibungen|anzeigen|markt)|karriere|offene\s+stellen/i;

function fileRequest(posting: RawPosting, isTitleWeak: boolean): PageRequest {
  return { url: posting.url, role: 'detail', standIn: posting, carry: { isTitleWeak } };
}

/** The posting with what its file says: the list's words go first, but for a title that names no work. */
function parseFile(page: Page, { employer, place }: Reading): ParsedPage {
  const listed = page.request.standIn;
  if (listed === undefined || !isPdf(page.bytes)) throw new SourceChanged(`no PDF: ${page.url}`);
  const { key, url } = listed;
  if (page.unread !== undefined)
    return { postings: [listed], problems: [{ key, url, reason: page.unread }], next: [] };
  const found = readDocument(page.text);
  if (found.over !== undefined) {
    const ended = [{ key, reason: `its file says "${found.over}"` }];
    return { postings: [], problems: [], next: [], ended };
  }
  const isTitleWeak = carried(page)['isTitleWeak'] === true;
  const posting = {
    ...listed,
    ...present({
      title: (isTitleWeak ? found.title : undefined) ?? listed.title,
      employer: employer ?? found.employer ?? listed.employer,
      applyBy: listed.applyBy ?? found.applyBy,
      places: place === undefined && found.place !== undefined ? [{ text: found.place }] : listed.places,
      description: page.text,
    }),
  };
  return { postings: [posting], problems: [], next: [] };
}
