import Type, { type Static } from 'typebox';
import { SourceChanged } from '../errors.ts';
import type { ItemProblem, Page, PageRequest, ParsedPage } from '../source.ts';
import { resultsOf, totalOf } from './arbeitsagentur-v6/check-answer.ts';
import { readArbeitsagenturItem } from './arbeitsagentur-v6/read-item.ts';
import { type Narrowing, splitSearch } from './arbeitsagentur-v6/split-search.ts';
import { carried, carriedNumber } from './reading/carried.ts';
import { Address } from './reading/common-options.ts';
import { eachItem } from './reading/each-item.ts';
import { listRole } from './reading/list-role.ts';
import { printed, printedNumber } from './reading/printed.ts';
import { type JsonObject, objectUnder, readJsonObject } from './reading/read-json.ts';
import { defineKind, type Reader } from './source-kind.ts';

/** Largest number of results that the search lets one page through: size × page. */
const WINDOW = 10_000;

const Place = Type.String({ minLength: 2 });

const Options = Type.Object(
  {
    wo: Type.Union([Place, Type.Array(Place, { minItems: 1, maxItems: 50 })], {
      description: 'postcode or town, with umlauts; several are searched one after the other',
    }),
    umkreis: Type.Integer({ minimum: 0, maximum: 200, default: 25, description: 'kilometres around it' }),
    size: Type.Integer({ minimum: 1, maximum: 100, default: 100 }),
    angebotsarten: Type.Array(Type.Union([1, 2, 4, 34].map((code) => Type.Literal(code))), {
      default: [1, 4, 34],
      minItems: 1,
      description: 'one search each: 1 work, 2 self-employment, 4 apprenticeship, 34 internship/trainee',
    }),
    veroeffentlichtseit: Type.Optional(Type.Integer({ minimum: 0, maximum: 100, description: 'days' })),
    details: Type.Boolean({ default: true, description: 'ask for the full text of each posting' }),
    root: Address('start of the interface', 'https://rest.arbeitsagentur.de/jobboerse/jobsuche-service'),
    searchVersion: Type.String({ pattern: '^v\\d+$', default: 'v6' }),
    detailsVersion: Type.String({ pattern: '^v\\d+$', default: 'v4' }),
    key: Type.String({ minLength: 1, default: 'jobboerse-jobsuche' }),
    site: Address('start of the pages for people', 'https://www.arbeitsagentur.de/jobsuche/jobdetail'),
  },
  { additionalProperties: false },
);
type Options = Static<typeof Options>;

/**
 * Jobsuche der Bundesagentur für Arbeit: searches around places, each split until its results fit into the window,
 * and one page of details per posting.
 */
export const arbeitsagenturV6 = defineKind({
  name: 'arbeitsagentur-v6',
  version: 2,
  options: Options,
  open: (options): Reader => ({
    first: () => [searchPage(options, searchAt(options, 0, 0), 1)],
    parse: (page) =>
      page.request.role === 'detail' ? parseDetails(page, options) : parseSearch(page, options),
  }),
});

function headers({ key }: Options): Record<string, string> {
  return { 'x-api-key': key, accept: 'application/json' };
}

/**
 * One search at a time: which of the places and kinds of offer, how far narrowed, and the results of those before
 * it. The last one knows how many there are in all.
 */
interface Search {
  readonly at: number;
  readonly before: number;
  readonly narrowing: Narrowing;
}

function searchAt({ wo, angebotsarten }: Options, at: number, before: number): Search {
  const art = angebotsarten[at % angebotsarten.length];
  const place = [wo].flat()[Math.floor(at / angebotsarten.length)];
  return { at, before, narrowing: { wo: String(place), angebotsart: String(art) } };
}

/** Parameters of a search that is not narrowed: place and kind of offer. */
const WHOLE = 2;

function searchesOf({ wo, angebotsarten }: Options): number {
  return [wo].flat().length * angebotsarten.length;
}

function searchPage(options: Options, search: Search, number: number): PageRequest {
  const { umkreis, size, veroeffentlichtseit } = options;
  const { wo = '', ...narrowing } = search.narrowing;
  const url = new URL(`${options.root}/pc/${options.searchVersion}/jobs`);
  const parameters = { wo, umkreis, ...narrowing, veroeffentlichtseit, page: number, size };
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  // Searches for several places overlap, and some are empty; the window bounds them.
  const role = listRole(number, Object.values(search.narrowing).join(' '));
  // Only the first page adds to the sum; carried further it would have unchanged pages read anew.
  const own = number === 1 ? search : { ...search, before: 0 };
  return { url: url.href, role, headers: headers(options), carry: { search: own, page: number } };
}

function parseSearch(page: Page, options: Options): ParsedPage {
  const answer = readJsonObject(page);
  const number = carriedNumber(page, 'page', 1);
  const search = searchOf(page, options);
  const total = totalOf(answer, page);
  const items = resultsOf(answer, page, number);
  const parts = partsOf(answer, search, total, number);
  const beside = number === 1 ? leadsTo(parts ?? [], search, total, options) : { next: [] };
  if (parts !== null) return { postings: [], problems: [], ...beside };
  const size = Math.min(printedNumber(answer['size']) ?? options.size, options.size);
  const goesOn = items.length > 0 && number * size < total && (number + 1) * size <= WINDOW;
  const more = goesOn ? [searchPage(options, search, number + 1)] : [];
  const read = itemsOf(items, options, [...more, ...beside.next]);
  return { ...beside, ...read, problems: [...read.problems, ...hidden(total, number, page)] };
}

function partsOf(
  answer: JsonObject,
  { narrowing }: Search,
  total: number,
  number: number,
): readonly Narrowing[] | null {
  if (number > 1 || total <= WINDOW) return null;
  return splitSearch(answer, { narrowing, total, window: WINDOW });
}

/** What the first page of a search leads to beside its own results: its parts, and the next search. */
function leadsTo(
  parts: readonly Narrowing[],
  { at, before, narrowing }: Search,
  total: number,
  options: Options,
): Pick<ParsedPage, 'next' | 'announced'> {
  const within = parts.map((part) => searchPage(options, { at, before: 0, narrowing: part }, 1));
  // Only a whole search adds to the sum and leads to the next; its parts are counted with it.
  if (Object.keys(narrowing).length > WHOLE) return { next: within };
  const sum = before + total;
  const isLast = at + 1 >= searchesOf(options);
  const following = isLast ? [] : [searchPage(options, searchAt(options, at + 1, sum), 1)];
  // Searches for several places find the same postings: their sum says nothing.
  const tells = isLast && !Array.isArray(options.wo);
  return { next: [...within, ...following], ...(tells ? { announced: sum } : {}) };
}

function searchOf(page: Page, options: Options): Search {
  const search = objectUnder(carried(page), 'search');
  const at = printedNumber(search['at']);
  if (at === undefined) return searchAt(options, 0, 0);
  const narrowing = Object.entries(objectUnder(search, 'narrowing'));
  return {
    at,
    before: printedNumber(search['before']) ?? 0,
    narrowing: Object.fromEntries(narrowing.map(([name, value]) => [name, String(value)])),
  };
}

/** A search that nothing splits is read as far as it can be, and says what it hides. */
function hidden(total: number, number: number, page: Page): readonly ItemProblem[] {
  if (total <= WINDOW || number > 1) return [];
  return [{ key: null, url: page.url, reason: `${total} results, of which only ${WINDOW} can be read` }];
}

function itemsOf(items: readonly JsonObject[], options: Options, more: readonly PageRequest[]): ParsedPage {
  if (!options.details)
    return { ...eachItem(items, (item) => readArbeitsagenturItem(item, options.site)), next: more };
  const details = items.flatMap((item): PageRequest[] => {
    const number = printed(item['referenznummer']);
    if (number === undefined) return [];
    const name = encodeURIComponent(Buffer.from(number).toString('base64'));
    const url = `${options.root}/pc/${options.detailsVersion}/jobdetails/${name}`;
    return [{ url, role: 'detail', headers: headers(options), carry: { item } }];
  });
  const problems =
    details.length < items.length ? [{ key: null, url: null, reason: 'no referenznummer' }] : [];
  return { postings: [], next: [...more, ...details], problems };
}

function parseDetails(page: Page, options: Options): ParsedPage {
  const detail = readJsonObject(page);
  const whole = { ...objectUnder(carried(page), 'item'), ...detail };
  if (!('stellenangebotsTitel' in detail) && !('stellenangebotsBeschreibung' in detail)) {
    throw new SourceChanged(`no details of a posting: ${page.url}`);
  }
  return { ...eachItem([whole], (item) => readArbeitsagenturItem(item, options.site)), next: [] };
}
