/** Words of which a text must hold one for a pattern to fit; null when nothing certain can be said. */
export type NeededWords = readonly string[] | null;

/** One of the alternatives that a pattern is made of: "a|b" has two. */
export interface Alternative {
  readonly source: string;
  /** Of each of these lists a text must hold a word; the list whose words are rarest first. */
  readonly needed: readonly (readonly string[])[];
}

/** A shorter word stands nearly everywhere and tells nothing. */
const SHORTEST = 2;
/** Digits are rare in texts, so that one alone tells something. */
const DIGITS: readonly string[] = '0123456789'.split('');
const DIGIT_CLASS = '\\d';

/** A part of a pattern: a letter, a group with what it needs, or anything else. */
interface Part {
  readonly letter: string | null;
  readonly needed: NeededWords;
  readonly end: number;
}

const QUANTIFIER = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/u;
const OPTIONAL = /^(?:[*?]|\{0(?:,\d*)?\})/u;
const LOOK_AROUND = /^\(\?(?:[=!]|<[=!])/u;
const GROUP_START = /^\((?:\?:|\?<\w+>)?/u;
const ESCAPED_CLASS = /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-f]{4}|[a-zA-Z\d])/u;

function isLetterSign(sign: string): boolean {
  return !/[.^$[\](){}|*+?\\]/u.test(sign);
}

function endOfClass(source: string, start: number): number {
  let at = start + 1;
  while (at < source.length && source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
  return at + 1;
}

function readGroup(source: string, start: number): Part {
  const rest = source.slice(start);
  const isLook = LOOK_AROUND.test(rest);
  const head = isLook ? LOOK_AROUND.exec(rest) : GROUP_START.exec(rest);
  const { needed, end } = readAlternatives(source, start + (head?.[0].length ?? 1));
  return { letter: null, needed: isLook ? null : needed, end: end + 1 };
}

function readPart(source: string, at: number): Part {
  const sign = source[at] ?? '';
  if (sign === '(') return readGroup(source, at);
  if (sign === '[') return { letter: null, needed: null, end: endOfClass(source, at) };
  if (sign === '\\') {
    const escaped = ESCAPED_CLASS.exec(source.slice(at))?.[0];
    const needed = escaped === DIGIT_CLASS ? DIGITS : null;
    if (escaped !== undefined) return { letter: null, needed, end: at + escaped.length };
    return { letter: source[at + 1] ?? null, needed: null, end: at + 2 };
  }
  return { letter: isLetterSign(sign) ? sign : null, needed: null, end: at + 1 };
}

/** The choices, those first that are rarest in texts: their shortest word is longest. */
function byRarity(choices: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const shortest = (words: readonly string[]): number => Math.min(...words.map((word) => word.length));
  return choices.toSorted((a, b) => shortest(b) - shortest(a) || a.length - b.length);
}

const VARIANTS_MAX = 4;

/** Letters in a row; an optional one among them ("zeit-?arbeit") makes variants. */
interface Run {
  readonly variants: readonly string[];
}

const NO_RUN: Run = { variants: [''] };

function lengthen({ variants }: Run, letter: string, isOptional: boolean): Run {
  const longer = variants.map((variant) => variant + letter);
  return { variants: isOptional ? [...variants, ...longer] : longer };
}

/** Whether a part with its quantifier goes on in the run of letters before it. */
function goesOn(run: Run, part: Part, quantifier: string): boolean {
  if (part.letter === null) return false;
  return quantifier === '' || (quantifier === '?' && run.variants.length < VARIANTS_MAX);
}

/** An alternative up to its end, with the lists of words of which it needs one each, the rarest first. */
interface Branch {
  readonly choices: readonly (readonly string[])[];
  readonly end: number;
}

/** Reads one alternative; the letters in a row and the groups are the choices. */
function readBranch(source: string, start: number): Branch {
  const choices: (readonly string[])[] = [];
  let run = NO_RUN;
  const endRun = (): void => {
    if (!run.variants.includes('')) choices.push(run.variants);
    run = NO_RUN;
  };
  let at = start;
  while (at < source.length && source[at] !== '|' && source[at] !== ')') {
    const part = readPart(source, at);
    const quantifier = QUANTIFIER.exec(source.slice(part.end))?.[0] ?? '';
    const isOptional = OPTIONAL.test(quantifier);
    const doesGoOn = goesOn(run, part, quantifier);
    if (part.letter !== null && (doesGoOn || !isOptional))
      run = lengthen(run, part.letter.toLowerCase(), isOptional);
    if (!doesGoOn) endRun();
    if (part.needed !== null && !isOptional) choices.push(part.needed);
    at = part.end + quantifier.length;
  }
  endRun();
  return { choices: byRarity(choices), end: at };
}

function readAlternatives(
  source: string,
  start: number,
): { readonly needed: NeededWords; readonly end: number } {
  const words: string[] = [];
  let isCertain = true;
  let at = start - 1;
  do {
    const { choices, end } = readBranch(source, at + 1);
    if (choices[0] === undefined) isCertain = false;
    words.push(...(choices[0] ?? []));
    at = end;
  } while (source[at] === '|');
  return { needed: isCertain ? [...new Set(words)] : null, end: at };
}

/**
 * The alternatives of a pattern with the lower-case words that each cannot do without. Looking for them costs a
 * fraction of the pattern. Never says more than is certain: whatever is optional, a class or a look-around counts
 * for nothing.
 */
export function alternativesOf({ source }: RegExp): readonly Alternative[] {
  const alternatives: Alternative[] = [];
  let at = -1;
  do {
    const { choices, end } = readBranch(source, at + 1);
    const [rarest = [], ...others] = choices.map(shortened);
    const needed = [rarest, ...others.filter(isRare)].filter(isTelling);
    alternatives.push({ source: source.slice(at + 1, end), needed });
    at = end;
  } while (source[at] === '|');
  return alternatives;
}

/** Without the words that hold another one of them. */
function shortened(words: readonly string[]): readonly string[] {
  const distinct = [...new Set(words)];
  return distinct.filter((word) => !distinct.some((other) => other !== word && word.includes(other)));
}

/** Beside another list one is worth looking for only when its words do not stand nearly everywhere. */
function isRare(words: readonly string[]): boolean {
  return words.every((word) => word.length > SHORTEST || DIGITS.includes(word));
}

function isTelling(words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => word.length >= SHORTEST || DIGITS.includes(word));
}
