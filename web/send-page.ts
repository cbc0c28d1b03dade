import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const compress = promisify(gzip);

/** How long a reader's browser may show a page again without asking, in seconds. */
const FRESH_SECONDS = 60;
/** Bodies that fit into one packet are not worth packing. */
const WORTH_PACKING = 1400;

/** What is sent, with its HTTP status and media type. */
export interface Sendable {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/**
 * Sends a page, packed where the browser can unpack it, with an ETag; or 304 when the browser has this very page
 * already. Faults are not kept.
 */
export async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, type, body }: Sendable,
): Promise<FastifyReply> {
  const tag = `W/"${createHash('sha1').update(body).digest('base64url')}"`;
  reply.code(status).header('vary', 'Accept-Encoding');
  reply.header('cache-control', status === 200 ? `public, max-age=${FRESH_SECONDS}` : 'no-store');
  if (status === 200) reply.header('etag', tag);
  if (status === 200 && request.headers['if-none-match'] === tag) return reply.code(304).send();
  reply.type(type);
  if (body.length < WORTH_PACKING || !acceptsGzip(request)) return reply.send(body);
  return reply.header('content-encoding', 'gzip').send(await compress(body, { level: 5 }));
}

/** Whether the browser unpacks gzip. RFC 9110, section 12.5.3: a coding with weight 0 is refused. */
export function acceptsGzip(request: FastifyRequest): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(request.headers['accept-encoding'] ?? '');
}
