import Type, { type Static } from 'typebox';
import type { RawPosting } from '../../domain/posting.ts';
import { SourceChanged } from '../errors.ts';
import type { Page, PageRequest, ParsedPage } from '../source.ts';
import { carriedNumber } from './reading/carried.ts';
import { Address, Employer, MaxPages } from './reading/common-options.ts';
import { eachItem } from './reading/each-item.ts';
import { essentials } from './reading/essentials.ts';
import { detailRequest, readDetail } from './json-ld/read-detail.ts';
import { nextNumber } from './reading/next-number.ts';
import { nonEmpty, present, printed, printedList, printedNumber } from './reading/printed.ts';
import { type JsonObject, objectUnder, readJsonList } from './reading/read-json.ts';
import { webAddress } from './reading/web-address.ts';
import { defineKind, type Reader } from './source-kind.ts';

/** Postings asked for at once. */
const SIZE = 100;

const Options = Type.Object(
  {
    key: Type.String({
      pattern: '^[0-9a-f]{32,128}$',
      description: 'key of the listing, in cs-assets.b-ite.com/<customer>/jobs-api/<listing>.min.js',
    }),
    root: Address('start of the interface', 'https://jobs.b-ite.com/api/v1'),
    locale: Type.String({ pattern: '^[a-z]{2}$', default: 'de' }),
    channel: Type.Integer({ minimum: 0, default: 0 }),
    details: Type.Boolean({ default: true, description: 'read the JobPosting on the page of each posting' }),
    employer: Employer,
    maxPages: MaxPages(50),
  },
  { additionalProperties: false },
);
type Options = Static<typeof Options>;

/** A listing of BITE, much used by hospitals and public bodies: a search by POST, and the JobPosting of each page. */
export const bite = defineKind({
  name: 'bite',
  version: 1,
  options: Options,
  open: (options, context): Reader => {
    const employer = options.employer ?? context.name;
    return {
      first: () => [searchPage(options, 1, 0)],
      parse: (page) =>
        page.request.role === 'list' ? parseSearch(page, options, employer) : readDetail(page, employer),
    };
  },
});

function searchPage({ key, root, locale, channel }: Options, number: number, offset: number): PageRequest {
  return {
    url: `${root}/postings/search`,
    role: 'list',
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ key, channel, locale, page: { offset, num: SIZE } }),
    carry: { number, offset },
  };
}

function parseSearch(page: Page, options: Options, employer: string): ParsedPage {
  const { answer, items } = readJsonList(page, 'jobPostings');
  const total = printedNumber(objectUnder(answer, 'page')['total']);
  if (total === undefined) throw new SourceChanged(`no total in ${page.url}`);
  const seen = carriedNumber(page, 'offset') + items.length;
  const goesOn = items.length > 0 && seen < total;
  const more = goesOn ? [searchPage(options, nextNumber(page, options.maxPages), seen)] : [];
  const read = eachItem(items, (item) => toPosting(item, employer));
  if (!options.details) return { ...read, next: more, announced: total };
  const next = [...more, ...read.postings.map((posting) => detailRequest(posting))];
  return { postings: [], problems: read.problems, next, announced: total };
}

/** Working times under the names that the interface uses. */
const TIMES: Readonly<Record<string, string>> = {
  full_time: 'Vollzeit',
  part_time: 'Teilzeit',
  mini: 'Minijob',
};

function toPosting(item: JsonObject, employer: string): RawPosting {
  const types = printedList(item['employmentType']);
  const url = webAddress(item['url']);
  return {
    ...essentials({
      key: printed(item['id']) ?? /\/jobposting\/([0-9a-f]+)/.exec(url ?? '')?.[1] ?? url,
      url,
      title: printed(item['title']),
    }),
    ...present({
      employer: printed(objectUnder(item, 'employer')['name']) ?? employer,
      places: nonEmpty(placesOf(objectUnder(item, 'address'))),
      publishedOn: printed(item['activatedOn']) ?? printed(item['startsOn']) ?? printed(item['createdOn']),
      changedOn: printed(item['modifiedOn']),
      applyBy: printed(item['endsOn']),
      employmentTypes: types,
      workingTimes: nonEmpty((types ?? []).flatMap((type) => TIMES[type] ?? [])),
      reference: printed(item['identification']),
    }),
  };
}

function placesOf(address: JsonObject) {
  const place = present({
    street: printed(address['street']),
    postcode: printed(address['postCode']),
    locality: printed(address['city']),
    country: printed(address['country']),
    latitude: printedNumber(address['latitude']),
    longitude: printedNumber(address['longitude']),
  });
  return Object.keys(place).length > 0 ? [place] : [];
}
