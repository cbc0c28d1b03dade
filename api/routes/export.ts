import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { ApiDeps } from '../deps.ts';
import { EXPORT_FIELDS, LICENCES } from '../export/fields.ts';
import { EXPORT_FORMATS, EXPORT_TYPES, writeExport } from '../export/write-export.ts';
import { answerProblem } from '../problem.ts';
import { problemAnswer } from '../schemas/problem.ts';

const ExportSchema = {
  summary: 'The whole stock',
  description:
    'Every open posting. CSV: RFC 4180, UTF-8, columns as in `/fields`, cells that a spreadsheet would run as a formula begin with an apostrophe. ' +
    'JSON Lines: one posting a line, as in `/postings`. To stay up to date use `/changes` instead of fetching this again and again.',
  params: Type.Object({ format: Type.Enum([...EXPORT_FORMATS]) }),
  response: {
    200: {
      description: 'All open postings',
      content: {
        'text/csv': { schema: Type.String() },
        'application/jsonl': { schema: Type.String() },
      },
    },
    404: problemAnswer('No such format'),
  },
};

const FieldsSchema = {
  summary: 'The fields of the export, with the licence of each',
  response: {
    200: Type.Object({
      licences: Type.Record(Type.String(), Type.String(), {
        description: 'Terms of use by their short name',
      }),
      fields: Type.Array(
        Type.Object({ name: Type.String(), description: Type.String(), licence: Type.String() }),
      ),
    }),
  },
};

/** A full export costs as much as thousands of searches. */
const EXPORTS = { max: 12, timeWindow: '1 hour' };

/** `GET /export/{csv,jsonl}` and `GET /fields`. */
export function exportRoutes(app: FastifyInstance, deps: ApiDeps): void {
  app.get<{ Params: { format: string } }>(
    '/export/:format',
    { schema: ExportSchema, config: { rateLimit: EXPORTS }, validatorCompiler: () => () => true },
    (request, reply) => {
      const format = EXPORT_FORMATS.find((known) => known === request.params.format);
      if (!format) return answerProblem(reply, 404, `There are exports as ${EXPORT_FORMATS.join(', ')}.`);
      const day = deps.clock().slice(0, '2026-11-23'.length);
      reply.type(EXPORT_TYPES[format]);
      reply.header('content-disposition', `attachment; filename="${deps.region.id}-${day}.${format}"`);
      const pieces = Readable.from(writeExport(format, deps), { objectMode: false });
      if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(pieces);
      reply.header('content-encoding', 'gzip').header('vary', 'Accept-Encoding');
      return reply.send(pieces.compose(createGzip({ level: 4 })));
    },
  );
  app.get('/fields', { schema: FieldsSchema }, () => ({
    licences: LICENCES,
    fields: EXPORT_FIELDS.map(({ name, description, licence }) => ({ name, description, licence })),
  }));
}
