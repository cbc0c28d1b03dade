import type { PostingCard } from './posting.ts';
import type { IsoDate } from './time.ts';

/** A group of postings under one heading of a newspaper. */
export interface EditionSection {
  readonly heading: string;
  readonly entries: readonly EditionEntry[];
}

/** One short block of a newspaper. */
export interface EditionEntry {
  readonly card: PostingCard;
  /** First seen since the day before the edition's date. */
  readonly isNew: boolean;
  readonly placeNames: string;
}

/** What an edition prints, the same on paper and as a page. Inhalt der Ausgabe. */
export interface EditionContent {
  readonly date: IsoDate;
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly EditionSection[];
}
