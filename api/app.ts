import { hash } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import type {
  FastifyError,
  FastifyInstance,
  FastifyPluginAsync,
  FastifyReply,
  FastifyRequest,
} from 'fastify';
import type { ApiDeps } from './deps.ts';
import { answerProblem, problemOf } from './problem.ts';
import { changeRoutes } from './routes/changes.ts';
import { editionRoutes } from './routes/editions.ts';
import { exportRoutes } from './routes/export.ts';
import { feedRoutes } from './routes/feeds.ts';
import { healthRoutes } from './routes/health.ts';
import { placeRoutes } from './routes/places.ts';
import { postingRoutes } from './routes/postings.ts';
import { sourceRoutes } from './routes/sources.ts';
import { suggestRoutes } from './routes/suggest.ts';

/** Requests of one address in a minute; a person with a feed reader and a script stays far below. */
const REQUESTS = { max: 600, timeWindow: '1 minute' };
/** How long an answer may be shown again without asking, in seconds. */
const FRESH_SECONDS = 60;

/** The open interface as a Fastify plugin; it never listens. */
export function buildApi(deps: ApiDeps): FastifyPluginAsync {
  return async (app) => {
    healthRoutes(app, deps);
    await app.register((versioned) => versionOne(versioned, deps), { prefix: '/api/v1' });
  };
}

async function versionOne(app: FastifyInstance, deps: ApiDeps): Promise<void> {
  await app.register(swagger, { openapi: describeInterface(deps) });
  await app.register(rateLimit, {
    ...REQUESTS,
    enableDraftSpec: true,
    errorResponseBuilder: (_, { after }) => ({
      ...problemOf(
        429,
        `Please ask again in ${after}. The whole stock is at /api/v1/export, changes are at /api/v1/changes.`,
      ),
      statusCode: 429,
    }),
  });
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error(error, 'request failed');
    const problems = error.validation && listProblems(error);
    return answerProblem(reply, status, error.message, problems);
  });
  app.setNotFoundHandler((_, reply) =>
    answerProblem(reply, 404, 'No such address; see /api/v1/openapi.json.'),
  );
  app.addHook('onSend', async (request, reply, payload) => markAnswer(request, reply, payload));
  postingRoutes(app, deps);
  suggestRoutes(app, deps);
  feedRoutes(app, deps);
  changeRoutes(app, deps);
  exportRoutes(app, deps);
  placeRoutes(app, deps);
  sourceRoutes(app, deps);
  editionRoutes(app, deps);
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
}

/** Says how long an answer holds, and 304 to whom has it already. Anybody may read the interface from any page. */
function markAnswer(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  reply.header('access-control-allow-origin', '*');
  reply.header(
    'access-control-expose-headers',
    'etag, retry-after, ratelimit-limit, ratelimit-remaining, ratelimit-reset',
  );
  if (reply.statusCode !== 200) {
    reply.header('cache-control', 'no-store');
    return payload;
  }
  reply.header('cache-control', `public, max-age=${FRESH_SECONDS}`);
  if (typeof payload !== 'string') return payload;
  const etag = `W/"${hash('sha1', payload, 'base64url')}"`;
  reply.header('etag', etag);
  if (request.headers['if-none-match'] !== etag) return payload;
  reply.code(304).removeHeader('content-length');
  return null;
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
