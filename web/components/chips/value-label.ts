import type { QueryChange } from '../../../domain/relax-query.ts';
import type { SearchQuery } from '../../../domain/search-query.ts';
import type { Reader } from '../../reader.ts';
import { municipalityName, occupationName, sourceName, type Site } from '../../site.ts';

/** What a value of a search is called, as a chip says it: "Jülich", "ohne Zeitarbeit", "bis 25 km". */
export function valueLabel(
  { parameter, value }: Pick<QueryChange, 'parameter' | 'value'>,
  reader: Reader,
  site: Site,
): string {
  const { t } = reader;
  switch (parameter) {
    case 'q':
      return t('search:chip.words', { words: value });
    case 'occupation':
      return occupationName(site, value, reader);
    case 'municipality':
      return municipalityName(site, value);
    case 'around':
      return aroundText(value === 'adjacent' ? value : Number(value), reader);
    case 'kind':
    case 'workingTime':
      return t(`posting:${parameter}.${value}`);
    case 'newWithinDays':
      return t('search:newWithin', { count: Number(value) });
    case 'source':
      return t('search:chip.source', { source: sourceName(site, value) });
    default:
      return t(`search:${value}.${parameter}`);
  }
}

/** "und Nachbarorte" or the kilometres. */
export function aroundText(around: NonNullable<SearchQuery['around']>, reader: Reader): string {
  return around === 'adjacent'
    ? reader.t('search:around.adjacent')
    : reader.t('search:around.km', { km: around });
}
