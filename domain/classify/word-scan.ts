import { bytesOf } from '../units-of.ts';
import { buildMachine, OTHER, START, type Machine } from './word-machine.ts';

/** Finds the words of some lists in a narrow text, in one pass whatever their number. */
export type WordScan = (text: string) => WordSpots;

/**
 * Where words stand in a text, all in one row. It begins with a number for each list: where in the row a link to one of
 * its words lies. A link is two numbers: where the word's first spot lies, and where the list's next link does. A spot is
 * two as well: where in the text the word begins, and where its next spot lies. 0 is none.
 */
export type WordSpots = Uint32Array;

/** Whether a word of the list stands in the text. */
export function hasPlace(list: number, spots: WordSpots): boolean {
  return spots[list] !== 0;
}

/** Where words of a list begin, in the order of the text, where several begin so many times. */
export function placesOf(list: number, spots: WordSpots): readonly number[] {
  let places: readonly number[] = [];
  for (let link = spots[list] ?? 0; link > 0; link = spots[link + 1] ?? 0)
    places = withSpots(places, spots[link] ?? 0, spots);
  return places;
}

/** Both in ascending order. */
function withSpots(places: readonly number[], firstSpot: number, spots: WordSpots): readonly number[] {
  const all: number[] = [];
  let index = 0;
  for (let spot = firstSpot; spot > 0; spot = spots[spot + 1] ?? 0) {
    const place = spots[spot] ?? 0;
    for (; index < places.length && (places[index] ?? 0) <= place; index += 1) all.push(places[index] ?? 0);
    all.push(place);
  }
  for (; index < places.length; index += 1) all.push(places[index] ?? 0);
  return all;
}

/** Whether a word of the list begins from `from` on and before `to`. */
export function hasPlaceWithin(list: number, spots: WordSpots, from: number, to: number): boolean {
  for (let link = spots[list] ?? 0; link > 0; link = spots[link + 1] ?? 0) {
    let spot = spots[link] ?? 0;
    while (spot > 0 && (spots[spot] ?? 0) < from) spot = spots[spot + 1] ?? 0;
    if (spot > 0 && (spots[spot] ?? 0) < to) return true;
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
  // Kept from text to text: what grows costs more than the scan itself. Spots are counted from 1 here.
  const heads = new Uint32Array(states - firstBegun);
  const begun = new Uint16Array(heads.length);
  let room = new Uint32Array(0);

  /** Leaves the words in `begun`, their first spots in `heads`, and all in `room`, the end of the text first. */
  function chainSpots(stateAt: Uint16Array) {
    if (room.length < 2 * stateAt.length) room = new Uint32Array(4 * stateAt.length);
    const count = { words: 0, spots: 0, links: 0 };
    for (let at = stateAt.length - 1; at >= 0; at -= 1) {
      const word = (stateAt[at] ?? START) - firstBegun;
      if (word < 0) continue;
      const next = heads[word] ?? 0;
      if (next === 0) {
        begun[count.words] = word;
        count.words += 1;
        count.links += (listsOf[word + 1] ?? 0) - (listsOf[word] ?? 0);
      }
      room[2 * count.spots] = at;
      room[2 * count.spots + 1] = next;
      count.spots += 1;
      heads[word] = count.spots;
    }
    return count;
  }

  return (stateAt: Uint16Array): WordSpots => {
    const { words, spots, links } = chainSpots(stateAt);
    const spotsFrom = lists + 2 * links;
    const row = new Uint32Array(spotsFrom + 2 * spots);
    for (let at = 0; at < 2 * spots; at += 2) {
      row[spotsFrom + at] = room[at] ?? 0;
      row[spotsFrom + at + 1] = placed(room[at + 1] ?? 0, spotsFrom);
    }
    let link = lists;
    for (const word of begun.subarray(0, words)) {
      for (let each = listsOf[word] ?? 0; each < (listsOf[word + 1] ?? 0); each += 1) {
        const list = listed[each] ?? 0;
        row[link] = placed(heads[word] ?? 0, spotsFrom);
        row[link + 1] = row[list] ?? 0;
        row[list] = link;
        link += 2;
      }
      heads[word] = 0;
    }
    return row;
  };
}

/** Where in the row a spot lies that is counted from 1. */
function placed(spot: number, spotsFrom: number): number {
  return spot === 0 ? 0 : spotsFrom + 2 * (spot - 1);
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
