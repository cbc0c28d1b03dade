import type { RawPlace, RawPosting } from '../../../domain/posting.ts';
import { essentials } from '../reading/essentials.ts';
import { keyOfAddress, withoutPassingParameters } from '../reading/posting-key.ts';
import { nonEmpty, present } from '../reading/printed.ts';
import { attribute, children, childText, ownText, type XmlElement } from '../reading/read-xml.ts';
import { webAddress } from '../reading/web-address.ts';
import { readLabels } from './read-labels.ts';

/** What the entry of the configuration says about the feed. */
export interface FeedHints {
  /** Address of the feed itself: links start from it. */
  readonly url: string;
  /** The page for people that the feed belongs to. */
  readonly home?: string;
  readonly employer?: string;
  readonly fields?: Readonly<Record<string, string>>;
}

/** Local names, in lower case, under which feeds print what their dialect has no element for. */
const FIELD_NAMES = {
  employer: ['employer', 'company', 'companyname', 'hiringorganization', 'arbeitgeber', 'firma'],
  place: ['location', 'joblocation', 'city', 'ort', 'arbeitsort', 'einsatzort', 'region'],
  applyBy: [
    'expiration_date',
    'expirationdate',
    'closing_date',
    'closingdate',
    'deadline',
    'validthrough',
    'bewerbungsfrist',
  ],
  employmentType: ['employment_type', 'employmenttype', 'jobtype', 'job_type', 'type'],
  workingTime: ['workingtime', 'working_hours', 'workinghours', 'arbeitszeit', 'schedule'],
  reference: ['referencenumber', 'requisitionid', 'requisition_id', 'reference', 'kennziffer'],
} as const;
type FieldName = keyof typeof FIELD_NAMES;

/** Dates under which dialects print when an item appeared and when it was changed, the plainest first. */
const PUBLISHED = [
  'pubDate',
  'pubdate',
  'published',
  'issued',
  'created',
  'atom:published',
  'dc:date',
  'dcterms:issued',
  'dcterms:created',
];
const CHANGED = ['updated', 'modified', 'atom:updated', 'dcterms:modified'];

/** One item of an RSS feed or entry of an Atom feed. @throws {ItemUnreadable} */
export function readFeedItem(item: XmlElement, hints: FeedHints): RawPosting {
  const key = keyOf(item, linkOf(item, hints.url));
  // An item with a name but without a page of its own is read on the page of the whole feed.
  const link = linkOf(item, hints.url) ?? (key === undefined ? undefined : hints.home);
  const description = textOf(item, 'content:encoded', 'content', 'description', 'summary', 'dc:description');
  const labels = readLabels(description ?? '');
  const field = (name: FieldName) => fieldOf(item, name, hints.fields?.[name]);
  const place = field('place');
  return {
    ...essentials({ key, url: link, title: titleOf(item, place) }),
    ...present({
      employer: field('employer') ?? labels.get('employer') ?? hints.employer,
      description,
      places: nonEmpty(placesOf(item, place ?? labels.get('place'))),
      publishedOn: childText(item, ...PUBLISHED),
      changedOn: childText(item, ...CHANGED),
      applyBy: field('applyBy') ?? labels.get('applyBy'),
      startsOn: labels.get('startsOn'),
      employmentTypes: listed(field('employmentType')),
      workingTimes: listed(field('workingTime') ?? labels.get('workingTime')),
      reference: field('reference') ?? labels.get('reference'),
    }),
  };
}

function listed(text: string | undefined): readonly string[] | undefined {
  return text === undefined ? undefined : [text];
}

/** SuccessFactors appends the place to the title; where the same place stands in its own field it is taken off again. */
function titleOf(item: XmlElement, place: string | undefined): string | undefined {
  const title = childText(item, 'title', 'atom:title', 'dc:title');
  const town = place?.split(',')[0]?.trim();
  const suffix = title === undefined ? null : /\s*\(([^()]+)\)$/.exec(title);
  const appended = suffix?.[1]?.split(',')[0]?.trim();
  return suffix !== null && town && town === appended ? title?.slice(0, suffix.index) : title;
}

function linkOf(item: XmlElement, url: string): string | undefined {
  const base = webAddress(item['@xml:base'], url) ?? url;
  const links = [...children(item, 'link'), ...children(item, 'atom:link')];
  const alternates = links.filter(
    (link) => link['@href'] !== undefined && (link['@rel'] ?? 'alternate') === 'alternate',
  );
  const alternate = alternates.find((link) => /html|^$/.test(attribute(link, 'type'))) ?? alternates[0];
  const plain = links.map(ownText).find(Boolean);
  const candidates = [plain, alternate?.['@href'], item['@rdf:about'], contentAddress(item)].map((link) =>
    webAddress(link, base),
  );
  // A guid is a link only when it is a whole address: anything would resolve against the feed's.
  const link = candidates.find(Boolean) ?? webAddress(childText(item, 'guid', 'id'));
  return link?.replace(/#[^#]*=[^#]*$/, '');
}

/** Atom may name the address of the content instead of printing it. */
function contentAddress(item: XmlElement): unknown {
  return children(item, 'content').find((content) => content['@src'] !== undefined)?.['@src'];
}

/** guid or id first: the link may be a tracking redirect. */
function keyOf(item: XmlElement, link: string | undefined): string | undefined {
  const id = childText(item, 'guid', 'id', 'atom:id', 'g:id', 'dc:identifier');
  if (id !== undefined) return /^https?:/.test(id) ? withoutPassingParameters(id) : id;
  return link === undefined ? undefined : keyOfAddress(link);
}

function textOf(item: XmlElement, ...names: readonly string[]): string | undefined {
  return childText(item, ...names) ?? names.map((name) => deepText(item[name])).find(Boolean);
}

/** All text below a value, for content that is markup of its own (Atom's type="xhtml"). */
function deepText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  const inner = Object.entries(value).filter(([name]) => !name.startsWith('@'));
  return inner
    .map(([, entry]) => deepText(entry))
    .join('\n')
    .trim();
}

function fieldOf(item: XmlElement, name: FieldName, own: string | undefined): string | undefined {
  if (own !== undefined) return childText(item, own);
  const names: readonly string[] = FIELD_NAMES[name];
  const elements = Object.keys(item);
  return childText(
    item,
    ...names.flatMap((local) => elements.filter((element) => localName(element) === local)),
  );
}

function localName(element: string): string {
  return element.slice(element.indexOf(':') + 1).toLowerCase();
}

function placesOf(item: XmlElement, place: string | undefined): readonly RawPlace[] {
  const teamtailor = children(item, 'tt:locations').flatMap((list) => children(list, 'tt:location'));
  if (teamtailor.length > 0) return teamtailor.map(teamtailorPlace);
  return place === undefined ? [] : [{ text: place }];
}

function teamtailorPlace(location: XmlElement): RawPlace {
  return present({
    text: childText(location, 'tt:name'),
    street: childText(location, 'tt:address'),
    postcode: childText(location, 'tt:zip'),
    locality: childText(location, 'tt:city'),
    country: childText(location, 'tt:country'),
  });
}
