import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DemoSite, SiteAnswer, SiteRequest, SiteWorld } from './demo-site.ts';
import { hashName } from './random.ts';

/** A site of the demo world while it is on the air. */
export interface OpenSite {
  readonly id: string;
  readonly address: string;
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Opens a site on loopback, on `port` or on any free one when that is taken (or 0).
 * `world` is asked anew for each request.
 */
export async function openSite(
  site: DemoSite,
  port: number,
  world: (origin: string) => SiteWorld,
): Promise<OpenSite> {
  let origin = '';
  const server = createServer((request, response) => {
    serve(site, world(origin), request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  origin = `http://127.0.0.1:${await listen(server, port)}`;
  return { id: site.id, address: site.address, origin, close: () => close(server) };
}

async function listen(server: Server, port: number): Promise<number> {
  const taken = await tryListen(server, port);
  if (taken !== null && (port === 0 || taken !== 'EADDRINUSE'))
    throw new Error(`no port for the demo district: ${taken}`);
  if (taken !== null) return await listen(server, 0);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('demo site without a port');
  return address.port;
}

async function tryListen(server: Server, port: number): Promise<string | null> {
  return await new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException): void => resolve(error.code ?? error.message);
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      resolve(null);
    });
  });
}

async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function serve(
  site: DemoSite,
  world: SiteWorld,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(message.url ?? '/', world.origin);
  const [least = 0, most = 0] = site.delayMs ?? [];
  if (most > 0) await sleep(least + (hashName(url.pathname) % (most - least)));
  if (message.method !== 'GET' && message.method !== 'HEAD')
    return send(response, message, notAllowed(), world);
  const answer =
    url.pathname === '/robots.txt' ? robots(site) : site.answer(readRequest(url, message), world);
  send(response, message, answer ?? notFound(), world);
}

function readRequest(url: URL, { headers }: IncomingMessage): SiteRequest {
  const single = Object.entries(headers).map(
    ([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value] as const,
  );
  return {
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    headers: Object.fromEntries(single),
  };
}

function robots({ robots: rules = 'User-agent: *\nDisallow: /admin/\n' }: DemoSite): SiteAnswer {
  return { status: 200, type: 'text/plain; charset=utf-8', body: rules };
}

function notFound(): SiteAnswer {
  return {
    status: 404,
    type: 'text/html; charset=utf-8',
    body: '<!doctype html><title>Nicht gefunden</title><h1>Seite nicht gefunden</h1>',
  };
}

function notAllowed(): SiteAnswer {
  return { status: 405, type: 'text/plain; charset=utf-8', body: 'only GET and HEAD' };
}

function send(
  response: ServerResponse,
  { method, headers }: IncomingMessage,
  answer: SiteAnswer,
  world: SiteWorld,
): void {
  const body = Buffer.isBuffer(answer.body) ? answer.body : Buffer.from(answer.body, 'utf8');
  if (answer.status !== 200) {
    response.writeHead(answer.status, { 'content-type': answer.type, 'content-length': body.length });
    response.end(method === 'HEAD' ? undefined : body);
    return;
  }
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 24)}"`;
  const validators = { etag, 'last-modified': lastModified(world), 'cache-control': 'no-cache' };
  if (isKnown(headers, etag)) {
    response.writeHead(304, validators).end();
    return;
  }
  response.writeHead(200, { ...validators, 'content-type': answer.type, 'content-length': body.length });
  response.end(method === 'HEAD' ? undefined : body);
}

/** If-None-Match decides alone (RFC 9110 §13.2.2); a date would be too coarse for worlds that move within a day. */
function isKnown(headers: IncomingMessage['headers'], etag: string): boolean {
  const known = headers['if-none-match'];
  return known !== undefined && known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

function lastModified({ today }: SiteWorld): string {
  return new Date(`${today}T04:00:00Z`).toUTCString();
}
