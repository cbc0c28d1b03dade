import { beforeEach, describe, expect, it } from 'vitest';
import { reparseSource, type Reparse } from '../../../crawler/run/reparse-source.ts';
import type { Source } from '../../../crawler/source.ts';
import type { Run } from '../../../store/store.ts';
import { answering } from '../../helpers/http-server.ts';
import { manyTitles, openSmallSite, type SmallSite } from './small-site.ts';

let site: SmallSite;
beforeEach(async () => {
  site = await openSmallSite();
});

async function reparse(changes: Partial<Source> = {}): Promise<Reparse> {
  const { fetcher: _none, ...tools } = site.tools();
  return await reparseSource(site.source(changes), {
    ...tools,
    snapshots: site.snapshots,
    agent: 'Stellenlotse',
  });
}

async function reparsed(changes: Partial<Source> = {}): Promise<Run> {
  const done = await reparse(changes);
  if (done.kind !== 'done') throw new Error(`expected a run, got ${done.kind}`);
  return done.run;
}

/** The source with an adapter that has learnt to read one more thing. */
function improved(): Partial<Source> {
  const usual = site.source();
  return {
    parser: '2',
    parse(page) {
      const parsed = usual.parse(page);
      return { ...parsed, postings: parsed.postings.map((raw) => ({ ...raw, applyBy: '2026-12-24' })) };
    },
  };
}

const state = () => {
  const { lastRun, lastSuccessAt, recentYields, suspendedUntil } = site.store.source('klinik');
  return { lastRun, lastSuccessAt, recentYields, suspendedUntil };
};

describe('reading kept pages again', () => {
  it('brings what the adapter has learnt, without a request', async () => {
    site.print('/list', { titles: ['Koch'], details: ['/a'] });
    site.print('/a', { titles: ['Maurer'] });
    await site.crawl();
    const before = { requests: site.server.requests.length, state: state() };
    const run = await reparsed(improved());
    expect(run).toMatchObject({
      outcome: 'complete',
      pages: 2,
      found: 2,
      changed: 2,
      added: 0,
      withdrawn: 0,
    });
    expect([...site.store.openCards()].map(({ applyBy }) => applyBy)).toEqual(['2026-12-24', '2026-12-24']);
    expect(site.server.requests.length).toBe(before.requests);
    expect(state()).toEqual(before.state);
  });

  it('reads a page that was unchanged since, as long as the source has it', async () => {
    site.print('/list', { titles: ['Koch'] });
    for (let day = 0; day < 6; day += 1) await site.crawl();
    expect(await reparsed(improved())).toMatchObject({ outcome: 'complete', changed: 1 });
  });

  it('takes in what the adapter did not know when the site was rebuilt', async () => {
    site.print('/list', { titles: ['Koch'] });
    await site.crawl();
    site.routes['/list'] = answering('<h1>Koch</h1><h1>Maurer</h1>');
    await site.crawl();
    await site.crawl();
    const usual = site.source();
    const parse: Source['parse'] = (page) => {
      const titles = [...page.text.matchAll(/<h1>(.*?)<\/h1>/g)].map(([, title = '']) => title);
      return usual.parse({ ...page, text: JSON.stringify({ titles }) });
    };
    expect(await reparsed({ parse, parser: '2' })).toMatchObject({
      outcome: 'complete',
      added: 1,
      changed: 0,
    });
    expect(site.titles()).toEqual(['Koch', 'Maurer']);
  });

  it('never withdraws, and does not confirm later than the page was seen', async () => {
    site.print('/list', { titles: ['Koch', 'Maurer'] });
    await site.crawl();
    const [before] = site.store.openCards();
    const usual = site.source();
    const parse: Source['parse'] = (page) => ({
      ...usual.parse(page),
      postings: usual.parse(page).postings.slice(1),
    });
    for (let time = 0; time < 4; time += 1) {
      site.wait(1);
      expect(await reparsed({ parse, parser: `${time}` })).toMatchObject({ found: 1, withdrawn: 0 });
    }
    expect(site.titles()).toEqual(['Koch', 'Maurer']);
    expect([...site.store.openCards()].map(({ lastConfirmed }) => lastConfirmed)).toEqual([
      before?.lastConfirmed,
      before?.lastConfirmed,
    ]);
  });

  it('does not bring back what the last complete run no longer led to', async () => {
    site.print('/list', { titles: ['Koch'], details: ['/a'] });
    site.print('/a', { titles: ['Maurer'] });
    await site.crawl();
    site.print('/list', { titles: ['Koch', 'Florist'] });
    await site.crawl();
    await site.crawl();
    expect(site.titles()).toEqual(['Florist', 'Koch']);
    expect(await reparsed(improved())).toMatchObject({ outcome: 'complete', found: 2 });
    expect(site.titles()).toEqual(['Florist', 'Koch']);
  });

  it('tells which pages were not kept, and reads the others', async () => {
    site.print('/list', { titles: ['Koch'] });
    await site.crawl();
    const usual = site.source();
    const parse: Source['parse'] = (page) => ({
      ...usual.parse(page),
      next: [{ url: `${site.server.url}/page2`, role: 'list' }],
    });
    const run = await reparsed({ ...improved(), parse });
    expect(run).toMatchObject({ outcome: 'partial', found: 1, reason: `not kept: ${site.server.url}/page2` });
  });

  it('says so when nothing is kept', async () => {
    expect(await reparse()).toEqual({ kind: 'nothing-kept' });
    site.print('/list', { titles: ['Koch'] });
    await site.crawl();
    site.wait(5 * 24);
    site.snapshots.prune(site.now());
    expect(await reparse()).toEqual({ kind: 'nothing-kept' });
  });

  it('gives way to a crawl that is under way', async () => {
    site.print('/list', { titles: ['Koch'] });
    await site.crawl();
    site.store.openRun('klinik', site.now(), 60);
    expect(await reparse()).toEqual({ kind: 'busy' });
  });

  it('keeps a bad item with its reason, as a crawl does', async () => {
    const titles = manyTitles(20);
    site.print('/list', { titles });
    await site.crawl();
    const { fetcher: _none, ...tools } = site.tools();
    const takeIn: typeof tools.takeIn = (raw, sight) => {
      if (raw.key === titles[7]) throw new Error('poison');
      return tools.takeIn(raw, sight);
    };
    const source = site.source(improved());
    const done = await reparseSource(source, {
      ...tools,
      takeIn,
      snapshots: site.snapshots,
      agent: 'Stellenlotse',
    });
    expect(done).toMatchObject({ kind: 'done', run: { changed: 19, problems: 1 } });
    expect(site.store.problems('klinik', 9)).toMatchObject([{ key: titles[7], reason: 'poison' }]);
  });

  it('heeds what a page asks of machines', async () => {
    site.routes['/list'] = answering(JSON.stringify({ titles: ['Koch'] }), {
      'content-type': 'application/json',
      'x-robots-tag': 'noindex',
    });
    const basis = { kind: 'public-feed', note: 'x', url: null, recordedOn: '2026-11-01' } as const;
    const about = { ...site.source().about, basis: { ...basis, kind: 'employer-site' as const } };
    await site.crawl({ about });
    expect(site.titles()).toEqual([]);
    await reparse({ about, parser: '2' });
    expect(site.titles()).toEqual([]);
  });
});
