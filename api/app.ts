import swagger from '@fastify/swagger';
import type { FastifyError, FastifyInstance, FastifyPluginAsync } from 'fastify';
import type { ApiDeps } from './deps.ts';
import { editionRoutes } from './routes/editions.ts';
import { healthRoutes } from './routes/health.ts';
import { placeRoutes } from './routes/places.ts';
import { postingRoutes } from './routes/postings.ts';
import { sourceRoutes } from './routes/sources.ts';

/** The open interface as a Fastify plugin; it never listens. */
export function buildApi(deps: ApiDeps): FastifyPluginAsync {
  return async (app) => {
    healthRoutes(app, deps);
    await app.register((versioned) => versionOne(versioned, deps), { prefix: '/api/v1' });
  };
}

async function versionOne(app: FastifyInstance, deps: ApiDeps): Promise<void> {
  await app.register(swagger, { openapi: describeInterface(deps) });
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error(error, 'request failed');
    const shown = status >= 500 ? 'our fault; it has been logged' : error.message;
    return reply
      .code(status)
      .send({ error: shown, ...(error.validation && { problems: listProblems(error) }) });
  });
  app.setNotFoundHandler((_, reply) =>
    reply.code(404).send({ error: 'no such address; see /api/v1/openapi.json' }),
  );
  // Anybody may read the open interface from any page.
  app.addHook('onSend', async (_, reply) => void reply.header('access-control-allow-origin', '*'));
  postingRoutes(app, deps);
  placeRoutes(app, deps);
  sourceRoutes(app, deps);
  editionRoutes(app, deps);
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
}

function listProblems(error: FastifyError) {
  return (error.validation ?? []).map((problem) => ({
    parameter: problem.instancePath.replace(/^\//, ''),
    value: '',
    allowed: problem.message ?? '',
  }));
}

function describeInterface({ region, publicUrl }: ApiDeps) {
  return {
    openapi: '3.1.0',
    info: {
      title: `${region.portalName} – open interface`,
      version: '1',
      description:
        'Every vacancy of the district, as the pages show it. Each posting names its sources; their terms apply to its text.',
    },
    servers: [{ url: publicUrl }],
  };
}
