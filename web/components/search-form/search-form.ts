import { searchParameterList } from '../../../domain/search-parameters.ts';
import type { Occupation } from '../../../domain/tables.ts';
import { OFFER_FLAGS, type SearchQuery } from '../../../domain/search-query.ts';
import type { Reader } from '../../reader.ts';
import { occupationName, type Site } from '../../site.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly chosen: boolean;
}

/** The search masks: one form that asks by GET, so that every search is an address. */
export interface SearchFormView {
  readonly action: string;
  readonly language: string;
  readonly words: string;
  /** The large form of a start page, or the one above results. */
  readonly large: boolean;
  /** Categories by area; empty where the form does not ask. */
  readonly categories: readonly { readonly label: string; readonly choices: readonly Choice[] }[];
  /** What stands in the list of places when none of it is chosen. */
  readonly anyPlace: string;
  readonly places: readonly { readonly label: string; readonly choices: readonly Choice[] }[];
  readonly withNeighbours: boolean;
  readonly around: readonly Choice[];
  readonly exclusions: readonly { readonly name: string; readonly label: string; readonly chosen: boolean }[];
  /** Filters that the form does not ask for and keeps. */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
}

/** Kilometres that the form offers. */
const RADII = [10, 20, 30, 50];

/** The large form, with occupation and filters. `kinds` of the query are kept unseen. */
export function largeSearchForm(query: SearchQuery, reader: Reader, site: Site): SearchFormView {
  return {
    ...formView(query, reader, site),
    large: true,
    categories: categories(query, reader, site),
    exclusions: OFFER_FLAGS.map((name) => ({
      name,
      label: reader.t(`search:exclude.${name}`),
      chosen: query.flags[name] === 'exclude',
    })),
    kept: query.kinds.map((value) => ({ name: 'kind', value })),
  };
}

/**
 * The form above results: words and place; every other filter is kept. Of several places all are kept, and the form
 * offers to add one.
 */
export function smallSearchForm(query: SearchQuery, reader: Reader, site: Site): SearchFormView {
  const kept = searchParameterList({
    ...query,
    words: '',
    municipalities: several(query) ? query.municipalities : [],
    around: null,
    page: 1,
  });
  return {
    ...formView(query, reader, site),
    large: false,
    categories: [],
    exclusions: [],
    kept: kept.map(([name, value]) => ({ name, value })),
  };
}

const several = ({ municipalities }: SearchQuery): boolean => municipalities.length > 1;

type SharedView = Omit<SearchFormView, 'large' | 'categories' | 'exclusions' | 'kept'>;

function formView(query: SearchQuery, reader: Reader, site: Site): SharedView {
  return {
    action: `/${reader.language.tag}/jobs`,
    language: reader.language.tag,
    words: query.words,
    anyPlace: several(query)
      ? reader.t('search:place.several', { count: query.municipalities.length })
      : reader.t('search:place.all'),
    places: placesByDistrict(query, site),
    withNeighbours: query.around === 'adjacent',
    around: [
      { value: '', label: reader.t('search:around.only'), chosen: query.around === null },
      { value: 'adjacent', label: reader.t('search:around.adjacent'), chosen: query.around === 'adjacent' },
      ...RADII.map((km) => ({
        value: String(km),
        label: reader.t('search:around.km', { km }),
        chosen: query.around === km,
      })),
    ],
  };
}

function placesByDistrict(query: SearchQuery, site: Site): SharedView['places'] {
  const isOnly = (ags: string): boolean => !several(query) && query.municipalities.includes(ags);
  return site.placesByDistrict.map(({ name, municipalities }) => ({
    label: name,
    choices: municipalities.map(({ ags, name: label }) => ({ value: ags, label, chosen: isOnly(ags) })),
  }));
}

function categories(query: SearchQuery, reader: Reader, site: Site): SearchFormView['categories'] {
  const choice = ({ code }: Occupation): Choice => ({
    value: code,
    label: occupationName(site, code, reader),
    chosen: query.occupations.includes(code),
  });
  return site.occupations.children('').map((area) => ({
    label: occupationName(site, area.code, reader),
    choices: site.occupations.children(area.code).map(choice),
  }));
}
