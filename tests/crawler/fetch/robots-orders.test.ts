import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { BasisKind } from '../../../crawler/fetch/judge-wishes.ts';
import type { Fetched } from '../../../crawler/fetch/fetched.ts';
import { openFetcher } from '../../../crawler/fetch/open-fetcher.ts';
import { readMetas } from '../../../crawler/fetch/read-metas.ts';

interface Printed {
  readonly tags?: readonly string[];
  readonly html?: string;
  readonly type?: string;
}

/** Fetches one page of a server of its own that sends each tag as a field of its own. */
async function fetchOne(
  { tags = [], html = '<p>Stellen', type = 'text/html' }: Printed,
  basis: BasisKind = null,
): Promise<Fetched> {
  const server = createServer((request, response) => {
    if (request.url !== '/') return void response.writeHead(404).end();
    response.setHeader('X-Robots-Tag', tags);
    response.writeHead(200, { 'content-type': type }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const fetcher = openFetcher({
    userAgent: 'Stellenlotse/1.0 (+https://portal.example/bot)',
    clock: () => '2026-11-22T05:00:00.000Z',
    allowHosts: [host],
    paceMs: 0,
    retryPausesMs: [],
  });
  try {
    return await fetcher.fetch({ url: `http://${host}/`, role: 'list' }, null, { basis });
  } finally {
    await fetcher.close();
    await new Promise((resolve) => server.close(resolve));
  }
}

const meta = (content: string, name = 'robots'): string => `<head><meta name="${name}" content="${content}">`;

describe('a page', () => {
  it.each<[string, Printed, boolean, boolean]>([
    ['nothing', {}, true, true],
    ['all', { tags: ['all'] }, true, true],
    ['noindex', { tags: ['noindex'] }, false, true],
    ['NoIndex, nofollow', { tags: ['NoIndex, nofollow'] }, false, false],
    ['none', { tags: ['none'] }, false, false],
    ['noai', { tags: ['noai, noimageai'] }, false, true],
    ['nofollow', { tags: ['nofollow'] }, true, false],
    ['noarchive, nosnippet', { tags: ['noarchive, nosnippet'] }, true, true],
    ['another agent', { tags: ['googlebot: noindex, nofollow'] }, true, true],
    ['us', { tags: ['stellenlotse: noindex'] }, false, true],
    ['us after another agent', { tags: ['googlebot: nofollow, Stellenlotse: noindex'] }, false, true],
    ['everybody in a field after another agent', { tags: ['googlebot: nofollow', 'noindex'] }, false, true],
    ['a date before', { tags: ['unavailable_after: 25 Jun 2030 15:00:00 PST, noindex'] }, false, true],
    ['a meta element', { html: meta('noindex,follow') }, false, true],
    ['a meta element for us', { html: meta('none', 'Stellenlotse') }, false, false],
    ['a meta element for another agent', { html: meta('noindex', 'googlebot') }, true, true],
    [
      'a meta element late in the page',
      { html: `<body>${'x'.repeat(200_000)}<META CONTENT='noindex' NAME='ROBOTS'/>` },
      false,
      true,
    ],
    ['a meta element in a comment', { html: `<!-- ${meta('noindex')} --><p>Stellen` }, true, true],
    [
      'a meta element in a script',
      { html: `<script>document.write('${meta('noindex')}')</script>` },
      true,
      true,
    ],
    ['the stricter of two', { html: meta('index, follow'), tags: ['noindex'] }, false, true],
    ['a meta element that is JSON text', { html: meta('noindex'), type: 'application/json' }, true, true],
  ])('that asks by %s', async (_what, printed, index, follow) => {
    expect(await fetchOne(printed)).toMatchObject({ kind: 'page', orders: { index, follow } });
  });

  it('keeps the words as evidence', async () => {
    const printed = { tags: ['noindex'], html: meta('none') };
    expect(await fetchOne(printed)).toMatchObject({
      orders: { evidence: 'X-Robots-Tag: noindex and <meta name="robots" content="none">' },
    });
  });

  it('leaves control characters and floods out of the evidence', async () => {
    const html = `<meta name="robots" content="noindex\u001b[31m\n${'x'.repeat(3000)}">`;
    const fetched = await fetchOne({ html: html.replace('"noindex', '"noindex, ') });
    const evidence = fetched.kind === 'page' ? (fetched.orders.evidence ?? '') : '';
    expect(evidence).toContain('noindex, [31m xxx');
    expect(evidence).not.toMatch(/\p{Cc}/u);
    expect(evidence.length).toBeLessThan(220);
  });

  it.each<[BasisKind, string, boolean]>([
    ['permission', 'noindex, noai', true],
    ['open-data', 'none', true],
    ['public-feed', 'noindex, follow', true],
    ['public-feed', 'noai', false],
    ['employer-site', 'noindex, follow', false],
    ['terms', 'noindex', false],
  ])('that is a feed, read on the basis %s, with %s: may be listed %s', async (basis, tag, index) => {
    const printed = { tags: [tag], html: '<rss/>', type: 'application/rss+xml' };
    expect(await fetchOne(printed, basis)).toMatchObject({ orders: { index } });
  });

  it('for people counts on the basis public-feed too', async () => {
    expect(await fetchOne({ tags: ['noindex'] }, 'public-feed')).toMatchObject({ orders: { index: false } });
  });

  it('tells which wish a permission goes before', async () => {
    const notice = 'the basis on record (permission) goes before X-Robots-Tag: noindex';
    expect(await fetchOne({ tags: ['noindex'] }, 'permission')).toMatchObject({ notice });
  });
});

describe('readMetas', () => {
  it.each([
    ['<meta name=robots content=noindex>', [['robots', 'noindex']]],
    [`<meta name='a' content='x > y'><meta name="b" content="it's">`, [['a', 'x > y'], ['b', "it's"]]], // prettier-ignore
    ['<meta charset=utf-8><meta http-equiv="refresh" content="5">', []],
    ['<meta name="a" name="b" content="1">', [['a', '1']]],
    ['<title><meta name="a" content="1"></title><meta name="b" content="2">', [['b', '2']]],
    ['<metadata name="a" content="1">', []],
    ['<meta name="a"', [['a', '']]],
    ['<!--><meta name="a" content="1">', [['a', '1']]],
    ['<script>never closed <meta name="a" content="1">', []],
  ])('%s', (html, expected) => {
    expect(readMetas(html).map(({ name, content }) => [name, content])).toEqual(expected);
  });

  it('is not slowed down by marks without end', () => {
    expect(readMetas('<meta name="'.repeat(200_000)).length).toBeLessThanOrEqual(500);
    expect(readMetas('<script '.repeat(200_000))).toEqual([]);
    expect(readMetas(`<meta ${'a='.repeat(500_000)}`)).toEqual([]);
  });
});
