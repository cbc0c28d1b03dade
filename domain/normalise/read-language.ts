import { unitsOf } from '../units-of.ts';

const STOP_WORDS = {
  de: 'und der die das den dem des ein eine einen einer im mit für von zu zum zur auf bei ist sind sie wir du ihr ihre unser unsere als auch oder nicht werden haben ab sowie uns bis dich dein deine aus durch über nach wie',
  en: 'and the of to for with is are you we your our as or not have be on at by this that from us their they who it has can which',
} as const;
type KnownLanguage = keyof typeof STOP_WORDS;

/** By number: to cut each short word of a text out of it takes a third longer. */
const LANGUAGE_OF: ReadonlyMap<number, KnownLanguage> = new Map([
  ...STOP_WORDS.de.split(' ').map((word) => [numberOf(word), 'de'] as const),
  ...STOP_WORDS.en.split(' ').map((word) => [numberOf(word), 'en'] as const),
]);
const LONGEST_STOP_WORD = 6;
const FEWEST_WORDS = 6;
const ENOUGH_TO_SAY_OTHER = 20;
const LEAST_SHARE = 0.06;
const LOOKED_AT = 1000;
const DECLARED: ReadonlyMap<string, string> = new Map([
  ['german', 'de'],
  ['deutsch', 'de'],
  ['english', 'en'],
  ['englisch', 'en'],
  ['ger', 'de'],
  ['deu', 'de'],
  ['eng', 'en'],
]);

/**
 * BCP-47 language of a text by the everyday words that only it has: "de", "en", or "und" for a longer text in neither. Under 6 words,
 * or when the words do not tell, what the source declares; null when it declares nothing.
 */
export function readLanguage(text: string, declared: string | undefined): string | null {
  const said = declaredLanguage(declared);
  const { words, de, en } = countWords(unitsOf(text.slice(0, LOOKED_AT)));
  if (words < FEWEST_WORDS) return said;
  if (de !== en && Math.max(de, en) / words >= LEAST_SHARE) return de > en ? 'de' : 'en';
  return said ?? (words >= ENOUGH_TO_SAY_OTHER ? 'und' : null);
}

/** How many words a text of these units has, and how many of them only one language has. */
function countWords(units: Uint16Array): Readonly<Record<'words' | KnownLanguage, number>> {
  let [words, de, en] = [0, 0, 0];
  let start = 0;
  let number = 0;
  for (let at = 0; at <= units.length; at += 1) {
    const letter = at < units.length ? letterOf(units[at] ?? 0) : 0;
    if (letter !== 0) {
      number = withLetter(number, letter);
      continue;
    }
    if (at > start) words += 1;
    const language = at - start <= LONGEST_STOP_WORD ? LANGUAGE_OF.get(number) : undefined;
    if (language === 'de') de += 1;
    else if (language === 'en') en += 1;
    start = at + 1;
    number = 0;
  }
  return { words, de, en };
}

/** The number that only a word of these letters has, up to six of them: five bits each. */
function numberOf(word: string): number {
  return Array.from(word, (letter) => letterOf(letter.charCodeAt(0))).reduce(withLetter, 0);
}

function withLetter(number: number, letter: number): number {
  return (number << 5) | letter;
}

/** 1 to 26 for a to z in either case, 27 for ü; letters that no stop word has are all 31. What is no letter is 0. */
function letterOf(code: number): number {
  const small = code | 0x20;
  if (small >= 97 && small <= 122) return small - 96;
  if (small === 0xfc) return 27;
  return isOtherLetter(code) ? 31 : 0;
}

/** Roughly, for every script: everything but the signs between letters. */
function isOtherLetter(code: number): boolean {
  const isSign = (code >= 0x2000 && code < 0x2c00) || (code >= 0x3000 && code < 0x3040);
  return code >= 0xc0 && !isSign && code !== 0xd7 && code !== 0xf7;
}

function declaredLanguage(declared: string | undefined): string | null {
  const code = declared?.trim().toLowerCase().replace('_', '-') ?? '';
  return (
    DECLARED.get(code) ?? (/^[a-z]{2}(?:-[a-z]{2,4})?$/.test(code) ? (code.split('-')[0] ?? null) : null)
  );
}
