import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '../config/env.ts';
import type { SourceCrawl } from '../crawler/run/crawl-all.ts';
import { berlinDay } from '../domain/berlin-day.ts';
import { openReader } from '../store/sqlite/open-store.ts';
import { WrongUse, type Given } from './command.ts';
import { openDemoWorld, type DemoWorld } from './demo-world.ts';
import { describeCrawl, isGood } from './describe-crawl.ts';
import { probePortal } from './probe.ts';
import { openProgressLine } from './progress-line.ts';
import { startPortal, type RunningPortal } from './running-portal.ts';
import type { Setup } from './setup.ts';
import { runPress } from './threads.ts';
import { untilSignal } from './until-signal.ts';

/** The demo world moves on a little before each of its sources' quarter-hourly runs. */
const ADVANCE_EVERY_MS = 14 * 60_000;
/** The demo district has more; with fewer something was lost on the way. */
const LEAST_POSTINGS = 800;
/** The district, its 15 municipalities, apprenticeships and at least ten fields. */
const LEAST_EDITIONS = 27;
/** Sources of the demo district that are there to misbehave. */
const MISBEHAVING = new Set(['verschlossen', 'wartung', 'ausgefallen']);

/** `portal demo`: the built-in district from first crawl to newspaper, served like a real one. */
export async function demo(given: Given): Promise<number> {
  const port = given.text('port') ?? '8080';
  if (!/^\d{1,5}$/.test(port)) throw new WrongUse(`--port ${port} is not a port`);
  if (given.isSet('check')) return await inDemoWorld(true, check);
  const dataDir = given.text('data') ?? join('data', 'demo');
  if (given.isSet('fresh')) clearDemo(dataDir);
  const present = Number(port) || (await freePort());
  return await inDemoWorld(false, (world) => show(dataDir, present, world));
}

/** Removes the store and editions of an earlier demo, and nothing that it did not make. */
function clearDemo(dataDir: string): void {
  const files = ['portal.db', 'queue.db', 'snapshots.db'].flatMap((file) => [
    file,
    `${file}-wal`,
    `${file}-shm`,
  ]);
  for (const made of [...files, 'editions']) rmSync(join(dataDir, made), { recursive: true, force: true });
}

/** Does something while the servers of the demo district run. */
async function inDemoWorld<T>(anyPorts: boolean, act: (world: DemoWorld) => Promise<T>): Promise<T> {
  const world = await openDemoWorld(today(), anyPorts);
  try {
    return await act(world);
  } finally {
    await world.close();
  }
}

async function show(dataDir: string, port: number, world: DemoWorld): Promise<number> {
  const setup = demoSetup(world, dataDir, port);
  const portal = await startPortal(setup);
  // The newspapers come last: without them an earlier start was broken off.
  if (!existsSync(join(dataDir, 'editions'))) await fill(portal, setup);
  console.error(`\n  ${portal.address}\n\nCtrl-C ends the demo.`);
  portal.schedule();
  const advancing = setInterval(() => world.advance(), ADVANCE_EVERY_MS);
  await untilSignal();
  clearInterval(advancing);
  await portal.stop();
  return 0;
}

async function check(world: DemoWorld): Promise<number> {
  const started = performance.now();
  const dataDir = mkdtempSync(join(tmpdir(), 'portal-demo-'));
  const setup = demoSetup(world, dataDir, await freePort());
  const portal = await startPortal(setup);
  try {
    const { crawls, editions } = await fill(portal, setup);
    const { postings: jobs, sightings: postings } = countStock(dataDir);
    const problems = [...doubts(crawls, postings, editions), ...(await probePortal(portal.address))];
    for (const problem of problems) console.error(`not good: ${problem}`);
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    console.log(JSON.stringify({ sources: crawls.length, postings, jobs, editions, seconds }));
    return problems.length === 0 ? 0 : 1;
  } finally {
    await portal.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The first crawl and the first newspapers, with progress shown. */
async function fill(portal: RunningPortal, setup: Setup) {
  const line = openProgressLine(process.stderr);
  const seen = new Map<string, { pages: number; found: number }>();
  const crawls = await portal.keeper.crawl(null, ({ source, pages, found }) => {
    seen.set(source, { pages, found });
    const sum = (of: 'pages' | 'found') => [...seen.values()].reduce((total, own) => total + own[of], 0);
    line.show(`Reading ${seen.size} sources: ${sum('pages')} pages, ${sum('found')} postings`);
  });
  line.end();
  for (const crawl of crawls) console.error(describeCrawl(crawl));
  const editions = await runPress(setup, today(), (edition, done, all) =>
    line.show(`Printing newspapers: ${done} of ${all} (${edition.title})`),
  );
  line.end();
  return { crawls, editions };
}

/** Not every machine has a browser, and the demo is to be seen on every machine. */
function lacksBrowser(crawl: SourceCrawl): boolean {
  return crawl.kind === 'done' && crawl.run.outcome === 'no-browser';
}

function doubts(crawls: readonly SourceCrawl[], postings: number, editions: number): readonly string[] {
  const problems = crawls
    .filter((crawl) => isGood(crawl) === MISBEHAVING.has(crawl.source) && !lacksBrowser(crawl))
    .map((crawl) => `unexpected: ${describeCrawl(crawl)}`);
  if (postings < LEAST_POSTINGS) problems.push(`only ${postings} postings`);
  if (editions < LEAST_EDITIONS) problems.push(`only ${editions} editions`);
  return problems;
}

function demoSetup(world: DemoWorld, dataDir: string, port: number): Setup {
  const address = `http://127.0.0.1:${port}`;
  const settings = readSettings({
    REGION: 'demo',
    PORT: String(port),
    DATA_DIR: dataDir,
    PUBLIC_URL: address,
    LOG_LEVEL: 'error',
    ALLOW_PRIVATE_HOSTS: world.hosts.join(),
  });
  return { settings: { ...settings, chromium: readSettings().chromium }, sources: world.sources };
}

function countStock(dataDir: string) {
  const store = openReader(join(dataDir, 'portal.db'));
  const counts = store.counts();
  store.close();
  return counts;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port was found');
  return address.port;
}

function today(): string {
  return berlinDay(new Date().toISOString());
}
