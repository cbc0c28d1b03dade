import { expect, it, onTestFinished } from 'vitest';
import { plainPosting, sure } from '../../../bench/plain-posting.ts';
import { benchPlaces, generatePostings, randomNumbers } from '../../../bench/generate-postings.ts';
import { POSTING_KINDS, WORKING_TIMES, type LocatedPosting } from '../../../domain/posting.ts';
import { FLAGS, SORTS, type SearchQuery } from '../../../domain/search-query.ts';
import { openSqliteSearch } from '../../../store/search/sqlite-search.ts';
import type { StoreWriter } from '../../../store/store.ts';
import { freshStore, idOf, openRun, storeFile } from '../store-file.ts';
import { CONTRACT_NOW, EVERYTHING_AT_ONCE } from './contract-stock.ts';
import { naiveSearch, type Known } from './naive-search.ts';

/** Words without meaning, forms or neighbours in spelling. */
const WORDS = ['zax', 'qub', 'wyf', 'dok', 'jit', 'pyx'];
const DAYS = 20;
const SEEDS = [1, 2, 3];
const STEPS = 12;
const QUERIES = 25;

const places = benchPlaces();

/** Draws what tests need, the same every time. */
function drawer(seed: number) {
  const random = randomNumbers(seed);
  const isSo = (share: number): boolean => random() < share;
  const some = <T>(values: readonly T[], share: number): readonly T[] => values.filter(() => isSo(share));
  const below = (end: number): number => Math.floor(random() * end);
  const one = <T>(values: readonly T[]): T => {
    const value = values[below(values.length)];
    if (value === undefined) throw new Error('nothing to draw from');
    return value;
  };
  return { isSo, some, below, one };
}
type Drawer = ReturnType<typeof drawer>;

/** Postings with words, deadlines and one place, several or none. */
function drawPosting(generated: LocatedPosting, key: string, draw: Drawer): LocatedPosting {
  const { ags, districtAgs } = draw.one(places.municipalities);
  const other = draw.one(places.municipalities).ags;
  const workPlaces: LocatedPosting['workPlaces']['value'] = draw.one([
    [{ kind: 'municipality', ags, locality: null }],
    [
      { kind: 'municipality', ags, locality: null },
      { kind: 'municipality', ags: other, locality: null },
    ],
    [{ kind: 'district', ags: districtAgs }],
    [],
  ]);
  return plainPosting({
    ...generated,
    key,
    title: `Stelle ${draw.some(WORDS, 0.2).join(' ')}`.trim(),
    text: `Text ${draw.some(WORDS, 0.2).join(' ')}`.trim(),
    applyBy: draw.one([null, null, null, '2026-11-21', '2026-11-22', '2026-12-24']),
    workPlaces: sure(workPlaces),
  });
}

function drawQuery(draw: Drawer): SearchQuery {
  const ags = places.municipalities.map((place) => place.ags);
  const wanted = draw.some(WORDS, 0.2).map((word) => (draw.isSo(0.2) ? `-${word}` : word));
  return {
    ...EVERYTHING_AT_ONCE,
    words: draw.isSo(0.6) ? wanted.map((word) => `${word} `).join('') : '',
    occupations: draw.isSo(0.3) ? draw.some(['2', '5', '29', '81', '521', '71302', '43'], 0.3) : [],
    municipalities: draw.isSo(0.4) ? [draw.one([...ags, '05358']), draw.one(ags)] : [],
    around: draw.one([null, 'adjacent', 5, 15, 40]),
    kinds: draw.isSo(0.2) ? draw.some(POSTING_KINDS, 0.4) : [],
    workingTimes: draw.isSo(0.2) ? draw.some(WORKING_TIMES, 0.4) : [],
    newWithinDays: draw.isSo(0.2) ? draw.below(DAYS) : null,
    sources: draw.isSo(0.2) ? draw.some(['source-1', 'source-2', 'source-3'], 0.5) : [],
    flags: {
      ...EVERYTHING_AT_ONCE.flags,
      ...Object.fromEntries(draw.some(FLAGS, 0.08).map((flag) => [flag, draw.one(['exclude', 'only'])])),
    },
    sort: draw.one(SORTS),
    page: draw.one([1, 1, 2, 3]),
    size: draw.one([5, 20, 100]),
  };
}

/** A store that changes as it does in life, and beside it what a naive search knows of it. */
function openLife(store: StoreWriter, seed: number) {
  const draw = drawer(seed);
  const run = openRun(store, 'plain');
  const generated = generatePostings(100_000, seed, CONTRACT_NOW);
  const known = new Map<string, Known>();
  const days = Array.from(
    { length: DAYS },
    (_, day) => new Date(Date.parse(CONTRACT_NOW) - day * 86_400_000),
  );

  function save(judged: LocatedPosting, at: string, withheldBecause: string | null = null): void {
    const { key, url, title, source, occupation } = judged;
    const rawHash = `${title} ${occupation.value} ${withheldBecause}`;
    const sighting = {
      raw: { key, url, title },
      rawHash,
      judged,
      blockingKeys: [`key:${key}`],
      withheldBecause,
    };
    store.save(run, sighting, { kind: 'new' }, at);
    if (withheldBecause === null)
      known.set(key, { id: idOf(store, key), judged, firstSeen: known.get(key)?.firstSeen ?? at });
    else known.delete(key);
    expect(source).toBe(judged.source);
  }

  function drawn(key: string): LocatedPosting {
    const next = generated.next();
    if (next.done) throw new Error('no more postings');
    return drawPosting(next.value.judged, key, draw);
  }

  function change(number: number): void {
    const before = draw.isSo(0.5) && known.size > 0 ? draw.one([...known.values()]) : null;
    if (before === null) save(drawn(`new-${seed}-${number}`), draw.one(days).toISOString());
    else if (draw.isSo(0.3)) save(before.judged, CONTRACT_NOW, 'an operator wants it');
    else save({ ...drawn(before.judged.key), source: before.judged.source }, CONTRACT_NOW);
  }

  return { draw, change, stock: () => [...known.values()] };
}

it.each(SEEDS)(
  'answers drawn searches over a stock that changes as a naive search does, seed %i',
  async (seed) => {
    const file = storeFile();
    const store = freshStore(file);
    const { draw, change, stock } = openLife(store, seed);
    const search = openSqliteSearch(file, places, () => CONTRACT_NOW);
    onTestFinished(() => search.close());
    let number = 0;
    let found = 0;
    for (let step = 0; step < STEPS; step += 1) {
      const changes = step === 0 ? 150 : draw.below(40);
      store.transaction(() => {
        for (const end = number + changes; number < end; number += 1) change(number);
      });
      for (let asked = 0; asked < QUERIES; asked += 1) {
        const query = drawQuery(draw);
        const answer = await search.search(query);
        const distances = answer.distances.map((km) => (km === null ? null : Math.round(km * 1e6) / 1e6));
        expect({ ...answer, distances }, JSON.stringify(query)).toMatchObject(
          naiveSearch(stock(), query, places),
        );
        found += answer.total;
      }
    }
    expect(found).toBeGreaterThan(STEPS * QUERIES);
  },
);
