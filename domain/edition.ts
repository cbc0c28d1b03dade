import type { PostingCard } from './posting.ts';
import type { IsoDate } from './time.ts';

/** One short block of a newspaper. */
export interface EditionEntry {
  readonly card: PostingCard;
  /** First seen on the edition's date or the day before. */
  readonly isNew: boolean;
  /** Places of work as people read them; empty when not known. */
  readonly placeNames: string;
}

/** A group of postings under one heading, new ones first. */
export interface EditionSection {
  readonly heading: string;
  readonly entries: readonly EditionEntry[];
}

/** What an edition is about. */
export type EditionScope = 'district' | 'municipality' | 'field' | 'apprenticeship';

/** What an edition prints, the same on paper and as a page. Inhalt der Ausgabe. */
export interface EditionContent {
  readonly date: IsoDate;
  /** Name within the date: `kreis`, `gemeinde-05358008`, `berufe-81`, `ausbildung`. */
  readonly id: string;
  readonly scope: EditionScope;
  readonly title: string;
  readonly sections: readonly EditionSection[];
}

/** How many postings an edition prints, and how many of them are new. */
export function countEntries(content: EditionContent): { readonly all: number; readonly fresh: number } {
  const entries = content.sections.flatMap((section) => section.entries);
  return { all: entries.length, fresh: entries.filter((entry) => entry.isNew).length };
}
