import Type, { type Static } from 'typebox';
import type { RawPosting } from '../../domain/posting.ts';
import { SourceChanged } from '../errors.ts';
import type { Page, PageRequest, ParsedPage } from '../source.ts';
import { carried, carriedNumber } from './reading/carried.ts';
import { Address, Employer, MaxPages } from './reading/common-options.ts';
import { eachItem } from './reading/each-item.ts';
import { essentials } from './reading/essentials.ts';
import { nextNumber } from './reading/next-number.ts';
import { nonEmpty, present, printed, printedList, printedNumber } from './reading/printed.ts';
import { type JsonObject, objectUnder, readJsonList, readJsonObject } from './reading/read-json.ts';
import { webAddress } from './reading/web-address.ts';
import { defineKind, type Reader } from './source-kind.ts';

/** Most postings that are answered at once. */
const SIZE = 20;

/** More than this is never counted nor listed: a search that reaches it hides the rest. */
const WINDOW = 2000;

const Options = Type.Object(
  {
    url: Address('the career site (https://<tenant>.wd3.myworkdayjobs.com/<site>)'),
    tenant: Type.Optional(
      Type.String({ pattern: '^[A-Za-z0-9_-]+$', description: 'where the host does not begin with it' }),
    ),
    facets: Type.Record(Type.String(), Type.Array(Type.String()), {
      default: {},
      description: 'narrows the search, as the site itself sends it (appliedFacets)',
    }),
    employer: Employer,
    maxPages: MaxPages(100),
  },
  { additionalProperties: false },
);
type Options = Static<typeof Options>;

/** A career site on Workday: a list asked for by POST, twenty at a time, and one JSON page for each posting. */
export const workday = defineKind({
  name: 'workday',
  version: 1,
  options: Options,
  rules: ({ url }) => (siteIn(url) === undefined ? ['url: names no site after the host'] : []),
  open: (options, context): Reader => {
    const employer = options.employer ?? context.name;
    return {
      first: () => [listPage(options, 1, 0)],
      parse: (page) =>
        page.request.role === 'list' ? parseList(page, options) : parseDetail(page, options, employer),
    };
  },
});

/** The site in the path, after the language where there is one. */
function siteIn(url: string): string | undefined {
  return /^\/(?:[a-z]{2}-[A-Z]{2}\/)?([^/]+)/.exec(new URL(url).pathname)?.[1];
}

function rootOf({ url, tenant }: Options): string {
  const { origin, hostname } = new URL(url);
  return `${origin}/wday/cxs/${tenant ?? hostname.split('.')[0]}/${siteIn(url)}`;
}

function listPage(options: Options, number: number, total: number): PageRequest {
  const offset = (number - 1) * SIZE;
  return {
    url: `${rootOf(options)}/jobs`,
    role: 'list',
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ appliedFacets: options.facets, limit: SIZE, offset, searchText: '' }),
    carry: { number, total },
  };
}

/** Only the first page tells how many there are; later ones say 0. */
function parseList(page: Page, options: Options): ParsedPage {
  const { answer, items } = readJsonList(page, 'jobPostings');
  const number = carriedNumber(page, 'number', 1);
  const total = number === 1 ? printedNumber(answer['total']) : carriedNumber(page, 'total');
  if (total === undefined) throw new SourceChanged(`no total in ${page.url}`);
  if (total >= WINDOW) throw new SourceChanged(`${WINDOW} postings or more, narrow the facets: ${page.url}`);
  const goesOn = items.length > 0 && number * SIZE < total;
  const more = goesOn ? [listPage(options, nextNumber(page, options.maxPages), total)] : [];
  const details = items.flatMap((item) => detailPage(item, options));
  const problems =
    details.length < items.length
      ? [{ key: null, url: page.url, reason: 'entries without externalPath' }]
      : [];
  return { postings: [], next: [...more, ...details], problems, announced: total };
}

function detailPage(item: JsonObject, options: Options): readonly PageRequest[] {
  const path = printed(item['externalPath']);
  if (path === undefined || !path.startsWith('/')) return [];
  const headers = { accept: 'application/json' };
  // The list's "Posted 3 Days Ago" is not handed on: it changes every day, and the page has the date.
  const listed = { title: item['title'], locationsText: item['locationsText'], externalPath: path };
  return [{ url: `${rootOf(options)}${path}`, role: 'detail', headers, carry: { listed } }];
}

function parseDetail(page: Page, options: Options, employer: string): ParsedPage {
  const answer = readJsonObject(page);
  const info = objectUnder(answer, 'jobPostingInfo');
  if (printed(info['title']) === undefined) throw new SourceChanged(`no jobPostingInfo in ${page.url}`);
  const organisation = printed(objectUnder(answer, 'hiringOrganization')['name']);
  const listed = objectUnder(carried(page), 'listed');
  const of = options.employer ?? organisation ?? employer;
  return { ...eachItem([info], (one) => toPosting(one, listed, options, of)), next: [] };
}

function toPosting(info: JsonObject, listed: JsonObject, { url }: Options, employer: string): RawPosting {
  const path = printed(listed['externalPath']);
  const here = path === undefined ? undefined : `${new URL(url).origin}/${siteIn(url)}${path}`;
  const types = printedList(info['timeType']);
  return {
    ...essentials({
      key: /_([^/_]+)$/.exec(path ?? '')?.[1] ?? printed(info['jobReqId']) ?? path,
      url: webAddress(info['externalUrl']) ?? here,
      title: printed(info['title']),
    }),
    ...present({
      employer,
      description: printed(info['jobDescription']),
      places: nonEmpty(placesOf(info, listed)),
      publishedOn: printed(info['startDate']) ?? printed(info['postedOn']),
      applyBy: printed(info['endDate']),
      employmentTypes: types,
      workingTimes: types,
      reference: printed(info['jobReqId']),
    }),
  };
}

function placesOf(info: JsonObject, listed: JsonObject) {
  const country = objectUnder(objectUnder(info, 'jobRequisitionLocation'), 'country');
  const own = printed(info['location']) ?? printed(listed['locationsText']);
  const texts = printedList([own, info['additionalLocations']].flat()) ?? [];
  const code = printed(country['alpha2Code']) ?? printed(objectUnder(info, 'country')['descriptor']);
  return [...new Set(texts)].map((text) => present({ text, country: code }));
}
