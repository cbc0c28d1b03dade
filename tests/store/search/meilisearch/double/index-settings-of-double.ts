import { badRequest } from './api-error.ts';
import type { SettingsGiven } from './schemas.ts';

/** The settings of an index, all of them present; the double heeds those that are named here. */
export interface IndexSettings {
  readonly searchableAttributes: readonly string[];
  readonly displayedAttributes: readonly string[];
  readonly filterableAttributes: readonly string[];
  readonly sortableAttributes: readonly string[];
  readonly rankingRules: readonly string[];
  readonly typoTolerance: {
    readonly enabled: boolean;
    readonly minWordSizeForTypos: { readonly oneTypo: number; readonly twoTypos: number };
    readonly disableOnNumbers: boolean;
    readonly disableOnWords: readonly string[];
    readonly disableOnAttributes: readonly string[];
  };
  readonly faceting: {
    readonly maxValuesPerFacet: number;
    readonly sortFacetValuesBy: Readonly<Record<string, string>>;
  };
  readonly pagination: { readonly maxTotalHits: number };
  readonly prefixSearch: 'indexingTime' | 'disabled';
  readonly [name: string]: unknown;
}

/** What a new index has, by the reference. */
export const DEFAULT_SETTINGS: IndexSettings = {
  searchableAttributes: ['*'],
  displayedAttributes: ['*'],
  filterableAttributes: [],
  sortableAttributes: [],
  rankingRules: ['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness'],
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
    disableOnNumbers: false,
    disableOnWords: [],
    disableOnAttributes: [],
  },
  faceting: { maxValuesPerFacet: 100, sortFacetValuesBy: { '*': 'alpha' } },
  pagination: { maxTotalHits: 1000 },
  prefixSearch: 'indexingTime',
  stopWords: [],
  synonyms: {},
  distinctAttribute: null,
  dictionary: [],
  separatorTokens: [],
  nonSeparatorTokens: [],
  embedders: {},
  localizedAttributes: null,
  searchCutoffMs: null,
  facetSearch: true,
  proximityPrecision: 'byWord',
};

const RULES = /^(?:words|typo|proximity|attribute|sort|exactness|[\w.-]+:(?:asc|desc))$/;

/** Settings with what was given put in: sets come back sorted, null means as it was at first. */
export function withSettings(present: IndexSettings, given: SettingsGiven): IndexSettings {
  const rule = given.rankingRules?.find((one) => !RULES.test(one));
  if (rule !== undefined)
    throw badRequest(`\`${rule}\` ranking rule is invalid.`, 'invalid_settings_ranking_rules');
  const next: Record<string, unknown> = { ...present };
  const usual: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    if (value === null) next[name] = usual[name];
    else if (Array.isArray(value)) next[name] = SETS.has(name) ? value.toSorted(byName) : value;
    else if (typeof value === 'object' && name !== 'synonyms')
      next[name] = { ...asRecord(next[name]), ...value };
    else next[name] = value;
  }
  return next as unknown as IndexSettings;
}

const byName = (a: unknown, b: unknown): number => (String(a) < String(b) ? -1 : 1);
const SETS = new Set(['filterableAttributes', 'sortableAttributes', 'stopWords']);

function asRecord(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
