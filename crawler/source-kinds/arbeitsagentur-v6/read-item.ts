import type { RawPay, RawPlace, RawPosting } from '../../../domain/posting.ts';
import { essentials } from '../reading/essentials.ts';
import { ItemUnreadable } from '../reading/item-unreadable.ts';
import { nonEmpty, present, printed, printedList, printedNumber } from '../reading/printed.ts';
import { type JsonObject, objects, objectUnder } from '../reading/read-json.ts';
import { webAddress } from '../reading/web-address.ts';

/** A result of the search, or the same with its details merged in, as a posting. @throws {ItemUnreadable} */
export function readArbeitsagenturItem(item: JsonObject, site: string): RawPosting {
  const key = printed(item['referenznummer']);
  if (key !== undefined && !/^[0-9A-Za-z-]{8,64}$/.test(key))
    throw new ItemUnreadable('odd referenznummer', { key });
  const url = key === undefined ? undefined : `${site}/${encodeURIComponent(key)}`;
  return {
    ...essentials({ key, url, title: printed(item['stellenangebotsTitel']) }),
    ...present({
      employer: printed(item['firma']),
      description: printed(item['stellenangebotsBeschreibung']) ?? printed(item['stellenbeschreibung']),
      places: nonEmpty(objects(item['stellenlokationen']).map(placeOf)),
      ...datesOf(item),
      employmentTypes: printedList(item['stellenangebotsart']),
      workingTimes: nonEmpty(workingTimesOf(item)),
      fixedTerm: fixedTermOf(item),
      pay: payOf(item),
      occupations: occupationsOf(item),
      temporaryAgency: claim(item['istArbeitnehmerUeberlassung']),
      privateRecruiter: claim(item['istPrivateArbeitsvermittlung']),
      marginal: claim(item['istGeringfuegigeBeschaeftigung']),
      originalUrl: webAddress(item['externeURL']),
    }),
  };
}

function datesOf(item: JsonObject) {
  const published = printed(item['datumErsteVeroeffentlichung']);
  return {
    publishedOn: published ?? printed(objectUnder(item, 'veroeffentlichungszeitraum')['von']),
    changedOn: printed(item['aenderungsdatum']),
    startsOn: printed(objectUnder(item, 'eintrittszeitraum')['von']),
  };
}

function placeOf(location: JsonObject): RawPlace {
  const address = objectUnder(location, 'adresse');
  const street = [printed(address['strasse']), printed(address['hausnummer'])].filter(Boolean).join(' ');
  return present({
    street: street || undefined,
    postcode: printed(address['plz']),
    locality: printed(address['ort']),
    region: printed(address['region']),
    country: printed(address['land']),
    latitude: printedNumber(location['breite']),
    longitude: printedNumber(location['laenge']),
  });
}

const WORKING_TIMES: readonly (readonly [field: string, words: string])[] = [
  ['arbeitszeitVollzeit', 'Vollzeit'],
  ['arbeitszeitTeilzeitVormittag', 'Teilzeit Vormittag'],
  ['arbeitszeitTeilzeitNachmittag', 'Teilzeit Nachmittag'],
  ['arbeitszeitTeilzeitAbend', 'Teilzeit Abend'],
  ['arbeitszeitTeilzeitFlexibel', 'Teilzeit flexibel'],
  ['arbeitszeitSchichtNachtWochenende', 'Schicht/Nacht/Wochenende'],
  ['arbeitszeitHeimarbeitTelearbeit', 'Heimarbeit/Telearbeit'],
];

function workingTimesOf(item: JsonObject): readonly string[] {
  return WORKING_TIMES.flatMap(([field, words]) => (item[field] === true ? [words] : []));
}

function fixedTermOf(item: JsonObject): string | undefined {
  const term = printed(item['vertragsdauer']);
  if (term === undefined || term === 'KEINE_ANGABE') return undefined;
  const months = printed(item['befristungInMonaten']);
  return months === undefined ? term : `${term} ${months} Monate`;
}

const PAY_UNITS: Readonly<Record<string, string>> = {
  JAHRESGEHALT: 'YEAR',
  MONATSGEHALT: 'MONTH',
  STUNDENLOHN: 'HOUR',
};

function payOf(item: JsonObject): RawPay | undefined {
  const kind = printed(item['verguetungsangabe']) ?? '';
  const fixed = printedNumber(item['festgehalt']);
  const min = printedNumber(item['gehaltsspanneVon']) ?? fixed;
  const max = printedNumber(item['gehaltsspanneBis']) ?? fixed;
  if (min !== undefined || max !== undefined)
    return present({ min, max, currency: 'EUR', unit: PAY_UNITS[kind] });
  const years = [1, 2, 3, 4].flatMap((year) => {
    const pay = printed(item[`ausbildungsverguetungJahr${year}`]);
    return pay === undefined ? [] : [`${year}. Ausbildungsjahr: ${pay} €`];
  });
  return years.length > 0 ? { text: years.join(', ') } : undefined;
}

function occupationsOf(item: JsonObject): RawPosting['occupations'] {
  const names = [item['hauptberuf'], item['alleBerufe']].flat().flatMap((name) => printed(name) ?? []);
  return nonEmpty([...new Set(names)].map((text) => ({ text })));
}

function claim(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}
