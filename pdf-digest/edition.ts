import { berlinDay } from '../domain/berlin-day.ts';
import type { EditionContent, EditionEntry, EditionSection } from '../domain/edition.ts';
import { placeNames } from '../domain/place-names.ts';
import type { Ags, PostingCard } from '../domain/posting.ts';
import type { OccupationTable, PlaceTable } from '../domain/tables.ts';
import type { IsoDate } from '../domain/time.ts';
import type { Texts } from './texts.ts';

/** What editions are planned from. */
export interface EditionTables {
  readonly places: PlaceTable;
  readonly occupations: OccupationTable;
  readonly texts: Texts;
}

/** How a section is named and where it stands: by rank, then by its key in German order. */
interface Heading {
  readonly rank: number;
  readonly key: string;
  readonly text: string;
}

/** Ranks of the sections that stand behind those with a code or name of their own. */
const RANKS = { named: 0, leftOver: 1, unknown: 2, apprenticeships: 3, internships: 4 } as const;

const GERMAN = new Intl.Collator('de');

/**
 * Plans the day's editions: the whole district, each of its municipalities, each occupation main group that has
 * postings in it, and apprenticeships of the district and its neighbours. Every open posting of the district, and
 * every one whose place is not known, stands in the district's edition.
 */
export function planEditions(
  cards: readonly PostingCard[],
  tables: EditionTables,
  date: IsoDate,
): readonly EditionContent[] {
  const { places, texts } = tables;
  const known = cards.map((card) => toEntry(card, tables, date));
  const entries = known.filter(({ card }) => card.workPlaces.length === 0 || isInDistrict(card, places));
  const plans: readonly Plan[] = [
    {
      scope: 'district',
      id: 'kreis',
      title: texts('districtTitle'),
      entries,
      by: learnersLast(tables, headByOccupation(tables, 2)),
    },
    ...ownMunicipalities(places).map(({ ags, name }) => planMunicipality(ags, name, entries, tables)),
    ...mainGroups(entries).map((code) => planField(code, entries, tables)),
    {
      scope: 'apprenticeship',
      id: 'ausbildung',
      title: texts('apprenticeshipsTitle'),
      entries: known.filter(({ card }) => isLearning(card)),
      by: headByOccupation(tables, 1),
    },
  ];
  return plans.map(({ scope, id, title, entries: chosen, by }) => ({
    date,
    id,
    scope,
    title,
    sections: toSections(chosen, by),
  }));
}

/** An edition before its postings are sorted into sections. */
interface Plan extends Pick<EditionContent, 'id' | 'scope' | 'title'> {
  readonly entries: readonly EditionEntry[];
  readonly by: HeadingOf;
}

function planMunicipality(
  ags: Ags,
  name: string,
  entries: readonly EditionEntry[],
  tables: EditionTables,
): Plan {
  return {
    scope: 'municipality',
    id: `gemeinde-${ags}`,
    title: name,
    entries: entries.filter(({ card }) => isIn(card, ags)),
    by: learnersLast(tables, headByOccupation(tables, 1)),
  };
}

function planField(code: string, entries: readonly EditionEntry[], tables: EditionTables): Plan {
  return {
    scope: 'field',
    id: `berufe-${code}`,
    title: tables.occupations.byCode.get(code)?.de ?? code,
    entries: entries.filter(({ card }) => card.occupation?.startsWith(code)),
    by: headByPlace(tables),
  };
}

type HeadingOf = (card: PostingCard) => Heading;

function toEntry(card: PostingCard, { places }: EditionTables, date: IsoDate): EditionEntry {
  return {
    card,
    isNew: berlinDay(card.firstSeen) >= dayBefore(date),
    placeNames: placeNames(card.workPlaces, places),
  };
}

function toSections(entries: readonly EditionEntry[], headingOf: HeadingOf): readonly EditionSection[] {
  const sections = new Map<string, { heading: Heading; entries: EditionEntry[] }>();
  for (const entry of entries) {
    const heading = headingOf(entry.card);
    const section = sections.get(heading.key) ?? { heading, entries: [] };
    section.entries.push(entry);
    sections.set(heading.key, section);
  }
  return [...sections.values()]
    .toSorted((a, b) => a.heading.rank - b.heading.rank || GERMAN.compare(a.heading.key, b.heading.key))
    .map(({ heading, entries: own }) => ({ heading: heading.text, entries: own.toSorted(newFirst) }));
}

function newFirst(a: EditionEntry, b: EditionEntry): number {
  return (
    Number(b.isNew) - Number(a.isNew) ||
    b.card.firstSeen.slice(0, 10).localeCompare(a.card.firstSeen.slice(0, 10)) ||
    GERMAN.compare(a.card.title, b.card.title) ||
    (a.card.id < b.card.id ? -1 : 1)
  );
}

function heading(rank: keyof typeof RANKS, text: string, key = text): Heading {
  return { rank: RANKS[rank], key, text };
}

/** Apprenticeships and internships find their own sections at the end. */
function learnersLast({ texts }: EditionTables, headingOf: HeadingOf): HeadingOf {
  return (card) => {
    if (card.kind === 'internship') return heading('internships', texts('internships'));
    if (isLearning(card)) return heading('apprenticeships', texts('apprenticeships'));
    return headingOf(card);
  };
}

/** By the first digits of the occupation. */
function headByOccupation({ occupations, texts }: EditionTables, digits: 1 | 2): HeadingOf {
  return ({ occupation }) => {
    const code = occupation?.slice(0, digits) ?? '';
    const name = code.length === digits ? occupations.byCode.get(code)?.de : undefined;
    return name === undefined ? heading('leftOver', texts('otherOccupations')) : heading('named', name, code);
  };
}

/** By the first municipality of the district in which the work is. */
function headByPlace({ places, texts }: EditionTables): HeadingOf {
  const own = new Map(ownMunicipalities(places).map(({ ags, name }) => [ags, name]));
  return ({ workPlaces }) => {
    const name = workPlaces
      .map((place) => (place.kind === 'municipality' ? own.get(place.ags) : undefined))
      .find(Boolean);
    if (name !== undefined) return heading('named', name);
    if (workPlaces.length === 0) return heading('unknown', texts('placeUnknown'));
    return heading('leftOver', texts('wholeDistrict'));
  };
}

function ownMunicipalities(places: PlaceTable) {
  return places.municipalities
    .filter(({ districtAgs }) => districtAgs === places.district.ags)
    .toSorted((a, b) => GERMAN.compare(a.name, b.name));
}

function isInDistrict(card: PostingCard, { district }: PlaceTable): boolean {
  return card.workPlaces.some((place) => place.kind !== 'outside' && place.ags.startsWith(district.ags));
}

function isIn(card: PostingCard, ags: Ags): boolean {
  return card.workPlaces.some((place) => place.kind === 'municipality' && place.ags === ags);
}

function isLearning(card: PostingCard): boolean {
  return card.kind === 'apprenticeship' || card.kind === 'dual-study';
}

function mainGroups(entries: readonly EditionEntry[]): readonly string[] {
  const codes = entries.map(({ card }) => card.occupation?.slice(0, 2)).filter((code) => code?.length === 2);
  return [...new Set(codes)].filter((code) => code !== undefined).toSorted();
}

function dayBefore(date: IsoDate): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
