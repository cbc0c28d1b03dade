import Type, { type Static } from 'typebox';
import type { RawPay, RawPlace, RawPosting } from '../../domain/posting.ts';
import type { Page, ParsedPage } from '../source.ts';
import { openPersonioPage } from './personio-page.ts';
import { Employer } from './reading/common-options.ts';
import { eachItem } from './reading/each-item.ts';
import { essentials } from './reading/essentials.ts';
import { nonEmpty, present } from './reading/printed.ts';
import { children, childText, ownText, readXml, type XmlElement } from './reading/read-xml.ts';
import { oneOfSlugAndUrl, slugOrUrl } from './reading/slug-or-url.ts';
import { defineKind, type Reader } from './source-kind.ts';

const Options = Type.Object(
  {
    ...slugOrUrl(
      'name of the company before .jobs.personio.de',
      'full address of the feed, for a company with its own host',
    ),
    language: Type.String({ pattern: '^[a-z]{2}$', default: 'de' }),
    employer: Employer,
  },
  { additionalProperties: false },
);
type Options = Static<typeof Options>;

/**
 * Personio's public XML of a company's vacancies: one page, no paging. Where the company has switched it off, or it is
 * empty, the list of the company's page is read instead, and the page of each posting, under the same keys.
 */
export const personioXml = defineKind({
  name: 'personio-xml',
  version: 2,
  options: Options,
  rules: oneOfSlugAndUrl,
  open: (options, context): Reader => {
    const { language } = options;
    const employer = options.employer ?? context.name;
    const feed = new URL(options.url ?? `https://${options.slug}.jobs.personio.de/xml?language=${language}`);
    const instead = openPersonioPage({ url: `${feed.origin}/`, list: 'search', language }, employer);
    const [list] = instead.first();
    const address = (id: string): string => `${feed.origin}/job/${id}?language=${language}`;
    return {
      first: () => [{ url: feed.href, role: 'feed', ...(list && { orElse: list }) }],
      parse(page) {
        if (page.request.role !== 'feed') return instead.parse(page);
        const read = parseFeed(page, address, employer);
        const isEmpty = read.postings.length + read.problems.length === 0;
        return { ...read, next: isEmpty ? instead.first().map((one) => ({ ...one, isExtra: true })) : [] };
      },
    };
  },
});

function parseFeed(
  page: Page,
  address: (id: string) => string,
  employer: string,
): Pick<ParsedPage, 'postings' | 'problems'> {
  const { root } = readXml(page, ['workzag-jobs']);
  return eachItem(children(root, 'position'), (position) => toPosting(position, address, employer));
}

function toPosting(position: XmlElement, address: (id: string) => string, employer: string): RawPosting {
  const id = childText(position, 'id');
  const url = id === undefined ? undefined : address(encodeURIComponent(id));
  return {
    ...essentials({ key: id, url, title: childText(position, 'name') }),
    ...present({
      employer: childText(position, 'subcompany') ?? employer,
      description: descriptionOf(position),
      places: placesOf(position),
      publishedOn: childText(position, 'createdAt'),
      employmentTypes: texts(position, 'employmentType', 'recruitingCategory', 'seniority'),
      workingTimes: texts(position, 'schedule'),
      pay: payOf(children(position, 'salaryInformation')[0]),
      occupations: occupationsOf(position),
    }),
  };
}

function texts(position: XmlElement, ...names: readonly string[]): readonly string[] | undefined {
  return nonEmpty(names.flatMap((name) => childText(position, name) ?? []));
}

function descriptionOf(position: XmlElement): string | undefined {
  const parts = children(position, 'jobDescriptions').flatMap((list) => children(list, 'jobDescription'));
  const blocks = parts.flatMap((part) => {
    const name = childText(part, 'name');
    return [name === undefined ? undefined : `<h3>${name}</h3>`, childText(part, 'value')];
  });
  return blocks.filter(Boolean).join('\n') || undefined;
}

function placesOf(position: XmlElement): readonly RawPlace[] | undefined {
  const more = children(position, 'additionalOffices').flatMap((list) => children(list, 'office'));
  const offices = [...children(position, 'office'), ...more].flatMap((office) => ownText(office) ?? []);
  return nonEmpty([...new Set(offices)].map((text) => ({ text })));
}

function occupationsOf(position: XmlElement): RawPosting['occupations'] {
  const occupation = childText(position, 'occupation');
  return occupation === undefined ? undefined : [{ text: occupation }];
}

function payOf(salary: XmlElement | undefined): RawPay | undefined {
  if (salary === undefined) return undefined;
  const pay = present({
    min: childText(salary, 'min'),
    max: childText(salary, 'max'),
    currency: childText(salary, 'currencyCode', 'currencySymbol'),
    unit: childText(salary, 'type'),
  });
  return 'min' in pay || 'max' in pay ? pay : undefined;
}
