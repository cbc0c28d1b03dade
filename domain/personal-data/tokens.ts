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

/** A text as words, counted from 0. */
export interface Words {
  readonly text: string;
  readonly count: number;
  /** What the word at a position tells, bits of WORD, ENDING and LOOK; 0 where there is none. */
  readonly traitsAt: (at: number) => number;
  /** Position of the first word with one of these traits, at `from` or behind it; `until` when there is none before. */
  readonly nextWith: (wanted: number, from: number, until?: number) => number;
  /** The word at a position; undefined before the first and behind the last. */
  readonly tokenAt: (at: number) => Token | undefined;
  /** What stands between a word and the next; empty before the first and behind the last. */
  readonly gapBehind: (at: number) => string;
  /** Position of the last word that ends at a place of the text or before it; -1 when there is none. */
  readonly lastBefore: (place: number) => number;
}

/** Kept from text to text: a list that grows costs more than the reading itself. */
let room = new Int32Array(2 ** 13);

/** Reads a text as words. Each is made when it is asked for: of most the traits tell enough. */
export function wordsOf(text: string): Words {
  const units = unitsOf(text);
  const edges = edgesIn(units);
  const traits = traitsBetween(edges, units, text);
  const count = traits.length;
  const made: (Token | undefined)[] = [];
  const makeToken = (at: number): Token => {
    const [start = 0, end = 0] = [edges[2 * at], edges[2 * at + 1]];
    return { start, end, word: text.slice(start, end), traits: traits[at] ?? 0 };
  };
  return {
    text,
    count,
    traitsAt: (at) => traits[at] ?? 0,
    nextWith: (wanted, from, until = count) => {
      let at = from;
      while (at < until && !((traits[at] ?? 0) & wanted)) at += 1;
      return at;
    },
    tokenAt: (at) => (at < 0 || at >= count ? undefined : (made[at] ??= makeToken(at))),
    gapBehind: (at) => (at < 0 || at + 1 >= count ? '' : text.slice(edges[2 * at + 1], edges[2 * at + 2])),
    lastBefore: (place) => lastEndingBefore(place, edges),
  };
}

function lastEndingBefore(place: number, edges: Int32Array): number {
  let [low, high] = [0, edges.length / 2];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[2 * middle + 1] ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}

/**
 * Where words begin and end, in turn. Every place is written down and the next one over it unless it is an edge: to ask
 * at each letter whether the word ends there takes twice as long, since no processor foresees the answer.
 */
function edgesIn(units: Uint16Array): Int32Array {
  if (room.length <= units.length) room = new Int32Array(2 * units.length);
  const edges = room;
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
  return edges.slice(0, used + wasWithin);
}

function signBehind(units: Uint16Array, at: number): number {
  return signs[units[at + 1] ?? 0] ?? 0;
}

function traitsBetween(edges: Int32Array, units: Uint16Array, text: string): Int32Array {
  const traits = new Int32Array(edges.length / 2);
  for (let at = 0; at < traits.length; at += 1) {
    const start = edges[2 * at] ?? 0;
    const isCapital = signs[units[start] ?? 0] === SIGN.capital;
    traits[at] = recallTraits(text, units, start, edges[2 * at + 1] ?? 0, isCapital);
  }
  return traits;
}

/** Whether a word has one of these traits, bits of WORD, ENDING and LOOK. */
export function has({ traits }: Token, wanted: number): boolean {
  return (traits & wanted) !== 0;
}
