import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { findChromium } from '../../../crawler/fetch/browser/find-chromium.ts';
import { openFetcher } from '../../../crawler/fetch/open-fetcher.ts';
import { newSource } from '../../../crawler/new-source.ts';
import { findPage } from '../../../crawler/new-source/find-page.ts';
import { answering, startServer, type Route } from '../../helpers/http-server.ts';

const JOB = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Pflegefachkraft (m/w/d)',
  url: 'https://heim.example/1',
  description: 'Wir suchen Verstärkung im Nachtdienst.',
  hiringOrganization: { '@type': 'Organization', name: 'Haus am Park' },
  jobLocation: { '@type': 'Place', address: { addressLocality: 'Jülich', postalCode: '52428' } },
};
const LD = `<script type="application/ld+json">${JSON.stringify(JOB)}</script>`;
const WRITES_LD = `fetch('/api/jobs').then((r) => r.text()).then((text) => {
  document.head.append(Object.assign(document.createElement('script'), { type: 'application/ld+json', textContent: text }));
  document.querySelector('#root').textContent = 'Pflegefachkraft (m/w/d)';
});`;
const shell = (script: string): Route =>
  answering(
    `<!doctype html><html><head></head><body><div id="root"></div><script>${script}</script></body></html>`,
  );

async function look(routes: Readonly<Record<string, Route>>, executable = findChromium(null)) {
  const server = await startServer(routes);
  const fetcher = openFetcher({
    userAgent: 'Stellenlotse/1.0 (+https://portal.example/bot)',
    clock: () => '2026-11-22T10:00:00.000Z',
    allowHosts: [server.host],
    paceMs: 0,
    retryPausesMs: [],
    browser: { executable },
  });
  onTestFinished(async () => {
    await fetcher.close();
    await server.close();
  });
  return { found: await findPage(`${server.url}/jobs`, fetcher), server };
}

describe('findPage', () => {
  it('takes a page that holds its postings as it is, without a browser', async () => {
    const { found } = await look({
      '/jobs': answering(`<html><head>${LD}</head><body><script>1</script></body></html>`),
    });
    expect(found).toMatchObject({ via: 'http', remarks: [] });
  });

  it('looks through the browser at a page that is empty without its scripts', async () => {
    const { found, server } = await look({
      '/jobs': shell(WRITES_LD),
      '/api/jobs': answering(JSON.stringify(JOB), { 'content-type': 'application/json' }),
    });
    expect(found).toMatchObject({ via: 'browser', remarks: [] });
    const root = mkdtempSync(join(tmpdir(), 'new-source-'));
    onTestFinished(() => rmSync(root, { recursive: true }));
    const made = newSource('heim', found.page, { root, region: 'dueren' }, found.via);
    expect(made.found).toBe('json-ld: 1 postings, 0 further pages');
    const entry: unknown = parse(readFileSync(join(root, made.files[0] ?? ''), 'utf8'));
    expect(entry).toMatchObject({
      kind: 'json-ld',
      via: 'browser',
      waitFor: { page: 'script[type="application/ld+json"]' },
      options: { pages: [`${server.url}/jobs`] },
    });
  });

  it('says what is missing where there is no browser, and still writes how the page is to be read', async () => {
    const { found } = await look({ '/jobs': shell(WRITES_LD) }, null);
    expect(found.via).toBe('browser');
    expect(found.remarks).toEqual([
      'The page is empty before its scripts have run: it needs a browser, none found.',
    ]);
  });

  it('goes by the page itself when the browser does not make more of it', async () => {
    const text = '<p>Unser Team freut sich auf Ihre Bewerbung, auch ohne offene Stelle.</p>'.repeat(10);
    const { found } = await look({
      '/jobs': answering(`<html><body>${text}<script>1</script></body></html>`),
    });
    expect([found.via, found.remarks]).toEqual(['http', []]);
  });

  it('tells what a rendered page could not have', async () => {
    const { found } = await look({
      '/jobs': shell(`${WRITES_LD} fetch('/other');`),
      '/api/jobs': answering(JSON.stringify(JOB), { 'content-type': 'application/json' }),
      '/other': answering('', {}, 503),
    });
    expect(found.via).toBe('browser');
    expect(found.remarks).toEqual([expect.stringMatching(/could not have .*\/other \(status 503\)/)]);
  });
});
