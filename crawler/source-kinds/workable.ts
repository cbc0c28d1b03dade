import Type, { type Static } from 'typebox';
import type { RawPlace, RawPosting } from '../../domain/posting.ts';
import { SourceChanged } from '../errors.ts';
import type { Page, PageRequest, ParsedPage } from '../source.ts';
import { carried } from './reading/carried.ts';
import { Address, Employer } from './reading/common-options.ts';
import { eachItem } from './reading/each-item.ts';
import { essentials } from './reading/essentials.ts';
import { nonEmpty, present, printed, printedList } from './reading/printed.ts';
import {
  isObject,
  type JsonObject,
  objects,
  objectUnder,
  readJsonList,
  readJsonObject,
} from './reading/read-json.ts';
import { webAddress } from './reading/web-address.ts';
import { defineKind, type Reader } from './source-kind.ts';

const Options = Type.Object(
  {
    slug: Type.String({
      pattern: '^[A-Za-z0-9_-]+$',
      description: 'name of the company in apply.workable.com/<slug>',
    }),
    root: Address('start of the interface', 'https://apply.workable.com'),
    employer: Employer,
  },
  { additionalProperties: false },
);
type Options = Static<typeof Options>;

/** A company's postings on Workable: one JSON list; where that prints no text, one JSON page for each. */
export const workable = defineKind({
  name: 'workable',
  version: 1,
  options: Options,
  open: (options, context): Reader => ({
    first: () => [
      { url: `${options.root}/api/v1/widget/accounts/${options.slug}?details=true`, role: 'list' },
    ],
    parse: (page) =>
      page.request.role === 'list'
        ? parseList(page, options, context.name)
        : parseDetail(page, options, context.name),
  }),
});

function parseList(page: Page, options: Options, name: string): ParsedPage {
  const { answer, items: jobs } = readJsonList(page, 'jobs');
  const employer = options.employer ?? printed(answer['name']) ?? name;
  const whole = jobs.filter((job) => textOf(job) !== undefined || codeOf(job) === undefined);
  const next = jobs.flatMap((job) => (whole.includes(job) ? [] : detailPage(job, employer, options)));
  return { ...eachItem(whole, (job) => toPosting(job, employer)), next };
}

function detailPage(job: JsonObject, employer: string, { root, slug }: Options): readonly PageRequest[] {
  const code = codeOf(job);
  if (code === undefined) return [];
  const url = `${root}/api/v2/accounts/${slug}/jobs/${encodeURIComponent(code)}`;
  return [{ url, role: 'detail', carry: { job, employer } }];
}

function parseDetail(page: Page, options: Options, name: string): ParsedPage {
  const detail = readJsonObject(page);
  if (printed(detail['title']) === undefined) throw new SourceChanged(`no title in ${page.url}`);
  const { job, employer } = carried(page);
  // The list's names for places and dates differ from the page's, so both are kept side by side.
  const whole = { ...detail, ...(isObject(job) ? job : {}), ...onlyTexts(detail) };
  const of = options.employer ?? printed(employer) ?? name;
  return { ...eachItem([whole], (one) => toPosting(one, of)), next: [] };
}

const TEXTS = ['description', 'requirements', 'benefits'];

function onlyTexts(detail: JsonObject): JsonObject {
  return Object.fromEntries(TEXTS.map((field) => [field, detail[field]]));
}

function textOf(job: JsonObject): string | undefined {
  return TEXTS.flatMap((field) => printed(job[field]) ?? []).join('\n') || undefined;
}

function codeOf(job: JsonObject): string | undefined {
  return printed(job['shortcode']);
}

function toPosting(job: JsonObject, employer: string): RawPosting {
  const types = printedList([job['employment_type'] ?? job['type']].flat());
  return {
    ...essentials({
      key: codeOf(job),
      url: webAddress(job['url']) ?? webAddress(job['shortlink']),
      title: printed(job['title']),
    }),
    ...present({
      employer,
      description: textOf(job),
      places: nonEmpty(placesOf(job)),
      publishedOn: printed(job['published_on']) ?? printed(job['published']) ?? printed(job['created_at']),
      employmentTypes: types,
      workingTimes: nonEmpty((types ?? []).filter((type) => /time|voll|teil/i.test(type))),
      reference: printed(job['code']),
      language: printed(job['language']),
    }),
  };
}

/** Every place that is not hidden; the flat fields only repeat the first. */
function placesOf(job: JsonObject): readonly RawPlace[] {
  const shown = objects(job['locations']).filter((place) => place['hidden'] !== true);
  const single = isObject(job['location']) ? objectUnder(job, 'location') : job;
  const places = (shown.length > 0 ? shown : [single]).map((place) =>
    present({
      locality: printed(place['city']),
      region: printed(place['region']) ?? printed(place['state']),
      country: printed(place['countryCode']) ?? printed(place['country']),
    }),
  );
  return places.filter((place) => Object.keys(place).length > 0);
}
