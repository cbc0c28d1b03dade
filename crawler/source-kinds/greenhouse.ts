import Type from 'typebox';
import type { RawPlace, RawPosting } from '../../domain/posting.ts';
import type { Page, ParsedPage } from '../source.ts';
import { unescapeHtml } from './json-ld/read-job-posting.ts';
import { Address, Employer } from './reading/common-options.ts';
import { eachItem } from './reading/each-item.ts';
import { essentials } from './reading/essentials.ts';
import { nonEmpty, present, printed, printedNumber } from './reading/printed.ts';
import { type JsonObject, objects, objectUnder, readJsonList } from './reading/read-json.ts';
import { webAddress } from './reading/web-address.ts';
import { defineKind, type Reader } from './source-kind.ts';

const Options = Type.Object(
  {
    board: Type.String({ pattern: '^[A-Za-z0-9_-]+$', description: 'name of the board' }),
    root: Address('start of the interface', 'https://boards-api.greenhouse.io/v1/boards'),
    employer: Employer,
  },
  { additionalProperties: false },
);

/** A company's Greenhouse job board: all postings in one JSON answer. */
export const greenhouse = defineKind({
  name: 'greenhouse',
  version: 1,
  options: Options,
  open: ({ board, root, employer }, context): Reader => ({
    first: () => [{ url: `${root}/${board}/jobs?content=true`, role: 'list' }],
    parse: (page) => parseBoard(page, employer ?? context.name),
  }),
});

function parseBoard(page: Page, employer: string): ParsedPage {
  const { answer, items: jobs } = readJsonList(page, 'jobs');
  const total = printedNumber(objectUnder(answer, 'meta')['total']) ?? jobs.length;
  return { ...eachItem(jobs, (job) => toPosting(job, employer)), next: [], announced: total };
}

function toPosting(job: JsonObject, employer: string): RawPosting {
  const content = printed(job['content']);
  return {
    ...essentials({
      key: printed(job['id']),
      url: webAddress(job['absolute_url']),
      title: printed(job['title']),
    }),
    ...present({
      employer: printed(job['company_name']) ?? employer,
      description: content === undefined ? undefined : unescapeHtml(content),
      places: nonEmpty(placesOf(job)),
      publishedOn: printed(job['first_published']),
      changedOn: printed(job['updated_at']),
      applyBy: printed(job['application_deadline']),
      reference: printed(job['requisition_id']),
      language: printed(job['language']),
    }),
  };
}

function placesOf(job: JsonObject): readonly RawPlace[] {
  const offices = objects(job['offices']).map((office) => office['location'] ?? office['name']);
  const own = printed(objectUnder(job, 'location')['name']);
  const texts = own === undefined ? offices.flatMap((office) => printed(office) ?? []) : [own];
  return [...new Set(texts)].map((text) => ({ text }));
}
