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

/** The everyday table decides on the group; an official code inside the same group is finer. */
function deeper(official: KldbCode | undefined, everyday: KldbCode): KldbCode {
  return official?.startsWith(everyday) === true ? official : everyday;
}

function keyed(titles: readonly CodedTitle[]): Map<number, KldbCode> {
  const codes = new Map<number, KldbCode>();
  for (const { title, code } of titles) {
    const stems = normaliseTitle(title).map(({ stem }) => stem);
    if (stems.length === 0) continue;
    const key = titleKey(stems);
    const other = codes.get(key);
    codes.set(key, other === undefined ? code : shared(other, code));
  }
  return codes;
}

function withoutBrackets(title: string): string {
  return title.replace(/\s*\([^)]*\)/g, '');
}

function shared(a: KldbCode, b: KldbCode): KldbCode {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return a.slice(0, length);
}
