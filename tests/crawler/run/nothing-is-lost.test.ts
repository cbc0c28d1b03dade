import { beforeEach, describe, expect, it } from 'vitest';
import type { CrawlTools } from '../../../crawler/run/crawl-tools.ts';
import { openTakeIn, type JudgementTables } from '../../../crawler/take-in.ts';
import type { StoreWriter } from '../../../store/store.ts';
import { answering } from '../../helpers/http-server.ts';
import { manyTitles, openSmallSite, type SmallSite } from './small-site.ts';
import { SMALL_TABLES } from './small-tables.ts';

let site: SmallSite;
beforeEach(async () => {
  site = await openSmallSite();
});

describe('one bad item of a hundred', () => {
  const TITLES = manyTitles(100);
  const [POISON = ''] = TITLES.slice(41);
  const isPoison = (title: string): boolean => title.startsWith(POISON);

  const fail = (stage: string): never => {
    throw new Error(`poison in ${stage}`);
  };

  /** Each stage with a take-in that throws in it, for the one posting only. */
  const STAGES: Record<string, (store: StoreWriter) => CrawlTools['takeIn']> = {
    normalise: (store) => {
      const usual = openTakeIn(store, SMALL_TABLES);
      const broken = { toString: () => fail('normalise') } as unknown as string;
      return (raw, sight) => usual(isPoison(raw.title) ? { ...raw, employer: broken } : raw, sight);
    },
    classify: (store) => {
      const judgeOccupation: JudgementTables['judgeOccupation'] = (posting) =>
        isPoison(posting.title) ? fail('classify') : SMALL_TABLES.judgeOccupation(posting);
      return openTakeIn(store, { ...SMALL_TABLES, judgeOccupation });
    },
    locate: (store) => {
      const usual = openTakeIn(store, SMALL_TABLES);
      const places = new Proxy(SMALL_TABLES.places, { get: () => fail('locate') });
      const broken = openTakeIn(store, { ...SMALL_TABLES, places });
      return (raw, sight) => (isPoison(raw.title) ? broken : usual)(raw, sight);
    },
    deduplicate: (store) =>
      openTakeIn(
        {
          ...store,
          candidates: (keys, except) =>
            isPoison(except.key) ? fail('deduplicate') : store.candidates(keys, except),
        },
        SMALL_TABLES,
      ),
    save: (store) =>
      openTakeIn(
        {
          ...store,
          save: (run, sighting, match, at) => {
            store.save(run, sighting, match, at);
            return isPoison(sighting.raw.title) ? fail('save') : 'added';
          },
        },
        SMALL_TABLES,
      ),
  };

  it.each(Object.keys(STAGES))(
    'that throws in %s leaves the other 99 stored and is listed with its reason',
    async (stage) => {
      site.print('/list', { titles: TITLES });
      const takeIn = STAGES[stage]?.(site.store);
      const run = await site.crawl({}, takeIn ? { takeIn } : {});
      expect(run).toMatchObject({ outcome: 'complete', problems: 1 });
      expect(site.store.counts()).toEqual({ postings: 99, sightings: 99 });
      const [problem] = site.store.problems('klinik', 9);
      expect(problem).toMatchObject({ key: POISON });
      expect(problem?.reason).not.toBe('');
    },
  );

  it('is listed until a complete run takes it in, also while its page stays the same', async () => {
    site.print('/list', { titles: TITLES });
    const takeIn = STAGES['classify']?.(site.store);
    const withPoison = takeIn ? { takeIn } : {};
    await site.crawl({}, withPoison);
    await site.crawl({}, withPoison);
    expect(site.store.problems('klinik', 9).map(({ key }) => key)).toEqual([POISON]);
    expect(await site.crawl()).toMatchObject({ added: 1, problems: 0 });
    expect(site.store.problems('klinik', 9)).toEqual([]);
    expect(site.store.counts().sightings).toBe(100);
  });
});

describe('a posting that cannot be read any more', () => {
  it('stays for as long as it is printed, however often its page is the same', async () => {
    site.print('/list', { titles: ['Koch', 'Maurer'] });
    await site.crawl();
    site.print('/list', { titles: ['Koch'], broken: ['Maurer'] });
    for (let day = 0; day < 4; day += 1)
      expect(await site.crawl()).toMatchObject({ outcome: 'complete', withdrawn: 0 });
    expect(site.titles()).toEqual(['Koch', 'Maurer']);
  });

  it('because the parser fails over its page, is a problem of that page and not of the run', async () => {
    const paths = manyTitles(8).map((title) => `/${title}`);
    site.print('/list', { details: paths });
    for (const path of paths) site.print(path, { titles: [path.slice(1)] });
    await site.crawl();
    const usual = site.source();
    const parse: typeof usual.parse = (page) => {
      if (page.url.endsWith(paths[3] ?? '')) throw new TypeError('x is not a function');
      return usual.parse(page);
    };
    for (let day = 0; day < 3; day += 1)
      expect(await site.crawl({ parse, parser: '2' })).toMatchObject({
        outcome: 'complete',
        withdrawn: 0,
        problems: 1,
      });
    expect(site.store.problems('klinik', 1)).toMatchObject([{ reason: 'x is not a function' }]);
    expect(site.titles()).toHaveLength(8);
  });
});

describe('a posting that is over', () => {
  const PATHS = ['/a', '/b', '/c', '/d'];

  beforeEach(async () => {
    site.print('/list', { details: PATHS });
    for (const path of PATHS) site.print(path, { titles: [`Koch ${path.slice(1)}`] });
    await site.crawl();
  });

  it.each([404, 410])('by a page that answers %i goes with the next complete run', async (status) => {
    site.routes['/b'] = answering('weg', {}, status);
    expect(await site.crawl()).toMatchObject({ outcome: 'complete', withdrawn: 1 });
    expect(site.titles()).toEqual(['Koch a', 'Koch c', 'Koch d']);
  });

  it.each([
    '<h1>Diese Stelle ist leider bereits vergeben.</h1>',
    '<p>Die Stellenanzeige ist nicht mehr verf&uuml;gbar</p>',
    '<p>Das gesuchte Stellenangebot wurde <b>gelöscht</b>.</p>',
    '<p>This job is no longer available.</p>',
  ])('by the words of its page goes with the next complete run: %s', async (body) => {
    site.routes['/b'] = answering(body);
    expect(await site.crawl()).toMatchObject({ outcome: 'complete', withdrawn: 1, problems: 0 });
    expect(site.titles()).toEqual(['Koch a', 'Koch c', 'Koch d']);
  });

  it('by the word of its source goes, unless the source prints it elsewhere', async () => {
    site.print('/list', { details: PATHS, over: ['Koch a', 'Koch b'] });
    site.routes['/b'] = answering('weg', {}, 404);
    expect(await site.crawl()).toMatchObject({ outcome: 'complete', withdrawn: 1 });
    expect(site.titles()).toEqual(['Koch a', 'Koch c', 'Koch d']);
  });

  it.each([
    '<h1>Neues Portal</h1>',
    '<p>Die Stelle ist befristet.</p>',
    '<p>Wir haben die Stelle am Empfang neu besetzt</p>',
  ])('is not one whose page only looks otherwise: %s', async (body) => {
    const more = manyTitles(6).map((title) => `/${title}`);
    site.print('/list', { details: [...PATHS, ...more] });
    for (const path of more) site.print(path, { titles: [path.slice(1)] });
    await site.crawl();
    site.routes['/b'] = answering(body);
    expect(await site.crawl()).toMatchObject({ outcome: 'complete', withdrawn: 0, problems: 1 });
    await site.crawl();
    expect(site.titles()).toContain('Koch b');
  });

  it('stays while the run that saw it gone is not complete', async () => {
    site.routes['/b'] = answering('weg', {}, 404);
    site.routes['/c'] = answering('kaputt', {}, 500);
    expect(await site.crawl()).toMatchObject({ outcome: 'partial', withdrawn: 0 });
    expect(site.titles()).toContain('Koch b');
  });

  it('is not believed of most postings at once: then the addresses are wrong', async () => {
    const more = manyTitles(20).map((title) => `/${title}`);
    site.print('/list', { details: more });
    for (const path of more) site.print(path, { titles: [path.slice(1)] });
    await site.crawl();
    for (const path of more.slice(0, 15)) delete site.routes[path];
    for (let day = 0; day < 3; day += 1)
      expect(await site.crawl()).toMatchObject({ outcome: 'implausible', withdrawn: 0 });
    expect(site.titles().length).toBeGreaterThanOrEqual(20);
  });
});

describe('a source that has shrunk', () => {
  it('keeps its postings until an operator accepts it, then loses them after two complete runs', async () => {
    site.print('/list', { titles: manyTitles(30) });
    await site.crawl();
    site.print('/list', { titles: manyTitles(10) });
    expect(await site.crawl()).toMatchObject({ outcome: 'implausible' });
    site.store.accept('klinik', site.now());
    expect(await site.crawl()).toMatchObject({ outcome: 'complete', withdrawn: 0 });
    expect(await site.crawl()).toMatchObject({ outcome: 'complete', withdrawn: 20, reason: null });
    expect(site.store.source('klinik')).toMatchObject({
      openSightings: 10,
      acceptedAt: null,
      recentYields: [10],
    });
    site.print('/list', { titles: [] });
    expect(await site.crawl()).toMatchObject({ outcome: 'implausible' });
  });
});

describe('a page that has changed', () => {
  it('is kept for a week so that somebody can look at it', async () => {
    site.print('/list', { titles: ['Koch'] });
    await site.crawl();
    site.routes['/list'] = answering('<h1>Karriere</h1>');
    expect(await site.crawl()).toMatchObject({ outcome: 'changed' });
    const [page] = site.snapshots.changedPages('klinik');
    expect(page).toMatchObject({ url: `${site.server.url}/list`, reason: 'not the list we know' });
    const bytes = site.snapshots.changedBytes(page?.number ?? 0);
    expect(Buffer.from(bytes ?? []).toString()).toBe('<h1>Karriere</h1>');
    site.wait(6 * 24);
    site.snapshots.prune(site.now());
    expect(site.snapshots.changedPages('klinik')).toHaveLength(1);
    site.wait(25);
    site.snapshots.prune(site.now());
    expect(site.snapshots.changedPages('klinik')).toEqual([]);
    expect(site.snapshots.changedBytes(page?.number ?? 0)).toBeNull();
  });

  it('that cannot be kept does not spoil the run', async () => {
    site.print('/list', { titles: ['Koch'] });
    const full = (): never => {
      throw new Error('disk is full');
    };
    const snapshots = { ...site.snapshots, keep: full, touch: full, keepChanged: full };
    expect(await site.crawl({}, { snapshots })).toMatchObject({ outcome: 'complete', added: 1 });
  });
});
