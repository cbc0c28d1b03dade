import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { SourceConfig } from '../../config/region.ts';
import { alarmSentence, sourceHealth, type SourceHealth } from '../../store/source-health.ts';
import { SOURCE_STATUSES } from '../../store/source-status.ts';
import { COVERED_FIELDS } from '../../store/store.ts';
import type { ApiDeps } from '../deps.ts';

const nullableText = Type.Union([Type.String(), Type.Null()]);
const Shares = Type.Record(Type.Enum([...COVERED_FIELDS]), Type.Number({ minimum: 0, maximum: 1 }));

const SourceSchema = Type.Object({
  id: Type.String(),
  name: Type.String(),
  homepage: Type.String(),
  status: Type.Enum([...SOURCE_STATUSES], {
    description:
      'empty: read, and there are none. suspect: too little to be true. refused, not-allowed, no-browser, changed, down, failed: not read, and why. stale: read, but too long ago',
  }),
  reason: nullableText,
  basis: nullableText,
  lastSuccessAt: nullableText,
  lastRunAt: nullableText,
  postings: Type.Integer({ description: 'Postings of the source that are open now' }),
  usualPostings: Type.Union([Type.Integer(), Type.Null()], {
    description: 'Median of the last 14 complete runs',
  }),
  problems: Type.Integer({ description: 'Items and pages of the last run that could not be taken in' }),
  alarms: Type.Array(Type.Object({ kind: Type.String(), sentence: Type.String() }), {
    description:
      'What the figures show: nothing or far fewer postings than usual, fields gone, postings withheld',
  }),
  coverage: Type.Union([Shares, Type.Null()], {
    description: 'Share of the open postings that carry a field, after the last complete run',
  }),
  usualCoverage: Type.Union([Shares, Type.Null()], { description: 'Medians over the complete runs before' }),
  suspendedUntil: nullableText,
  suspendedBecause: nullableText,
});

const SourcesSchema = {
  summary: 'Every source with its health: the coverage ledger',
  response: { 200: Type.Object({ sources: Type.Array(SourceSchema) }) },
};

/** `GET /sources`. */
export function sourceRoutes(app: FastifyInstance, deps: ApiDeps): void {
  app.get('/sources', { schema: SourcesSchema }, () => ({
    sources: deps.region.sources.map((config) =>
      presentSource(config, sourceHealth(config, deps.store.source(config.id), deps.clock())),
    ),
  }));
}

function presentSource({ homepage, basis }: SourceConfig, health: SourceHealth) {
  const { isUnwell: _isUnwell, isRunning: _isRunning, acceptedAt: _acceptedAt, alarms, ...shown } = health;
  return {
    ...shown,
    homepage,
    basis: basis?.note ?? null,
    alarms: alarms.map((alarm) => ({ kind: alarm.kind, sentence: alarmSentence(alarm) })),
  };
}
