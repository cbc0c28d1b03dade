import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { SourceConfig } from '../../config/region.ts';
import { SOURCE_STATUSES, sourceStatus } from '../../store/source-status.ts';
import type { SourceState } from '../../store/store.ts';
import type { ApiDeps } from '../deps.ts';

const nullableText = Type.Union([Type.String(), Type.Null()]);

const SourceSchema = Type.Object({
  id: Type.String(),
  name: Type.String(),
  homepage: Type.String(),
  status: Type.Enum([...SOURCE_STATUSES]),
  reason: nullableText,
  basis: nullableText,
  lastSuccessAt: nullableText,
  lastRunAt: nullableText,
  postings: Type.Integer({ description: 'Postings of the source that are open now' }),
  usualPostings: Type.Union([Type.Integer(), Type.Null()], {
    description: 'Median of the last 14 complete runs',
  }),
  suspendedUntil: nullableText,
});

const SourcesSchema = {
  summary: 'Every source with its health: the coverage ledger',
  response: { 200: Type.Object({ sources: Type.Array(SourceSchema) }) },
};

/** `GET /sources`. */
export function sourceRoutes(app: FastifyInstance, deps: ApiDeps): void {
  app.get('/sources', { schema: SourcesSchema }, () => ({
    sources: deps.region.sources.map((config) => presentSource(config, deps.store.source(config.id), deps)),
  }));
}

function presentSource(config: SourceConfig, state: SourceState, deps: ApiDeps) {
  const yields = state.recentYields.toSorted((a, b) => a - b);
  return {
    id: config.id,
    name: config.name,
    homepage: config.homepage,
    status: sourceStatus(config, state, deps.clock()),
    reason: state.suspendedBecause ?? state.lastRun?.reason ?? null,
    basis: config.basis?.note ?? null,
    lastSuccessAt: state.lastSuccessAt,
    lastRunAt: state.lastRun?.startedAt ?? null,
    postings: state.openSightings,
    usualPostings: yields[Math.floor(yields.length / 2)] ?? null,
    suspendedUntil: state.suspendedUntil,
  };
}
