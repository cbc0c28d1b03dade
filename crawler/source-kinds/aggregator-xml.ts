import Type from 'typebox';
import type { RawPay, RawPlace, RawPosting } from '../../domain/posting.ts';
import { SourceChanged } from '../errors.ts';
import type { Page, ParsedPage } from '../source.ts';
import { Address, Employer } from './reading/common-options.ts';
import { eachItem } from './reading/each-item.ts';
import { essentials } from './reading/essentials.ts';
import { keyOfAddress } from './reading/posting-key.ts';
import { nonEmpty, present } from './reading/printed.ts';
import { children, childText, ownText, readXml, type XmlElement } from './reading/read-xml.ts';
import { webAddress } from './reading/web-address.ts';
import { defineKind, type Reader } from './source-kind.ts';

const Options = Type.Object(
  { url: Address('the feed'), employer: Employer },
  { additionalProperties: false },
);

/** Roots of the dialects and the name of their items. */
const DIALECTS: Readonly<Record<string, string>> = {
  source: 'job',
  jobs: 'job',
  trovit: 'ad',
  jobatus: 'ad',
};

/**
 * The XML that employers and boards hand to aggregators, in the dialects of Indeed, Jooble, Jobsora, Careerjet,
 * Jobrapido, Jora, Talent.com, Trovit and Jobatus: flat elements whose names differ little.
 */
export const aggregatorXml = defineKind({
  name: 'aggregator-xml',
  version: 2,
  options: Options,
  open: ({ url, employer }): Reader => ({
    first: () => [{ url, role: 'feed' }],
    parse: (page) => parseFeed(page, employer),
  }),
});

function parseFeed(page: Page, employer: string | undefined): ParsedPage {
  const { name, root } = readXml(page, Object.keys(DIALECTS));
  const within = [root, ...children(root, 'jobs')];
  const items = within.flatMap((parent) => children(parent, DIALECTS[name] ?? 'job'));
  const isEmpty =
    Object.keys(root).some((child) => child === 'publisher' || child === 'jobs') || name !== 'source';
  if (items.length === 0 && !isEmpty)
    throw new SourceChanged(`<source> without publisher and jobs: ${page.url}`);
  return { ...eachItem(items, (item) => toPosting(item, page.url, employer)), next: [] };
}

function toPosting(item: XmlElement, base: string, employer: string | undefined): RawPosting {
  const url = webAddress(childText(item, 'url', 'link'), base);
  const reference = childText(item, 'referencenumber', 'reference_id', 'requisitionid');
  const id = typeof item['@id'] === 'string' ? item['@id'] : childText(item, 'id');
  return {
    ...essentials({
      key: id ?? reference ?? (url === undefined ? undefined : keyOfAddress(url)),
      url,
      title: childText(item, 'title', 'name'),
    }),
    ...present({
      employer: childText(item, 'company', 'sourcename') ?? employer,
      description: childText(item, 'description', 'content'),
      places: nonEmpty(placesOf(item)),
      publishedOn: childText(
        item,
        'date',
        'dateposted',
        'pubdate',
        'publishdate',
        'listed_date',
        'posted_date',
      ),
      changedOn: childText(item, 'updated', 'lastmodified'),
      applyBy: childText(item, 'expirationdate', 'expirydate', 'expiration_date', 'expire', 'closing_date'),
      ...timesOf(item),
      pay: payOf(item),
      reference,
    }),
  };
}

function timesOf(item: XmlElement) {
  const types = nonEmpty(
    ['jobtype', 'contract', 'contract_type'].flatMap((name) => childText(item, name) ?? []),
  );
  const times = (types ?? []).filter((type) => /full|part|voll|teil|mini/i.test(type));
  const hours = childText(item, 'working_hours');
  return { employmentTypes: types, workingTimes: nonEmpty(hours === undefined ? times : [...times, hours]) };
}

function placesOf(item: XmlElement): readonly RawPlace[] {
  const nested = children(item, 'location').find((location) => ownText(location) === undefined);
  const from = nested === undefined ? item : { ...item, ...nested };
  const locality = childText(from, 'city');
  const place = present({
    text: childText(item, 'location') ?? (locality === undefined ? childText(from, 'region') : undefined),
    street: childText(from, 'streetaddress', 'address'),
    postcode: childText(from, 'postalcode', 'postcode'),
    locality,
    region: childText(from, 'state', 'region'),
    country: childText(from, 'country'),
  });
  return Object.keys(place).length > 0 ? [place] : [];
}

function payOf(item: XmlElement): RawPay | undefined {
  const [salary] = children(item, 'salary');
  if (salary === undefined) return undefined;
  const pay = present({
    text: ownText(salary),
    min: childText(salary, 'salary_min', 'min'),
    max: childText(salary, 'salary_max', 'max'),
    currency: childText(salary, 'salary_currency', 'currency'),
    unit: childText(salary, 'period', 'type'),
  });
  return 'text' in pay || 'min' in pay || 'max' in pay ? pay : undefined;
}
