import { LONGEST_RUN, type OccupationMeaning, type OccupationWords } from './occupation-words.ts';
import { joinTerms, type QueryTerm } from './query-words.ts';

/** A term of a search and the occupation it names. */
export interface OccupationTerm extends QueryTerm {
  /** Null when the term names no occupation. */
  readonly occupation: OccupationMeaning | null;
}

/** Joins words that name an occupation together ("Fachkraft Lagerlogistik"); phrases in quotes stay as they are. */
export function askForOccupations(
  terms: readonly QueryTerm[],
  occupations: OccupationWords,
): readonly OccupationTerm[] {
  const asked: OccupationTerm[] = [];
  let at = 0;
  while (at < terms.length) {
    const name = longestName(terms.slice(at, at + LONGEST_RUN), occupations);
    const [first] = terms.slice(at);
    if (name !== null) asked.push(name);
    else if (first !== undefined) asked.push({ ...first, occupation: null });
    at += name?.words.length ?? 1;
  }
  return asked;
}

function longestName(terms: readonly QueryTerm[], occupations: OccupationWords): OccupationTerm | null {
  for (let length = terms.length; length > 0; length -= 1) {
    const run = terms.slice(0, length);
    if (run.some(({ isPhrase, form }) => isPhrase || form !== null)) continue;
    const joined = joinTerms(run);
    const occupation = occupations.meaningOf(joined.words);
    if (occupation !== null) return { ...joined, occupation };
  }
  return null;
}
