import { buildPrefixIndex, type PrefixIndex } from '../../domain/prefix-index.ts';
import type { Ags, KldbCode } from '../../domain/posting.ts';
import { EVERYTHING } from '../../domain/search-query.ts';
import type { PlaceTable } from '../../domain/tables.ts';
import type { StoreReader } from '../store.ts';
import { openEmployers } from './employers.ts';
import type { PostingSearch } from './posting-search.ts';

/** What people call an occupation, in whatever language, and its group in the KldB 2010 (3 digits). */
export interface OccupationName {
  readonly text: string;
  readonly code: KldbCode;
}

/** A municipality under its name or that of one of its parts. */
export interface PlaceName {
  readonly text: string;
  readonly ags: Ags;
}

/** What may be meant by what was typed so far, most open postings first. */
export interface Suggestion {
  readonly occupations: readonly (OccupationName & { readonly count: number })[];
  readonly employers: readonly { readonly text: string; readonly count: number }[];
  readonly places: readonly PlaceName[];
}

/** Completes what people type into the search. */
export interface Suggestions {
  /** Answers at once from what is known; a change of the stock shows some moments later. */
  suggest(typed: string, limit: number): Suggestion;
}

/** The parts that suggestions are made from. */
export interface SuggestionParts {
  readonly store: StoreReader;
  readonly search: PostingSearch;
  readonly places: PlaceTable;
  readonly occupationNames: readonly OccupationName[];
}

/** Opens the suggestions; what they know of the stock is read in the background, in small pieces. */
export function openSuggestions({ store, search, places, occupationNames }: SuggestionParts): Suggestions {
  const employers = openEmployers(store);
  const byPlace = placeIndex(places);
  let counts: ReadonlyMap<KldbCode, number> = new Map();
  let byOccupation = occupationIndex(occupationNames, counts);
  let known = -1;
  let isBusy = false;

  async function refresh(): Promise<void> {
    const sequence = store.lastSequence();
    if (isBusy || sequence === known) return;
    isBusy = true;
    try {
      await employers.refresh();
      counts = (await search.search({ ...EVERYTHING, size: 1 })).facets.occupation;
      byOccupation = occupationIndex(occupationNames, counts);
      known = sequence;
    } finally {
      isBusy = false;
    }
  }

  return {
    suggest(typed, limit) {
      // A fault of the store shows in every other answer; suggestions stay as they were.
      refresh().catch(() => undefined);
      const occupations = firstOfEach(byOccupation.find(typed, limit * 4), ({ code }) => code);
      return {
        occupations: occupations
          .slice(0, limit)
          .map((name) => ({ ...name, count: counts.get(name.code) ?? 0 })),
        employers: employers.find(typed, limit),
        places: firstOfEach(byPlace.find(typed, limit * 2), ({ text, ags }) => `${text} ${ags}`).slice(
          0,
          limit,
        ),
      };
    },
  };
}

function occupationIndex(
  names: readonly OccupationName[],
  counts: ReadonlyMap<KldbCode, number>,
): PrefixIndex<OccupationName> {
  return buildPrefixIndex(names, { name: ({ text }) => text, weight: ({ code }) => counts.get(code) ?? 0 });
}

/** Municipalities weigh more than their parts, large ones more than small ones. */
function placeIndex({ municipalities }: PlaceTable): PrefixIndex<PlaceName> {
  const entries = municipalities.flatMap(({ ags, name, localities, population }) => [
    { text: name, ags, weight: 1_000_000 + population },
    ...localities.map((locality) => ({ text: locality, ags, weight: population })),
  ]);
  const index = buildPrefixIndex(entries, { name: ({ text }) => text, weight: ({ weight }) => weight });
  return {
    find: (typed, limit) => index.find(typed, limit).map(({ text, ags }) => ({ text, ags })),
  };
}

function firstOfEach<T>(entries: readonly T[], key: (entry: T) => string): readonly T[] {
  return [...new Map(entries.toReversed().map((entry) => [key(entry), entry])).values()].toReversed();
}
