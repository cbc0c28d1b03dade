import { flagsOf } from '../../../domain/posting-flags.ts';
import type { LocatedPosting } from '../../../domain/posting.ts';
import { forEachFlag, type SearchAnswer, type SearchQuery } from '../../../domain/search-query.ts';
import type { PlaceTable } from '../../../domain/tables.ts';
import { CONTRACT_NOW } from './contract-stock.ts';

/** An open posting as the naive search knows it. */
export interface Known {
  readonly id: string;
  readonly judged: LocatedPosting;
  readonly firstSeen: string;
}

type Fits = (posting: Known) => boolean;

/** What a search must answer, as slow and as plain as can be: every question is asked of every posting. */
export function naiveSearch(
  stock: readonly Known[],
  query: SearchQuery,
  places: PlaceTable,
): Pick<SearchAnswer, 'total' | 'ids' | 'distances' | 'hidden' | 'facets'> {
  const filters = filtersOf(query, places);
  const words = wordsOf(stock, query.words);
  const today = CONTRACT_NOW.slice(0, 10);
  const candidates = stock.filter(
    (posting) => (posting.judged.applyBy ?? today) >= today && words.every(({ fits }) => fits(posting)),
  );
  const passing = (...without: readonly string[]) =>
    candidates.filter((posting) =>
      Object.entries(filters).every(([name, fits]) => without.includes(name) || fits(posting)),
    );
  const found = passing().toSorted((a, b) => newestFirst(a, b));
  const distance = ({ judged }: Known) => nearest(judged, query, places);
  const score = (posting: Known) => words.filter(({ inTitle }) => inTitle(posting)).length;
  if (query.sort === 'relevance' && words.length > 0) found.sort((a, b) => score(b) - score(a));
  const isByDistance = query.sort === 'distance' && query.municipalities.length > 0;
  if (isByDistance) found.sort((a, b) => (distance(a) ?? 1e9) - (distance(b) ?? 1e9));
  const page = found.slice((query.page - 1) * query.size, query.page * query.size);
  const tellsDistance = query.municipalities.length > 0 && (isByDistance || query.around !== null);
  return {
    total: found.length,
    ids: page.map(({ id }) => id),
    distances: page.map((posting) => (tellsDistance ? distance(posting) : null)),
    hidden: forEachFlag((flag) => {
      const without = query.flags[flag] === 'exclude' ? [flag] : [];
      return passing(...without).filter(({ judged }) => flagsOf(judged).includes(flag)).length;
    }),
    facets: {
      occupation: count(passing('occupation'), ({ judged }) => levels(judged.occupation.value ?? '')),
      municipality: count(passing('municipality'), (posting) =>
        agsOf(posting).filter((ags) => ags.length === 8),
      ),
      kind: count(passing('kind'), ({ judged }) => [judged.kind.value]),
      workingTime: count(passing('workingTime'), ({ judged }) => judged.workingTimes.value),
      source: count(passing('source'), ({ judged }) => [judged.source]),
    },
  };
}

function filtersOf(query: SearchQuery, places: PlaceTable): Readonly<Record<string, Fits>> {
  const { occupations, kinds, workingTimes, sources, newWithinDays } = query;
  const reached = reachedBy(query, places);
  const since = new Date(Date.parse(CONTRACT_NOW) - (newWithinDays ?? 0) * 86_400_000).toISOString();
  return {
    occupation: ({ judged }) =>
      occupations.length === 0 || occupations.some((code) => judged.occupation.value?.startsWith(code)),
    municipality: (posting) => reached === null || agsOf(posting).some((ags) => reached.includes(ags)),
    kind: ({ judged }) => kinds.length === 0 || kinds.includes(judged.kind.value),
    workingTime: ({ judged }) =>
      workingTimes.length === 0 || judged.workingTimes.value.some((time) => workingTimes.includes(time)),
    source: ({ judged }) => sources.length === 0 || sources.includes(judged.source),
    newness: ({ firstSeen }) => newWithinDays === null || firstSeen >= since,
    ...forEachFlag((flag): Fits => ({ judged }) => {
      const filter = query.flags[flag];
      return filter === null || flagsOf(judged).includes(flag) === (filter === 'only');
    }),
  };
}

/** The words that are looked up: those that some open posting has, as many as occur together. */
function wordsOf(stock: readonly Known[], input: string) {
  const terms = input.split(' ').filter((term) => term !== '');
  const excluded = terms.filter((term) => term.startsWith('-')).map((term) => term.slice(1));
  const wanted = terms.filter((term) => !term.startsWith('-'));
  const present = wanted.filter((term) => stock.some((posting) => says(posting, term)));
  const occur = (some: readonly string[]) =>
    stock.some((posting) => some.every((term) => says(posting, term)));
  const kept: string[] = [];
  for (const term of present) if (occur(present) || occur([...kept, term])) kept.push(term);
  const nothing = wanted.length > 0 && kept.length === 0;
  return [
    ...kept.map((term) => ({
      fits: (posting: Known) => says(posting, term),
      inTitle: ({ judged }: Known) => judged.title.split(' ').includes(term),
    })),
    ...excluded.map((term) => ({ fits: (posting: Known) => !says(posting, term), inTitle: () => false })),
    ...(nothing ? [{ fits: () => false, inTitle: () => false }] : []),
  ];
}

function says({ judged }: Known, term: string): boolean {
  return `${judged.title} ${judged.text}`.split(' ').includes(term);
}

function newestFirst(a: Known, b: Known): number {
  if (a.firstSeen !== b.firstSeen) return a.firstSeen > b.firstSeen ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function agsOf({ judged }: Pick<Known, 'judged'>): readonly string[] {
  const codes = judged.workPlaces.value.flatMap((place) => (place.kind === 'outside' ? [] : [place.ags]));
  return [...new Set(codes)];
}

function levels(code: string): readonly string[] {
  return code === '' ? [] : [code.slice(0, 1), code.slice(0, 2), code.slice(0, 3)];
}

function chosen({ municipalities }: SearchQuery, places: PlaceTable) {
  return places.municipalities.filter(
    ({ ags, districtAgs }) => municipalities.includes(ags) || municipalities.includes(districtAgs),
  );
}

function reachedBy(query: SearchQuery, places: PlaceTable): readonly string[] | null {
  const { municipalities, around } = query;
  if (municipalities.length === 0) return null;
  const centres = chosen(query, places);
  const neighbours = around === 'adjacent' ? centres.flatMap(({ adjacent }) => adjacent) : [];
  const near = places.municipalities.filter(
    (place) => typeof around === 'number' && centres.some((centre) => kilometres(place, centre) <= around),
  );
  return [...municipalities, ...[...centres, ...near].map(({ ags }) => ags), ...neighbours];
}

function nearest(judged: LocatedPosting, query: SearchQuery, places: PlaceTable): number | null {
  const own = places.municipalities.filter(({ ags }) => agsOf({ judged }).includes(ags));
  const distances = own.flatMap((place) => chosen(query, places).map((centre) => kilometres(place, centre)));
  return distances.length === 0 ? null : Math.round(Math.min(...distances) * 1e6) / 1e6;
}

interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** By the straight line through a sphere as large as the Earth. */
function kilometres(a: Point, b: Point): number {
  const [from, to] = [onSphere(a), onSphere(b)];
  const chord = Math.hypot(...from.map((value, axis) => value - (to[axis] ?? 0)));
  return 2 * 6_371 * Math.asin(Math.min(1, chord / 2));
}

function onSphere({ latitude, longitude }: Point): readonly number[] {
  const [north, east] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
}

function count<Value>(
  postings: readonly Known[],
  valuesOf: (posting: Known) => readonly Value[],
): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const posting of postings)
    for (const value of valuesOf(posting)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
