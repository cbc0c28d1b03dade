/** A word of a place text, folded for comparing, with where it stands. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const UMLAUTS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  œ: 'oe',
};
const WORD = /[\p{L}\p{M}\p{N}\uFFFD]+(?:['’´`]\p{L}+)*/gu;

/** A name in lower case with ae/oe/ue/ss for umlauts and without accents and apostrophes: "D’horn" → "dhorn". */
export function foldName(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßæøœ]/g, (letter) => UMLAUTS[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\p{M}'’´`]/gu, '');
}

/** The words of a text in order; everything that is neither letter nor digit separates them. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    words.push({ folded: foldName(match[0]), start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** The folded words of a name: "Eschweiler über Feld" → ["eschweiler", "ueber", "feld"]. */
export function foldedWords(name: string): readonly string[] {
  return wordsOf(name).map((word) => word.folded);
}

/** True when two different words become equal by one typing slip: a letter more, less, other, or two swapped. */
export function isOneSlipApart(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  const restOne = one.slice(from);
  const restOther = other.slice(from);
  if (restOne.slice(1) === restOther || restOne === restOther.slice(1)) return true;
  if (restOne.slice(1) === restOther.slice(1)) return true;
  const swapped = `${restOne[1] ?? ''}${restOne[0] ?? ''}${restOne.slice(2)}`;
  return swapped === restOther;
}
