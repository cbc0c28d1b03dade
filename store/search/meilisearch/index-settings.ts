import { isDeepStrictEqual } from 'node:util';
import type { Meilisearch, Settings } from 'meilisearch';
import { asked } from './asked.ts';
import { SearchFailed } from './search-faults.ts';
import { settle } from './settle.ts';

/** What is searched, the most telling first. */
const SEARCHED = [
  'title',
  'titleForms',
  'meanings',
  'surelyCalled',
  'likelyCalled',
  'names',
  'text',
  'textForms',
] as const;

/** More than the values of any facet: the KldB has 2,300 codes, and few places stand together in a posting. */
const MOST_VALUES = 20_000;
/** More postings than Germany has open ones: a total must be exact. */
const MOST_HITS = 10_000_000;

/** How an index of postings is set up; docs/decisions/0012-meilisearch.md tells why. */
export const INDEX_SETTINGS = {
  searchableAttributes: [...SEARCHED],
  displayedAttributes: ['id', 'placeSet', 'title', 'names', 'epoch', 'sequence', 'shape'],
  filterableAttributes: [
    'applyBy',
    'firstSeen',
    'flags',
    'kind',
    'occupations',
    'placeSet',
    'places',
    'sources',
    'workingTimes',
  ],
  sortableAttributes: ['firstSeen', 'id', 'sureness'],
  // An order that is asked for comes before how well the words fit; without one, the newest of equals comes first.
  rankingRules: ['sort', 'words', 'typo', 'attribute', 'proximity', 'exactness', 'firstSeen:desc', 'id:asc'],
  typoTolerance: {
    enabled: true,
    disableOnNumbers: true,
    disableOnWords: [],
    disableOnAttributes: [],
    minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 },
  },
  // Fields and searches are words that our analysis has made: they are parted at blanks and nowhere else.
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['eng'] }],
  synonyms: {},
  stopWords: [],
  distinctAttribute: null,
  pagination: { maxTotalHits: MOST_HITS },
  faceting: { maxValuesPerFacet: MOST_VALUES, sortFacetValuesBy: { '*': 'alpha' } },
  proximityPrecision: 'byAttribute',
  prefixSearch: 'indexingTime',
  searchCutoffMs: 800,
} satisfies Settings;

/**
 * Gives an index its settings when they are not the same, and reads them back.
 * @throws {SearchFailed} when Meilisearch has not taken them
 */
export async function applySettings(client: Meilisearch, uid: string): Promise<void> {
  const index = client.index(uid);
  if (differing(await asked(index.getSettings())).length === 0) return;
  await settle(client, index.updateSettings(INDEX_SETTINGS));
  const wrong = differing(await asked(index.getSettings()));
  if (wrong.length > 0)
    throw new SearchFailed(`Meilisearch has not taken the settings ${wrong.join(', ')}`, 'settings', 200);
}

function differing(present: Settings): readonly string[] {
  const has = new Map<string, unknown>(Object.entries(present));
  return Object.entries(INDEX_SETTINGS)
    .filter(([name, wanted]) => !isSame(has.get(name), wanted))
    .map(([name]) => name);
}

/** Whether all that is wanted is so; a newer Meilisearch may know more. The order of names in a set means nothing. */
function isSame(present: unknown, wanted: unknown): boolean {
  if (!isRecord(wanted)) return isDeepStrictEqual(present, wanted) || isSameSet(present, wanted);
  const given = isRecord(present) ? present : {};
  if (Object.keys(wanted).length === 0) return Object.keys(given).length === 0;
  return Object.entries(wanted).every(([name, value]) => isSame(given[name], value));
}

/** Filterable and sortable attributes come back sorted, the others in the order given. */
function isSameSet(present: unknown, wanted: unknown): boolean {
  const sets = [
    INDEX_SETTINGS.filterableAttributes,
    INDEX_SETTINGS.sortableAttributes,
    INDEX_SETTINGS.displayedAttributes,
  ];
  if (!sets.some((set) => set === wanted) || !Array.isArray(present) || !Array.isArray(wanted)) return false;
  return isDeepStrictEqual(new Set<unknown>(present), new Set<unknown>(wanted));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
