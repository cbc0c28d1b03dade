import type { FastifyInstance } from 'fastify';
import { occupationName, type Site } from './site.ts';

/** `/{lang}/occupations/{code}.json`: the groups of a category, for the search form to offer at once. */
export function serveOccupationGroups(app: FastifyInstance, site: Site): void {
  app.get<{ Params: { lang: string; file: string } }>('/:lang/occupations/:file', (request, reply) => {
    const reader = site.readers.get(request.params.lang);
    const code = /^(\d{2})\.json$/.exec(request.params.file)?.[1];
    if (!reader || !code || !site.occupations.byCode.has(code)) return reply.callNotFound();
    const groups = site.occupations
      .children(code)
      .map((group) => ({ code: group.code, name: occupationName(site, group.code, reader) }));
    return reply.header('cache-control', 'public, max-age=86400').send(groups);
  });
}
