import { bytesOf } from '../units-of.ts';
import { buildMachine, OTHER, START, type Machine } from './word-machine.ts';

/** Finds the words of some lists in a narrow text, in one pass whatever their number. */
export type WordScan = (text: string) => WordSpots;

/** Where words stand in a text. Links and spots are counted from 1, and 0 is none; each takes two numbers. */
export interface WordSpots {
  /** By the number of a list, a link to one of its words; 0 when none stands there. */
  readonly first: Uint32Array;
  /** For each link the first spot of a word, and the next link of the same list. */
  readonly links: Uint32Array;
  /** For each spot where it is in the text, and the next spot of the same word. */
  readonly chain: Uint32Array;
}

/** Where words of a list begin, in the order of the text, where several begin so many times. */
export function placesOf(list: number, { first, links, chain }: WordSpots): readonly number[] {
  let places: readonly number[] = [];
  for (let link = first[list] ?? 0; link > 0; link = links[2 * link - 1] ?? 0)
    places = withSpots(places, links[2 * link - 2] ?? 0, chain);
  return places;
}

/** Both in ascending order. */
function withSpots(places: readonly number[], firstSpot: number, chain: Uint32Array): readonly number[] {
  const all: number[] = [];
  let index = 0;
  for (let spot = firstSpot; spot > 0; spot = chain[2 * spot - 1] ?? 0) {
    const place = chain[2 * spot - 2] ?? 0;
    for (; index < places.length && (places[index] ?? 0) <= place; index += 1) all.push(places[index] ?? 0);
    all.push(place);
  }
  for (; index < places.length; index += 1) all.push(places[index] ?? 0);
  return all;
}

/** Whether a word of the list begins from `from` on and before `to`. */
export function hasPlaceWithin(
  list: number,
  { first, links, chain }: WordSpots,
  from: number,
  to: number,
): boolean {
  for (let link = first[list] ?? 0; link > 0; link = links[2 * link - 1] ?? 0) {
    let spot = links[2 * link - 2] ?? 0;
    while (spot > 0 && (chain[2 * spot - 2] ?? 0) < from) spot = chain[2 * spot - 1] ?? 0;
    if (spot > 0 && (chain[2 * spot - 2] ?? 0) < to) return true;
  }
  return false;
}

/**
 * Makes the scan for the words of all `lists`: one step for each letter of the text. Words are in lower case with `0`
 * for any digit and ` ` for any blank; texts are read as if they were. Throws a RangeError for more words than can be
 * numbered.
 */
export function openWordScan(lists: readonly (readonly string[])[]): WordScan {
  const machine = buildMachine(lists);
  const read = openReading(machine);
  const collect = openCollecting(machine, lists.length);
  return (text) => collect(read(text));
}

/** Collects the words that begin where they do by the states at each place of a text. */
function openCollecting({ states, firstBegun, listsOf, listed }: Machine, lists: number) {
  // Kept from text to text: what grows costs more than the scan itself.
  const heads = new Uint32Array(states - firstBegun);
  const begun = new Uint16Array(heads.length);
  const linkRoom = new Uint32Array(2 * listed.length);
  let spotRoom = new Uint32Array(0);

  /** Fills `chain` from the end of the text on, and `begun` with the words that begin in it; tells how many they are. */
  function chainSpots(stateAt: Uint16Array) {
    if (spotRoom.length < 2 * stateAt.length) spotRoom = new Uint32Array(4 * stateAt.length);
    let spots = 0;
    let words = 0;
    for (let at = stateAt.length - 1; at >= 0; at -= 1) {
      const word = (stateAt[at] ?? START) - firstBegun;
      if (word < 0) continue;
      const next = heads[word] ?? 0;
      if (next === 0) {
        begun[words] = word;
        words += 1;
      }
      spotRoom[2 * spots] = at;
      spotRoom[2 * spots + 1] = next;
      spots += 1;
      heads[word] = spots;
    }
    return { words, chain: spotRoom.slice(0, 2 * spots) };
  }

  function linkLists(words: number) {
    const first = new Uint32Array(lists);
    let links = 0;
    for (let index = 0; index < words; index += 1) {
      const word = begun[index] ?? 0;
      for (let each = listsOf[word] ?? 0; each < (listsOf[word + 1] ?? 0); each += 1) {
        const list = listed[each] ?? 0;
        linkRoom[2 * links] = heads[word] ?? 0;
        linkRoom[2 * links + 1] = first[list] ?? 0;
        links += 1;
        first[list] = links;
      }
      heads[word] = 0;
    }
    return { first, links: linkRoom.slice(0, 2 * links) };
  }

  return (stateAt: Uint16Array): WordSpots => {
    const { words, chain } = chainSpots(stateAt);
    return { ...linkLists(words), chain };
  };
}

/** Tells the state of the machine at each place of a text, the rest of which it has read. */
function openReading({ next, columns, columnOf, longest }: Machine): (text: string) => Uint16Array {
  let room = new Uint16Array(0);

  function stateBefore(place: number, bytes: Uint8Array): number {
    let state = START;
    for (let at = Math.min(place + longest, bytes.length) - 1; at >= place; at -= 1)
      state = next[state * columns + (columnOf[bytes[at] ?? 0] ?? OTHER)] ?? START;
    return state;
  }

  return (text) => {
    const bytes = bytesOf(text.padEnd(4 * Math.ceil(text.length / 4), '\0'));
    if (room.length < bytes.length) room = new Uint16Array(2 * bytes.length);
    const states = room.subarray(0, bytes.length);
    const quarter = bytes.length / 4;
    const [second, third, last] = [quarter, 2 * quarter, 3 * quarter];
    let a = stateBefore(second, bytes);
    let b = stateBefore(third, bytes);
    let c = stateBefore(last, bytes);
    let d = START;
    // Four at a time: each step waits for the table, which is larger than the caches, but not for the other three.
    for (let at = quarter - 1; at >= 0; at -= 1) {
      a = next[a * columns + (columnOf[bytes[at] ?? 0] ?? OTHER)] ?? START;
      b = next[b * columns + (columnOf[bytes[at + second] ?? 0] ?? OTHER)] ?? START;
      c = next[c * columns + (columnOf[bytes[at + third] ?? 0] ?? OTHER)] ?? START;
      d = next[d * columns + (columnOf[bytes[at + last] ?? 0] ?? OTHER)] ?? START;
      states[at] = a;
      states[at + second] = b;
      states[at + third] = c;
      states[at + last] = d;
    }
    return states;
  };
}
