import { titleKey } from '../../domain/occupation/title-key.ts';
import { normaliseTitle } from '../../domain/occupation/words.ts';
import type { KldbCode } from '../../domain/posting.ts';
import type { CodedTitle } from './lexicon-coded-title.ts';

/**
 * Codes by title key. A title with a remark in brackets also stands for itself without it, unless it is an own
 * title; where titles of the same key differ, what their codes share is kept, and nothing under 3 digits.
 */
export function knownTitles(
  official: readonly CodedTitle[],
  everyday: readonly CodedTitle[],
): ReadonlyMap<number, KldbCode> {
  const known = keyed(official);
  const bare = official.filter(({ title }) => title.includes('('));
  for (const [key, code] of keyed(bare.map(({ title, code }) => ({ title: withoutBrackets(title), code })))) {
    if (!known.has(key)) known.set(key, code);
  }
  for (const [key, code] of keyed(everyday)) known.set(key, deeper(known.get(key), code));
  return new Map([...known].filter(([, code]) => code.length >= 3));
}

/**
 * The everyday titles that the official index has word for word, but in other groups. There the index is right: it is
 * what vacancies are coded by.
 */
export function contradictions(
  official: readonly CodedTitle[],
  everyday: readonly CodedTitle[],
): readonly CodedTitle[] {
  const plain = official.filter(({ title }) => !title.includes('('));
  const codes = Map.groupBy(plain, ({ title }) => keyOf(title) ?? 0);
  return everyday.filter(({ title, code }) => {
    const known = codes.get(keyOf(title) ?? -1);
    return known?.every((entry) => entry.code.slice(0, 3) !== code.slice(0, 3)) === true;
  });
}

/** The everyday table decides on the group; an official code inside the same group is finer. */
function deeper(official: KldbCode | undefined, everyday: KldbCode): KldbCode {
  return official?.startsWith(everyday) === true ? official : everyday;
}

function keyed(titles: readonly CodedTitle[]): Map<number, KldbCode> {
  const codes = new Map<number, KldbCode>();
  for (const { title, code } of titles) {
    const key = keyOf(title);
    if (key === null) continue;
    const other = codes.get(key);
    codes.set(key, other === undefined ? code : shared(other, code));
  }
  return codes;
}

/** Null for a title without a word to go by. */
function keyOf(title: string): number | null {
  const stems = normaliseTitle(title).map(({ stem }) => stem);
  return stems.length === 0 ? null : titleKey(stems);
}

function withoutBrackets(title: string): string {
  return title.replace(/\s*\([^)]*\)/g, '');
}

function shared(a: KldbCode, b: KldbCode): KldbCode {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return a.slice(0, length);
}
