import { beforeEach, describe, expect, it } from 'vitest';
import type { SourceConfig } from '../../../config/region.ts';
import type { AlarmChannel, HealthMessage } from '../../../crawler/health/health-message.ts';
import { watchHealth } from '../../../crawler/health/watch-health.ts';
import { openStore } from '../../../store/sqlite/open-store.ts';
import type { RunOutcome, StoreWriter } from '../../../store/store.ts';
import { storeFile } from '../../store/store-file.ts';

const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined };

let file: string;
let now: string;
let told: HealthMessage[];
let isBroken: boolean;
const sources = ['klinik', 'zeitung'].map(config);

beforeEach(() => {
  file = storeFile();
  now = '2026-11-01T05:00:00.000Z';
  told = [];
  isBroken = false;
});

function config(id: string): SourceConfig {
  return {
    id,
    kind: 'feed',
    name: `Quelle ${id}`,
    homepage: 'https://x.example/',
    enabled: true,
    basis: null,
    nearness: 'board',
    display: 'full',
    every: '0 5 * * *',
    paceMs: 0,
    options: {},
  };
}

const channel: AlarmChannel = {
  name: 'test',
  tell(message) {
    if (isBroken) return Promise.reject(new Error('no connection'));
    told.push(message);
    return Promise.resolve();
  },
};

/** Every use opens the store anew, as after a restart. */
async function withStore(use: (store: StoreWriter) => Promise<void> | void): Promise<void> {
  const store = openStore(file);
  try {
    await use(store);
  } finally {
    store.close();
  }
}

function run(outcome: RunOutcome, ids: readonly string[] = ['klinik', 'zeitung']): Promise<void> {
  return withStore((store) => {
    for (const id of ids) {
      const opened = store.openRun(id, now, 60);
      if (opened === null) throw new Error('busy');
      const reason = outcome === 'complete' ? null : `it was ${outcome}`;
      store.closeRun(opened, { outcome, reason, pages: 1, unchangedPages: 0, suspendedUntil: null }, now);
    }
  });
}

/** Looks every hour for some hours. */
async function watch(hours: number, channels: readonly AlarmChannel[] = [channel]): Promise<void> {
  for (let hour = 0; hour < hours; hour += 1) {
    const portal = { name: 'Jobportal', publicUrl: 'https://jobs.example' };
    await withStore((store) =>
      watchHealth({ store, sources, portal, channels, clock: () => now, log: QUIET }),
    );
    now = new Date(Date.parse(now) + 3_600_000).toISOString();
  }
}

const toldOf = (): readonly string[] =>
  told.flatMap(({ notices }) => notices.map(({ subject, status }) => `${subject} ${status}`));

describe('a watch over the sources', () => {
  it('says nothing while all is well', async () => {
    for (let day = 0; day < 3; day += 1) {
      await run('complete');
      await watch(24);
    }
    expect(told).toEqual([]);
  });

  it('tells once that a source is not well, over days and restarts, and once that it is well again', async () => {
    await run('complete');
    await watch(24);
    for (let day = 0; day < 4; day += 1) {
      await run('refused', ['klinik']);
      await run('complete', ['zeitung']);
      await watch(24);
    }
    expect(toldOf()).toEqual(['klinik refused']);
    expect(told[0]).toMatchObject({
      subject: 'Jobportal: Quelle klinik is refused',
      url: 'https://jobs.example/de/sources',
    });
    expect(told[0]?.text).toContain('it was refused');
    await run('complete');
    await watch(30);
    expect(toldOf()).toEqual(['klinik refused', 'klinik empty']);
    expect(told[1]?.subject).toBe('Jobportal: Quelle klinik is well again');
  });

  it('tells of several sources in one message', async () => {
    await run('changed');
    await watch(2);
    expect(told).toHaveLength(1);
    expect(told[0]?.subject).toBe('Jobportal: 2 not well');
  });

  it('tells of a source that flickers no more than once a day, of another illness after a day', async () => {
    for (const outcome of ['unavailable', 'complete', 'unavailable', 'complete', 'unavailable'] as const) {
      await run(outcome, ['klinik']);
      await watch(2);
    }
    expect(toldOf()).toEqual(['klinik down', 'klinik empty']);
    await watch(20);
    expect(toldOf()).toEqual(['klinik down', 'klinik empty', 'klinik down']);
    await run('changed', ['klinik']);
    await run('complete', ['zeitung']);
    await watch(30);
    expect(toldOf().slice(3)).toEqual(['klinik changed']);
  });

  it('tells once when no source at all has been read for 48 hours, and not of each that is stale', async () => {
    await run('complete');
    await watch(48);
    expect(told).toEqual([]);
    await watch(5 * 24);
    expect(toldOf()).toEqual(['(portal) silent']);
    await run('complete');
    await watch(5);
    expect(toldOf()).toEqual(['(portal) silent', '(portal) good']);
  });

  it('tries again what a channel could not be told, and tells the other channels all the same', async () => {
    const heard: HealthMessage[] = [];
    const other: AlarmChannel = {
      name: 'other',
      tell: (message) => Promise.resolve(void heard.push(message)),
    };
    isBroken = true;
    await run('failed', ['klinik']);
    await watch(3, [channel, other]);
    expect([told.length, heard.length]).toEqual([0, 1]);
    isBroken = false;
    await watch(3, [channel, other]);
    expect([told.length, heard.length]).toEqual([1, 1]);
  });
});
