import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const compress = promisify(gzip);

/** How long a reader's browser may show a page again without asking, in seconds. */
const FRESH_SECONDS = 60;
/** Bodies that fit into one packet are not worth packing. */
const WORTH_PACKING = 1400;
const PACKING = { level: 5 };

/** What is to be sent, with its HTTP status and media type. */
export interface Sendable {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** A page in the bytes that go over the line. */
export interface WrittenPage {
  readonly kind: 'written';
  readonly status: number;
  readonly type: string;
  /** The same for packed and plain bytes of the same page. */
  readonly etag: string;
  readonly body: Buffer;
  readonly isPacked: boolean;
}

/** Turns a page into bytes, packed when the browser can unpack it and it is worth it. */
export async function writePage({ status, type, body }: Sendable, mayPack: boolean): Promise<WrittenPage> {
  const plain = Buffer.from(body);
  const etag = `W/"${hash('sha1', plain, 'base64url')}"`;
  const isPacked = mayPack && plain.length >= WORTH_PACKING;
  const sent = isPacked ? await compress(plain, PACKING) : plain;
  return { kind: 'written', status, type, etag, body: sent, isPacked };
}

/** Sends a written page, or 304 when the browser has this very page already. Faults are not kept by anybody. */
export function sendWritten(request: FastifyRequest, reply: FastifyReply, page: WrittenPage): FastifyReply {
  const { status, type, etag, body, isPacked } = page;
  reply.code(status).header('vary', 'Accept-Encoding');
  reply.header('cache-control', status === 200 ? `public, max-age=${FRESH_SECONDS}` : 'no-store');
  if (status === 200) reply.header('etag', etag);
  if (status === 200 && request.headers['if-none-match'] === etag) return reply.code(304).send();
  if (isPacked) reply.header('content-encoding', 'gzip');
  return reply.type(type).send(body);
}

/** Writes and sends a page at once. */
export async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  page: Sendable,
): Promise<FastifyReply> {
  return sendWritten(request, reply, await writePage(page, acceptsGzip(request)));
}

/** Whether the browser unpacks gzip. RFC 9110, section 12.5.3: a coding with weight 0 is refused. */
export function acceptsGzip(request: FastifyRequest): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(request.headers['accept-encoding'] ?? '');
}
