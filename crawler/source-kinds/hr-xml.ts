import Type from 'typebox';
import type { RawPosting } from '../../domain/posting.ts';
import type { Page, ParsedPage } from '../source.ts';
import type { Standard } from './hr-xml/within.ts';
import { readOpening } from './hr-xml/read-opening.ts';
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

/** Elements that hold postings, at the root or below it. */
const OPENINGS = ['PositionOpening', 'JobPositionPosting'];
const ROOTS = [...OPENINGS, 'PositionOpenings', 'Envelope', 'StaffingEnvelope', 'HRBAXMLJobPositionPosting'];

/** HR-XML 2 (PositionOpening) and HR-BA-XML (JobPositionPosting), where an employer offers its export. */
export const hrXml = defineKind({
  name: 'hr-xml',
  version: 1,
  options: Options,
  open: ({ url, page: people, employer }, context): Reader => ({
    first: () => [{ url, role: 'feed' }],
    parse: (page) =>
      parseFile(page, { page: people ?? context.homepage, employer: employer ?? context.name }),
  }),
});

function parseFile(page: Page, standard: Standard): ParsedPage {
  const { name, root } = readXml(page, ROOTS, { prefixes: false });
  const openings = OPENINGS.includes(name) ? [{ name, root }] : openingsBelow(root, 0);
  return { ...eachItem(openings, (opening) => toPosting(opening, standard)), next: [] };
}

interface Opening {
  readonly name: string;
  readonly root: XmlElement;
}

/** Envelopes differ in what they wrap around the postings (Packet/Payload, Data). */
function openingsBelow(parent: XmlElement, depth: number): readonly Opening[] {
  if (depth > 4) return [];
  const own = OPENINGS.flatMap((name) => children(parent, name).map((root) => ({ name, root })));
  if (own.length > 0) return own;
  const inner = Object.values(parent)
    .flat()
    .filter((value) => typeof value === 'object');
  return inner.flatMap((value) => openingsBelow(element(value), depth + 1));
}

function toPosting({ name, root }: Opening, standard: Standard): RawPosting {
  return name === 'PositionOpening' ? readOpening(root, standard) : readBaPosting(root, standard);
}
