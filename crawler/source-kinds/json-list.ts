import Type, { type Static } from 'typebox';
import { SourceChanged } from '../errors.ts';
import type { Page, PageRequest, ParsedPage } from '../source.ts';
import { FIELD_NAMES, type PrintedFields } from './html-list/fields.ts';
import { toPosting } from './html-list/to-posting.ts';
import { carriedNumber } from './reading/carried.ts';
import { Address, Employer, MaxPages } from './reading/common-options.ts';
import { eachItem } from './reading/each-item.ts';
import { embeddedJson, flightText } from './reading/embedded-json.ts';
import { nextNumber } from './reading/next-number.ts';
import { pageNumber } from './reading/next-page.ts';
import { present, printed, printedNumber } from './reading/printed.ts';
import { isObject, type JsonObject, readJson } from './reading/read-json.ts';
import { webAddress } from './reading/web-address.ts';
import { defineKind, type Reader } from './source-kind.ts';

const Path = (description: string) => Type.String({ minLength: 1, description });
const Field = Type.Optional(
  Path(
    'path of names and numbers with points (location.city, items.0.name, places.*.name for all of a list); several with | between, the first that prints',
  ),
);

const Options = Type.Object(
  {
    url: Address('first page of the list'),
    marker: Type.Optional(Path('words before the JSON, where it stands inside a page (window.pageData =)')),
    items: Type.String({
      default: '',
      description: 'path of the list (jobs, offices.*.jobs); empty where the answer is the list',
    }),
    fields: Type.Object(Object.fromEntries(FIELD_NAMES.map((name) => [name, Field])), {
      additionalProperties: false,
    }),
    link: Type.Optional(
      Path('address of a posting where the entry prints none, with {path} for what it prints there'),
    ),
    paging: Type.Optional(
      Type.Object(
        {
          parameter: Path('parameter of the address that numbers the pages'),
          first: Type.Integer({ minimum: 0, default: 1, description: 'its value on the first page' }),
          step: Type.Integer({
            minimum: 1,
            default: 1,
            description: 'how much it grows: the size of a page where it counts entries',
          }),
          pages: Type.Optional(Path('path of the number of pages')),
          total: Type.Optional(Path('path of the number of postings')),
        },
        { additionalProperties: false },
      ),
    ),
    employer: Employer,
    place: Type.Optional(Type.String({ minLength: 1, description: 'place where the entry names none' })),
    maxPages: MaxPages(50),
  },
  { additionalProperties: false },
);
type Options = Static<typeof Options>;

/** A list of vacancies as JSON of any shape, read by paths; also where a page carries it in a script. */
export const jsonList = defineKind({
  name: 'json-list',
  version: 1,
  options: Options,
  browserRoles: ['list'],
  rules: optionRules,
  open: (options, context): Reader => ({
    first: () => [{ url: options.url, role: 'list', carry: { number: 1, seen: 0 } }],
    parse: (page) => parseList(page, options, options.employer ?? context.name),
  }),
});

function optionRules({ fields, link, paging }: Options): readonly string[] {
  const problems: string[] = [];
  if (fields['title'] === undefined) problems.push('fields.title: is needed');
  if (link !== undefined && !/^https?:\/\/[^{]+.*\{[^}]+\}/.test(link))
    problems.push('link: must begin with http and hold a {path}');
  if (paging !== undefined && paging.pages === undefined && paging.total === undefined)
    problems.push('paging: give pages or total');
  return problems;
}

function parseList(page: Page, options: Options, employer: string): ParsedPage {
  const answer = answerOf(page, options.marker);
  const found = options.items === '' ? answer : valueAt(answer, options.items);
  // Below a path, a single object is a list of one.
  const list = options.items !== '' && isObject(found) ? [found] : found;
  if (!Array.isArray(list)) throw new SourceChanged(`no list at "${options.items}" in ${page.url}`);
  const items = list.filter(isObject);
  const standard = { ...present({ place: options.place }), employer };
  const fields = items.map((item) => fieldsOf(item, options, page.url));
  const seen = carriedNumber(page, 'seen') + items.length;
  const total =
    options.paging?.total === undefined ? undefined : printedNumber(valueAt(answer, options.paging.total));
  const next = items.length === 0 ? [] : nextList(page, answer, options, seen);
  return {
    ...eachItem(fields, (one) => toPosting(one, page.url, standard)),
    next,
    ...present({ announced: total }),
  };
}

function answerOf(page: Page, marker: string | undefined): unknown {
  if (marker === undefined) return readJson(page);
  const answer = embeddedJson(page.text, marker) ?? embeddedJson(flightText(page.text), marker);
  if (answer === undefined) throw new SourceChanged(`no JSON after "${marker}" in ${page.url}`);
  return answer;
}

function nextList(page: Page, answer: unknown, options: Options, seen: number): readonly PageRequest[] {
  const { paging } = options;
  if (paging === undefined) return [];
  const count = (path: string | undefined) =>
    path === undefined ? undefined : printedNumber(valueAt(answer, path));
  const pages = count(paging.pages);
  const total = count(paging.total);
  if (pages === undefined && total === undefined) throw new SourceChanged(`no paging in ${page.url}`);
  const goesOn = pages === undefined ? seen < (total ?? 0) : pageNumber(page) < pages;
  if (!goesOn) return [];
  const number = nextNumber(page, options.maxPages);
  const url = new URL(options.url);
  url.searchParams.set(paging.parameter, String(paging.first + (number - 1) * paging.step));
  return [{ url: url.href, role: 'list', carry: { number, seen } }];
}

function fieldsOf(item: JsonObject, { fields, link }: Options, base: string): PrintedFields {
  const read = FIELD_NAMES.flatMap((name) => {
    const path = fields[name];
    const text = typeof path === 'string' ? firstPrinted(item, path) : undefined;
    return text === undefined ? [] : [[name, text] as const];
  });
  const address = link === undefined ? undefined : filled(link, item);
  const printedFields: PrintedFields = Object.fromEntries(read);
  return present({ ...printedFields, link: webAddress(printedFields.link, base) ?? webAddress(address) });
}

function filled(link: string, item: JsonObject): string | undefined {
  const parts = [...link.matchAll(/\{([^}]+)\}/g)].map(
    ([whole, path = '']) => [whole, firstPrinted(item, path)] as const,
  );
  if (parts.some(([, text]) => text === undefined)) return undefined;
  return parts.reduce(
    (address, [whole, text = '']) => address.replace(whole, encodeURIComponent(text)),
    link,
  );
}

function firstPrinted(item: JsonObject, paths: string): string | undefined {
  const values = paths.split('|').map((path) => textOf(valueAt(item, path.trim())));
  return values.find((text) => text !== undefined);
}

function textOf(value: unknown): string | undefined {
  return Array.isArray(value)
    ? value.flatMap((one) => printed(one) ?? []).join(', ') || undefined
    : printed(value);
}

function valueAt(from: unknown, path: string): unknown {
  return valueBelow(from, path.split('.'));
}

function valueBelow(from: unknown, [step, ...further]: readonly string[]): unknown {
  if (step === undefined) return from;
  if (Array.isArray(from) && step === '*') return from.flatMap((one) => valueBelow(one, further) ?? []);
  if (Array.isArray(from)) return valueBelow(from[Number(step)], further);
  return isObject(from) ? valueBelow(from[step], further) : undefined;
}
