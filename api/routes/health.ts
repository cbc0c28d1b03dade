import type { FastifyInstance } from 'fastify';
import { sourceStatus } from '../../store/source-status.ts';
import type { ApiDeps } from '../deps.ts';

const WELL = new Set(['good', 'empty', 'waiting', 'disabled']);

/**
 * `GET /healthz`: the process is alive, and which sources are not well. `GET /readyz`: the store and the search
 * answer; 503 while they do not.
 */
export function healthRoutes(app: FastifyInstance, deps: ApiDeps): void {
  app.get('/healthz', { schema: { hide: true } }, () => {
    const sources = deps.region.sources.map((config) => ({
      id: config.id,
      status: sourceStatus(config, deps.store.source(config.id), deps.clock()),
    }));
    const unwell = sources.filter(({ status }) => !WELL.has(status));
    return { status: unwell.length === 0 ? 'good' : 'degraded', ...deps.store.counts(), unwell };
  });
  app.get('/readyz', { schema: { hide: true } }, async (request, reply) => {
    try {
      deps.store.lastSequence();
      return { ready: true, search: deps.search.engine };
    } catch (error) {
      request.log.error(error, 'the store does not answer');
      return reply.code(503).send({ ready: false });
    }
  });
}
