import Type, { type Static } from 'typebox';
import type { RawPlace, RawPosting } from '../../domain/posting.ts';
import { SourceChanged } from '../errors.ts';
import type { Page, PageRequest, ParsedPage } from '../source.ts';
import { carried } from './reading/carried.ts';
import { Address, KeepWithin } from './reading/common-options.ts';
import { eachItem } from './reading/each-item.ts';
import { essentials } from './reading/essentials.ts';
import { nonEmpty, present, printed, printedNumber } from './reading/printed.ts';
import { type JsonObject, objects, objectUnder, readJsonList, readJsonObject } from './reading/read-json.ts';
import { defineKind, type KindContext, type Reader } from './source-kind.ts';

const Options = Type.Object(
  {
    root: Address('start of the interface', 'https://api.interamt.de'),
    site: Address('start of the pages for people', 'https://interamt.de/koop/app/stelle'),
    keepWithin: KeepWithin,
  },
  { additionalProperties: false },
);
type Options = Static<typeof Options>;

/**
 * Interamt, postings of the public service: one list of all Germany and one page of details per posting, both JSON.
 * The interface is not documented: it needs the operator's agreement on record, like every source.
 */
export const interamt = defineKind({
  name: 'interamt',
  version: 1,
  options: Options,
  open: (options, context): Reader => ({
    first: () => [listPage(options)],
    parse: (page) =>
      page.request.role === 'list' ? parseList(page, options, context) : parseDetail(page, options),
  }),
});

const HEADERS = { accept: 'application/json', 'x-remote-application': 'Interamtb2c' };

function listPage({ root }: Options): PageRequest {
  return {
    url: `${root}/search/stellenangebot?showResult=true`,
    role: 'list',
    method: 'POST',
    headers: { ...HEADERS, 'content-type': 'application/json' },
    body: '{"search":{}}',
  };
}

function parseList(page: Page, options: Options, context: KindContext): ParsedPage {
  const { items } = readJsonList(page, 'data');
  const wanted = items.filter((item) => options.keepWithin === undefined || mayBeHere(item, context));
  const next = wanted.flatMap((item) => detailPage(item, options));
  const problems =
    next.length < wanted.length
      ? [{ key: null, url: page.url, reason: 'entries without stellenangebotId' }]
      : [];
  const announced = options.keepWithin === undefined ? { announced: items.length } : {};
  return { postings: [], next, problems, ...announced };
}

function mayBeHere(item: JsonObject, { region }: KindContext): boolean {
  const places = objects(item['einsatzorte']).map((place) =>
    [printed(place['plz']), printed(place['ort'])].filter(Boolean).join(' '),
  );
  return places.length === 0 || places.some((place) => region.mayHold(place));
}

const LIST_FIELDS = [
  'stellenangebotId',
  'behoerdeName',
  'stellenbezeichnung',
  'bewerbungsfrist',
  'datumErstellt',
  'tarifEbeneMin',
  'tarifEbeneMax',
  'besoldungGruppe',
];

/** Most places that are handed on: a request stays small, and the page has them all. */
const MOST_PLACES = 50;

function detailPage(item: JsonObject, { root }: Options): readonly PageRequest[] {
  const id = printed(item['stellenangebotId']);
  if (id === undefined) return [];
  const places = objects(item['einsatzorte']).slice(0, MOST_PLACES);
  const listed: Record<string, unknown> = Object.fromEntries(
    LIST_FIELDS.flatMap((field) => (field in item ? [[field, item[field]]] : [])),
  );
  if (places.length > 0) listed['einsatzorte'] = places;
  const url = `${root}/query/stellenangebot/${encodeURIComponent(id)}`;
  return [{ url, role: 'detail', headers: HEADERS, carry: { listed } }];
}

function parseDetail(page: Page, { site }: Options): ParsedPage {
  const detail = objectUnder(readJsonObject(page), 'data');
  if (printed(detail['stellenbezeichnung']) === undefined)
    throw new SourceChanged(`no stellenbezeichnung in ${page.url}`);
  const whole = { ...objectUnder(carried(page), 'listed'), ...detail };
  return { ...eachItem([whole], (item) => toPosting(item, site)), next: [] };
}

function toPosting(item: JsonObject, site: string): RawPosting {
  const id = printed(item['stellenangebotId']);
  const [terms] = objects(item['beschaeftigungsverhaeltnisse']);
  const time = printed(item['teilzeitVollzeit']);
  return {
    ...essentials({
      key: id,
      url: id === undefined ? undefined : `${site}?id=${encodeURIComponent(id)}`,
      title: printed(item['stellenbezeichnung']),
    }),
    ...present({
      employer: printed(item['behoerdeName']),
      description: printed(item['stellenbeschreibung']),
      places: nonEmpty(objects(item['einsatzorte']).map(placeOf)),
      publishedOn:
        printed(item['veroeffentlichungsdatum']) ??
        printed(item['datumOeffentlichAusschreiben']) ??
        printed(item['datumErstellt']),
      applyBy: printed(item['bewerbungsfrist']),
      workingTimes:
        time === 'BEIDES' ? ['Vollzeit', 'Teilzeit'] : nonEmpty([time].flatMap((one) => one ?? [])),
      hoursPerWeek: printed(terms?.['wochenarbeitszeit']),
      fixedTerm: printed(item['beschaeftigungsdauer']),
      pay: payOf(item),
    }),
  };
}

function placeOf(place: JsonObject): RawPlace {
  return present({
    street: printed(place['strasse']),
    postcode: printed(place['plz']),
    locality: printed(place['ort']),
    latitude: printedNumber(place['latitude']),
    longitude: printedNumber(place['longitude']),
  });
}

function payOf(item: JsonObject): RawPosting['pay'] {
  const levels = ['tarifEbeneMin', 'tarifEbeneMax'].flatMap((field) => printed(item[field]) ?? []);
  const grades = [[...new Set(levels)].join(' – '), printed(item['besoldungGruppe'])].filter(Boolean);
  return grades.length > 0 ? { text: grades.join(', ') } : undefined;
}
