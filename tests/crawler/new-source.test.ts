import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ConfigError } from '../../config/config-error.ts';
import { newSource } from '../../crawler/new-source.ts';
import { proposeSource } from '../../crawler/new-source/propose-source.ts';
import { pageOf } from '../helpers/page-of.ts';

const SOURCES = join(import.meta.dirname, '../sources');

function saved(file: string, url: string) {
  return pageOf(readFileSync(join(SOURCES, file), 'utf8'), { url, role: 'unknown' });
}

describe('proposeSource', () => {
  it.each([
    ['personio-xml/feed.xml', 'https://muster.jobs.personio.de/xml', 'personio-xml'],
    ['feed-bund/feed.xml', 'https://amt.example/feed.xml', 'feed'],
    ['feed-atom/feed.xml', 'https://azubi.example/atom.xml', 'feed'],
    ['aggregator-xml/jooble.xml', 'https://agentur.example/jooble.xml', 'aggregator-xml'],
    [
      'greenhouse/jobs.json',
      'https://boards-api.greenhouse.io/v1/boards/muster/jobs?content=true',
      'greenhouse',
    ],
    ['lever/postings.json', 'https://api.lever.co/v0/postings/muster?mode=json', 'lever'],
    ['ashby/board.json', 'https://api.ashbyhq.com/posting-api/job-board/muster', 'ashby'],
    ['json-ld-datafeed/feed.json', 'https://karriere.example/jobs.feed.json', 'json-ld'],
    ['json-ld/detail.html', 'https://board.example/jobs/17', 'json-ld'],
    ['json-ld-sitemap/part.xml', 'https://zeitung.example/sitemap.xml', 'json-ld'],
    ['rexx/list.html', 'https://muster-portal.rexx-systems.com/stellenangebote.html', 'rexx'],
  ])('recognises %s', (file, url, kind) => {
    const { config, parsed } = proposeSource('muster', saved(file, url));
    expect(config).toMatchObject({ id: 'muster', kind, enabled: false, basis: null });
    expect((parsed?.postings.length ?? 0) + (parsed?.next.length ?? 0)).toBeGreaterThan(0);
  });

  it('narrows a sitemap to the addresses of vacancies', () => {
    const { config } = proposeSource(
      'x',
      saved('json-ld-sitemap/part.xml', 'https://zeitung.example/sitemap.xml'),
    );
    expect(config.options).toMatchObject({ sitemap: { match: '/stellen/' } });
  });

  it('points to the job system and the feed that a page of unknown form uses', () => {
    const html = `<html><head><link rel="alternate" type="application/rss+xml" href="/jobs.rss"></head>
      <body><a href="https://muster.jobs.personio.de/job/1">Koch</a></body></html>`;
    const { config, parsed, hints } = proposeSource(
      'x',
      pageOf(html, { url: 'https://x.example/', role: '' }),
    );
    expect(config.kind).toBe('html-list');
    expect(parsed).toBeNull();
    expect(hints).toEqual([
      'Personio is used: try https://muster.jobs.personio.de/xml?language=de',
      'the page names a feed: https://x.example/jobs.rss',
    ]);
  });
});

describe('newSource', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'new-source-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('writes entry, saved page and what is expected of it, switched off and without a basis', () => {
    const page = saved('personio-xml/feed.xml', 'https://muster.jobs.personio.de/xml');
    const { files, found } = newSource('muster', page, { root, region: 'dueren' });
    expect(found).toBe('personio-xml: 2 postings, 0 further pages');
    expect(files).toEqual([
      'config/regions/dueren/sources/muster.yaml',
      'tests/sources/muster/page.xml',
      'tests/sources/muster/case.json',
      'tests/sources/muster/expected.json',
    ]);
    const [entry = '', fixture = '', one = '', expected = ''] = files.map((file) =>
      readFileSync(join(root, file), 'utf8'),
    );
    expect(parse(entry)).toMatchObject({ id: 'muster', enabled: false, basis: null });
    expect(entry).toContain('recordedOn');
    expect(fixture).toBe(page.text);
    expect(JSON.parse(one)).toMatchObject({ region: 'dueren', pages: [{ file: 'page.xml' }] });
    expect(JSON.parse(expected)[0].postings).toHaveLength(2);
  });

  it('overwrites nothing', () => {
    const page = saved('personio-xml/feed.xml', 'https://muster.jobs.personio.de/xml');
    newSource('muster', page, { root, region: 'dueren' });
    expect(() => newSource('muster', page, { root, region: 'dueren' })).toThrow(ConfigError);
  });

  it('refuses an id that would leave the folder', () => {
    const page = pageOf('<rss/>', { url: 'https://x.example/', role: '' });
    expect(() => newSource('../x', page, { root, region: 'dueren' })).toThrow(ConfigError);
  });
});
