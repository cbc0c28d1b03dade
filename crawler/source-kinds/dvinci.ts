import Type from 'typebox';
import type { RawPay, RawPlace, RawPosting } from '../../domain/posting.ts';
import { SourceChanged } from '../errors.ts';
import type { Page, ParsedPage } from '../source.ts';
import { Employer } from './reading/common-options.ts';
import { eachItem } from './reading/each-item.ts';
import { essentials } from './reading/essentials.ts';
import { nonEmpty, present, printed, printedNumber } from './reading/printed.ts';
import { isObject, type JsonObject, objects, objectUnder, readJson } from './reading/read-json.ts';
import { oneOfSlugAndUrl, slugOrUrl } from './reading/slug-or-url.ts';
import { webAddress } from './reading/web-address.ts';
import { defineKind, type Reader } from './source-kind.ts';

const Options = Type.Object(
  {
    ...slugOrUrl(
      'name of the company before .dvinci-hr.com',
      'full address of the list (…/jobPublication/list.json?lang=de), for another host',
    ),
    employer: Employer,
  },
  { additionalProperties: false },
);

/** A company's publications on d.vinci: one JSON array, no paging. Contact persons are not read. */
export const dvinci = defineKind({
  name: 'dvinci',
  version: 1,
  options: Options,
  rules: oneOfSlugAndUrl,
  open: ({ slug, url, employer }, context): Reader => ({
    first: () => [
      { url: url ?? `https://${slug}.dvinci-hr.com/jobPublication/list.json?lang=de`, role: 'list' },
    ],
    parse: (page) => parseList(page, employer ?? context.name),
  }),
});

function parseList(page: Page, employer: string): ParsedPage {
  const answer = readJson(page);
  const list = isObject(answer) ? answer['jobPublications'] : answer;
  if (!Array.isArray(list)) throw new SourceChanged(`no list of publications: ${page.url}`);
  const items = list.filter(isObject);
  if (items.length > 0 && !items.some((item) => 'position' in item || 'jobPublicationURL' in item))
    throw new SourceChanged(`no publications of d.vinci: ${page.url}`);
  return { ...eachItem(items, (item) => toPosting(item, page.url, employer)), next: [] };
}

function toPosting(item: JsonObject, base: string, employer: string): RawPosting {
  const opening = objectUnder(item, 'jobOpening');
  const times = namesOf(opening['workingTimes']);
  return {
    ...essentials({
      key: printed(item['id']) ?? printed(opening['id']),
      url: webAddress(item['jobPublicationURL'], base),
      title: printed(item['position']) ?? printed(opening['name']),
    }),
    ...present({
      employer: printed(objectUnder(opening, 'company')['name']) ?? employer,
      description: descriptionOf(item),
      places: nonEmpty(placesOf(opening)),
      publishedOn: printed(item['startDate']) ?? printed(opening['createdDate']),
      employmentTypes: nonEmpty([...namesOf(opening['type']), ...times]),
      workingTimes: nonEmpty(times),
      fixedTerm: wordsFor(opening['contractPeriod']),
      pay: payOf(objectUnder(opening, 'salaryRange')),
      reference: printed(opening['reference']),
      language: printed(item['language']),
    }),
  };
}

/** Values come as text, or as objects with a name for machines and one for people. */
function namesOf(value: unknown): readonly string[] {
  return [value].flat().flatMap((entry) => {
    const name = isObject(entry)
      ? (printed(entry['internalName']) ?? printed(entry['name']))
      : printed(entry);
    return name === undefined || name === 'DEFAULT' ? [] : [name];
  });
}

/** What people read of a value that has a name for machines as well. */
function wordsFor(value: unknown): string | undefined {
  return isObject(value) ? (printed(value['name']) ?? printed(value['internalName'])) : printed(value);
}

const SECTIONS = ['subtitle', 'introduction', 'tasks', 'profile', 'weOffer', 'closingText'];

function descriptionOf(item: JsonObject): string | undefined {
  const sections = SECTIONS.flatMap((section) => printed(item[section]) ?? []);
  return sections.join('\n') || undefined;
}

function placesOf(opening: JsonObject): readonly RawPlace[] {
  const places = objects(opening['locations']).map(placeOf);
  const text = printed(opening['location']);
  return places.length > 0 || text === undefined ? places : [{ text }];
}

function placeOf(location: JsonObject): RawPlace {
  const address = objectUnder(location, 'address');
  const street = [printed(address['street']), printed(address['houseNumber'])].filter(Boolean).join(' ');
  return present({
    text: printed(location['name']),
    street: street || undefined,
    postcode: printed(address['zipCode']),
    locality: printed(address['city']),
    country: printed(objectUnder(location, 'country')['isoA2']),
    latitude: printedNumber(location['latitude']),
    longitude: printedNumber(location['longitude']),
  });
}

function payOf(range: JsonObject): RawPay | undefined {
  const pay = present({
    min: printed(range['min']) ?? printed(range['from']),
    max: printed(range['max']) ?? printed(range['to']),
    currency: printed(range['currency']),
    unit: printed(range['unit']) ?? printed(range['period']),
  });
  return 'min' in pay || 'max' in pay ? pay : undefined;
}
