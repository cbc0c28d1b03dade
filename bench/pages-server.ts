import { readSettings } from '../config/env.ts';
import type { SourceConfig } from '../config/region.ts';
import { buildServer } from '../portal/build-server.ts';
import { openWorkshop } from '../portal/workshop.ts';
import { openOccupationWords } from '../store/search/occupation-words.ts';
import { openSqliteSearch } from '../store/search/sqlite-search.ts';
import type { PagesServerReady } from './pages.ts';

/**
 * The portal's own server over a filled store, as a process of its own: `pages-server.ts FOLDER NOW BYTES`. Beside the
 * pages it answers `/bare` with a plain text of so many bytes. Tells its parent the address, and ends with it.
 */
async function main([dataDir = '', now = '', bytes = '']: readonly string[]): Promise<void> {
  const settings = readSettings({ DATA_DIR: dataDir, LOG_LEVEL: 'error', PORT: '0' });
  const opened = openWorkshop({ settings, sources: benchSources() }, 'server');
  const workshop = { ...opened, clock: () => now };
  const occupations = openOccupationWords(workshop.searchWords);
  const search = openSqliteSearch(workshop.storeFile, workshop.region.places, workshop.clock, occupations);
  const app = await buildServer(workshop, { store: workshop.openReader(), search });
  const text = 'x'.repeat(Number(bytes));
  app.get('/bare', (_, reply) => reply.type('text/plain').send(text));
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  process.once('disconnect', () => void app.close());
  process.send?.({ address } satisfies PagesServerReady);
}

/** The sources that the generated postings name. */
function benchSources(): readonly SourceConfig[] {
  return Array.from({ length: 12 }, (_, index) => ({
    id: `source-${index + 1}`,
    kind: 'feed',
    name: `Stellenbörse ${index + 1}`,
    homepage: `https://source-${index + 1}.example/`,
    enabled: true,
    basis: { kind: 'public-feed', note: 'benchmark', url: null, recordedOn: '2026-11-01' },
    nearness: 'board',
    display: 'full',
    every: '0 4 * * *',
    paceMs: 1000,
    options: {},
  }));
}

await main(process.argv.slice(2));
