import type { Respelling } from '../../domain/search-query.ts';
import type { OccupationMeaning, OccupationWords } from './occupation-words.ts';
import type { AskedTerm } from './read-terms.ts';

/** A term that is taken for what it is nearly spelt like. */
export interface MendedTerm {
  readonly term: AskedTerm;
  readonly respelt: Respelling;
}

/** A word that names nothing as the occupations whose names are spelt nearly so; null when there are none. */
export function mendTerm(term: AskedTerm, occupations: OccupationWords): MendedTerm | null {
  const [only] = term.words;
  if (term.meaning.kind !== 'words' || term.isPhrase || only === undefined || term.words.length > 1)
    return null;
  const near = occupations.near(only).map((name) => ({ name, occupation: occupations.meaningOf([name]) }));
  const sure = near.filter(({ occupation }) => isSure(occupation));
  const meant = sure.length > 0 ? sure : near;
  const groups = [...new Set(meant.flatMap(({ occupation }) => occupation?.groups ?? []))];
  if (groups.length === 0) return null;
  const occupation: OccupationMeaning = { groups, subgroups: [], certainty: 'named' };
  return {
    term: { ...term, meaning: { kind: 'occupation', occupation } },
    respelt: { typed: term.typed, meant: meant.map(({ name }) => occupations.asPrinted(name)) },
  };
}

/** Whether words name or wish for an occupation, and not only a part of them. */
export function isSure(occupation: OccupationMeaning | null): boolean {
  return occupation !== null && occupation.certainty !== 'guessed';
}
