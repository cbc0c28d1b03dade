import { chosenValues } from '../../domain/relax-query.ts';
import { FLAGS, SORTS, type SearchAnswer, type SearchQuery } from '../../domain/search-query.ts';
import { feedPath, searchPath } from '../addresses.ts';
import { valueLabel } from '../components/chips/value-label.ts';
import { wordNotes } from '../components/notice/word-notes.ts';
import { filterViews } from '../components/filters/filters.ts';
import { paginationView } from '../components/pagination/pagination.ts';
import { smallSearchForm } from '../components/search-form/search-form.ts';
import { cardsOf, queryOf } from '../search-stock.ts';
import type { Site } from '../site.ts';
import { found, type FeedLink, type PageAnswer, type Visit } from '../visit.ts';
import { resultsHints } from './results-hints.ts';

/** The results of a search with its filters. */
export async function resultsPage(visit: Visit, site: Site): Promise<PageAnswer> {
  const { reader } = visit;
  const { query, ignored } = queryOf(visit, site);
  const answer = await site.search.search(query);
  const pages = Math.ceil(answer.total / query.size);
  if (query.page > 1 && query.page > pages)
    return {
      kind: 'moved',
      to: searchPath(reader.language.tag, { ...query, page: Math.max(pages, 1) }),
      lasting: false,
    };
  const heading = reader.t('search:results', { count: answer.total, shown: reader.number(answer.total) });
  return found({
    template: 'results',
    title: titleOf(heading, query, visit, site),
    description: heading,
    section: 'jobs',
    listed: query.words === '' && query.page === 1,
    feeds: feedLinks(query),
    view: {
      heading,
      ignored: ignored.length > 0 ? reader.t('search:ignored', { values: ignored.join(', ') }) : null,
      form: smallSearchForm(query, reader, site),
      ...chipsView(query, visit, site),
      wordNotes: wordNotes(query, answer, reader, site),
      hidden: hiddenNotes(query, answer, visit),
      sorts: sortLinks(query, visit),
      cards: cardsOf(answer, visit, site),
      filters: filterViews(query, answer, reader, site),
      pagination: paginationView(query.page, pages, (page) =>
        searchPath(reader.language.tag, { ...query, page }),
      ),
      hints: answer.total === 0 ? await resultsHints(query, reader, site) : [],
    },
  });
}

function titleOf(heading: string, query: SearchQuery, { reader }: Visit, site: Site): string {
  const chosen = chosenValues(query).map((value) => valueLabel(value, reader, site));
  const page = query.page > 1 ? [reader.t('search:pages.title', { page: query.page })] : [];
  return [heading, ...chosen, ...page].join(' · ');
}

function chipsView(query: SearchQuery, { reader }: Visit, site: Site): object {
  const { tag } = reader.language;
  const chips = chosenValues(query).map((chosen) => ({
    label: valueLabel(chosen, reader, site),
    href: searchPath(tag, chosen.query),
  }));
  return { chips, clearHref: chips.length > 1 ? `/${tag}/jobs` : null };
}

function feedLinks(query: SearchQuery): readonly FeedLink[] {
  return [
    { type: 'application/rss+xml', label: 'RSS', href: feedPath('rss', query) },
    { type: 'application/atom+xml', label: 'Atom', href: feedPath('atom', query) },
    { type: 'application/feed+json', label: 'JSON', href: feedPath('json', query) },
  ];
}

/** "12 ausgeblendet – anzeigen": nothing is hidden without saying so. */
function hiddenNotes(query: SearchQuery, answer: SearchAnswer, { reader }: Visit): readonly object[] {
  return FLAGS.filter((flag) => query.flags[flag] === 'exclude' && answer.hidden[flag] > 0).map((flag) => ({
    tone: 'quiet',
    text: reader.t(`search:hidden.${flag}`, { count: answer.hidden[flag] }),
    link: reader.t('search:hidden.show'),
    href: searchPath(reader.language.tag, { ...query, flags: { ...query.flags, [flag]: null }, page: 1 }),
  }));
}

function sortLinks(query: SearchQuery, { reader }: Visit): readonly object[] {
  const possible = SORTS.filter((sort) => sort !== 'distance' || query.municipalities.length > 0).filter(
    (sort) => sort !== 'relevance' || query.words !== '',
  );
  if (possible.length < 2) return [];
  return possible.map((sort) => ({
    label: reader.t(`search:sort.${sort}`),
    href: searchPath(reader.language.tag, { ...query, sort, page: 1 }),
    current: query.sort === sort || (sort === 'newest' && query.sort === 'relevance' && query.words === ''),
  }));
}
