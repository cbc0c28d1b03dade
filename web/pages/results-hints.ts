import type { QueryChange } from '../../domain/relax-query.ts';
import type { SearchQuery } from '../../domain/search-query.ts';
import { countWider } from '../../store/search/count-wider.ts';
import { searchPath } from '../addresses.ts';
import { valueLabel } from '../components/chips/value-label.ts';
import type { Reader } from '../reader.ts';
import type { Site } from '../site.ts';

/** A wider search for a page that has found nothing, with what it finds. */
export interface ResultsHint {
  readonly text: string;
  readonly href: string;
  /** "12 Stellen". */
  readonly count: string;
}

/** What to change in a search to find something, with how many it would be; what keeps the words first. */
export async function resultsHints(
  query: SearchQuery,
  reader: Reader,
  site: Site,
): Promise<readonly ResultsHint[]> {
  const counted = await countWider(query, site.search);
  return counted.map((change) => ({
    text: hintText(change, reader, site),
    href: searchPath(reader.language.tag, change.query),
    count: reader.t('search:results', { count: change.total, shown: reader.number(change.total) }),
  }));
}

function hintText(change: QueryChange, reader: Reader, site: Site): string {
  const { t } = reader;
  switch (change.change) {
    case 'alone':
      return t('search:hint.wordsAlone', { words: change.value });
    case 'wider':
      return change.value === 'adjacent'
        ? t('search:hint.neighbours')
        : t('search:hint.around', { km: change.value });
    case 'without':
      return withoutText(change, reader, site);
  }
}

function withoutText({ parameter, value }: QueryChange, reader: Reader, site: Site): string {
  if (parameter === 'q') return reader.t('search:hint.withoutWords', { words: value.replaceAll('"', '') });
  const labels = value.split(',').map((one) => valueLabel({ parameter, value: one }, reader, site));
  return reader.t('search:hint.withoutFilter', { label: labels.join(', ') });
}
