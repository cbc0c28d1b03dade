import { onTestFinished } from 'vitest';
import { openFetcher, type Fetcher, type FetcherOptions } from '../../../crawler/fetch/open-fetcher.ts';
import { startServer, type Route, type TestServer } from '../../helpers/http-server.ts';

export const NOW = '2026-11-22T10:00:00.000Z';

/** Starts a server that is closed when the test ends. */
export async function serve(routes: Readonly<Record<string, Route>>): Promise<TestServer> {
  const server = await startServer(routes);
  onTestFinished(() => server.close());
  return server;
}

/** A fetcher that may ask these servers, without pauses and without a second try; closed when the test ends. */
export function fetcherFor(servers: readonly TestServer[], options: Partial<FetcherOptions> = {}): Fetcher {
  const fetcher = openFetcher({
    userAgent: 'Stellenlotse/0.1 (+https://portal.example/bot)',
    clock: () => NOW,
    allowHosts: servers.map(({ host }) => host),
    paceMs: 0,
    totalDeadlineMs: 2000,
    retryPausesMs: [],
    ...options,
  });
  onTestFinished(() => fetcher.close());
  return fetcher;
}
