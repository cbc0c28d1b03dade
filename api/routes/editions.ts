import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { ApiDeps } from '../deps.ts';

const EditionsSchema = {
  summary: 'The newspapers that were printed',
  querystring: Type.Object({
    date: Type.Optional(
      Type.String({
        pattern: '^\\d{4}-\\d{2}-\\d{2}$',
        description: 'Only editions of this day, YYYY-MM-DD',
      }),
    ),
  }),
  response: {
    200: Type.Object({
      editions: Type.Array(
        Type.Object({
          date: Type.String(),
          id: Type.String(),
          title: Type.String(),
          postings: Type.Integer(),
          pages: Type.Integer(),
          bytes: Type.Integer(),
          printedAt: Type.String(),
          pdf: Type.String({ description: 'Address of the PDF' }),
          page: Type.String({ description: 'Address of the same edition as a page' }),
        }),
      ),
    }),
  },
};

/** `GET /editions`. */
export function editionRoutes(app: FastifyInstance, deps: ApiDeps): void {
  app.get<{ Querystring: { date?: string } }>('/editions', { schema: EditionsSchema }, (request) => ({
    editions: deps.store.editions(request.query.date).map(({ file: _, ...edition }) => ({
      ...edition,
      pdf: `${deps.publicUrl}/editions/${edition.date}/${edition.id}.pdf`,
      page: `${deps.publicUrl}/${deps.region.defaultLanguage}/editions/${edition.date}/${edition.id}`,
    })),
  }));
}
