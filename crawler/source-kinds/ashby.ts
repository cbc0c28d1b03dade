import Type from 'typebox';
import type { RawPay, RawPlace, RawPosting } from '../../domain/posting.ts';
import type { Page, ParsedPage } from '../source.ts';
import { Address, Employer } from './reading/common-options.ts';
import { eachItem } from './reading/each-item.ts';
import { essentials } from './reading/essentials.ts';
import { nonEmpty, present, printed, printedList } from './reading/printed.ts';
import { type JsonObject, objects, objectUnder, readJsonList } from './reading/read-json.ts';
import { webAddress } from './reading/web-address.ts';
import { defineKind, type Reader } from './source-kind.ts';

const Options = Type.Object(
  {
    board: Type.String({ pattern: '^[A-Za-z0-9_.%-]+$', description: 'name of the board' }),
    root: Address('start of the interface', 'https://api.ashbyhq.com/posting-api/job-board'),
    employer: Employer,
  },
  { additionalProperties: false },
);

/** A company's Ashby board: all postings in one JSON answer. */
export const ashby = defineKind({
  name: 'ashby',
  version: 1,
  options: Options,
  open: ({ board, root, employer }, context): Reader => ({
    first: () => [{ url: `${root}/${board}?includeCompensation=true`, role: 'list' }],
    parse: (page) => parseBoard(page, employer ?? context.name),
  }),
});

function parseBoard(page: Page, employer: string): ParsedPage {
  const { items } = readJsonList(page, 'jobs');
  const listed = items.filter((job) => job['isListed'] !== false);
  return { ...eachItem(listed, (job) => toPosting(job, employer)), next: [] };
}

function toPosting(job: JsonObject, employer: string): RawPosting {
  const types = printedList(job['employmentType']);
  return {
    ...essentials({ key: printed(job['id']), url: webAddress(job['jobUrl']), title: printed(job['title']) }),
    ...present({
      employer,
      description: printed(job['descriptionHtml']) ?? printed(job['descriptionPlain']),
      places: nonEmpty([job, ...objects(job['secondaryLocations'])].flatMap(placeOf)),
      publishedOn: printed(job['publishedAt']) ?? printed(job['publishedDate']),
      changedOn: printed(job['updatedAt']),
      employmentTypes: types,
      workingTimes: nonEmpty((types ?? []).filter((type) => /time/i.test(type))),
      pay: payOf(objectUnder(job, 'compensation')),
    }),
  };
}

function placeOf(from: JsonObject): readonly RawPlace[] {
  const outer = objectUnder(from, 'address');
  const inner = objectUnder(outer, 'postalAddress');
  const address = Object.keys(inner).length > 0 ? inner : outer;
  const place = present({
    text: printed(from['location']),
    postcode: printed(address['postalCode']),
    locality: printed(address['addressLocality']),
    region: printed(address['addressRegion']),
    country: printed(address['addressCountry']),
  });
  return Object.keys(place).length > 0 ? [place] : [];
}

function payOf(compensation: JsonObject): RawPay | undefined {
  const parts = objects(compensation['summaryComponents'] ?? compensation['compensationComponents']);
  const salary = parts.find((part) => /salary/i.test(printed(part['compensationType']) ?? ''));
  const tier = salary === undefined ? undefined : (objects(salary['tiers'])[0] ?? salary);
  const text = printed(compensation['compensationTierSummary']);
  const pay = present({
    text,
    min: printed(tier?.['tierFloor'] ?? tier?.['minValue']),
    max: printed(tier?.['tierCeiling'] ?? tier?.['maxValue']),
    currency: printed(tier?.['currency'] ?? tier?.['currencyCode']),
    unit: printed(tier?.['interval']),
  });
  return 'text' in pay || 'min' in pay || 'max' in pay ? pay : undefined;
}
