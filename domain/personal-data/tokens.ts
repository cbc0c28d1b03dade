import { unitsOf } from '../units-of.ts';
import { recallTraits } from './recall-traits.ts';

/** A word of a text, letters with hyphens and apostrophes between them, with what it tells by itself. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** Bits of WORD, ENDING and LOOK. */
  readonly traits: number;
}

/** What a sign is, odd for letters; all others, and letters of scripts that hold no German advertisement's names, are 0. */
const SIGN = { small: 1, capital: 3, joint: 4 } as const;
const JOINTS = "-'’`´";
const SCRIPTS_END = 0x2000;
const CODES = 0x1_0000;
const signs = signTable();

/** Letters of Latin, Greek and Cyrillic with their accents, and what can stand between two of them in a word. */
function signTable(): Uint8Array {
  const table = new Uint8Array(CODES);
  for (let code = 0; code < SCRIPTS_END; code += 1) {
    const sign = String.fromCharCode(code);
    if (/[A-Za-zÀ-ÖØ-öø-\u052f\u1e00-\u1fff]/u.test(sign))
      table[code] = sign === sign.toLowerCase() ? SIGN.small : SIGN.capital;
  }
  for (const joint of JOINTS) table[joint.charCodeAt(0)] = SIGN.joint;
  return table;
}

/** A text as words, counted from 0; valid until the next text is read. */
export interface Words {
  readonly text: string;
  readonly count: number;
  /** What the word at a position tells, bits of WORD, ENDING and LOOK; 0 where there is none. */
  readonly traitsAt: (at: number) => number;
  /** Position of the first capitalised word with one of these traits, at `from` or behind it; `until` when there is none before. */
  readonly nextCapitalWith: (wanted: number, from: number, until?: number) => number;
  /** The word at a position; undefined before the first and behind the last. */
  readonly tokenAt: (at: number) => Token | undefined;
  /** What stands between a word and the next; empty before the first and behind the last. */
  readonly gapBehind: (at: number) => string;
  /** Position of the last word that ends at a place of the text or before it; -1 when there is none. */
  readonly lastBefore: (place: number) => number;
}

/** Kept from text to text: to make a list costs more than to fill it. */
let room = { edges: new Int32Array(2 ** 14), traits: new Int32Array(2 ** 13) };

/** Reads a text as words. Each is made when it is asked for: of most the traits tell enough. */
export function wordsOf(text: string): Words {
  if (room.edges.length <= text.length)
    room = { edges: new Int32Array(2 * text.length), traits: new Int32Array(text.length) };
  const { edges } = room;
  const units = unitsOf(text);
  const count = findEdges(units, edges) / 2;
  const { traitsAt, nextCapitalWith } = traitsBetween(edges, count, units, text);
  const made: (Token | undefined)[] = [];
  const makeToken = (at: number): Token => {
    const [start = 0, end = 0] = [edges[2 * at], edges[2 * at + 1]];
    return { start, end, word: text.slice(start, end), traits: traitsAt(at) };
  };
  return {
    text,
    count,
    traitsAt,
    nextCapitalWith,
    tokenAt: (at) => (at < 0 || at >= count ? undefined : (made[at] ??= makeToken(at))),
    gapBehind: (at) => (at < 0 || at + 1 >= count ? '' : text.slice(edges[2 * at + 1], edges[2 * at + 2])),
    lastBefore: (place) => lastEndingBefore(place, edges, count),
  };
}

/** The traits of a word in small letters that nobody has asked for yet; holds no bit of a trait. */
const UNREAD = 1 << 31;

/** Of words with a capital the traits are read at once, of the many others when they are asked for. */
function traitsBetween(
  edges: Int32Array,
  count: number,
  units: Uint16Array,
  text: string,
): Pick<Words, 'traitsAt' | 'nextCapitalWith'> {
  const { traits } = room;
  const read = (at: number, isCapital: boolean): number => {
    const found = recallTraits(text, units, edges[2 * at] ?? 0, edges[2 * at + 1] ?? 0, isCapital);
    traits[at] = found;
    return found;
  };
  for (let at = 0; at < count; at += 1) {
    if (signs[units[edges[2 * at] ?? 0] ?? 0] === SIGN.capital) read(at, true);
    else traits[at] = UNREAD;
  }
  return {
    traitsAt: (at) => {
      const known = at < 0 || at >= count ? 0 : (traits[at] ?? 0);
      return known === UNREAD ? read(at, false) : known;
    },
    nextCapitalWith: (wanted, from, until = count) => {
      let at = from;
      while (at < until && !((traits[at] ?? 0) & wanted)) at += 1;
      return at;
    },
  };
}

function lastEndingBefore(place: number, edges: Int32Array, count: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[2 * middle + 1] ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}

/**
 * Writes down where words begin and end, in turn, and answers how many places these are. Every place is written down and
 * the next one over it unless it is an edge: to ask at each letter whether the word ends there takes twice as long,
 * since no processor foresees the answer.
 */
function findEdges(units: Uint16Array, edges: Int32Array): number {
  let used = 0;
  let wasWithin = 0;
  for (let at = 0; at < units.length; at += 1) {
    const sign = signs[units[at] ?? 0] ?? 0;
    let isWithin = sign & 1;
    if (sign === SIGN.joint) isWithin = wasWithin & signBehind(units, at);
    edges[used] = at;
    used += isWithin ^ wasWithin;
    wasWithin = isWithin;
  }
  edges[used] = units.length;
  return used + wasWithin;
}

function signBehind(units: Uint16Array, at: number): number {
  return signs[units[at + 1] ?? 0] ?? 0;
}

/** Whether a word has one of these traits, bits of WORD, ENDING and LOOK. */
export function has({ traits }: Token, wanted: number): boolean {
  return (traits & wanted) !== 0;
}
