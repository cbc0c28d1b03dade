import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../config/env.ts';
import type { SourceConfig } from '../../config/region.ts';
import { printEditions } from '../../pdf-digest/run.ts';
import { buildServer } from '../../portal/build-server.ts';
import { openKeeper, type Keeper } from '../../portal/keeper.ts';
import { openLog } from '../../portal/open-log.ts';
import { openWorkshop, type Workshop } from '../../portal/workshop.ts';
import { analyse } from '../../store/search/analyse.ts';
import { openSqliteSearch } from '../../store/search/sqlite-search.ts';
import { startServer, type TestServer } from '../helpers/http-server.ts';
import { PEOPLE, plantedRoutes, withoutProse } from './planted-people.ts';
import { runPortal } from './run-portal.ts';

const DAY = '2026-11-23';
const TRACES: readonly string[] = Object.values(PEOPLE).flatMap(({ traces }) => traces);

let sites: TestServer;
let workshop: Workshop;
let keeper: Keeper;
let app: FastifyInstance;
let dataDir = '';
let isOver = false;
const logged: string[] = [];

function source(
  kind: string,
  display: SourceConfig['display'],
  options: SourceConfig['options'],
  id = kind,
): SourceConfig {
  return {
    id,
    kind,
    name: `Quelle ${id}`,
    homepage: sites.url,
    enabled: true,
    basis: { kind: 'permission', note: 'test', url: null, recordedOn: '2026-11-01' },
    nearness: 'employer',
    display,
    every: '0 4 * * *',
    paceMs: 0,
    options,
  };
}

function sources(): readonly SourceConfig[] {
  const { url } = sites;
  return [
    source('json-ld', 'full', { pages: [`${url}/json-ld`], none: 'alle Stellen besetzt' }),
    source('json-ld', 'teaser', { pages: [`${url}/household`], none: 'keine' }, 'household'),
    source('feed', 'teaser', { url: `${url}/broken`, employer: PEOPLE.broken.employer }, 'broken'),
    source('feed', 'teaser', { url: `${url}/feed`, employer: PEOPLE.feed.employer }),
    source('html-list', 'teaser', {
      url: `${url}/list`,
      container: '#jobs',
      item: '.job',
      none: 'keine',
      employer: PEOPLE.list.employer,
      place: 'Düren',
      fields: { title: 'h3', link: { select: 'a', attribute: 'href' }, description: 'p' },
    }),
    source('personio-xml', 'full', { url: `${url}/personio`, employer: PEOPLE.personio.employer }),
  ];
}

function logTo(lines: string[]): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString('utf8'));
      done();
    },
  });
}

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'personal-data-'));
  sites = await startServer(plantedRoutes(() => isOver));
  const settings = readSettings({
    REGION: 'demo',
    DATA_DIR: dataDir,
    ALLOW_PRIVATE_HOSTS: sites.host,
    CHROMIUM: 'none',
  });
  const log = openLog('debug', 'test', logTo(logged));
  workshop = { ...openWorkshop({ settings, sources: sources() }, 'test'), log };
  keeper = openKeeper(workshop);
  await keeper.crawl(null);
  const store = workshop.openStore();
  const { region, occupations, clock } = workshop;
  await printEditions({ store, region, occupations, clock, publicUrl: settings.publicUrl, dataDir }, DAY);
  store.close();
  const search = openSqliteSearch(workshop.storeFile, region.places, clock);
  app = await buildServer(workshop, { store: workshop.openReader(), search });
}, 120_000);

afterAll(async () => {
  await app.close();
  await keeper.stop();
  await sites.close();
  rmSync(dataDir, { recursive: true });
});

async function get(url: string): Promise<string> {
  return (await app.inject({ url })).body;
}

interface Listed {
  readonly total: number;
  readonly postings: readonly { readonly id: string; readonly title: string }[];
}

async function listed(query = ''): Promise<Listed> {
  return JSON.parse(await get(`/api/v1/postings?size=50&q=${encodeURIComponent(query)}`)) as Listed;
}

/** The traces of people in a text. */
function tracesIn(text: string): readonly string[] {
  return TRACES.filter((trace) => text.includes(trace));
}

const titled = async (word: string) =>
  (await listed()).postings.find(({ title }) => title.includes(word))?.id ?? '';

describe('people named on sites of several kinds', () => {
  it('come with postings that are all there', async () => {
    const { total, postings } = await listed();
    expect(total).toBe(5);
    expect(postings.map(({ title }) => title).toSorted()).toEqual([
      'Fliesenleger (m/w/d)',
      'Glaser (m/w/d)',
      'Haushaltshilfe',
      'Imker (m/w/d)',
      'Korbflechter (m/w/d)',
    ]);
  });

  it('stand on no page but where the source releases its whole text', async () => {
    const ids = (await listed()).postings.map(({ id }) => id);
    const paths = [
      '',
      'jobs',
      'jobs?q=Glaser',
      'jobs?municipality=05358008',
      'apprenticeships',
      'editions',
      'sources',
      'privacy',
    ];
    const pages = ['de', 'en'].flatMap((language) => [
      ...[...paths, `editions/${DAY}/kreis`, `editions/${DAY}/gemeinde-05358008`].map(
        (path) => `/${language}/${path}`,
      ),
      ...ids.map((id) => `/${language}/jobs/${id}`),
    ]);
    for (const url of [...pages, '/ticker', '/ticker/feed.json']) {
      const body = await get(url);
      expect(body.length, url).toBeGreaterThan(100);
      expect(tracesIn(withoutProse(body)), url).toEqual([]);
    }
  });

  it('stand in the whole text where that is released, and not where only a teaser may be shown', async () => {
    expect(await get(`/de/jobs/${await titled('Fliesenleger')}`)).toContain('Xaverine Quellenbrinck');
    expect(tracesIn(await get(`/de/jobs/${await titled('Imker')}`))).toEqual([]);
    expect(tracesIn(await get(`/de/jobs/${await titled('Glaser')}`))).toEqual([]);
  });

  it('do not hide how to apply: the general address and the original are there', async () => {
    const page = await get(`/de/jobs/${await titled('Fliesenleger')}`);
    expect(page).toContain('href="mailto:bewerbung@rurbad.example"');
    expect(page).toContain(`${sites.url}/json-ld`);
  });

  it('are in nothing that the interface answers', async () => {
    const ids = (await listed()).postings.map(({ id }) => id);
    const urls = [
      '/api/v1/postings?size=50',
      ...ids.map((id) => `/api/v1/postings/${id}`),
      '/api/v1/changes?since=0',
      '/api/v1/export/csv',
      '/api/v1/export/jsonl',
      ...['rss', 'atom', 'json'].map((format) => `/api/v1/feeds/${format}`),
      '/api/v1/editions',
      '/api/v1/sources',
    ];
    for (const url of urls) expect(tracesIn(await get(url)), url).toEqual([]);
    expect(await get('/api/v1/export/jsonl')).toContain('Korbflechter');
    expect(await get('/api/v1/feeds/rss')).toContain('Korbflechter');
  });

  it('are found by no search, and suggested to nobody', async () => {
    for (const trace of TRACES) {
      expect((await listed(trace)).total, trace).toBe(0);
      const suggested = JSON.parse(
        await get(`/api/v1/suggest?q=${encodeURIComponent(trace.slice(0, 6))}`),
      ) as object;
      expect(tracesIn(JSON.stringify(suggested)), trace).toEqual([]);
    }
  });

  it('are in no table that search, lists and newspapers are made of', () => {
    const db = new DatabaseSync(workshop.storeFile, { readOnly: true });
    db.exec("CREATE VIRTUAL TABLE temp.title_terms USING fts5vocab(main, title_words, 'row')");
    db.exec("CREATE VIRTUAL TABLE temp.text_terms USING fts5vocab(main, text_words, 'row')");
    const rows = (sql: string): string => JSON.stringify(db.prepare(sql).all());
    const terms = rows('SELECT term FROM temp.title_terms UNION SELECT term FROM temp.text_terms');
    const words = terms + rows('SELECT word FROM vocabulary');
    expect(words).toContain('korbflechter');
    const traces = TRACES.flatMap(analyse).filter((word) => word.length > 4);
    for (const word of traces) expect(words, word).not.toContain(`"${word}"`);
    expect(tracesIn(rows('SELECT * FROM cards') + rows('SELECT * FROM editions'))).toEqual([]);
    db.close();
  });

  it('are in no newspaper', async () => {
    const { editions } = JSON.parse(await get('/api/v1/editions')) as { editions: readonly { id: string }[] };
    const printed = editions.filter(({ id }) => /^(?:kreis|gemeinde-05358008)$/.test(id));
    expect(printed).toHaveLength(2);
    for (const { id } of printed) {
      const pdf = readFileSync(join(dataDir, 'editions', DAY, `${id}.pdf`));
      const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
      expect(text).toContain('Korbflechter');
      expect(tracesIn(text)).toEqual([]);
    }
  });

  it('are in no reason why a page could not be read', () => {
    const db = new DatabaseSync(workshop.storeFile, { readOnly: true });
    const kept = db.prepare('SELECT reason FROM runs UNION ALL SELECT reason FROM problems').all();
    db.close();
    const snapshots = workshop.openSnapshots();
    const told = JSON.stringify([kept, snapshots.changedPages('broken').map(({ reason }) => reason)]);
    snapshots.close();
    expect(told.match(/not XML: \S+ begins with/g)).toHaveLength(2);
    expect(tracesIn(told)).toEqual([]);
  });

  it('are in nothing that an operator is shown about hints and doubtful pairs', async () => {
    const reports = workshop.openReports();
    for (const { id } of (await listed()).postings)
      reports.put({ posting: id, reason: 'place', remark: '' }, new Date().toISOString());
    reports.close();
    const env = { REGION: 'demo', DATA_DIR: dataDir, CHROMIUM: 'none' };
    const shown = [runPortal(['review', '--json'], env), runPortal(['duplicates', '--json'], env)];
    expect(shown.map(({ status }) => status)).toEqual([0, 0]);
    const words = shown.flatMap(({ stdout, stderr }) => [stdout, stderr]).join('');
    expect(words).toContain('Haushaltshilfe, Privathaushalt');
    expect(tracesIn(words)).toEqual([]);
  });

  it('are in no line of the log', () => {
    expect(logged.join('')).toContain('crawl run ended');
    expect(tracesIn(logged.join(''))).toEqual([]);
  });

  it('go with a posting that is taken back: from pages, search, feeds and the interface', async () => {
    const id = await titled('Fliesenleger');
    isOver = true;
    await keeper.crawl(['json-ld']);
    await keeper.crawl(['json-ld']);
    const page = await app.inject({ url: `/de/jobs/${id}` });
    expect(page.statusCode).toBe(410);
    expect(tracesIn(page.body)).toEqual([]);
    expect((await listed()).total).toBe(4);
    expect((await listed('Fliesenleger')).total).toBe(0);
    for (const url of ['/de/jobs', '/api/v1/feeds/rss', '/api/v1/export/jsonl', '/ticker'])
      expect(await get(url), url).not.toContain('Fliesenleger');
    expect(tracesIn(await get(`/api/v1/postings/${id}`))).toEqual([]);
  });
});
