import Type, { type Static } from 'typebox';
import type { RawPlace, RawPosting } from '../../domain/posting.ts';
import { SourceChanged } from '../errors.ts';
import type { Page, PageRequest, ParsedPage } from '../source.ts';
import { Address, KeepWithin, MaxPages } from './reading/common-options.ts';
import { eachItem } from './reading/each-item.ts';
import { essentials } from './reading/essentials.ts';
import { listRole } from './reading/list-role.ts';
import { nonEmpty, present, printed, printedList, printedNumber } from './reading/printed.ts';
import { isObject, type JsonObject, objectUnder, readJsonList, readJsonObject } from './reading/read-json.ts';
import { webAddress } from './reading/web-address.ts';
import { defineKind, type KindContext, type Reader } from './source-kind.ts';

const Options = Type.Object(
  {
    root: Address('start of the interface', 'https://api.karriere.nrw/v1.0'),
    site: Address('start of the pages for people', 'https://karriere.nrw'),
    keepWithin: KeepWithin,
    maxPages: MaxPages(200),
  },
  { additionalProperties: false },
);
type Options = Static<typeof Options>;

/** What the list prints of a posting; handed on to the page of its details. */
interface Listed {
  readonly uuid: string;
  readonly item: JsonObject;
}

/** karriere.nrw, the job portal of the Land: a paged list and one page of details per posting, both JSON (OpenNRW). */
export const karriereNrw = defineKind({
  name: 'karriere-nrw',
  version: 1,
  options: Options,
  open: openReader,
});

function openReader(options: Options, context: KindContext): Reader {
  const root = options.root.replace(/\/$/, '');
  const site = options.site.replace(/\/$/, '');
  const listPage = (number: number, seen: number): PageRequest => ({
    url: `${root}/opennrw/suche?page=${number}`,
    // Of the whole Land, most pages hold nothing of the region.
    role: listRole(number),
    carry: { number, seen },
  });

  function parseList(page: Page): ParsedPage {
    const { answer, items } = readJsonList(page, 'items');
    const count = printedNumber(answer['count']);
    if (count === undefined) throw new SourceChanged(`no count in ${page.url}`);
    const { number, seen } = carriedPosition(page);
    const listed = seen + items.length;
    const more = items.length > 0 && listed < count ? [nextList(number, listed)] : [];
    const wanted = items.filter((item) => options.keepWithin === undefined || mayBeHere(item, context));
    const announced = options.keepWithin === undefined ? { announced: count } : {};
    return { ...detailRequests(wanted, root, more), ...announced };
  }

  function nextList(number: number, seen: number): PageRequest {
    if (number >= options.maxPages) throw new SourceChanged(`more than ${options.maxPages} list pages`);
    return listPage(number + 1, seen);
  }

  return {
    first: () => [listPage(1, 0)],
    parse: (page) => (page.request.role === 'detail' ? parseDetail(page, site) : parseList(page)),
  };
}

function mayBeHere(item: JsonObject, context: KindContext): boolean {
  return context.region.mayHold(printed(item['location']));
}

function carriedPosition(page: Page): { number: number; seen: number } {
  const carry = isObject(page.request.carry) ? page.request.carry : {};
  return { number: printedNumber(carry['number']) ?? 1, seen: printedNumber(carry['seen']) ?? 0 };
}

function detailRequests(
  items: readonly JsonObject[],
  root: string,
  more: readonly PageRequest[],
): ParsedPage {
  const listed = items.flatMap((item): Listed[] => {
    const uuid = printed(item['uuid']);
    return uuid === undefined ? [] : [{ uuid, item }];
  });
  const details = listed.map(({ uuid, item }) => ({
    url: `${root}/combined-jobs/${encodeURIComponent(uuid)}/`,
    role: 'detail',
    carry: { uuid, item: shortItem(item) },
  }));
  const problems =
    listed.length < items.length ? [{ key: null, url: null, reason: 'list item without uuid' }] : [];
  return { postings: [], next: [...more, ...details], problems };
}

const LIST_FIELDS = [
  'title',
  'authority',
  'contracting_authority',
  'location',
  'published',
  'deadline',
  'jobtype',
];

function shortItem(item: JsonObject): JsonObject {
  return Object.fromEntries(LIST_FIELDS.flatMap((field) => (field in item ? [[field, item[field]]] : [])));
}

function parseDetail(page: Page, site: string): ParsedPage {
  const detail = readJsonObject(page);
  if (!('titel_der_stelle' in detail)) throw new SourceChanged(`no titel_der_stelle in ${page.url}`);
  const carry = isObject(page.request.carry) ? page.request.carry : {};
  const uuid = printed(carry['uuid']) ?? printed(detail['uuid']);
  const listed = objectUnder(carry, 'item');
  return { ...eachItem([detail], (one) => toPosting(one, listed, uuid, site)), next: [] };
}

function toPosting(
  detail: JsonObject,
  listed: JsonObject,
  uuid: string | undefined,
  site: string,
): RawPosting {
  const url = uuid === undefined ? undefined : `${site}/stellenausschreibung/${uuid}`;
  return {
    ...essentials({ key: uuid, url, title: printed(detail['titel_der_stelle']) }),
    ...present({
      originalUrl: elsewhere(webAddress(detail['url'], url), site),
      employer:
        employerOf(detail) ?? printed(listed['contracting_authority']) ?? printed(listed['authority']),
      description: texts(detail['stellenbeschreibung'], detail['ergaenzende_inhalte']),
      places: placesOf(detail, listed),
      publishedOn: printed(detail['erscheinungsdatum']) ?? printed(listed['published']),
      applyBy: printed(detail['bewerbungsfrist']) ?? printed(listed['deadline']),
      employmentTypes: printedList(listed['jobtype']),
      workingTimes: printedList(detail['arbeitszeit_display']),
      fixedTerm: printed(detail['befristung_display']),
      pay: payOf(detail['besoldung_entgelt']),
    }),
  };
}

function elsewhere(address: string | undefined, site: string): string | undefined {
  return address?.startsWith(`${site}/`) ? undefined : address;
}

function employerOf(detail: JsonObject): string | undefined {
  const office = printed(objectUnder(detail, 'dienststelle')['benennung_dienststelle']);
  return printed(detail['ausschreibende_behoerde']) ?? printed(detail['behoerde']) ?? office;
}

/** Supplementary contents come as text, as a list of texts or as titled blocks. */
function texts(...parts: readonly unknown[]): string | undefined {
  const found = parts.flat().flatMap((part) => {
    if (!isObject(part)) return printed(part) ?? [];
    return [printed(part['titel']), printed(part['inhalt'] ?? part['text'])].flatMap((text) => text ?? []);
  });
  return found.length > 0 ? found.join('\n') : undefined;
}

function placesOf(detail: JsonObject, listed: JsonObject): readonly RawPlace[] | undefined {
  const place = present({
    text: printed(detail['address_display']) ?? printed(detail['ort']) ?? printed(listed['location']),
    locality: printed(detail['ort']),
    latitude: printedNumber(detail['lat']),
    longitude: printedNumber(detail['lon']),
  });
  return nonEmpty(Object.keys(place).length > 0 ? [place] : []);
}

function payOf(value: unknown): { text: string } | undefined {
  const grades = printedList(value);
  return grades === undefined ? undefined : { text: grades.join(', ') };
}
