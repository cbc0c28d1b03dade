import type { FastifyInstance } from 'fastify';
import { toString as drawQrCode } from 'qrcode';
import { postingPath, shortPath } from './addresses.ts';
import type { Site } from './site.ts';

/**
 * `/j/{id}`: the short address behind QR codes, in capitals as well, because codes in capitals are coarser and printed
 * ones are easier to read; and the code itself as a picture at `/j/{id}/qr.svg`.
 */
export function serveShortLinks(app: FastifyInstance, site: Site): void {
  for (const path of ['/j/:id', '/J/:id'])
    app.get<{ Params: { id: string } }>(path, (request, reply) => {
      const posting = site.store.posting(request.params.id.toLowerCase());
      if (!posting) return reply.callNotFound();
      return reply.redirect(postingPath(site.region.defaultLanguage, posting.id), 302);
    });
  app.get<{ Params: { id: string } }>('/j/:id/qr.svg', async (request, reply) => {
    const posting = site.store.posting(request.params.id);
    if (!posting) return reply.callNotFound();
    const picture = await drawQrCode(site.publicUrl + shortPath(posting.id), { type: 'svg', margin: 2 });
    return reply
      .header('cache-control', 'public, max-age=86400')
      .type('image/svg+xml; charset=utf-8')
      .send(picture);
  });
}
