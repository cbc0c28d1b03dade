import type { PostingCard } from '../domain/posting.ts';
import { readSearchQuery } from '../domain/search-parameters.ts';
import { EVERYTHING, type SearchAnswer, type SearchQuery } from '../domain/search-query.ts';
import { postingCardView, type PostingCardView } from './components/posting-card/posting-card.ts';
import type { Site } from './site.ts';
import type { Visit } from './visit.ts';

/** Reads the search of a visit. What cannot be understood is listed, so that the page can say so. */
export function queryOf(visit: Visit, site: Site): { query: SearchQuery; ignored: readonly string[] } {
  const { around, ...others } = visit.parameters;
  // The form sends "and neighbours" also when no place is chosen; then it means nothing.
  const hasPlace = [others['municipality'] ?? ''].flat().some(Boolean);
  const { query, problems } = readSearchQuery(hasPlace ? { ...others, around } : others, site.vocabulary);
  const ignored = problems.filter(({ value }) => value !== '').map(({ value }) => value);
  return { query: { ...query, occupations: narrowest(query.occupations) }, ignored };
}

/** Without the codes that hold another one: a form without script sends the category beside its group. */
function narrowest(codes: readonly string[]): readonly string[] {
  return codes.filter((code) => !codes.some((other) => other !== code && other.startsWith(code)));
}

/** Asks the search for a count and its facets alone. */
export function countPostings(site: Site, filters: Partial<SearchQuery>): Promise<SearchAnswer> {
  return site.search.search({ ...EVERYTHING, ...filters, page: 1, size: 1 });
}

/** The cards that a search found, in its order. */
export function cardsOf(answer: SearchAnswer, visit: Visit, site: Site): readonly PostingCardView[] {
  const distances = new Map(answer.ids.map((id, index) => [id, answer.distances[index] ?? null]));
  return site.store.cards(answer.ids).map((card: PostingCard) =>
    postingCardView(card, {
      site,
      reader: visit.reader,
      now: visit.now,
      distance: distances.get(card.id) ?? null,
    }),
  );
}
