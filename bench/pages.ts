import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { openStore } from '../store/sqlite/open-store.ts';
import { openBenchRun, saveAll } from './fill-store.ts';
import { generatePostings } from './generate-postings.ts';

/** What the server's process tells when it answers. */
export interface PagesServerReady {
  readonly address: string;
}

/** Answers per second, and the milliseconds that 99 of 100 stay below. */
interface Throughput {
  readonly perSecond: number;
  readonly p99: number;
}

const NOW = '2026-11-22T06:00:00.000Z';
const USUAL_SIZE = 100_000;
const ROUNDS = 5;
const CONNECTIONS = 50;
const ROUND_SECONDS = 3;
const WARM_UP_SECONDS = 2;
const START_MS = 60_000;
/** As every browser of the last twenty years sends it. */
const HEADERS = { 'accept-encoding': 'gzip, deflate, br' };

/** What people look for; thirty-six searches, most with filters. */
const SEARCHES: readonly string[] = [
  '',
  '?sort=newest',
  '?page=2',
  '?newWithinDays=7',
  ...['verkäufer', 'pflegefachkraft', 'koch', 'elektroniker', 'fahrer', 'lager schichtarbeit'].map(words),
  ...['verkeufer', 'reinigugskraft', 'mechat', 'helfer'].map(words),
  ...['62', '81', '5', '513', '72', '25'].map((code) => `?occupation=${code}`),
  ...['05358008', '05358024', '05358032'].map((ags) => `?municipality=${ags}`),
  ...['05358008', '05358024', '05358032'].map((ags) => `?municipality=${ags}&around=adjacent`),
  ...['10', '20'].map((km) => `?municipality=05358008&around=${km}&sort=distance`),
  '?kind=apprenticeship',
  '?kind=apprenticeship&municipality=05358008&around=adjacent',
  '?workingTime=part',
  '?workingTime=part&temporaryAgency=exclude',
  '?temporaryAgency=exclude&privateRecruiter=exclude',
  '?marginal=only',
  `${words('pflege')}&municipality=05358008&around=adjacent&temporaryAgency=exclude`,
  `${words('verkauf')}&workingTime=part&newWithinDays=30`,
];

function words(text: string): string {
  return `?q=${encodeURIComponent(text)}`;
}

/**
 * Measures the site over a stock of generated postings: `results` and `posting` as readers ask for them, again and
 * again the same ones among them; `resultsAnew` asks for result pages that nobody has asked for; `bare` is what the
 * server can do at most, a plain text as long as a result page, and `shareOfBare` how much of that each of them is.
 */
export async function bench({
  sizes,
}: {
  readonly sizes: readonly number[];
  readonly json: boolean;
}): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-pages-'));
  try {
    const ids = fill(folder, sizes[0] ?? USUAL_SIZE);
    const bytes = await withServer(folder, 1, lengthOfPage);
    return await withServer(folder, bytes, (address) => measure(address, ids));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Fills a store; answers the ids of some of its postings. */
function fill(folder: string, size: number): readonly string[] {
  const store = openStore(join(folder, 'portal.db'));
  saveAll(store, openBenchRun(store, NOW), generatePostings(size, 1, NOW), NOW);
  const step = Math.ceil(size / 200);
  const ids = [...store.openCards()].filter((_, index) => index % step === 0).map(({ id }) => id);
  store.close();
  console.error(`${size} postings saved`);
  return ids;
}

async function withServer<T>(
  folder: string,
  bytes: number,
  work: (address: string) => Promise<T>,
): Promise<T> {
  const server = fork(new URL('./pages-server.ts', import.meta.url), [folder, NOW, String(bytes)]);
  const ended = once(server, 'exit');
  try {
    return await work(await addressOf(server));
  } finally {
    if (server.connected) server.disconnect();
    await ended;
  }
}

async function addressOf(server: ChildProcess): Promise<string> {
  const died = once(server, 'exit').then(([code]) => {
    throw new Error(`the server ended with ${String(code)}`);
  });
  const ready = once(server, 'message', { signal: AbortSignal.timeout(START_MS) });
  const [message] = (await Promise.race([ready, died])) as [PagesServerReady];
  return message.address;
}

/** Bytes of a result page as it goes over the line. */
async function lengthOfPage(address: string): Promise<number> {
  const answer = await fetch(`${address}/de/jobs`, { headers: HEADERS });
  await answer.arrayBuffer();
  return Number(answer.headers.get('content-length'));
}

/** Takes turns, so that a busy moment of the machine falls on all figures alike. */
async function measure(address: string, ids: readonly string[]): Promise<object> {
  const loads: Readonly<Record<string, () => string>> = {
    bare: () => '/bare',
    results: inTurn(SEARCHES.map((search) => `/de/jobs${search}`)),
    resultsAnew: inTurn(newAddresses()),
    posting: inTurn(ids.map((id) => `/de/jobs/${id}`)),
  };
  const rounds: Record<string, Throughput[]> = {};
  for (const [name, next] of Object.entries(loads)) {
    await load(address, next, WARM_UP_SECONDS);
    rounds[name] = [];
  }
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const [name, next] of Object.entries(loads))
      rounds[name]?.push(await load(address, next, ROUND_SECONDS));
    console.error(`round ${round} of ${ROUNDS}: ${rounds['results']?.at(-1)?.perSecond} result pages/s`);
  }
  const figures = Object.fromEntries(
    Object.entries(rounds).map(([name, results]) => [name, middle(results)]),
  );
  return { ...figures, shareOfBare: sharesOfBare(figures) };
}

/** Pages per second as a share of what the server can send at most. */
function sharesOfBare({ bare, ...pages }: Readonly<Record<string, Throughput>>): object {
  const most = bare?.perSecond ?? 0;
  const share = ({ perSecond }: Throughput) => Math.round((perSecond / most) * 1000) / 1000;
  return Object.fromEntries(Object.entries(pages).map(([name, figure]) => [name, share(figure)]));
}

/** Every address once: the searches with days of newness that take nothing away, in both languages. */
function newAddresses(): readonly string[] {
  const days = Array.from({ length: 335 }, (_, index) => 30 + index);
  return days.flatMap((newness) =>
    ['de', 'en'].flatMap((language) =>
      SEARCHES.filter((search) => !search.includes('newWithinDays')).map(
        (search) => `/${language}/jobs${search === '' ? '?' : `${search}&`}newWithinDays=${newness}`,
      ),
    ),
  );
}

/** Gives out the values in turn, for ever. */
function inTurn<T>(values: readonly T[]): () => T {
  let next = 0;
  return () => {
    const value = values[next % values.length];
    if (value === undefined) throw new Error('nothing to give out');
    next += 1;
    return value;
  };
}

async function load(address: string, nextPath: () => string, duration: number): Promise<Throughput> {
  const { requests, latency, errors, timeouts, non2xx } = await autocannon({
    url: address,
    connections: CONNECTIONS,
    duration,
    headers: HEADERS,
    requests: [{ setupRequest: (request) => ({ ...request, path: nextPath() }) }],
  });
  if (errors + timeouts + non2xx > 0)
    throw new Error(`${errors} errors, ${timeouts} timeouts, ${non2xx} answers other than 2xx`);
  return { perSecond: requests.average, p99: latency.p99 };
}

function middle(results: readonly Throughput[]): Throughput {
  return {
    perSecond: Math.round(median(results.map(({ perSecond }) => perSecond))),
    p99: median(results.map(({ p99 }) => p99)),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
