import type { FastifyInstance } from 'fastify';
import type { Site } from './site.ts';

/** `/editions/{date}/{id}.pdf`: the printed newspapers. Only files that the store knows are sent. */
export function serveEditionFiles(app: FastifyInstance, site: Site): void {
  app.get<{ Params: { date: string; file: string } }>('/editions/:date/:file', (request, reply) => {
    const { date, file } = request.params;
    const edition = site.store.editions(date).find(({ id }) => `${id}.pdf` === file);
    if (!edition) return reply.callNotFound();
    reply.header('content-disposition', `inline; filename="${edition.date}-${edition.id}.pdf"`);
    return reply.sendFile(edition.file, { maxAge: '1h' });
  });
}
