import { beforeEach, describe, expect, it } from 'vitest';
import { openTakeIn } from '../../../crawler/take-in.ts';
import { openKeeperDesk } from '../../../crawler/work/keeper-desk.ts';
import { openJournal } from '../../../crawler/work/journal.ts';
import type { AnswerSlice, BeginAnswer, CrawlJob, Entry, KeeperJob } from '../../../crawler/work/messages.ts';
import { packParcel, unpackParcel } from '../../../crawler/work/parcel.ts';
import type { ActiveJob, Queue } from '../../../store/queue/queue.ts';
import { openSqliteQueues } from '../../../store/queue/sqlite-queue.ts';
import { openSnapshots } from '../../../store/snapshots/open-snapshots.ts';
import type { Snapshots } from '../../../store/snapshots/snapshot.ts';
import { openStore } from '../../../store/sqlite/open-store.ts';
import type { StoreWriter } from '../../../store/store.ts';
import { quietLog } from '../../store/queue/quiet-log.ts';
import { COMPLETE } from '../../store/store-file.ts';
import { SMALL_TABLES } from '../run/small-tables.ts';
import { smallSource } from './small-source.ts';

const AT = '2026-11-22T06:00:00.000Z';

let store: StoreWriter;
let snapshots: Snapshots;
let answers: Queue<AnswerSlice>;
let desk: (data: KeeperJob, isLastAttempt?: boolean) => Promise<void>;
let now: string;

beforeEach(() => {
  now = AT;
  const clock = (): string => now;
  const log = quietLog();
  store = openStore(':memory:');
  const queues = openSqliteQueues(':memory:', { clock, log });
  answers = queues.open<AnswerSlice>('answers');
  const crawls = queues.open<CrawlJob>('crawl');
  const takeIn = openTakeIn(store, SMALL_TABLES);
  const sources = [
    smallSource({ id: 'klinik', url: 'https://klinik.example' }),
    smallSource({ id: 'praxis', url: 'https://klinik.example' }),
    smallSource({ id: 'zeitung', url: 'https://zeitung.example' }),
  ];
  const poisoned: typeof takeIn = (raw, sight) => {
    if (raw.title === 'Poison') throw new Error('cannot be judged');
    return takeIn(raw, sight);
  };
  snapshots = openSnapshots(':memory:', { days: 3, megabytes: 10 });
  const handler = openKeeperDesk({
    store,
    takeIn: poisoned,
    snapshots,
    clock,
    log,
    sources,
    crawls,
    answers,
  });
  desk = (data, isLastAttempt = false) => handler({ ...active(data), isLastAttempt });
});

function active(data: KeeperJob): ActiveJob<KeeperJob> {
  const signal = new AbortController().signal;
  return { id: 'j', name: 'keeper', data, attemptsStarted: 1, attemptsMade: 0, isLastAttempt: false, signal };
}

async function begin(source: string, ticket = source): Promise<BeginAnswer | null> {
  await desk({ kind: 'begin', source, ticket, until: '2026-11-22T12:00:00.000Z', dueAt: AT });
  const job = await answers.getJob(`answer.${ticket}.0`);
  return job && (unpackParcel(job.data.text) as BeginAnswer);
}

async function opened(source = 'klinik'): Promise<number> {
  const answer = await begin(source);
  if (answer?.kind !== 'go') throw new Error(`expected a run, got ${answer?.kind}`);
  return answer.briefing.run;
}

function take(key: string, title = 'Koch'): Entry {
  return {
    op: 'take',
    raw: { key, url: `https://klinik.example/${key}`, title, employer: 'Klinik' },
    at: AT,
  };
}

/** The slices of one parcel, the first of which has this number. */
function slices(run: number, first: number, entries: readonly Entry[], cut = 60_000): readonly KeeperJob[] {
  const packed = packParcel(JSON.stringify(entries)).join('');
  const texts = packed.match(new RegExp(`.{1,${cut}}`, 'g')) ?? [];
  return texts.map((text, index) => ({
    kind: 'slice',
    run,
    source: 'klinik',
    number: first + index,
    text,
    isLast: index === texts.length - 1,
  }));
}

describe('the keeper', () => {
  it('writes what a run sends, in order, and closes it', async () => {
    const run = await opened();
    const page = { etag: 'e', lastModified: null, hash: 'h', parser: '1', keys: ['a'], next: '[]' };
    const entries: readonly Entry[] = [
      take('a'),
      { op: 'page', url: 'https://klinik.example/', page, at: AT },
      { op: 'problem', url: 'https://klinik.example/b', key: null, reason: 'no title', at: AT },
      { op: 'end', result: COMPLETE, at: AT },
    ];
    for (const slice of slices(run, 1, entries, 40)) await desk(slice);
    expect(store.source('klinik')).toMatchObject({ openSightings: 1, lastSuccessAt: AT });
    expect(store.runs('klinik', 1)).toMatchObject([{ outcome: 'complete', found: 1, added: 1, problems: 1 }]);
    expect(store.rememberedPages('klinik')).toEqual(new Map([['https://klinik.example/', page]]));
  });

  it('passes over a slice that comes twice and waits for one that is missing', async () => {
    const run = await opened();
    const [one, two] = [slices(run, 1, [take('a')])[0], slices(run, 2, [take('b')])[0]];
    if (!one || !two) throw new Error('there are two slices');
    await expect(desk(two)).rejects.toThrow('slice 1 of run 1 has not come yet');
    for (const slice of [one, one, two, one, two]) await desk(slice);
    expect(store.counts().sightings).toBe(2);
    expect(store.runs('klinik', 1)[0]?.added).toBe(2);
  });

  it('keeps a posting that cannot be taken in as a problem, and takes the others', async () => {
    const run = await opened();
    const page = { etag: 'e', lastModified: null, hash: 'h', parser: '1', keys: ['a', 'p', 'b'], next: '[]' };
    const entries: readonly Entry[] = [
      take('a'),
      take('p', 'Poison'),
      take('b'),
      { op: 'page', url: 'https://klinik.example/', page, at: AT },
    ];
    for (const slice of slices(run, 1, entries)) await desk(slice);
    expect(store.counts().sightings).toBe(2);
    // The page is read anew next time, though its content may be the same.
    expect(store.rememberedPage('klinik', 'https://klinik.example/')).toMatchObject({ etag: null, hash: '' });
    expect(store.problems('klinik', 9)).toMatchObject([{ key: 'p', reason: 'cannot be judged' }]);
  });

  it('closes the run as failed when a parcel cannot be taken in after many tries', async () => {
    const run = await opened();
    const [poison] = slices(
      run,
      1,
      ['x', 'y', 'z'].map((key) => take(key, 'Poison')),
    );
    if (!poison) throw new Error('there is a slice');
    await expect(desk(poison)).rejects.toThrow('none of many');
    expect(store.slicesTaken(run)).toBe(0);
    await expect(desk(poison, true)).rejects.toThrow('none of many');
    expect(store.runs('klinik', 1)).toMatchObject([{ outcome: 'failed' }]);
  });

  it('writes nothing for a run whose source another has taken, and says so', async () => {
    const stale = await opened();
    now = '2026-11-22T06:10:00.000Z';
    const present = await begin('klinik', 'again');
    expect(present?.kind).toBe('go');
    for (const slice of slices(stale, 1, [take('a'), { op: 'end', result: COMPLETE, at: AT }]))
      await desk(slice);
    await desk({ kind: 'alive', run: stale });
    expect(store.counts().sightings).toBe(0);
    expect(store.source('klinik').lastSuccessAt).toBeNull();
    expect(await answers.getJob(`over.${stale}`)).not.toBeNull();
  });

  it('lets one worker at a time read a source, and a host', async () => {
    expect((await begin('klinik', '1'))?.kind).toBe('go');
    expect((await begin('klinik', '2'))?.kind).toBe('busy');
    expect((await begin('praxis', '3'))?.kind).toBe('busy');
    expect((await begin('zeitung', '4'))?.kind).toBe('go');
    expect((await begin('fremd', '5'))?.kind).toBe('unknown');
  });

  it('keeps the source of a worker that gives signs of life', async () => {
    const run = await opened();
    now = '2026-11-22T06:01:50.000Z';
    await desk({ kind: 'alive', run });
    now = '2026-11-22T06:03:30.000Z';
    expect((await begin('klinik', 'other'))?.kind).toBe('busy');
    now = '2026-11-22T06:04:00.000Z';
    expect((await begin('klinik', 'later'))?.kind).toBe('go');
  });

  it('opens no run for a worker that no longer waits, nor for a source read since it was due', async () => {
    await desk({
      kind: 'begin',
      source: 'klinik',
      ticket: 't',
      until: '2026-11-22T05:59:59.000Z',
      dueAt: AT,
    });
    expect(await answers.getJob('answer.t.0')).toBeNull();
    const run = store.openRun('klinik', AT, 60) ?? 0;
    store.closeRun(run, COMPLETE, AT);
    expect((await begin('klinik'))?.kind).toBe('needless');
  });
});

describe('the journal of a run without the store', () => {
  it('reads from the briefing and notes what is to be written', async () => {
    const page = { etag: 'e', lastModified: null, hash: 'h', parser: '1', keys: ['known'], next: '[]' };
    const run = await opened();
    store.rememberPage('klinik', 'https://klinik.example/', page, AT);
    const state = store.source('klinik');
    const briefing = {
      run,
      leaseSeconds: 60,
      state,
      runs: store.runs('klinik', 3),
      pages: [['u', page]] as const,
      kept: { pages: true, hashes: [] },
    };
    const journal = openJournal(briefing, { beat: () => undefined, isOver: () => false });
    expect(journal.store.rememberedPage('klinik', 'u')).toEqual(page);
    journal.takeIn(
      { key: 'a', url: 'https://klinik.example/a', title: 'Koch' },
      { run, source: 'klinik', at: AT },
    );
    expect(journal.store.confirmAll(run, 'klinik', ['known', 'a', 'strange'], AT)).toEqual(['strange']);
    const failing = (): void => {
      journal.store.keepProblem(run, 'u', null, 'gone with its transaction', AT);
      throw new Error('no');
    };
    expect(() => journal.store.transaction(failing)).toThrow('no');
    expect(journal.drain(false)).toBeNull();
    const entries = JSON.parse(journal.drain(true) ?? '[]') as readonly Entry[];
    expect(entries.map(({ op }) => op)).toEqual(['take', 'confirm']);
    expect(journal.drain(true)).toBeNull();
  });
});

describe('a parcel', () => {
  it('is cut into slices that a job takes, however large it is', () => {
    const value = Array.from({ length: 20_000 }, (_, index) => ({
      key: `${index * 7919}`,
      text: `Köchin ${index}`,
    }));
    const parts = packParcel(JSON.stringify(value));
    expect(parts.length).toBeGreaterThan(1);
    expect(Math.max(...parts.map((part) => Buffer.byteLength(JSON.stringify(part))))).toBeLessThan(61_000);
    expect(unpackParcel(parts.join(''))).toEqual(value);
  });
});
