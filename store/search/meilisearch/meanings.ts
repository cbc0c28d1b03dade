import { ABBREVIATIONS } from '../../../domain/occupation/abbreviations.ts';
import { root, stem } from '../stem.ts';
import { synonyms } from '../synonyms.ts';

/** What a work and who does it may end in; both are found for either. */
const WORK_AND_PERSON = ['er', 'ung', 'erei'];

/**
 * The words that mean what a title says without standing in it: synonyms, abbreviations of its terms, and the work for
 * the person. They go into the index beside the title, so that looking a word up exactly finds its synonyms too, and
 * only where they tell something: a synonym in the running text says little.
 */
export function meaningsOf(titleWords: readonly string[]): readonly string[] {
  const present = new Set(titleWords);
  const meanings = titleWords.flatMap((word) => [...synonyms(word).flat(), ...sameRoot(word)]);
  const words = [...meanings, ...abbreviationsOf(present)];
  // Searches ask for stems.
  return [...new Set([...words, ...words.map(stem)])].filter((word) => !present.has(word));
}

function sameRoot(word: string): readonly string[] {
  const common = root(word);
  return common === null ? [] : WORK_AND_PERSON.map((ending) => `${common}${ending}`);
}

function abbreviationsOf(present: ReadonlySet<string>): readonly string[] {
  return [...ABBREVIATIONS]
    .filter(([, long]) => long.split(' ').every((word) => present.has(word)))
    .map(([short]) => short);
}
