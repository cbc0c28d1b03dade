import type { RawPosting } from '../../../domain/posting.ts';
import { essentials } from '../reading/essentials.ts';
import { keyOfAddress } from '../reading/posting-key.ts';
import { nonEmpty, present, printed, printedList } from '../reading/printed.ts';
import { isObject } from '../reading/read-json.ts';
import { webAddress, withoutFragment } from '../reading/web-address.ts';
import type { FoundNode } from './collect-nodes.ts';
import { readPay } from './read-pay.ts';
import { readPlaces } from './read-places.ts';

/** What the page says about a posting beside the JobPosting itself. */
export interface PostingPage {
  readonly url: string;
  /** The page is about one posting; its address is then the posting's. */
  readonly isDetail: boolean;
  readonly employer: string | undefined;
}

/** A schema.org JobPosting (JSON-LD, Microdata or RDFa) as a posting. @throws {ItemUnreadable} */
export function readJobPosting({ node, resolve }: FoundNode, page: PostingPage): RawPosting {
  const own = webAddress(node['url'], page.url);
  const url = ownAddress(own, page);
  const reference = readReference(resolve(node['identifier']));
  const title = printed(node['title']) ?? printed(node['name']);
  const places = readPlaces(node['jobLocation'], resolve);
  const sole = page.isDetail || (own !== undefined && !samePage(own, page.url));
  const employer = readEmployer(resolve(node['hiringOrganization'])) ?? page.employer;
  const name = reference ?? [title, employer, JSON.stringify(places[0])].join('|');
  const types = printedList(splitTypes(node['employmentType'], resolve));
  return {
    ...essentials({ key: sole ? keyOfAddress(url) : `${keyOfAddress(url)}#${name}`, url, title }),
    ...present({
      employer,
      description: readDescription(node),
      places: nonEmpty(places),
      publishedOn: printed(node['datePosted']),
      changedOn: printed(node['dateModified']),
      applyBy: printed(node['validThrough']),
      startsOn: printed(node['jobStartDate']) ?? (isTrue(node['jobImmediateStart']) ? 'sofort' : undefined),
      employmentTypes: types,
      workingTimes: nonEmpty((types ?? []).filter((type) => WORKING_TIME.test(type))),
      hoursPerWeek: printed(node['workHours']),
      pay: readPay(node, resolve),
      occupations: readOccupations(node, resolve),
      reference,
      originalUrl: own === url || samePage(own ?? url, url) ? undefined : own,
      language: printed(node['inLanguage']),
    }),
  };
}

const WORKING_TIME = /full|part|vollzeit|teilzeit|mini|gering/i;

/** The address for people: that of the page itself when it is about one posting, or when the printed one leads elsewhere. */
function ownAddress(own: string | undefined, page: PostingPage): string {
  const here = withoutFragment(page.url);
  if (own === undefined || (page.isDetail && !samePage(own, here))) return here;
  return new URL(own).host === new URL(page.url).host ? own : here;
}

function samePage(one: string, other: string): boolean {
  return keyOfAddress(one) === keyOfAddress(other);
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true' || value === 'True';
}

function readReference(identifier: unknown): string | undefined {
  const first = Array.isArray(identifier) ? identifier[0] : identifier;
  return isObject(first) ? printed(first['value']) : printed(first);
}

function readEmployer(organisation: unknown): string | undefined {
  const first = Array.isArray(organisation) ? organisation[0] : organisation;
  return isObject(first) ? (printed(first['name']) ?? printed(first['legalName'])) : printed(first);
}

/** Parts of the text that some systems print beside the description. */
const FURTHER_TEXTS = [
  'responsibilities',
  'qualifications',
  'experienceRequirements',
  'skills',
  'jobBenefits',
];

function readDescription(node: FoundNode['node']): string | undefined {
  const main = printed(node['description']);
  const parts = FURTHER_TEXTS.flatMap((field) => printedList(node[field]) ?? []);
  const further = parts.filter((part) => main === undefined || !main.includes(part));
  const texts = [main, ...further].flatMap((text) => (text === undefined ? [] : [unescapeHtml(text)]));
  return texts.length > 0 ? texts.join('\n') : undefined;
}

/** HTML that was escaped once or twice too often becomes HTML again; text that only mentions a tag stays. */
export function unescapeHtml(text: string): string {
  let html = text;
  for (let times = 0; times < 2 && /&(amp;)?lt;\/?[a-z]/i.test(html) && !/<[a-z]/i.test(html); times += 1) {
    const single = html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');
    html = single.replaceAll('&#39;', "'").replaceAll('&amp;', '&');
  }
  return html;
}

function splitTypes(value: unknown, resolve: FoundNode['resolve']): readonly unknown[] {
  return [value].flat().flatMap((entry) => {
    const type = resolve(entry);
    const text = isObject(type) ? (printed(type['name']) ?? printed(type['@id'])) : printed(type);
    return text === undefined ? [] : text.split(/\s*[,;|]\s*/);
  });
}

function readOccupations(node: FoundNode['node'], resolve: FoundNode['resolve']): RawPosting['occupations'] {
  const values = [node['occupationalCategory'], node['relevantOccupation']].flat().map(resolve);
  const found = values.flatMap((value) => {
    const text = isObject(value) ? printed(value['name']) : printed(value);
    return text === undefined ? [] : [{ text }];
  });
  return nonEmpty(found);
}
