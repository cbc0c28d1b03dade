import Type, { type Static } from 'typebox';
import { SourceChanged } from '../errors.ts';
import type { Page, PageRequest, ParsedPage } from '../source.ts';
import { readArbeitsagenturItem } from './arbeitsagentur-v6/read-item.ts';
import { Address } from './reading/common-options.ts';
import { eachItem } from './reading/each-item.ts';
import { printed, printedNumber } from './reading/printed.ts';
import { isObject, type JsonObject, listUnder, objectUnder, readJsonObject } from './reading/read-json.ts';
import { defineKind, type Reader } from './source-kind.ts';

/** Largest number of results that the search lets one page through: size × page. */
const WINDOW = 10_000;

const Options = Type.Object(
  {
    wo: Type.String({ minLength: 2, description: 'postcode or town, with umlauts' }),
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

/** Jobsuche of the Bundesagentur für Arbeit: searches around a place, and one page of details per posting. */
export const arbeitsagenturV6 = defineKind({
  name: 'arbeitsagentur-v6',
  version: 1,
  options: Options,
  open: (options): Reader => ({
    first: () => options.angebotsarten.map((art) => searchPage(options, art, 1)),
    parse: (page) =>
      page.request.role === 'list' ? parseSearch(page, options) : parseDetails(page, options),
  }),
});

function headers({ key }: Options): Record<string, string> {
  return { 'x-api-key': key, accept: 'application/json' };
}

function searchPage(options: Options, angebotsart: number, page: number): PageRequest {
  const url = new URL(`${options.root}/pc/${options.searchVersion}/jobs`);
  const { wo, umkreis, size, veroeffentlichtseit } = options;
  for (const [name, value] of Object.entries({ wo, umkreis, angebotsart, veroeffentlichtseit, page, size })) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return { url: url.href, role: 'list', headers: headers(options), carry: { angebotsart, page } };
}

function parseSearch(page: Page, options: Options): ParsedPage {
  const answer = readJsonObject(page);
  const total = totalOf(answer, page);
  const items = total === 0 || !('ergebnisliste' in answer) ? [] : listUnder(answer, 'ergebnisliste', page);
  const carry = isObject(page.request.carry) ? page.request.carry : {};
  const number = printedNumber(carry['page']) ?? 1;
  if (total > 0 && items.length === 0 && number === 1)
    throw new SourceChanged(`results missing: ${page.url}`);

  const size = Math.min(printedNumber(answer['size']) ?? options.size, options.size);
  const goesOn = items.length > 0 && number * size < total && (number + 1) * size <= WINDOW;
  const art = printedNumber(carry['angebotsart']) ?? 1;
  const more = goesOn ? [searchPage(options, art, number + 1)] : [];
  // Only one search at a time can tell the whole; one that is cut must not pass for complete.
  const tells = options.angebotsarten.length === 1 || total > WINDOW;
  return { ...itemsOf(items.filter(isObject), options, more), ...(tells ? { announced: total } : {}) };
}

/** How many results there are. @throws {SourceChanged} when the place was not understood: the results would be of all Germany. */
function totalOf(answer: JsonObject, page: Page): number {
  const mode = printed(objectUnder(answer, 'woOutput')['suchmodus']);
  if (mode === 'UNGUELTIG') throw new SourceChanged(`place not understood by the search: ${page.url}`);
  const total = printedNumber(answer['maxErgebnisse']);
  if (total === undefined || mode === undefined) throw new SourceChanged(`no search answer: ${page.url}`);
  return total;
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
  const carry = isObject(page.request.carry) ? page.request.carry : {};
  const whole = { ...objectUnder(carry, 'item'), ...detail };
  if (!('stellenangebotsTitel' in detail) && !('stellenangebotsBeschreibung' in detail)) {
    throw new SourceChanged(`no details of a posting: ${page.url}`);
  }
  return { ...eachItem([whole], (item) => readArbeitsagenturItem(item, options.site)), next: [] };
}
