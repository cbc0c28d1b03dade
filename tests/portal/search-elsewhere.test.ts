import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readSettings, type Settings } from '../../config/env.ts';
import { startPortal } from '../../portal/running-portal.ts';
import { openWorkshop } from '../../portal/workshop.ts';
import { until } from '../helpers/until.ts';
import { freshDouble } from '../store/search/meilisearch/open-test-engine.ts';
import { openRun, save } from '../store/store-file.ts';

function settingsFor(search: { readonly url: string; readonly key: string }): Settings {
  const folder = mkdtempSync(join(tmpdir(), 'portal-search-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return readSettings({
    REGION: 'demo',
    PORT: '0',
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
    SEARCH_URL: search.url,
    SEARCH_KEY: search.key,
  });
}

it('feeds the Meilisearch of SEARCH_URL, answers from it, and from the store while it is away', async () => {
  const double = await freshDouble();
  const setup = { settings: settingsFor(double), sources: [] };
  const portal = await startPortal(setup);
  onTestFinished(() => portal.stop());
  const ask = async (path: string): Promise<unknown> => (await fetch(`${portal.address}${path}`)).json();
  const engine = async (): Promise<unknown> => ((await ask('/readyz')) as { search: unknown }).search;
  const total = async (): Promise<unknown> =>
    ((await ask('/api/v1/postings?q=Koch')) as { total: unknown }).total;
  expect(await ask('/readyz')).toEqual({
    ready: true,
    search: 'sqlite',
    searchTrouble: 'the index is not built yet',
  });

  const store = openWorkshop(setup, 'test').openStore();
  save(store, openRun(store, 'board'), { source: 'board', key: 'a', title: 'Koch' });
  store.close();
  portal.schedule();
  await until(async () => (await engine()) === 'meilisearch', 15_000);
  await until(async () => (await total()) === 1);
  expect(double.requests).toContain('POST /multi-search');

  double.trouble = { kind: 'down' };
  expect([await total(), await engine()]).toEqual([1, 'sqlite']);
  double.trouble = null;
  await until(async () => (await engine()) === 'meilisearch', 15_000);
});

it('does not start with a key that Meilisearch refuses', async () => {
  const { url } = await freshDouble();
  const start = startPortal({ settings: settingsFor({ url, key: 'another' }), sources: [] });
  await expect(start).rejects.toThrow('SEARCH_KEY is refused by the Meilisearch of SEARCH_URL');
});

it('starts while Meilisearch is away', async () => {
  const portal = await startPortal({
    settings: settingsFor({ url: 'http://127.0.0.1:1', key: '' }),
    sources: [],
  });
  onTestFinished(() => portal.stop());
  expect((await fetch(`${portal.address}/api/v1/postings`)).status).toBe(200);
});
