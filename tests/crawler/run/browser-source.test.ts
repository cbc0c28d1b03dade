import { describe, expect, it } from 'vitest';
import { findChromium } from '../../../crawler/fetch/browser/find-chromium.ts';
import { openFetcher, type Fetcher } from '../../../crawler/fetch/open-fetcher.ts';
import { makeSources } from '../../../crawler/make-sources.ts';
import { sourceHealth } from '../../../store/source-health.ts';
import type { SourceConfig } from '../../../config/region.ts';
import { answering } from '../../helpers/http-server.ts';
import { openSmallSite, type SmallSite } from './small-site.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const JS = { 'content-type': 'text/javascript' };
const SHELL = answering('<!doctype html><div id="app"></div><script src="/app.js" defer></script>');

/** Writes a list, or one vacancy, into the empty page. */
const APP = `(async () => {
  const show = (html) => { document.querySelector('#app').innerHTML = html; };
  const id = /stelle\\/(\\d+)/.exec(location.pathname)?.[1];
  const jobs = await (await fetch('/api/jobs')).json();
  const link = (job) => '<li class="job"><a href="/stelle/' + job.id + '">' + job.title + '</a></li>';
  if (id === undefined) show('<ul class="list">' + jobs.map(link).join('') + '</ul>' + (jobs.length ? '' : '<p class="none">Keine Stellen</p>'));
  else show('<article><h1>' + jobs.find((job) => job.id === id).title + '</h1><p class="text">Wir suchen Sie in Düren.</p></article>');
})();`;

async function openBoard(jobs: readonly { readonly id: string; readonly title: string }[]) {
  const site = await openSmallSite();
  Object.assign(site.routes, {
    '/jobs': SHELL,
    '/stelle/1': SHELL,
    '/stelle/2': SHELL,
    '/app.js': answering(APP, JS),
    '/api/jobs': answering(JSON.stringify(jobs), JSON_TYPE),
  });
  return site;
}

function config(url: string): SourceConfig {
  return {
    id: 'klinik',
    kind: 'html-list',
    name: 'Klinik',
    homepage: url,
    enabled: true,
    basis: { kind: 'permission', note: 'by mail', url: null, recordedOn: '2026-11-01' },
    nearness: 'employer',
    display: 'full',
    every: '0 5 * * *',
    paceMs: 0,
    via: 'browser',
    waitFor: { list: '.job, .none', detail: 'article' },
    options: {
      url: `${url}/jobs`,
      container: '#app',
      item: 'li.job',
      none: 'Keine Stellen',
      fields: { title: 'a', link: 'a' },
      detail: { container: 'article', fields: { title: 'h1', description: '.text' } },
      employer: 'Klinik am Wald',
    },
  };
}

async function crawl(site: SmallSite, executable: string | null) {
  const fetcher: Fetcher = openFetcher({
    userAgent: 'Stellenlotse/1.0 (+https://portal.example/bot)',
    clock: site.now,
    allowHosts: [site.server.host],
    paceMs: 0,
    retryPausesMs: [],
    browser: { executable },
  });
  const [source] = makeSources([config(site.server.url)], { placeNames: ['Düren'] });
  try {
    return await site.crawl(source, { fetcher });
  } finally {
    await fetcher.close();
  }
}

describe('a source whose pages their scripts make', () => {
  it('is read from the list to the last detail, and found unchanged the next day', async () => {
    const site = await openBoard([
      { id: '1', title: 'Koch' },
      { id: '2', title: 'Bäckerin' },
    ]);
    expect(await crawl(site, findChromium(null))).toMatchObject({ outcome: 'complete', found: 2, pages: 3 });
    expect(site.titles()).toEqual(['Bäckerin', 'Koch']);
    expect(await crawl(site, findChromium(null))).toMatchObject({ outcome: 'complete', unchangedPages: 3 });
  });

  it('may honestly have none', async () => {
    const site = await openBoard([]);
    expect(await crawl(site, findChromium(null))).toMatchObject({ outcome: 'complete', found: 0 });
  });

  it('has changed when its list no longer appears', async () => {
    const site = await openBoard([]);
    site.routes['/app.js'] = answering(`document.querySelector('#app').textContent = 'Neu!'`, JS);
    expect(await crawl(site, findChromium(null))).toMatchObject({
      outcome: 'changed',
      reason: expect.stringContaining('".job, .none" does not appear'),
    });
  });

  it('is down, not empty, when its data cannot be had', async () => {
    const site = await openBoard([]);
    site.routes['/api/jobs'] = answering('', JSON_TYPE, 500);
    expect(await crawl(site, findChromium(null))).toMatchObject({ outcome: 'unavailable' });
  });

  it('says that it needs a browser where there is none, is asked nothing, and keeps its stock', async () => {
    const site = await openBoard([{ id: '1', title: 'Koch' }]);
    await crawl(site, findChromium(null));
    const asked = site.server.requests.length;
    const run = await crawl(site, null);
    expect(run).toMatchObject({ outcome: 'no-browser', reason: 'needs a browser, none found', pages: 0 });
    expect(site.server.requests).toHaveLength(asked);
    const state = site.store.source('klinik');
    expect(sourceHealth(config(site.server.url), state, site.now())).toMatchObject({
      status: 'no-browser',
      isUnwell: true,
      reason: 'needs a browser, none found',
      postings: 1,
      suspendedUntil: null,
    });
  });
});
