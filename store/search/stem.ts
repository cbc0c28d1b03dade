import { stemGender } from '../../domain/occupation/stem-gender.ts';

/** Endings of inflection, longest first; what is left has at least four letters, or three before a plain e or n. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z]{3}er)(?:innen|in)$/, ''],
  [/(?<=[a-z]{4})innen$/, ''],
  [/(?<=[a-z]{3}er)n$/, ''],
  [/(?<=[a-z]{4})(?:en|es|em)$/, ''],
  [/(?<=[a-z]{3})(?:e|(?<!n)n)$/, ''],
  [/(?<=[a-z]{3}[^siu])s$/, ''],
];

/** Endings of a person and of the work done; what is left names both. */
const PERSON_OR_WORK = /(?<=[a-z]{5})(?:er|ung)$|(?<=[a-z]{5})erei$/;

/**
 * What a stem has in common for the work and for who does it: Reinigung, Reiniger → reinig; Buchhaltung, Buchhalter →
 * buchhalt. Null when there is nothing to take away.
 */
export function root(stemmed: string): string | null {
  return PERSON_OR_WORK.test(stemmed) ? stemmed.replace(PERSON_OR_WORK, '') : null;
}

/** The stem of a folded word: gender, number and case taken away, umlauts as plain vowels. Köchinnen, Koch → koch. */
export function stem(word: string): string {
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
  const plain = stemGender(word).replace(/ae|oe|(?<![aeq])ue/g, (umlaut) => umlaut.charAt(0));
  for (const [ending, rest] of ENDINGS) if (ending.test(plain)) return plain.replace(ending, rest);
  return plain;
}
