import { flagsOf } from '../../../domain/posting-flags.ts';
import { SURE } from '../../../domain/occupation/judge-occupation.ts';
import type { Posting, PostingId, SourceId } from '../../../domain/posting.ts';
import { searchColumns } from '../../sqlite/search-columns.ts';
import { searchable } from '../../sqlite/write-posting.ts';
import { analysePosting, type AnalysedText } from '../analyse.ts';
import { dayNumber, NO_DEADLINE } from '../columns.ts';
import { meaningsOf } from './meanings.ts';

/** A posting as Meilisearch keeps it: the analysed fields, and what filters, facets and orders need. */
export interface SearchDocument extends Omit<AnalysedText, 'judged'> {
  readonly id: PostingId;
  /** Other words for what the title says. */
  readonly meanings: string;
  /** Names of the occupation in every language where that is sure; else they stand in the field below. */
  readonly surelyCalled: string;
  readonly likelyCalled: string;
  /** Whether the occupation is sure: 1, else 0. */
  readonly sureness: number;
  /** The KldB code and everything it begins with: 2, 29, 293, 2930, 29302. */
  readonly occupations: readonly string[];
  /** Codes of municipalities and districts. */
  readonly places: readonly string[];
  /** The same in one text: what postings at equally far places have in common. */
  readonly placeSet: string;
  readonly sources: readonly SourceId[];
  readonly kind: string;
  /** Those of FLAGS that are a clear yes. */
  readonly flags: readonly string[];
  readonly workingTimes: readonly string[];
  /** Milliseconds since 1970. */
  readonly firstSeen: number;
  /** The last day as a number, 20261122; a large one without a deadline. */
  readonly applyBy: number;
}

/** The document of an open posting, also found by `names`; null when it is withdrawn. */
export function searchDocument(posting: Posting, names: readonly string[]): SearchDocument | null {
  if (posting.withdrawnAt !== null) return null;
  const { id, judged, sightings, firstSeen } = posting;
  const open = sightings.filter((sighting) => sighting.withdrawnAt === null);
  const columns = searchColumns(judged, open);
  const isSure = judged.occupation.confidence >= SURE;
  const called = names.join(' ');
  // What it was judged to be is in the lists below.
  const { judged: _, ...text } = analysePosting(searchable(judged));
  return {
    id,
    ...text,
    meanings: meaningsOf(words(`${text.title} ${text.titleForms} ${text.names}`)).join(' '),
    surelyCalled: isSure ? called : '',
    likelyCalled: isSure ? '' : called,
    sureness: isSure ? 1 : 0,
    occupations: beginnings(columns.occupation),
    places: words(columns.places),
    placeSet: columns.places,
    sources: words(columns.sources),
    kind: judged.kind.value,
    flags: flagsOf(judged),
    workingTimes: judged.workingTimes.value,
    firstSeen: Date.parse(firstSeen),
    applyBy: judged.applyBy === null ? NO_DEADLINE : dayNumber(judged.applyBy),
  };
}

function beginnings(code: string): readonly string[] {
  return Array.from(code, (_, position) => code.slice(0, position + 1));
}

function words(text: string): readonly string[] {
  return text.split(' ').filter(Boolean);
}
