import Type, { type Static } from 'typebox';
import type { RawPay, RawPlace, RawPosting } from '../../domain/posting.ts';
import { SourceChanged } from '../errors.ts';
import type { Page, PageRequest, ParsedPage } from '../source.ts';
import { Address, Employer, MaxPages } from './reading/common-options.ts';
import { eachItem } from './reading/each-item.ts';
import { essentials } from './reading/essentials.ts';
import { pageNumber } from './reading/next-page.ts';
import { nonEmpty, present, printed, printedList } from './reading/printed.ts';
import { isObject, type JsonObject, objects, objectUnder, readJson } from './reading/read-json.ts';
import { webAddress } from './reading/web-address.ts';
import { defineKind, type Reader } from './source-kind.ts';

/** Postings asked for at once. */
const SIZE = 100;

const Options = Type.Object(
  {
    site: Type.String({ pattern: '^[A-Za-z0-9_.-]+$', description: 'name of the site' }),
    root: Address(
      'start of the interface; https://api.eu.lever.co/v0/postings in the EU',
      'https://api.lever.co/v0/postings',
    ),
    employer: Employer,
    maxPages: MaxPages(20),
  },
  { additionalProperties: false },
);
type Options = Static<typeof Options>;

/** A company's Lever site: postings as a JSON array, a hundred at a time. */
export const lever = defineKind({
  name: 'lever',
  version: 1,
  options: Options,
  open: (options, context): Reader => ({
    first: () => [listPage(options, 1)],
    parse: (page) => parseList(page, options, options.employer ?? context.name),
  }),
});

function listPage({ root, site }: Options, number: number): PageRequest {
  const url = `${root}/${site}?mode=json&skip=${(number - 1) * SIZE}&limit=${SIZE}`;
  return { url, role: 'list', carry: { number } };
}

function parseList(page: Page, options: Options, employer: string): ParsedPage {
  const answer = readJson(page);
  if (!Array.isArray(answer)) throw new SourceChanged(`no list of postings: ${page.url}`);
  const number = pageNumber(page) + 1;
  const goesOn = answer.length >= SIZE;
  if (goesOn && number > options.maxPages)
    throw new SourceChanged(`more than ${options.maxPages} pages: ${page.url}`);
  const read = eachItem(answer.filter(isObject), (item) => toPosting(item, employer));
  return { ...read, next: goesOn ? [listPage(options, number)] : [] };
}

function toPosting(item: JsonObject, employer: string): RawPosting {
  const categories = objectUnder(item, 'categories');
  return {
    ...essentials({
      key: printed(item['id']),
      url: webAddress(item['hostedUrl']),
      title: printed(item['text']),
    }),
    ...present({
      employer,
      description: descriptionOf(item),
      places: nonEmpty(placesOf(item, categories)),
      publishedOn: createdAt(item['createdAt']),
      workingTimes: printedList(categories['commitment']),
      employmentTypes: printedList(categories['commitment']),
      pay: payOf(objectUnder(item, 'salaryRange')),
    }),
  };
}

/** Lever prints milliseconds since 1970; the moment is written as everybody else writes it. */
function createdAt(value: unknown): string | undefined {
  return typeof value === 'number' && Math.abs(value) < 8.64e15
    ? new Date(value).toISOString()
    : printed(value);
}

function descriptionOf(item: JsonObject): string | undefined {
  const lists = objects(item['lists']).flatMap((list) => {
    const heading = printed(list['text']);
    const content = printed(list['content']);
    return [heading === undefined ? undefined : `<h3>${heading}</h3>`, content && `<ul>${content}</ul>`];
  });
  const main = printed(item['description']) ?? printed(item['descriptionPlain']);
  const parts = [main, ...lists, printed(item['additional']) ?? printed(item['additionalPlain'])];
  return parts.filter(Boolean).join('\n') || undefined;
}

function placesOf(item: JsonObject, categories: JsonObject): readonly RawPlace[] {
  const texts = printedList([categories['location'], categories['allLocations']].flat()) ?? [];
  return [...new Set(texts)].map((text) => present({ text, country: printed(item['country']) }));
}

function payOf(range: JsonObject): RawPay | undefined {
  const pay = present({
    min: printed(range['min']),
    max: printed(range['max']),
    currency: printed(range['currency']),
    unit: printed(range['interval']),
  });
  return 'min' in pay || 'max' in pay ? pay : undefined;
}
