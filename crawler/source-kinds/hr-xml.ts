import Type from 'typebox';
import type { Page, ParsedPage } from '../source.ts';
import type { Standard } from './hr-xml/within.ts';
import { readOpening } from './hr-xml/read-opening.ts';
import { readJobOffer } from './hr-xml/read-job-offer.ts';
import { readBaPosting } from './hr-xml/read-ba-posting.ts';
import { Address, Employer } from './reading/common-options.ts';
import { eachItem } from './reading/each-item.ts';
import { children, element, readXml, type XmlElement } from './reading/read-xml.ts';
import { defineKind, type Reader } from './source-kind.ts';

const Options = Type.Object(
  {
    url: Address('the file'),
    page: Type.Optional(
      Address('page of a posting for people where the file names none; {id} stands for its number'),
    ),
    employer: Employer,
  },
  { additionalProperties: false },
);

/** How each element that holds a posting is read, at the root or below it. */
const READERS: Readonly<Record<string, typeof readOpening>> = {
  PositionOpening: readOpening,
  JobPositionPosting: readBaPosting,
  job_offer: readJobOffer,
};
const OPENINGS = Object.keys(READERS);
const ENVELOPES = [
  'PositionOpenings',
  'Envelope',
  'StaffingEnvelope',
  'HRBAXMLJobPositionPosting',
  'job_offers',
];
const ROOTS = [...OPENINGS, ...ENVELOPES];

/**
 * What an employer exports for boards, where it offers the file: HR-XML 2 (PositionOpening), HR-BA-XML
 * (JobPositionPosting), and the XML of Absolventa (job_offer).
 */
export const hrXml = defineKind({
  name: 'hr-xml',
  version: 2,
  options: Options,
  open: ({ url, page: people, employer }, context): Reader => ({
    first: () => [{ url, role: 'feed' }],
    parse: (page) =>
      parseFile(page, { page: people ?? context.homepage, employer: employer ?? context.name }),
  }),
});

function parseFile(page: Page, standard: Standard): ParsedPage {
  const { name, root } = readXml(page, ROOTS, { prefixes: false });
  const read = READERS[name];
  const openings = read === undefined ? openingsBelow(root, 0) : [{ read, root }];
  return { ...eachItem(openings, (opening) => opening.read(opening.root, standard)), next: [] };
}

interface Opening {
  readonly read: typeof readOpening;
  readonly root: XmlElement;
}

/** Envelopes differ in what they wrap around the postings (Packet/Payload, Data). */
function openingsBelow(parent: XmlElement, depth: number): readonly Opening[] {
  if (depth > 4) return [];
  const own = Object.entries(READERS).flatMap(([name, read]) =>
    children(parent, name).map((root) => ({ read, root })),
  );
  if (own.length > 0) return own;
  const inner = Object.values(parent)
    .flat()
    .filter((value) => typeof value === 'object');
  return inner.flatMap((value) => openingsBelow(element(value), depth + 1));
}
