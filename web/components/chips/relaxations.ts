import { FLAGS, type SearchQuery } from '../../../domain/search-query.ts';
import type { Reader } from '../../reader.ts';
import { occupationName, sourceName, type Site } from '../../site.ts';

/** One chosen filter: what it says, and the search without it. */
export interface Relaxation {
  readonly label: string;
  readonly without: SearchQuery;
}

/** Every chosen filter of a search, to be shown and taken away one by one. */
export function relaxations(query: SearchQuery, reader: Reader, site: Site): readonly Relaxation[] {
  const open = { ...query, page: 1 };
  const { t } = reader;
  const single: Relaxation[] = [];
  if (query.words)
    single.push({ label: t('search:chip.words', { words: query.words }), without: { ...open, words: '' } });
  if (query.newWithinDays !== null)
    single.push({
      label: t('search:newWithin', { count: query.newWithinDays }),
      without: { ...open, newWithinDays: null },
    });
  return [
    ...single,
    ...occupationChips(open, reader, site),
    ...placeChips(open, reader, site),
    ...kindChips(open, reader, site),
  ];
}

function occupationChips(query: SearchQuery, reader: Reader, site: Site): readonly Relaxation[] {
  return query.occupations.map((code) => ({
    label: occupationName(site, code, reader),
    without: { ...query, occupations: query.occupations.filter((other) => other !== code) },
  }));
}

function placeChips(query: SearchQuery, reader: Reader, site: Site): readonly Relaxation[] {
  const places = query.municipalities.map((ags) => {
    const municipalities = query.municipalities.filter((other) => other !== ags);
    const name =
      site.region.places.municipalities.find((municipality) => municipality.ags === ags)?.name ?? ags;
    const nothingLeft = municipalities.length === 0;
    const unmeasured = nothingLeft && query.sort === 'distance' ? 'relevance' : query.sort;
    return {
      label: name,
      without: { ...query, municipalities, around: nothingLeft ? null : query.around, sort: unmeasured },
    };
  });
  if (query.around === null) return places;
  return [...places, { label: aroundText(query.around, reader), without: { ...query, around: null } }];
}

/** "und Nachbarorte" or the kilometres. */
export function aroundText(around: NonNullable<SearchQuery['around']>, reader: Reader): string {
  return around === 'adjacent'
    ? reader.t('search:around.adjacent')
    : reader.t('search:around.km', { km: around });
}

function kindChips(query: SearchQuery, reader: Reader, site: Site): readonly Relaxation[] {
  const { t } = reader;
  return [
    ...query.kinds.map((kind) => ({
      label: t(`posting:kind.${kind}`),
      without: { ...query, kinds: query.kinds.filter((other) => other !== kind) },
    })),
    ...query.workingTimes.map((time) => ({
      label: t(`posting:workingTime.${time}`),
      without: { ...query, workingTimes: query.workingTimes.filter((other) => other !== time) },
    })),
    ...FLAGS.flatMap((flag) => {
      const filter = query.flags[flag];
      if (filter === null) return [];
      return [
        {
          label: t(`search:${filter}.${flag}`),
          without: { ...query, flags: { ...query.flags, [flag]: null } },
        },
      ];
    }),
    ...query.sources.map((source) => ({
      label: t('search:chip.source', { source: sourceName(site, source) }),
      without: { ...query, sources: query.sources.filter((other) => other !== source) },
    })),
  ];
}
