import { beforeEach, describe, expect, it } from 'vitest';
import { ConfigError } from '../../../config/config-error.ts';
import { crawlSource } from '../../../crawler/run.ts';
import type { CrawlTools, Progress } from '../../../crawler/run/crawl-tools.ts';
import type { PageRequest } from '../../../crawler/source.ts';
import { openTakeIn } from '../../../crawler/take-in.ts';
import type { Run } from '../../../store/store.ts';
import { answering } from '../../helpers/http-server.ts';
import { openSmallSite, type Printed, type SmallSite } from './small-site.ts';
import { SMALL_TABLES } from './small-tables.ts';

let site: SmallSite;

beforeEach(async () => {
  site = await openSmallSite();
});

const JOBS = [
  'Koch',
  'Maurer',
  'Tischler',
  'Florist',
  'Bäcker',
  'Gärtner',
  'Fahrer',
  'Maler',
  'Lehrer',
  'Arzt',
  'Optiker',
  'Friseur',
];

describe('a run', () => {
  it('takes in what the lists and the pages below them print', async () => {
    site.print('/list', { titles: ['Koch'], list: ['/list2'], details: ['/a', '/b'] });
    site.print('/list2', { titles: ['Maurer'] });
    site.print('/a', { titles: ['Tischler'] });
    site.print('/b', { titles: ['Florist'] });
    const told: Progress[] = [];
    const run = await site.crawl({}, { onProgress: (progress) => told.push(progress) });
    expect(run).toMatchObject({
      outcome: 'complete',
      reason: null,
      pages: 4,
      found: 4,
      added: 4,
      problems: 0,
    });
    expect(site.store.counts()).toMatchObject({ sightings: 4 });
    expect(told.at(-1)).toEqual({ source: 'klinik', pages: 4, found: 4 });
  });

  it('confirms pages with the same bytes without parsing them again', async () => {
    site.print('/list', { titles: ['Koch'], details: ['/a'] });
    site.print('/a', { titles: ['Maurer'] });
    await site.crawl();
    const parse = (): never => {
      throw new Error('parsed again');
    };
    expect(await site.crawl({ parse })).toMatchObject({
      outcome: 'complete',
      unchangedPages: 2,
      found: 2,
      added: 0,
    });
    expect(site.store.source('klinik').openSightings).toBe(2);
  });

  it('asks for a page only when it has changed, and goes on from where it led', async () => {
    site.routes['/list'] = (request, response) => {
      const isKnown = request.headers['if-none-match'] === '"v1"';
      response.writeHead(isKnown ? 304 : 200, { etag: '"v1"' });
      response.end(isKnown ? '' : JSON.stringify({ titles: ['Koch'], details: ['/a'] } satisfies Printed));
    };
    site.print('/a', { titles: ['Maurer'] });
    await site.crawl();
    site.print('/a', { titles: ['Maurer', 'Florist'] });
    expect(await site.crawl()).toMatchObject({
      outcome: 'complete',
      pages: 2,
      unchangedPages: 1,
      found: 3,
      added: 1,
    });
  });

  it('reads a page anew when the parser is another, or when its list tells something else about it', async () => {
    site.print('/list', { titles: ['Koch'] });
    await site.crawl();
    expect(await site.crawl({ parser: '2' })).toMatchObject({ unchangedPages: 0 });
    const first = (): PageRequest[] => [
      { url: `${site.server.url}/list`, role: 'list', carry: { town: 'Düren' } },
    ];
    expect(await site.crawl({ parser: '2', first })).toMatchObject({ unchangedPages: 0 });
  });

  it('withdraws what two complete runs no longer found', async () => {
    site.print('/list', { titles: ['Koch', 'Maurer'] });
    await site.crawl();
    site.print('/list', { titles: ['Koch'] });
    expect(await site.crawl()).toMatchObject({ outcome: 'complete', withdrawn: 0 });
    expect(await site.crawl()).toMatchObject({ outcome: 'complete', withdrawn: 1 });
    expect(site.store.source('klinik').openSightings).toBe(1);
  });

  it('keeps a bad posting as a problem and takes in the others of its page', async () => {
    site.print('/list', { titles: ['Koch', 'Maurer', 'Florist'], broken: ['x'] });
    const usual = openTakeIn(site.store, SMALL_TABLES);
    const takeIn: CrawlTools['takeIn'] = (raw, sight) => {
      if (raw.key === 'Maurer') throw new Error('poison');
      return usual(raw, sight);
    };
    expect(await site.crawl({}, { takeIn })).toMatchObject({ outcome: 'complete', added: 2, problems: 2 });
  });

  it('keeps the known print of a posting that has become unreadable', async () => {
    site.print('/list', { titles: ['Koch', 'Maurer'] });
    await site.crawl();
    site.print('/list', { titles: ['Koch'], broken: ['Maurer'] });
    await site.crawl();
    await site.crawl();
    expect(site.store.source('klinik').openSightings).toBe(2);
  });

  it('fails when every posting of a page fails, for then it is us', async () => {
    site.print('/list', { titles: ['Koch', 'Maurer', 'Florist'] });
    const takeIn = (): never => {
      throw new Error('disk is full');
    };
    expect(await site.crawl({}, { takeIn })).toMatchObject({ outcome: 'failed', reason: 'disk is full' });
  });
});

describe('a run that must not touch the stock', () => {
  async function stockOf(titles: readonly string[]): Promise<void> {
    site.print('/list', { titles });
    await site.crawl();
  }

  async function runTwice(): Promise<Run> {
    await site.crawl();
    return await site.crawl();
  }

  it('is doubted when a source that had postings has none', async () => {
    await stockOf(JOBS.slice(0, 3));
    site.print('/list', { titles: [] });
    expect(await runTwice()).toMatchObject({ outcome: 'implausible', withdrawn: 0 });
    expect(site.store.source('klinik').openSightings).toBe(3);
  });

  it('is doubted when more than half of many are missing, and believed when it lasts', async () => {
    await stockOf(JOBS);
    site.print('/list', { titles: JOBS.slice(0, 4) });
    for (let day = 1; day <= 5; day += 1)
      expect(await site.crawl()).toMatchObject({ outcome: 'implausible' });
    expect(await site.crawl()).toMatchObject({ outcome: 'complete' });
  });

  it('is doubted when the source announces more than it prints', async () => {
    site.print('/list', { titles: ['Koch'], announced: 40 });
    expect(await site.crawl()).toMatchObject({
      outcome: 'implausible',
      reason: expect.stringContaining('1 of 40'),
    });
  });

  it('is "changed" when the first page is not as known, or gone', async () => {
    await stockOf(['Koch']);
    site.routes['/list'] = answering('<h1>Karriere</h1>');
    expect(await runTwice()).toMatchObject({ outcome: 'changed', reason: 'not the list we know' });
    delete site.routes['/list'];
    expect(await site.crawl()).toMatchObject({ outcome: 'changed' });
    expect(site.store.source('klinik').openSightings).toBe(1);
  });

  it('is "unavailable" when it cannot even begin, "partial" when it breaks off later', async () => {
    await stockOf(['Koch']);
    site.routes['/list'] = answering('kaputt', {}, 500);
    expect(await site.crawl()).toMatchObject({ outcome: 'unavailable', pages: 0 });
    site.print('/list', { titles: ['Koch'], list: ['/list2'], details: ['/a'] });
    site.routes['/list2'] = answering('kaputt', {}, 500);
    site.print('/a', { titles: ['Maurer'] });
    expect(await site.crawl()).toMatchObject({ outcome: 'partial', pages: 2, found: 2 });
  });

  it('stops knocking when page after page is down', async () => {
    site.print('/list', { details: ['/1', '/2', '/3', '/4', '/5'] });
    for (const path of ['/1', '/2', '/3', '/4', '/5']) site.routes[path] = answering('', {}, 500);
    expect(await site.crawl()).toMatchObject({ outcome: 'partial' });
    expect(site.server.hits('/4')).toBe(0);
  });

  it('is "refused" and leaves the source alone until then', async () => {
    site.routes['/list'] = answering('nein', {}, 403);
    const refused = await crawlSource(site.source(), site.tools());
    expect(refused).toMatchObject({ kind: 'done', run: { outcome: 'refused', reason: 'status 403' } });
    const until = '2026-11-23T01:00:00.000Z';
    expect(await crawlSource(site.source(), site.tools())).toMatchObject({ kind: 'suspended', until });
    expect(site.server.hits('/list')).toBe(1);
  });

  it('is "not-allowed" when robots.txt closes the first page', async () => {
    site.routes['/robots.txt'] = answering('User-agent: *\nDisallow: /list', {});
    expect(await site.crawl()).toMatchObject({
      outcome: 'not-allowed',
      reason: expect.stringContaining('robots.txt'),
    });
    expect(site.server.hits('/list')).toBe(0);
  });

  it('is "interrupted" when the program stops', async () => {
    const stopping = new AbortController();
    site.print('/list', { titles: ['Koch'], details: ['/a'] });
    site.routes['/a'] = () => stopping.abort();
    expect(await site.crawl({}, { signal: stopping.signal })).toMatchObject({ outcome: 'interrupted' });
  });

  it('is "failed" by a bug of the source, and says which', async () => {
    site.print('/list', { titles: ['Koch'] });
    const parse = (): never => {
      throw new TypeError('x is not a function');
    };
    expect(await site.crawl({ parse })).toMatchObject({ outcome: 'failed', reason: 'x is not a function' });
  });
});

describe('pages below the lists', () => {
  it('that are gone are postings that ended, and the run goes on', async () => {
    site.print('/list', { details: ['/a', '/gone', '/b'] });
    site.print('/a', { titles: ['Koch'] });
    site.print('/b', { titles: ['Maurer'] });
    expect(await site.crawl()).toMatchObject({ outcome: 'complete', found: 2 });
  });

  it('that robots.txt closes are left out', async () => {
    site.routes['/robots.txt'] = answering('User-agent: *\nDisallow: /intern', {});
    site.print('/list', { titles: ['Koch'], details: ['/intern/1', '/a'] });
    site.print('/a', { titles: ['Maurer'] });
    expect(await site.crawl()).toMatchObject({ outcome: 'complete', found: 2, problems: 1 });
  });

  it('that are all of another shape are a changed site', async () => {
    const details = [1, 2, 3, 4, 5, 6, 7].map((n) => `/d${n}`);
    site.print('/list', { titles: ['Koch'], details });
    for (const path of details) site.routes[path] = answering('<h1>Neues Portal</h1>');
    expect(await site.crawl()).toMatchObject({ outcome: 'changed' });
    expect(site.server.hits('/d7')).toBe(0);
  });

  it('of which one is of another shape do not spoil the run, and its posting stays', async () => {
    const details = JOBS.map((_job, n) => `/d${n}`);
    site.print('/list', { details });
    for (const [n, job] of JOBS.entries()) site.print(`/d${n}`, { titles: [job] });
    await site.crawl();
    site.routes['/d3'] = answering('<h1>Wartung</h1>');
    await site.crawl();
    expect(await site.crawl()).toMatchObject({ outcome: 'complete', problems: 1, withdrawn: 0 });
  });
});

describe('paths without end', () => {
  const pageNumber = (url: string | undefined): number => Number(/page=(\d+)/.exec(url ?? '')?.[1] ?? 1);

  it('of new postings end at the cap and leave the run partial', async () => {
    site.routes['/list'] = (request, response) => {
      const page = pageNumber(request.url);
      response.end(
        JSON.stringify({ titles: [`Koch ${page}`], list: [`/list?page=${page + 1}`] } satisfies Printed),
      );
    };
    expect(await site.crawl({}, { limits: { maxPages: 20 } })).toMatchObject({
      outcome: 'partial',
      pages: 20,
    });
  });

  it('of the same postings end when nothing new comes', async () => {
    site.routes['/list'] = (request, response) => {
      const page = pageNumber(request.url);
      response.end(JSON.stringify({ titles: ['Koch'], list: [`/list?page=${page + 1}`] } satisfies Printed));
    };
    expect(await site.crawl()).toMatchObject({ outcome: 'complete', found: 1, pages: 3 });
  });

  it('back to the same page are not walked', async () => {
    site.print('/list', { titles: ['Koch'], list: ['/list', '/list#weiter'] });
    expect(await site.crawl()).toMatchObject({ outcome: 'complete', pages: 1 });
  });

  it('of slow pages end when the time is up', async () => {
    site.routes['/list'] = (request, response) => {
      site.wait(1 / 60);
      const page = pageNumber(request.url);
      response.end(
        JSON.stringify({ titles: [`Koch ${page}`], list: [`/list?page=${page + 1}`] } satisfies Printed),
      );
    };
    expect(await site.crawl({}, { limits: { maxSeconds: 200 } })).toMatchObject({
      outcome: 'partial',
      pages: 4,
    });
  });
});

describe('a source', () => {
  it('without a legal basis is not asked at all', async () => {
    site.print('/list', { titles: ['Koch'] });
    const unlawful = site.source({ about: { ...site.source().about, basis: null } });
    await expect(crawlSource(unlawful, site.tools())).rejects.toThrow(ConfigError);
    expect(site.server.requests).toEqual([]);
  });

  it('is crawled by one run at a time', async () => {
    site.print('/list', { titles: ['Koch'] });
    const kinds = await Promise.all([
      crawlSource(site.source(), site.tools()),
      crawlSource(site.source(), site.tools()),
    ]);
    expect(kinds.map((each) => each.kind).toSorted()).toEqual(['busy', 'done']);
  });
});
