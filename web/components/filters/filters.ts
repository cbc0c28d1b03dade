import { POSTING_KINDS, WORKING_TIMES, type KldbCode } from '../../../domain/posting.ts';
import {
  OFFER_FLAGS,
  WISH_FLAGS,
  type FlagFilter,
  type OfferFlag,
  type SearchAnswer,
  type SearchQuery,
  type WishFlag,
} from '../../../domain/search-query.ts';
import { searchPath } from '../../addresses.ts';
import { aroundText } from '../chips/value-label.ts';
import type { Reader } from '../../reader.ts';
import { occupationName, soldiersLast, sourceName, type Site } from '../../site.ts';

/** One choice within a filter: a link that leads to the search with it, or without it when chosen. */
interface FilterEntry {
  readonly label: string;
  readonly count: string | null;
  readonly href: string;
  readonly chosen: boolean;
}

/** One filter beside the results. */
export interface FilterView {
  readonly id: string;
  readonly title: string;
  readonly back: { readonly label: string; readonly href: string } | null;
  readonly entries: readonly FilterEntry[];
  /** Entries behind "show more". */
  readonly more: readonly FilterEntry[];
  /** Several entries may be chosen at once. */
  readonly several: boolean;
}

interface Asked {
  readonly query: SearchQuery;
  readonly answer: SearchAnswer;
  readonly reader: Reader;
  readonly site: Site;
}

const SHOWN_PLACES = 6;
const RADII = [10, 20, 30];
const NEWNESS_DAYS = [1, 3, 7];

/** Makes all filters of a result page, each with the counts that it would lead to. */
export function filterViews(
  query: SearchQuery,
  answer: SearchAnswer,
  reader: Reader,
  site: Site,
): readonly FilterView[] {
  const asked = { query: { ...query, page: 1 }, answer, reader, site };
  return [
    placeFilter(asked),
    ...(query.municipalities.length > 0 ? [aroundFilter(asked)] : []),
    occupationFilter(asked),
    workingTimeFilter(asked),
    kindFilter(asked),
    wishFilter(asked),
    ...OFFER_FLAGS.map((flag) => flagFilter(flag, asked)),
    newnessFilter(asked),
    sourceFilter(asked),
  ].filter(({ entries }) => entries.length > 0);
}

function entryOf(
  asked: Asked,
  label: string,
  count: number | null,
  chosen: boolean,
  to: Partial<SearchQuery>,
): FilterEntry {
  return {
    label,
    count: count === null ? null : asked.reader.number(count),
    href: searchPath(asked.reader.language.tag, { ...asked.query, ...to }),
    chosen,
  };
}

function filterOf(asked: Asked, id: string, entries: readonly FilterEntry[], several = true): FilterView {
  return { id, title: asked.reader.t(`search:filter.${id}`), back: null, entries, more: [], several };
}

/** The list without the value when it is in it, else with it. */
function toggled<T>(values: readonly T[], value: T): readonly T[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

function placeFilter(asked: Asked): FilterView {
  const { query, answer, site } = asked;
  // By name already, and so they stay where the counts are equal.
  const entries = site.placesByName
    .map((place) => ({ place, count: answer.facets.municipality.get(place.ags) ?? 0 }))
    .filter(({ place, count }) => count > 0 || query.municipalities.includes(place.ags))
    .toSorted((a, b) => b.count - a.count)
    .map(({ place, count }) => placeEntry(asked, place, count));
  const shown = entries.filter((entry, index) => index < SHOWN_PLACES || entry.chosen);
  return { ...filterOf(asked, 'place', shown), more: entries.filter((entry) => !shown.includes(entry)) };
}

function placeEntry(asked: Asked, place: { ags: string; name: string }, count: number): FilterEntry {
  const { query } = asked;
  const municipalities = toggled(query.municipalities, place.ags);
  const none = municipalities.length === 0;
  const sort = none && query.sort === 'distance' ? 'relevance' : query.sort;
  const to = { municipalities, around: none ? null : query.around, sort };
  return entryOf(asked, place.name, count, query.municipalities.includes(place.ags), to);
}

function aroundFilter(asked: Asked): FilterView {
  const { query, reader } = asked;
  const widths = ['adjacent', ...RADII] as const;
  const entries = widths.map((around) =>
    entryOf(asked, aroundText(around, reader), null, query.around === around, { around }),
  );
  const only = entryOf(asked, reader.t('search:around.only'), null, query.around === null, { around: null });
  return filterOf(asked, 'around', [only, ...entries], false);
}

/** Leads from areas to main groups, groups and on; each step replaces the one before. */
function occupationFilter(asked: Asked): FilterView {
  const { query, reader, site } = asked;
  const chosen = query.occupations.length === 1 ? (query.occupations[0] ?? '') : '';
  const level: KldbCode | '' = chosen.length >= 3 ? chosen.slice(0, 2) : chosen;
  const entries = site.occupations
    .children(level)
    .toSorted(soldiersLast)
    .map(({ code }) => occupationEntry(asked, code))
    .filter(({ count, chosen: isChosen }) => count !== '0' || isChosen);
  const up = level.slice(0, -1);
  const back = level && {
    label: up ? occupationName(site, up, reader) : reader.t('search:filter.allOccupations'),
    href: searchPath(reader.language.tag, { ...query, occupations: up ? [up] : [] }),
  };
  return { ...filterOf(asked, 'occupation', entries, false), back: back || null };
}

function occupationEntry(asked: Asked, code: KldbCode): FilterEntry {
  const { query, answer, reader, site } = asked;
  const chosen = query.occupations.includes(code);
  const count = answer.facets.occupation.get(code) ?? 0;
  const to = { occupations: chosen ? [code.slice(0, -1)].filter(Boolean) : [code] };
  return entryOf(asked, occupationName(site, code, reader), count, chosen, to);
}

function workingTimeFilter(asked: Asked): FilterView {
  const { query, answer, reader } = asked;
  const entries = WORKING_TIMES.map((time) =>
    entryOf(
      asked,
      reader.t(`posting:workingTime.${time}`),
      answer.facets.workingTime.get(time) ?? 0,
      query.workingTimes.includes(time),
      { workingTimes: toggled(query.workingTimes, time) },
    ),
  );
  return filterOf(asked, 'workingTime', entries);
}

function kindFilter(asked: Asked): FilterView {
  const { query, answer, reader } = asked;
  const entries = POSTING_KINDS.filter(
    (kind) => query.kinds.includes(kind) || (answer.facets.kind.get(kind) ?? 0) > 0,
  ).map((kind) =>
    entryOf(
      asked,
      reader.t(`posting:kind.${kind}`),
      answer.facets.kind.get(kind) ?? 0,
      query.kinds.includes(kind),
      {
        kinds: toggled(query.kinds, kind),
      },
    ),
  );
  return filterOf(asked, 'kind', entries);
}

/** Whether people wish for a flag or to be spared it. */
const WISHED: Readonly<Record<WishFlag, FlagFilter>> = {
  careerChangers: 'only',
  goodGerman: 'exclude',
  drivingLicence: 'exclude',
  shift: 'exclude',
  night: 'exclude',
  weekend: 'exclude',
  homeOffice: 'only',
  fixedTerm: 'exclude',
};

/** What people wish of the work: one entry for each flag, in the direction that nearly everybody wants. */
function wishFilter(asked: Asked): FilterView {
  const { query, answer, reader } = asked;
  const entries = WISH_FLAGS.filter((flag) => answer.hidden[flag] > 0 || query.flags[flag] !== null).map(
    (flag) => {
      const own = query.flags[flag];
      const filter = own ?? WISHED[flag];
      const yes = answer.hidden[flag];
      const count = filter === 'only' ? yes : answer.total - (own === null ? yes : 0);
      const to = { flags: { ...query.flags, [flag]: own === null ? filter : null } };
      return entryOf(asked, reader.t(`search:${filter}.${flag}`), count, own !== null, to);
    },
  );
  return filterOf(asked, 'wishes', entries);
}

/** All, without and only: counted from the clear yeses; under "only" nobody knows how many the others are. */
function flagFilter(flag: OfferFlag, asked: Asked): FilterView {
  const { query, answer, reader } = asked;
  const own = query.flags[flag];
  const yes = answer.hidden[flag];
  const all = own === 'only' ? null : answer.total + (own === 'exclude' ? yes : 0);
  const entry = (filter: FlagFilter | null, label: string, count: number | null): FilterEntry =>
    entryOf(asked, reader.t(label), count, own === filter, { flags: { ...query.flags, [flag]: filter } });
  const entries = [
    entry(null, 'search:flag.all', all),
    entry('exclude', `search:exclude.${flag}`, all === null ? null : all - yes),
    entry('only', `search:only.${flag}`, yes),
  ];
  return filterOf(asked, flag, entries, false);
}

function newnessFilter(asked: Asked): FilterView {
  const { query, reader } = asked;
  const entries = NEWNESS_DAYS.map((days) =>
    entryOf(asked, reader.t('search:newWithin', { count: days }), null, query.newWithinDays === days, {
      newWithinDays: query.newWithinDays === days ? null : days,
    }),
  );
  return filterOf(asked, 'newness', entries, false);
}

function sourceFilter(asked: Asked): FilterView {
  const { query, answer, site } = asked;
  const entries = [...answer.facets.source]
    .toSorted(([, a], [, b]) => b - a)
    .map(([source, count]) =>
      entryOf(asked, sourceName(site, source), count, query.sources.includes(source), {
        sources: toggled(query.sources, source),
      }),
    );
  return { ...filterOf(asked, 'source', entries.slice(0, 5)), more: entries.slice(5) };
}
