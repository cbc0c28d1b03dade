import type { Ags } from '../../domain/posting.ts';
import type { WordReading } from '../../domain/search-query.ts';
import { askForOccupations, type OccupationTerm } from './ask-for-occupations.ts';
import type { OccupationMeaning, OccupationWords } from './occupation-words.ts';
import type { WorkForm } from './judged-words.ts';
import { LONGEST_PLACE, type PlaceWords } from './place-words.ts';
import { joinTerms, type QueryTerm } from './query-words.ts';
import { withoutFrameTerms } from './wish-words.ts';

/** What a term of a search names. */
export type Meaning =
  | { readonly kind: 'occupation'; readonly occupation: OccupationMeaning }
  | { readonly kind: 'place'; readonly municipalities: readonly Ags[] }
  | { readonly kind: 'workForm'; readonly form: WorkForm }
  | { readonly kind: 'words' };

/** A term of a search, or several that name one thing together, and what they name. */
export interface AskedTerm extends QueryTerm {
  readonly meaning: Meaning;
}

/** The names that searches are read with. */
export interface KnownNames {
  readonly occupations: OccupationWords;
  readonly places: PlaceWords;
}

/**
 * Tells of every term what it names; what is no name of an occupation is a place where it is the name of one.
 * The small words around what is wished for are gone.
 */
export function readTerms(
  terms: readonly QueryTerm[],
  { occupations, places }: KnownNames,
): readonly AskedTerm[] {
  const asked = askForOccupations(terms, occupations);
  const read: AskedTerm[] = [];
  let at = 0;
  while (at < asked.length) {
    const place = longestPlace(asked.slice(at, at + LONGEST_PLACE), places);
    const [first] = asked.slice(at);
    if (place !== null) read.push(place.term);
    else if (first !== undefined) read.push({ ...first, meaning: meaningOf(first) });
    at += place?.length ?? 1;
  }
  return withoutFrameTerms(read);
}

/** What a term means that names this form of work or this occupation. */
export function meaningOf({ form, occupation }: Pick<OccupationTerm, 'form' | 'occupation'>): Meaning {
  if (form !== null) return { kind: 'workForm', form };
  return occupation === null ? { kind: 'words' } : { kind: 'occupation', occupation };
}

/**
 * What a search is about first of all is the work; what may only be an occupation comes next, then other words. Where and
 * in which form the work is offered gives way first when nothing has it all.
 */
export function weightOf(meaning: Meaning): number {
  if (meaning.kind === 'words') return 1;
  if (meaning.kind !== 'occupation') return 0;
  return meaning.occupation.certainty === 'guessed' ? 2 : 3;
}

/** The filter that asks for what a term means. */
export type MeantFilter = Pick<WordReading, 'parameter' | 'values'>;

/** The filter that asks for the same as a term of this meaning; null when it names nothing. */
export function meantFilter(meaning: Meaning): MeantFilter | null {
  switch (meaning.kind) {
    case 'occupation':
      return { parameter: 'occupation', values: meaning.occupation.groups };
    case 'place':
      return { parameter: 'municipality', values: meaning.municipalities };
    case 'workForm':
      return meaning.form;
    case 'words':
      return null;
  }
}

function longestPlace(
  terms: readonly OccupationTerm[],
  places: PlaceWords,
): { readonly term: AskedTerm; readonly length: number } | null {
  for (let length = terms.length; length > 0; length -= 1) {
    const run = terms.slice(0, length);
    if (run.some((term) => !mayBePlace(term))) continue;
    const joined = joinTerms(run);
    const municipalities = places.municipalitiesOf(joined.words);
    if (municipalities.length > 0)
      return { term: { ...joined, meaning: { kind: 'place', municipalities } }, length };
  }
  return null;
}

function mayBePlace({ isPhrase, form, occupation }: OccupationTerm): boolean {
  return !isPhrase && form === null && occupation?.certainty !== 'named';
}
