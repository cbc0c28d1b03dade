import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { buildApi } from '../api/app.ts';
import type { ApiDeps } from '../api/deps.ts';
import { buildWeb } from '../web/app.ts';
import type { InterfaceDescription } from '../web/interface-description.ts';
import type { Workshop } from './workshop.ts';

/** A crawl changes the stock with every page it reads: what is asked for again and again is made anew no oftener than this. */
const PAGE_LAG_MS = 10_000;

/** Puts site and interface onto one server, which does not listen yet. Closes what it reads from with itself. */
export async function buildServer(
  workshop: Workshop,
  stock: Pick<ApiDeps, 'store' | 'search' | 'isQueueReachable'>,
): Promise<FastifyInstance> {
  const { region, occupations, searchWords, clock, setup } = workshop;
  const { publicUrl, dataDir, trustedProxies } = setup.settings;
  const loggerInstance: FastifyBaseLogger = workshop.log;
  const app = Fastify({
    loggerInstance,
    // Addresses of readers and what they search for are nobody's business.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    requestTimeout: 30_000,
    bodyLimit: 64 * 1024,
    routerOptions: { maxParamLength: 200 },
  });
  const reports = workshop.openReports();
  const deps = { ...stock, region, occupations, searchWords, clock, publicUrl };
  await app.register(buildApi(deps));
  const describeInterface = async () =>
    (await app.inject('/api/v1/openapi.json')).json<InterfaceDescription>();
  await app.register(buildWeb({ ...deps, reports, dataDir, describeInterface, pageLagMs: PAGE_LAG_MS }));
  app.addHook('onClose', () => {
    stock.search.close();
    stock.store.close();
    reports.close();
  });
  return app;
}
