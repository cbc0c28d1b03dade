import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { buildApi } from '../api/app.ts';
import type { ApiDeps } from '../api/deps.ts';
import { buildWeb } from '../web/app.ts';
import type { Workshop } from './workshop.ts';

/** Puts site and interface onto one server, which does not listen yet. Closes what it reads from with itself. */
export async function buildServer(
  workshop: Workshop,
  stock: Pick<ApiDeps, 'store' | 'search' | 'isQueueReachable'>,
): Promise<FastifyInstance> {
  const { region, occupations, clock, setup } = workshop;
  const { publicUrl, dataDir } = setup.settings;
  const loggerInstance: FastifyBaseLogger = workshop.log;
  const app = Fastify({
    loggerInstance,
    // Addresses of readers and what they search for are nobody's business.
    logController: new LogController({ disableRequestLogging: true }),
    requestTimeout: 30_000,
    bodyLimit: 64 * 1024,
    routerOptions: { maxParamLength: 200 },
  });
  const deps = { ...stock, region, occupations, clock, publicUrl };
  await app.register(buildApi(deps));
  await app.register(buildWeb({ ...deps, dataDir }));
  app.addHook('onClose', () => {
    stock.search.close();
    stock.store.close();
  });
  return app;
}
