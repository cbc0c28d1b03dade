import { FLAGS, forEachFlag } from '../../domain/search-query.ts';
import type { Facets, Flag, SearchAnswer } from '../../domain/search-query.ts';
import type { Columns } from './columns.ts';
import { bitOf, FILTERS } from './filters.ts';
import type { Filter, Filters } from './filters.ts';
import { ALL_TRAITS } from './traits.ts';
import type { Traits } from './traits.ts';

/** The slots found, newest first, and the counts beside them. */
export interface Counted {
  readonly slots: Int32Array;
  readonly hidden: SearchAnswer['hidden'];
  readonly facets: Facets;
}

/** Counts by the numbers of the columns, before they become names. */
interface Tallies {
  readonly occupation: Uint32Array;
  readonly place: Uint32Array;
  readonly source: Uint32Array;
  /** First of what is found, then of what fails just the first, the second … of FILTERS. */
  readonly traits: readonly Uint32Array[];
  /** The same by sets of flags. */
  readonly flags: readonly Uint32Array[];
}

const BITS = {
  occupation: bitOf('occupation'),
  municipality: bitOf('municipality'),
  source: bitOf('source'),
  newness: bitOf('newness'),
} as const;

/**
 * One walk over all open postings: those that pass every filter are found; those that fail just one count for the
 * facet of that filter. `scores` is 0 for postings without the words; null when no words are asked for.
 */
export function countPostings(
  columns: Columns,
  filters: Filters,
  scores: Uint8Array | null,
  today: number,
): Counted {
  const { newest, occupation, place, source, traits, flags, firstSeen, applyBy } = columns;
  const tallies = emptyTallies(columns);
  const found = new Int32Array(newest.length);
  let length = 0;
  // A plain loop without calls that allocate: it runs over the whole stock with every search.
  for (let position = 0; position < newest.length; position += 1) {
    const slot = newest[position] ?? 0;
    if ((applyBy[slot] ?? 0) < today || (scores !== null && scores[slot] === 0)) continue;
    const fails =
      (filters.occupation[occupation[slot] ?? 0] ?? 0) |
      (filters.place[place[slot] ?? 0] ?? 0) |
      (filters.source[source[slot] ?? 0] ?? 0) |
      (filters.traits[traits[slot] ?? 0] ?? 0) |
      (filters.flags[flags[slot] ?? 0] ?? 0) |
      ((firstSeen[slot] ?? 0) < filters.since ? BITS.newness : 0);
    if ((fails & (fails - 1)) !== 0) continue;
    if (fails === 0) found[length++] = slot;
    tally(tallies, columns, slot, fails);
  }
  return { slots: found.subarray(0, length), hidden: hiddenOf(tallies), facets: facetsOf(tallies, columns) };
}

function tally(tallies: Tallies, columns: Columns, slot: number, fails: number): void {
  if (fails === 0 || fails === BITS.occupation) add(tallies.occupation, columns.occupation[slot]);
  if (fails === 0 || fails === BITS.municipality) add(tallies.place, columns.place[slot]);
  if (fails === 0 || fails === BITS.source) add(tallies.source, columns.source[slot]);
  const filter = 32 - Math.clz32(fails);
  add(tallies.traits[filter], columns.traits[slot]);
  add(tallies.flags[filter], columns.flags[slot]);
}

function add(counts: Uint32Array | undefined, value: number | undefined): void {
  if (counts !== undefined && value !== undefined) counts[value] = (counts[value] ?? 0) + 1;
}

function emptyTallies({ occupations, places, sources }: Columns): Tallies {
  return {
    occupation: new Uint32Array(occupations.texts.length),
    place: new Uint32Array(places.texts.length),
    source: new Uint32Array(sources.texts.length),
    traits: Array.from({ length: FILTERS.length + 1 }, () => new Uint32Array(ALL_TRAITS.length)),
    flags: Array.from({ length: FILTERS.length + 1 }, () => new Uint32Array(1 << FLAGS.length)),
  };
}

function hiddenOf({ flags }: Tallies): SearchAnswer['hidden'] {
  return forEachFlag((flag) => countFlag(flag, flags[0]) + countFlag(flag, flags[FILTERS.indexOf(flag) + 1]));
}

/** How many of the counted sets hold the flag. */
function countFlag(flag: Flag, counts: Uint32Array | undefined): number {
  if (counts === undefined) return 0;
  const bit = 1 << FLAGS.indexOf(flag);
  let sum = 0;
  for (let flags = bit; flags < counts.length; flags += 1) if ((flags & bit) !== 0) sum += counts[flags] ?? 0;
  return sum;
}

function facetsOf({ occupation, place, source, ...tallies }: Tallies, columns: Columns): Facets {
  return {
    occupation: sums(columns.occupations.texts, (code) => occupation[code] ?? 0, levels),
    municipality: sums(columns.places.texts, (code) => place[code] ?? 0, municipalitiesOf),
    source: sums(columns.sources.texts, (code) => source[code] ?? 0, listed),
    kind: traitSums(tallies, 'kind', (traits) => [traits.kind]),
    workingTime: traitSums(tallies, 'workingTime', (traits) => traits.workingTimes),
  };
}

function municipalitiesOf(places: string): readonly string[] {
  return listed(places).filter((ags) => ags.length === 8);
}

/** Area, main group and group of a code. */
function levels(code: string): readonly string[] {
  return [1, 2, 3].filter((digits) => digits <= code.length).map((digits) => code.slice(0, digits));
}

function listed(column: string): readonly string[] {
  return column === '' ? [] : column.split(' ');
}

/** Sums over what is found and what fails this filter alone. */
function traitSums<Key>(
  { traits }: Pick<Tallies, 'traits'>,
  filter: Filter,
  keysOf: (traits: Traits) => readonly Key[],
): Map<Key, number> {
  const [found] = traits;
  const alone = traits[FILTERS.indexOf(filter) + 1];
  return sums(ALL_TRAITS, (number) => (found?.[number] ?? 0) + (alone?.[number] ?? 0), keysOf);
}

function sums<Value, Key>(
  values: readonly Value[],
  countOf: (number: number) => number,
  keysOf: (value: Value) => readonly Key[],
): Map<Key, number> {
  const totals = new Map<Key, number>();
  values.forEach((value, number) => {
    const count = countOf(number);
    if (count === 0) return;
    for (const key of keysOf(value)) totals.set(key, (totals.get(key) ?? 0) + count);
  });
  return totals;
}
