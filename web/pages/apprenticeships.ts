import { EVERYTHING } from '../../domain/search-query.ts';
import type { PostingKind } from '../../domain/posting.ts';
import { searchFor } from '../addresses.ts';
import { largeSearchForm } from '../components/search-form/search-form.ts';
import { cardsOf } from '../search-stock.ts';
import type { Site } from '../site.ts';
import { found, type PageAnswer, type Visit } from '../visit.ts';
import { areaTiles } from './start.ts';

const KINDS: readonly PostingKind[] = ['apprenticeship', 'dual-study'];
const SHOWN = 10;

/**
 * The section of apprenticeships and dual studies. A search from here looks across the border of the chosen town:
 * about a third of the district's apprentices start outside it.
 */
export async function apprenticeshipsPage(visit: Visit, site: Site): Promise<PageAnswer> {
  const { reader } = visit;
  const query = { ...EVERYTHING, kinds: KINDS };
  const answer = await site.search.search({ ...query, sort: 'newest', size: SHOWN });
  const values = { count: answer.total, shown: reader.number(answer.total) };
  return found({
    template: 'apprenticeships',
    title: reader.t('common:nav.apprenticeships'),
    description: reader.t('pages:apprenticeships.lead', values),
    section: 'apprenticeships',
    view: {
      lead: reader.t('pages:apprenticeships.lead', values),
      form: largeSearchForm({ ...query, around: 'adjacent' }, reader, site),
      areas: areaTiles(answer, { kinds: KINDS }, reader, site),
      cards: cardsOf(answer, visit, site),
      all: {
        href: searchFor(reader.language.tag, { kinds: KINDS, sort: 'newest' }),
        label: reader.t('pages:apprenticeships.all', values),
      },
    },
  });
}
