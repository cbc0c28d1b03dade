import type { FastifyInstance } from 'fastify';
import { portalHealth } from '../../store/portal-health.ts';
import type { ApiDeps } from '../deps.ts';

/**
 * `GET /healthz`: the process is alive, and which sources are not well. `GET /readyz`: store, search and queue
 * answer; 503 while one of them does not.
 */
export function healthRoutes(app: FastifyInstance, deps: ApiDeps): void {
  app.get('/healthz', { schema: { hide: true } }, () => {
    const { status, lastSuccessAt, isSilent, sources } = portalHealth(
      deps.region.sources,
      deps.store,
      deps.clock(),
    );
    const unwell = sources.filter((source) => source.isUnwell);
    return {
      status,
      ...deps.store.counts(),
      lastSuccessAt,
      silent: isSilent,
      unwell: unwell.map(({ id, status: own, reason }) => ({ id, status: own, reason })),
    };
  });
  app.get('/readyz', { schema: { hide: true } }, async (request, reply) => {
    try {
      deps.store.lastSequence();
      const hasQueue = (await deps.isQueueReachable?.()) ?? true;
      if (!hasQueue) return await reply.code(503).send({ ready: false, away: 'queue' });
      const { engine, trouble = null } = deps.search;
      return { ready: true, search: engine, ...(trouble !== null && { searchTrouble: trouble }) };
    } catch (error) {
      request.log.error(error, 'the store does not answer');
      return reply.code(503).send({ ready: false });
    }
  });
}
