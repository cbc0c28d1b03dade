import { POSTING_KINDS, WORKING_TIMES } from '../../domain/posting.ts';
import type { LocatedPosting, PostingKind, SourceId, WorkPlace } from '../../domain/posting.ts';
import { flagsOf } from '../../domain/posting-flags.ts';
import { FLAGS } from '../../domain/search-query.ts';

/** What filters and facets need of a posting, in the form in which the table `postings` keeps it. */
export interface SearchColumns {
  /** KldB code, empty when unknown. */
  readonly occupation: string;
  /** Codes of municipalities (8 digits) and districts (5), sorted, parted by blanks. */
  readonly places: string;
  /** Sources that print the posting now, sorted, parted by blanks. */
  readonly sources: string;
  /** Position in POSTING_KINDS. */
  readonly kind: number;
  /** One bit for each of FLAGS that is a clear yes. */
  readonly flags: number;
  /** One bit for each of WORKING_TIMES. */
  readonly workingTimes: number;
}

/** Reads the columns off the print that leads a posting. */
export function searchColumns(
  judged: LocatedPosting,
  sources: readonly { readonly source: SourceId }[],
): SearchColumns {
  const clear = flagsOf(judged);
  return {
    occupation: judged.occupation.value ?? '',
    places: sortedList(judged.workPlaces.value.flatMap(placeCode)),
    sources: sortedList(sources.map(({ source }) => source)),
    kind: POSTING_KINDS.indexOf(judged.kind.value),
    flags: bits(FLAGS, (flag) => clear.includes(flag)),
    workingTimes: bits(WORKING_TIMES, (time) => judged.workingTimes.value.includes(time)),
  };
}

const KIND_WORDS: Readonly<Record<PostingKind, string>> = {
  job: '',
  apprenticeship: 'Ausbildung Ausbildungsplatz Azubi Auszubildende Lehre Lehrstelle',
  'dual-study': 'duales Studium dual',
  internship: 'Praktikum Praktikant',
  training: 'Weiterbildung Umschulung',
  freelance: 'freiberuflich Honorar selbstständig',
};
const WORKING_TIME_WORDS = {
  full: 'Vollzeit',
  part: 'Teilzeit',
  marginal: 'Minijob Aushilfe geringfügig',
} as const;

/** Employer, places and the usual words for kind and working time, which people type beside an occupation. */
export function searchableNames(judged: LocatedPosting): string {
  const places = judged.places.flatMap((place) => [place.locality ?? place.text, place.postcode]);
  const named = judged.workPlaces.value.map((place) =>
    place.kind === 'municipality' ? place.locality : null,
  );
  const terms = [
    KIND_WORDS[judged.kind.value],
    ...judged.workingTimes.value.map((time) => WORKING_TIME_WORDS[time]),
  ];
  return [judged.employer, ...places, ...named, ...terms].filter((part) => part !== null).join(' \n');
}

function placeCode(place: WorkPlace): string[] {
  return place.kind === 'outside' ? [] : [place.ags];
}

function sortedList(values: readonly string[]): string {
  return [...new Set(values)].toSorted().join(' ');
}

function bits<T>(values: readonly T[], holds: (value: T) => boolean): number {
  return values.reduce((sum, value, position) => sum | (holds(value) ? 1 << position : 0), 0);
}
