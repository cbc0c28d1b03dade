import type { Respelling } from '../../../domain/search-query.ts';
import { editDistance } from '../edit-distance.ts';

/** A word that was looked up with tolerance for typing errors. */
export interface Loosened {
  readonly typed: string;
  /** As it was looked up. */
  readonly word: string;
}

/** The words of a hit that people see first. */
export interface HitWords {
  readonly title?: string;
  readonly names?: string;
}

/** As many slips as the settings of the index forgive at most. */
const MOST_SLIPS = 2;

/**
 * Which words of the hits were taken for mistyped ones, as Meilisearch does not tell: those of titles and names that are
 * spelt nearly so, where no hit has the word itself or one that begins with it.
 */
export function respellings(loosened: readonly Loosened[], hits: readonly HitWords[]): readonly Respelling[] {
  const words = new Set(hits.flatMap(({ title = '', names = '' }) => `${title} ${names}`.split(' ')));
  return loosened.flatMap(({ typed, word }) => {
    if ([...words].some((other) => other.startsWith(word))) return [];
    const meant = nearest(word, words);
    return meant.length === 0 ? [] : [{ typed, meant }];
  });
}

function nearest(word: string, words: ReadonlySet<string>): readonly string[] {
  const near = [...words]
    .map((other) => ({ other, slips: editDistance(word, other, MOST_SLIPS) }))
    .filter(({ slips }) => slips <= MOST_SLIPS);
  const fewest = Math.min(...near.map(({ slips }) => slips));
  return near.filter(({ slips }) => slips === fewest).map(({ other }) => other);
}
