import { hash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRegion } from '../../config/load-region.ts';
import { makeSources, regionOfSources } from '../../crawler/make-sources.ts';
import { requestName } from '../../crawler/run/frontier.ts';
import { openSnapshots } from '../../store/snapshots/open-snapshots.ts';
import { openStore } from '../../store/sqlite/open-store.ts';
import { runPortal } from './run-portal.ts';

const ROOT = join(import.meta.dirname, '../..');
const SOURCE = 'karriere-nrw';
const FEED = 'service-bund';
const AT = new Date().toISOString();

let dataDir: string;

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'source-commands-'));
  const store = openStore(join(dataDir, 'portal.db'));
  const run = store.openRun(SOURCE, AT, 60) ?? 0;
  store.keepProblem(run, 'https://karriere.example/7', '7', 'no title', AT);
  const suspendedUntil = '9999-12-31T23:59:59.999Z';
  store.closeRun(
    run,
    { outcome: 'refused', reason: 'status 403', pages: 1, unchangedPages: 0, suspendedUntil },
    AT,
  );
  store.close();
  const snapshots = openSnapshots(join(dataDir, 'snapshots.db'), { days: 3, megabytes: 1 });
  const bytes = Buffer.from('<h1>Neues Portal – größer</h1>');
  const page = { source: SOURCE, url: 'https://karriere.example/', mediaType: 'text/html', seenAt: AT };
  snapshots.keepChanged({ ...page, bytes, hash: hash('sha256', bytes) }, 'not the list we know');
  snapshots.close();
});

afterAll(() => rmSync(dataDir, { recursive: true }));

const portal = (...args: readonly string[]) => runPortal(args, { DATA_DIR: dataDir });

describe('portal sources', () => {
  it('shows a table for people, and exits with 1 while a source is not well', () => {
    const { status, stdout } = portal('sources');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^source +status +now +usual +last success$/m);
    expect(stdout).toMatch(/^karriere-nrw +refused +0 +– +never +status 403; suspended until 9999/m);
  });

  it('shows the same as JSON, with why and until when', () => {
    const { status, sources } = portal('sources', '--json').json() as {
      status: string;
      sources: readonly { id: string }[];
    };
    expect(status).toBe('degraded');
    expect(sources.find(({ id }) => id === SOURCE)).toMatchObject({
      status: 'refused',
      isUnwell: true,
      suspendedBecause: 'status 403',
      problems: 1,
      alarms: [],
      coverage: null,
    });
  });

  it('lists what was left out, with its reason', () => {
    const { status, stdout } = portal('sources', 'problems', SOURCE);
    expect(status).toBe(0);
    expect(stdout).toContain('https://karriere.example/7\n  no title');
  });

  it('writes out the page that the source did not know', () => {
    const { status, stdout, stderr } = portal('sources', 'page', SOURCE);
    expect(status).toBe(0);
    expect(stdout).toBe('<h1>Neues Portal – größer</h1>');
    expect(stderr).toContain('not the list we know');
    const out = join(dataDir, 'page.html');
    portal('sources', 'page', SOURCE, '--number', '1', '--out', out);
    expect(readFileSync(out, 'utf8')).toBe(stdout);
    expect(portal('sources', 'page', 'service-bund').status).toBe(1);
    expect(portal('sources', 'page', SOURCE, '--number', '99').status).toBe(2);
  });

  it('records an acceptance and ends a suspension', () => {
    expect(portal('sources', 'accept', SOURCE).status).toBe(0);
    expect(portal('sources', 'resume', SOURCE).stderr).toContain('asked again');
    const store = openStore(join(dataDir, 'portal.db'));
    const state = store.source(SOURCE);
    store.close();
    expect(state.suspendedUntil).toBeNull();
    expect(state.acceptedAt).not.toBeNull();
  });

  it.each([
    ['sources', 'forget', SOURCE],
    ['sources', 'accept'],
    ['sources', 'accept', 'unknown'],
  ])('refuses what it does not understand: %s %s %s', (...args) => {
    expect(portal(...args.filter((arg) => arg !== undefined)).status).toBe(2);
  });
});

describe('portal reparse', () => {
  it('reads the kept pages of a source again and tells what changed', () => {
    const region = loadRegion('dueren');
    const feed = makeSources(region.sources, regionOfSources(region.places)).find(({ id }) => id === FEED);
    const [request] = feed?.first() ?? [];
    if (request === undefined) throw new Error(`${FEED} begins with no page`);
    const bytes = readFileSync(join(ROOT, 'tests/sources/feed-bund/feed.xml'));
    const snapshots = openSnapshots(join(dataDir, 'snapshots.db'), { days: 3, megabytes: 1 });
    const headers = { 'content-type': 'application/rss+xml' };
    const page = { url: request.url, status: 200, mediaType: 'application/rss+xml', headers, seenAt: AT };
    snapshots.keep({ ...page, source: FEED, name: requestName(request), hash: hash('sha256', bytes), bytes });
    snapshots.close();
    const { status, stderr, json } = portal('reparse', '--source', FEED, '--json');
    expect([status, stderr]).toEqual([0, expect.stringContaining('employer 0 % → 100 %') as string]);
    const { sources } = json() as {
      sources: readonly { run: { added: number; found: number } }[];
    };
    expect(sources[0]?.run.added).toBeGreaterThan(0);
    expect(portal('sources').stdout).toMatch(new RegExp(`^${FEED} +waiting +${sources[0]?.run.found} `, 'm'));
  });

  it('says so when no pages are kept', () => {
    const { status, json } = portal('reparse', '--source', SOURCE, '--json');
    expect(status).toBe(0);
    expect(json()).toEqual({ sources: [{ source: SOURCE, kind: 'nothing-kept', coverage: [] }] });
    expect(portal('reparse', '--source', 'unknown').status).toBe(2);
  });
});
