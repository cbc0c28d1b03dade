import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { benchPlaces } from '../../../../bench/generate-postings.ts';
import { applySettings } from '../../../../store/search/meilisearch/index-settings.ts';
import { openIndexPlan } from '../../../../store/search/meilisearch/index-plan.ts';
import { openClient } from '../../../../store/search/meilisearch/open-client.ts';
import { openMeilisearchSearch } from '../../../../store/search/meilisearch/meilisearch-search.ts';
import { BATCH_LIMITS } from '../../../../store/search/meilisearch/push-documents.ts';
import { SearchAway } from '../../../../store/search/meilisearch/search-faults.ts';
import { rebuildIndex } from '../../../../store/search/meilisearch/rebuild-index.ts';
import {
  bringForward,
  startSearchFeed,
  type FeedParts,
} from '../../../../store/search/meilisearch/search-feed.ts';
import type { StoreWriter } from '../../../../store/store.ts';
import { until } from '../../../helpers/until.ts';
import { quietLog } from '../../queue/quiet-log.ts';
import { freshStore, NOW, openRun, save } from '../../store-file.ts';
import { EVERYTHING_AT_ONCE } from '../contract-stock.ts';
import { ApiError } from './double/api-error.ts';
import type { MeilisearchDouble } from './double/meilisearch-double.ts';
import { freshDouble } from './open-test-engine.ts';

const UID = 'postings_test';
const PAUSES = { idleMs: 10, firstTroubleMs: 10, longestTroubleMs: 40 };

interface Stage {
  readonly double: MeilisearchDouble;
  readonly store: StoreWriter;
  readonly parts: FeedParts;
  /** Errors that operators would read. */
  readonly errors: readonly unknown[];
  put(key: string, title: string): void;
  total(words?: string): Promise<number>;
}

async function setTheStage(): Promise<Stage> {
  const double = await freshDouble();
  const store = freshStore();
  const run = openRun(store, 'board');
  const client = openClient(double, 2_000);
  const errors: unknown[] = [];
  const log = { ...quietLog(), error: (error: unknown) => void errors.push(error) };
  const clock = () => new Date().toISOString();
  const plan = openIndexPlan([]);
  const search = openMeilisearchSearch({
    client,
    uid: UID,
    store,
    plan,
    places: benchPlaces(),
    clock: () => NOW,
  });
  return {
    double,
    store,
    errors,
    parts: { client, uid: UID, store, plan, clock, log },
    put: (key, title) => void save(store, run, { source: 'board', key, title, applyBy: '2026-11-23' }),
    total: async (words = '') => (await search.search({ ...EVERYTHING_AT_ONCE, words })).total,
  };
}

function feed({ parts }: Stage): void {
  const running = startSearchFeed(parts, PAUSES);
  onTestFinished(() => running.stop());
}

const markIn = ({ double }: Stage) => double.indexes.get(UID)?.documents.get('-mark');
const isBuilt = (stage: Stage): boolean => markIn(stage) !== undefined;

/** Errors that operators read, as one text. */
const told = ({ errors }: Stage): string => errors.map(String).join('\n');

describe('the feed of the search index', () => {
  it('builds the index, then brings in what is added, changed and withdrawn', async () => {
    const stage = await setTheStage();
    stage.put('a', 'Koch');
    feed(stage);
    await until(async () => isBuilt(stage) && (await stage.total('koch')) === 1);
    stage.put('a', 'Gärtner');
    stage.put('b', 'Gärtnerin');
    await until(async () => (await stage.total('gärtner')) === 2);
    expect(await stage.total('koch')).toBe(0);
    stage.store.withdrawExpired('2026-11-24', NOW);
    await until(async () => (await stage.total()) === 0);
    expect(stage.errors).toEqual([]);
  });

  it('asks for nothing but the mark while nothing changes, and gives up old tasks', async () => {
    const stage = await setTheStage();
    stage.put('a', 'Koch');
    feed(stage);
    await until(() => stage.double.requests.some((request) => request.startsWith('DELETE /tasks')));
    const before = stage.double.requests.length;
    await sleep(200);
    const since = new Set(stage.double.requests.slice(before));
    expect([...since].filter((request) => !request.includes(`/indexes/${UID}/documents/-mark`))).toEqual(
      [...since].filter((request) => request.startsWith('GET /tasks/')),
    );
  });

  it('goes on where it was when Meilisearch has been away', async () => {
    const stage = await setTheStage();
    feed(stage);
    await until(() => isBuilt(stage));
    stage.double.trouble = { kind: 'down' };
    for (let key = 0; key < 40; key += 1) stage.put(String(key), 'Koch');
    await until(() => stage.errors.length > 0);
    stage.double.trouble = null;
    await until(async () => (await stage.total('koch')) === 40);
    expect(told(stage)).toBe('SearchAway: Meilisearch does not answer');
  });

  it('tells that the disk of Meilisearch is full, pushes little meanwhile, and loses nothing', async () => {
    const stage = await setTheStage();
    feed(stage);
    await until(() => isBuilt(stage));
    stage.double.trouble = { kind: 'no-space' };
    stage.put('a', 'Koch');
    await until(() => stage.errors.length > 0);
    expect(told(stage)).toContain('no_space_left_on_device');
    stage.double.trouble = null;
    await until(async () => (await stage.total('koch')) === 1);
  });

  it('tells why a task has failed, with the code of Meilisearch', async () => {
    const stage = await setTheStage();
    feed(stage);
    await until(() => isBuilt(stage));
    stage.double.tasks.failure = new ApiError(500, 'internal', 'index is corrupt');
    stage.put('a', 'Koch');
    await until(() => stage.errors.length > 0);
    expect(told(stage)).toContain('internal, index is corrupt');
    stage.double.tasks.failure = null;
    await until(async () => (await stage.total('koch')) === 1);
  });

  it('pushes nothing more while tasks do not get on', async () => {
    const stage = await setTheStage();
    stage.put('a', 'Koch');
    await bringForward(stage.parts);
    stage.double.tasks.stall(true);
    await stage.parts.client.index(UID).deleteDocuments(['nobody']);
    stage.put('b', 'Koch');
    const later = { ...stage.parts, clock: () => new Date(Date.now() + 11 * 60_000).toISOString() };
    const before = stage.double.tasks.all.length;
    await expect(bringForward(later)).rejects.toThrow('1 tasks wait, the oldest for 11 min');
    expect(stage.double.tasks.all.length).toBe(before);
    stage.double.tasks.stall(false);
    await until(() => stage.double.tasks.all.every(({ status }) => status === 'succeeded'));
    await bringForward(later);
    expect(await stage.total('koch')).toBe(2);
  });

  it.each([{ kind: 'too-large', bytes: 6_000 } as const])(
    'halves batches that are refused as too large',
    async (trouble) => {
      const stage = await setTheStage();
      for (let key = 0; key < 30; key += 1) stage.put(String(key), 'Koch');
      stage.double.trouble = trouble;
      await bringForward(stage.parts);
      expect(await stage.total('koch')).toBe(30);
    },
  );

  it('tells that the key is refused', async () => {
    const stage = await setTheStage();
    const parts = { ...stage.parts, client: openClient({ ...stage.double, key: 'another' }, 2_000) };
    await expect(bringForward(parts)).rejects.toThrow('refuses the key (403 invalid_api_key)');
  });

  it('builds anew when the index was lost or made by another version', async () => {
    const stage = await setTheStage();
    stage.put('a', 'Koch');
    feed(stage);
    await until(async () => isBuilt(stage) && (await stage.total()) === 1);
    const lost = stage.double.indexes.get(UID);
    await stage.parts.client.deleteIndex(UID);
    await until(() => isBuilt(stage) && stage.double.indexes.get(UID) !== lost);
    expect(await stage.total()).toBe(1);
    await stage.parts.client
      .index(UID)
      .addDocuments([{ id: '-mark', shape: 'older', epoch: '', sequence: 1 }]);
    const isOlder = () => markIn(stage)?.['shape'] === 'older';
    await until(isOlder);
    await until(() => !isOlder());
  });

  it('sets an index up only when it is not so already', async () => {
    const { double, parts } = await setTheStage();
    await bringForward(parts);
    await applySettings(parts.client, UID);
    const changes = (): number => double.requests.filter((request) => request.startsWith('PATCH')).length;
    expect(changes()).toBe(1);
    await parts.client
      .index(UID)
      .updateSettings({ rankingRules: ['words'] })
      .waitTask();
    await applySettings(parts.client, UID);
    expect(changes()).toBe(3);
    expect(double.indexes.get(UID)?.settings.rankingRules).toContain('sort');
  });

  it('takes many changes in steps', async () => {
    const stage = await setTheStage();
    await bringForward(stage.parts);
    const count = BATCH_LIMITS.documents + 20;
    stage.store.transaction(() => {
      for (let key = 0; key < count; key += 1) stage.put(String(key), `Koch ${key}`);
    });
    await bringForward(stage.parts);
    expect(await stage.total()).toBe(BATCH_LIMITS.documents);
    await bringForward(stage.parts);
    expect(await stage.total()).toBe(count);
    expect(await bringForward(stage.parts)).toBe(true);
  });
});

/** Small numbers that look random and are the same every time (a linear congruential generator). */
function seededNumbers(seed: number, count: number, below: number): readonly number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  });
}

describe('a rebuild that is broken off', () => {
  const OLD = 30;
  const NEW = 45;

  async function beforeRebuild(): Promise<Stage> {
    const stage = await setTheStage();
    for (let key = 0; key < OLD; key += 1) stage.put(`old${key}`, 'Koch');
    await rebuildIndex(stage.parts);
    for (let key = OLD; key < NEW; key += 1) stage.put(`new${key}`, 'Koch');
    return stage;
  }

  it.each(seededNumbers(7, 20, 24))(
    'after %i requests leaves the old postings or the new ones, and is mended by another',
    async (requests) => {
      const stage = await beforeRebuild();
      stage.double.cutAfter(requests, requests % 2 === 0);
      const [end] = await Promise.allSettled([rebuildIndex(stage.parts)]);
      expect(end.status === 'fulfilled' || end.reason instanceof SearchAway).toBe(true);
      stage.double.cutAfter(null);
      await until(() => stage.double.tasks.all.every(({ finishedAt }) => finishedAt !== null));
      expect([OLD, NEW]).toContain(await stage.total());
      await rebuildIndex(stage.parts);
      expect(await stage.total()).toBe(NEW);
      expect([...stage.double.indexes.keys()]).toEqual([UID]);
    },
  );

  it('is never seen half done', async () => {
    const stage = await beforeRebuild();
    const seen = new Set<number>();
    const watching = (async () => {
      while (!seen.has(NEW)) seen.add(await stage.total());
    })();
    await rebuildIndex(stage.parts);
    await watching;
    expect([...seen].filter((total) => total !== OLD && total !== NEW)).toEqual([]);
  });
});
