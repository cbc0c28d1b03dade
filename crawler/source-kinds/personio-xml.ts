import Type, { type Static } from 'typebox';
import type { RawPay, RawPlace, RawPosting } from '../../domain/posting.ts';
import type { Page, ParsedPage } from '../source.ts';
import { Address, Employer } from './reading/common-options.ts';
import { eachItem } from './reading/each-item.ts';
import { essentials } from './reading/essentials.ts';
import { nonEmpty, present } from './reading/printed.ts';
import { children, childText, ownText, readXml, type XmlElement } from './reading/read-xml.ts';
import { defineKind, type Reader } from './source-kind.ts';

const Options = Type.Object(
  {
    slug: Type.Optional(
      Type.String({ pattern: '^[a-z0-9-]+$', description: 'company name before .jobs.personio.de' }),
    ),
    url: Type.Optional(Address('full address of the feed, for a company with its own host')),
    language: Type.String({ pattern: '^[a-z]{2}$', default: 'de' }),
    employer: Employer,
  },
  { additionalProperties: false },
);
type Options = Static<typeof Options>;

/** Personio's public XML of a company's vacancies: one page, no paging. */
export const personioXml = defineKind({
  name: 'personio-xml',
  version: 1,
  options: Options,
  rules: ({ slug, url }) => ((slug === undefined) === (url === undefined) ? ['give either slug or url'] : []),
  open: (options, context): Reader => {
    const feed = new URL(
      options.url ?? `https://${options.slug}.jobs.personio.de/xml?language=${options.language}`,
    );
    const employer = options.employer ?? context.name;
    return {
      first: () => [{ url: feed.href, role: 'feed' }],
      parse: (page) =>
        parseFeed(page, (id) => `${feed.origin}/job/${id}?language=${options.language}`, employer),
    };
  },
});

function parseFeed(page: Page, address: (id: string) => string, employer: string): ParsedPage {
  const { root } = readXml(page, ['workzag-jobs']);
  const positions = children(root, 'position');
  const read = eachItem(positions, (position) => toPosting(position, address, employer));
  return { ...read, next: [] };
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
