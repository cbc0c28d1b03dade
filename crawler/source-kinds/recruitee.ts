import Type, { type Static } from 'typebox';
import type { RawPay, RawPlace, RawPosting } from '../../domain/posting.ts';
import type { Page, ParsedPage } from '../source.ts';
import { Employer } from './reading/common-options.ts';
import { eachItem } from './reading/each-item.ts';
import { essentials } from './reading/essentials.ts';
import { nonEmpty, present, printed, printedList } from './reading/printed.ts';
import { type JsonObject, objects, objectUnder, readJsonList } from './reading/read-json.ts';
import { oneOfSlugAndUrl, slugOrUrl } from './reading/slug-or-url.ts';
import { webAddress } from './reading/web-address.ts';
import { defineKind, type Reader } from './source-kind.ts';

const Options = Type.Object(
  {
    ...slugOrUrl(
      'name of the company before .recruitee.com',
      'full address of the list (…/api/offers/), for a company with its own host',
    ),
    language: Type.String({
      pattern: '^[a-z]{2}$',
      default: 'de',
      description: 'read where it is offered, else the standard one',
    }),
    employer: Employer,
  },
  { additionalProperties: false },
);
type Options = Static<typeof Options>;

/** A company's offers on Recruitee: all in one JSON answer. */
export const recruitee = defineKind({
  name: 'recruitee',
  version: 1,
  options: Options,
  rules: oneOfSlugAndUrl,
  open: (options, context): Reader => ({
    first: () => [{ url: options.url ?? `https://${options.slug}.recruitee.com/api/offers/`, role: 'list' }],
    parse: (page) => parseList(page, options, context.name),
  }),
});

function parseList(page: Page, options: Options, name: string): ParsedPage {
  const { items: offers } = readJsonList(page, 'offers');
  const open = offers.filter((offer) => (printed(offer['status']) ?? 'published') === 'published');
  const employer = options.employer ?? name;
  return { ...eachItem(open, (offer) => toPosting(offer, options.language, employer)), next: [] };
}

function toPosting(offer: JsonObject, language: string, employer: string): RawPosting {
  const words = { ...offer, ...objectUnder(objectUnder(offer, 'translations'), language) };
  const types = printedList(offer['employment_type_code']);
  return {
    ...essentials({
      key: printed(offer['id']),
      url: webAddress(offer['careers_url']),
      title: printed(words['title']) ?? printed(offer['title']),
    }),
    ...present({
      employer: printed(offer['company_name']) ?? employer,
      description:
        [words['description'], words['requirements']].flatMap((text) => printed(text) ?? []).join('\n') ||
        undefined,
      places: nonEmpty(placesOf(offer)),
      publishedOn: printed(offer['published_at']) ?? printed(offer['created_at']),
      changedOn: printed(offer['updated_at']),
      applyBy: printed(offer['close_at']),
      employmentTypes: types,
      workingTimes: nonEmpty((types ?? []).filter((type) => /time/i.test(type))),
      hoursPerWeek: hoursOf(offer),
      pay: payOf(objectUnder(offer, 'salary')),
    }),
  };
}

function hoursOf(offer: JsonObject): string | undefined {
  const hours = [printed(offer['min_hours']), printed(offer['max_hours'])].filter(
    (one) => one !== undefined && one !== '0',
  );
  return hours.length > 0 ? [...new Set(hours)].join('–') : undefined;
}

function placesOf(offer: JsonObject): readonly RawPlace[] {
  const listed = objects(offer['locations']).map((place) =>
    present({
      text: printed(place['name']),
      street: printed(place['street']),
      postcode: printed(place['postal_code']),
      locality: printed(place['city']),
      region: printed(place['state']),
      country: printed(place['country_code']) ?? printed(place['country']),
    }),
  );
  const flat = present({
    text: printed(offer['location']),
    postcode: printed(offer['postal_code']),
    locality: printed(offer['city']),
    region: printed(offer['state']) ?? printed(offer['state_name']),
    country: printed(offer['country_code']) ?? printed(offer['country']),
  });
  return [...(listed.length > 0 ? listed : [flat])].filter((place) => Object.keys(place).length > 0);
}

function payOf(salary: JsonObject): RawPay | undefined {
  const pay = present({
    min: printed(salary['min']),
    max: printed(salary['max']),
    currency: printed(salary['currency']),
    unit: printed(salary['period']),
  });
  return 'min' in pay || 'max' in pay ? pay : undefined;
}
