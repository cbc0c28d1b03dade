import { ABBREVIATIONS } from '../../domain/occupation/abbreviations.ts';

/**
 * Words of one line mean about the same in vacancies; what is found for one is found for all. Folded, stems or words.
 * What occupations and forms of work are called stands in the table of search words and in `work-form-words.ts`.
 */
const SAME: readonly string[] = ['lkw lastkraftwagen lastwagen', 'kfz auto kraftfahrzeug pkw'];

const OTHERS: ReadonlyMap<string, readonly string[]> = collect();

/** Every word that has another name; typing errors are mended towards these too. */
export function wordsWithSynonyms(): readonly string[] {
  return [...OTHERS.keys()].filter((word) => /^[a-z]+$/.test(word));
}

/** What else a folded word or stem may be called: each a list of words that must occur together. */
export function synonyms(word: string): readonly (readonly string[])[] {
  const same = OTHERS.get(word) ?? [];
  const long = ABBREVIATIONS.get(word);
  const all = long === undefined || long === word ? same : [...same, long];
  return all.map((other) => other.split(/[ -]/));
}

function collect(): Map<string, readonly string[]> {
  const others = new Map<string, readonly string[]>();
  for (const line of SAME) {
    const words = line.split(' ');
    for (const word of words) {
      const known = others.get(word) ?? [];
      others.set(word, [...known, ...words.filter((other) => other !== word)]);
    }
  }
  return others;
}
