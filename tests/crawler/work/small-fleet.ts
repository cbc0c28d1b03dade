import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { openFetcher } from '../../../crawler/fetch/open-fetcher.ts';
import { crawlAll, type SourceCrawl } from '../../../crawler/run/crawl-all.ts';
import { openTakeIn } from '../../../crawler/take-in.ts';
import { openSnapshots } from '../../../store/snapshots/open-snapshots.ts';
import { openStore } from '../../../store/sqlite/open-store.ts';
import { quietLog } from '../../store/queue/quiet-log.ts';
import { SMALL_TABLES } from '../run/small-tables.ts';
import { smallSource, type SmallSource } from './small-source.ts';

/** What a worker's process is told. */
export interface WorkerOrders {
  readonly redisUrl: string;
  readonly sources: readonly SmallSource[];
  /** `host:port` of all that it may visit. */
  readonly hosts: readonly string[];
  readonly paceMs: number;
}

/** Where a keeper keeps things. */
export interface StoreFiles {
  readonly store: string;
  readonly snapshots: string;
}

/** What a keeper's process is told. */
export interface KeeperOrders {
  readonly redisUrl: string;
  readonly sources: readonly SmallSource[];
  readonly files: StoreFiles;
}

export const SNAPSHOT_LIMITS = { days: 3, megabytes: 100 };

/** The files of a keeper of this name. */
export function filesOf(folder: string, name: string): StoreFiles {
  return { store: join(folder, `${name}.db`), snapshots: join(folder, `${name}-snapshots.db`) };
}

export function startWorker(orders: WorkerOrders): ChildProcess {
  return start(new URL('./worker-child.ts', import.meta.url), orders);
}

export function startKeeper(orders: KeeperOrders): ChildProcess {
  return start(new URL('./keeper-child.ts', import.meta.url), orders);
}

function start(script: URL, orders: object): ChildProcess {
  const stdio = ['ignore', 'ignore', 'inherit'] as const;
  return spawn(process.execPath, [fileURLToPath(script), JSON.stringify(orders)], { stdio: [...stdio] });
}

/** Kills a process as a machine dies. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** Reads all sources in this process, as a portal on one machine does. */
export async function crawlUndisturbed(
  files: StoreFiles,
  sources: readonly SmallSource[],
): Promise<readonly SourceCrawl[]> {
  const clock = (): string => new Date().toISOString();
  const store = openStore(files.store);
  const snapshots = openSnapshots(files.snapshots, SNAPSHOT_LIMITS);
  const fetcher = openFetcher({
    userAgent: 'Stellenlotse/0.1 (+https://portal.example/bot)',
    clock,
    allowHosts: sources.map(({ url }) => new URL(url).host),
    paceMs: 0,
    retryPausesMs: [],
  });
  const takeIn = openTakeIn(store, SMALL_TABLES);
  const tools = { fetcher, store, takeIn, snapshots, clock, log: quietLog() };
  const crawls = await crawlAll(sources.map(smallSource), tools);
  await fetcher.close();
  snapshots.close();
  store.close();
  return crawls;
}

/** Every sighting with what was judged of it, which of them are one posting, each complete run, and every page kept. */
export function contentOf(files: StoreFiles) {
  const sightings = rowsOf(
    files.store,
    `SELECT source, key, url, raw_hash, raw, judged, withdrawn_at, missed, posting FROM sightings
     ORDER BY source, key`,
  );
  const groups = Map.groupBy(sightings, (row) => row['posting']);
  const clusters = [...groups.values()].map((group) =>
    group.map((row) => `${String(row['source'])}/${String(row['key'])}`).join(' '),
  );
  return {
    sightings: sightings.map(({ posting: _posting, ...row }) => row),
    clusters: clusters.toSorted(),
    runs: rowsOf(
      files.store,
      "SELECT source, found, pages FROM runs WHERE outcome = 'complete' ORDER BY source",
    ),
    remembered: rowsOf(files.store, 'SELECT source, url, hash, keys FROM pages ORDER BY source, url'),
    pages: rowsOf(
      files.snapshots,
      'SELECT source, name, url, hash, status, media_type, body FROM pages JOIN bodies USING (hash) ORDER BY source, name',
    ),
  };
}

/** How far a keeper elsewhere has come. */
export interface Progress {
  /** Sources that were read completely. */
  complete(): number;
  /** How runs ended. */
  outcomes(): readonly unknown[];
  close(): void;
}

/** Looks into a store that another process writes. */
export function openProgress(file: string): Progress {
  const db = new DatabaseSync(file, { readOnly: true });
  const complete = db.prepare("SELECT DISTINCT source FROM runs WHERE outcome = 'complete'");
  const outcomes = db.prepare('SELECT DISTINCT outcome FROM runs WHERE outcome IS NOT NULL');
  return {
    complete: () => complete.all().length,
    outcomes: () => outcomes.all().map(({ outcome }) => outcome),
    close: () => db.close(),
  };
}

function rowsOf(file: string, sql: string): readonly Record<string, unknown>[] {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    return db.prepare(sql).all();
  } finally {
    db.close();
  }
}
