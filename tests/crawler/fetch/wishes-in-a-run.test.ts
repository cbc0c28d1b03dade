import { beforeEach, describe, expect, it } from 'vitest';
import type { LegalBasis } from '../../../config/region.ts';
import type { ParsedPage } from '../../../crawler/source.ts';
import { sourceStatus } from '../../../store/source-status.ts';
import type { Run } from '../../../store/store.ts';
import { answering } from '../../helpers/http-server.ts';
import { openSmallSite, type SmallSite } from '../run/small-site.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const RESERVED = { ...HTML, 'tdm-reservation': '1' };
const UNLISTED = { ...HTML, 'x-robots-tag': 'noindex, follow' };

let site: SmallSite;

beforeEach(async () => {
  site = await openSmallSite();
});

/** A page that prints `<h2>` per posting and links to details; with a nonce it differs each time. */
function page(titles: readonly string[], links: readonly string[] = [], nonce = ''): string {
  const anchors = links.map((path) => `<a href="${path}">`).join('');
  return `<html nonce="${nonce}">${titles.map((title) => `<h2>${title}</h2>`).join('')}${anchors}`;
}

function parse(html: string, url: string): ParsedPage {
  const texts = (mark: RegExp): string[] => [...html.matchAll(mark)].map(([, text = '']) => text);
  return {
    postings: texts(/<h2>(.*?)<\/h2>/g).map((title) => ({
      key: title,
      url: `${url}/stelle/${title}`,
      title: `${title} (m/w/d)`,
      employer: 'Klinik am Wald',
      description: `Wir suchen: ${title} in Düren.`,
    })),
    next: texts(/<a href="(.*?)">/g).map((path) => ({
      url: url + path,
      role: path.startsWith('/list') ? 'list' : 'detail',
    })),
    problems: [],
  };
}

async function crawl(kind: LegalBasis['kind'] = 'employer-site'): Promise<Run> {
  const basis = { kind, note: 'own site', url: null, recordedOn: '2026-11-01' };
  return await site.crawl({
    about: { ...site.source().about, basis },
    parse: ({ text }) => parse(text, site.server.url),
  });
}

const openPostings = (): number => site.store.source('klinik').openSightings;

describe('a run over pages that are reserved', () => {
  it('is "not-allowed" from the first page on, and the stock stays as it was', async () => {
    site.routes['/list'] = answering(page(['Koch', 'Maurer']));
    await crawl();
    site.routes['/list'] = answering(page(['Koch']), RESERVED);
    const run = await crawl();
    expect(run).toMatchObject({ outcome: 'not-allowed', pages: 0, withdrawn: 0 });
    expect(run.reason).toBe(
      `text and data mining is reserved by ${site.server.host}: header tdm-reservation: 1`,
    );
    expect(openPostings()).toBe(2);
    expect(sourceStatus({ enabled: true }, site.store.source('klinik'), site.now())).toBe('not-allowed');
  });

  it('asks again the next day, and goes on when the reservation is gone', async () => {
    site.routes['/list'] = answering(page(['Koch']), RESERVED);
    await crawl();
    site.routes['/list'] = answering(page(['Koch']));
    expect(await crawl()).toMatchObject({ outcome: 'complete', found: 1, reason: null });
  });

  it('leaves out the single posting that is, says so, and lets it go in time', async () => {
    site.routes['/list'] = answering(page([], ['/1', '/2', '/3']));
    for (const [path, title] of [
      ['/1', 'Koch'],
      ['/2', 'Maurer'],
      ['/3', 'Bäcker'],
    ] as const)
      // prettier-ignore
      site.routes[path] = answering(page([title]));
    await crawl();
    site.routes['/2'] = answering(page(['Maurer']), RESERVED);
    const run = await crawl();
    expect(run).toMatchObject({ outcome: 'complete', found: 2, problems: 1, withdrawn: 0 });
    expect(run.reason).toContain('left out: text and data mining is reserved');
    expect(site.store.problems('klinik', 9)).toMatchObject([{ url: `${site.server.url}/2` }]);
    expect(await crawl()).toMatchObject({ outcome: 'complete', withdrawn: 1 });
    expect(openPostings()).toBe(2);
  });

  it('is "partial" when a list below the first is, so that nothing is withdrawn', async () => {
    site.routes['/list'] = answering(page(['Koch'], ['/list/2']));
    site.routes['/list/2'] = answering(page(['Maurer']), RESERVED);
    expect(await crawl()).toMatchObject({ outcome: 'partial', found: 1 });
  });

  it('stops asking when one after the other is', async () => {
    const paths = Array.from({ length: 9 }, (_, at) => `/${at + 1}`);
    site.routes['/list'] = answering(page([], paths));
    for (const path of paths) site.routes[path] = answering(page(['Koch']), RESERVED);
    expect(await crawl()).toMatchObject({ outcome: 'not-allowed' });
    expect([site.server.hits('/5'), site.server.hits('/6')]).toEqual([1, 0]);
  });

  it('reads them on a permission, and says so', async () => {
    site.routes['/list'] = answering(page(['Koch']), RESERVED);
    expect(await crawl('permission')).toMatchObject({
      outcome: 'complete',
      found: 1,
      reason: 'the basis on record (permission) goes before header tdm-reservation: 1',
    });
  });
});

describe('a run over pages that are not to be listed', () => {
  it('follows them and takes what lies below', async () => {
    site.routes['/list'] = answering(page([], ['/1']), { ...UNLISTED, etag: '"1"' });
    site.routes['/1'] = answering(page(['Koch']));
    expect(await crawl()).toMatchObject({ outcome: 'complete', found: 1, reason: null });
    expect(await crawl()).toMatchObject({ outcome: 'complete', unchangedPages: 2 });
  });

  it('does not take their postings, and says which words kept it', async () => {
    site.routes['/list'] = answering(page(['Koch', 'Maurer'], ['/1']), UNLISTED);
    site.routes['/1'] = answering(page(['Bäcker']));
    const run = await crawl();
    expect(run).toMatchObject({ outcome: 'complete', found: 1, problems: 2 });
    expect(run.reason).toBe('left out: X-Robots-Tag: noindex, follow');
    expect(site.store.problems('klinik', 9)[0]?.reason).toBe(
      'asks not to be listed: X-Robots-Tag: noindex, follow',
    );
  });

  it('is "not-allowed" when nothing is left, and the stock stays as it was', async () => {
    site.routes['/list'] = answering(page(['Koch', 'Maurer']));
    await crawl();
    site.routes['/list'] = answering(page(['Koch', 'Maurer']), UNLISTED);
    for (let day = 1; day <= 3; day += 1)
      expect(await crawl()).toMatchObject({
        outcome: 'not-allowed',
        reason: 'X-Robots-Tag: noindex, follow',
        withdrawn: 0,
      });
    expect(openPostings()).toBe(2);
  });

  it('notices the wish on a page whose bytes are the same', async () => {
    site.routes['/list'] = answering(page([], ['/1', '/2']));
    site.routes['/1'] = answering(page(['Koch']));
    site.routes['/2'] = answering(page(['Maurer']));
    await crawl();
    site.routes['/2'] = answering(page(['Maurer']), UNLISTED);
    expect(await crawl()).toMatchObject({ outcome: 'complete', found: 1, problems: 1 });
  });

  it('is "partial" when links may not be followed, so that nothing is withdrawn', async () => {
    site.routes['/list'] = answering(page(['Koch'], ['/1']), { ...HTML, 'x-robots-tag': 'nofollow' });
    site.routes['/1'] = answering(page(['Maurer']));
    const run = await crawl();
    expect(run).toMatchObject({ outcome: 'partial', found: 1 });
    expect(run.reason).toBe(`${site.server.url}/list asks not to be followed: X-Robots-Tag: nofollow`);
    expect(site.server.hits('/1')).toBe(0);
  });
});

describe('a complete run', () => {
  it('tells that the first page has moved for good', async () => {
    site.routes['/list'] = answering('', { location: '/karriere/stellen' }, 301);
    site.routes['/karriere/stellen'] = answering(page(['Koch']));
    const reason = `${site.server.url}/list has moved for good to ${site.server.url}/karriere/stellen`;
    expect(await crawl()).toMatchObject({ outcome: 'complete', found: 1, reason });
  });

  it('has nothing to tell of a page that has moved for today', async () => {
    site.routes['/list'] = answering('', { location: '/heute' }, 302);
    site.routes['/heute'] = answering(page(['Koch']));
    expect(await crawl()).toMatchObject({ outcome: 'complete', reason: null });
  });

  it('finds nothing changed when only a nonce differs', async () => {
    let visit = 0;
    site.routes['/list'] = (_request, response) =>
      void response.writeHead(200, HTML).end(page(['Koch', 'Maurer'], [], String((visit += 1))));
    expect(await crawl()).toMatchObject({ added: 2 });
    expect(await crawl()).toMatchObject({ added: 0, changed: 0, found: 2, unchangedPages: 0 });
  });
});
