import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError } from './api-error.ts';
import { openRoutes, type Asked } from './routes.ts';
import type { DoubleIndex } from './search-index.ts';
import { TaskList } from './task-list.ts';

/** How a Meilisearch can be in trouble. */
export type Trouble =
  | { readonly kind: 'down' }
  | { readonly kind: 'slow'; readonly ms: number }
  /** A proxy in front answers for it. */
  | { readonly kind: 'proxy'; readonly status: number }
  | { readonly kind: 'no-space' }
  | { readonly kind: 'too-large'; readonly bytes: number };

/** A Meilisearch on loopback that keeps to the letter of the published reference; every request is checked. */
export interface MeilisearchDouble {
  readonly url: string;
  readonly key: string;
  readonly tasks: TaskList;
  readonly indexes: ReadonlyMap<string, DoubleIndex>;
  /** Method and path of every request in order. */
  readonly requests: readonly string[];
  /** What was asked otherwise than the reference has it; a test must find it empty. */
  readonly complaints: readonly string[];
  trouble: Trouble | null;
  /** After so many more requests there are no answers any more; the last may be worked off unanswered. Null: no end. */
  cutAfter(requests: number | null, isLastDone?: boolean): void;
  close(): Promise<void>;
}

const KEY = 'key-of-the-double';
const LARGEST_BYTES = 100 * 1024 * 1024;

/** Starts a double. */
export async function startMeilisearchDouble(): Promise<MeilisearchDouble> {
  const indexes = new Map<string, DoubleIndex>();
  const tasks = new TaskList();
  const route = openRoutes(indexes, tasks);
  const [requests, complaints]: string[][] = [[], []];
  let left: number | null = null;
  let isLastDone = false;
  const server = createServer((request, response) => void answer(request, response));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    requests?.push(`${request.method} ${request.url}`);
    const isCut = left !== null && left-- <= 0;
    const isLast = left === -1 && isLastDone;
    const text = await bodyOf(request);
    if ((isCut && !isLast) || double.trouble?.kind === 'down') return void request.socket.destroy();
    if (double.trouble?.kind === 'slow') await sleep(double.trouble.ms);
    if (double.trouble?.kind === 'proxy') return sendPage(response, double.trouble.status);
    const { status, body } = reply(request, text);
    if (isCut) return void request.socket.destroy();
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }

  function reply(request: IncomingMessage, text: string): { status: number; body: object } {
    try {
      if (request.url === '/health') return { status: 200, body: { status: 'available' } };
      demandKey(request);
      demandRoom(request, text, double.trouble);
      return route(askedOf(request, text));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 400 || error.code === 'not_found')
        complaints?.push(`${request.method} ${request.url}: ${error.message}`);
      return { status: error.status, body: error.body };
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const double: MeilisearchDouble = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    key: KEY,
    tasks,
    indexes,
    requests: requests ?? [],
    complaints: complaints ?? [],
    trouble: null,
    cutAfter(count, last = false) {
      left = count;
      isLastDone = last;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return double;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) text += String(piece);
  return text;
}

function sendPage(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/html' }).end(`<html><h1>${status}</h1></html>`);
}

function demandKey({ headers }: IncomingMessage): void {
  if (headers.authorization === undefined)
    throw new ApiError(
      401,
      'missing_authorization_header',
      'The Authorization header is missing. It must use the bearer authorization method.',
    );
  if (headers.authorization !== `Bearer ${KEY}`)
    throw new ApiError(403, 'invalid_api_key', 'The provided API key is invalid.');
}

function demandRoom({ method, url = '' }: IncomingMessage, text: string, trouble: Trouble | null): void {
  const most = trouble?.kind === 'too-large' ? trouble.bytes : LARGEST_BYTES;
  if (Buffer.byteLength(text) > most)
    throw new ApiError(
      413,
      'payload_too_large',
      `The provided payload reached the size limit. The maximum accepted payload size is ${most} B.`,
    );
  const isWrite = method !== 'GET' && !url.startsWith('/multi-search');
  if (isWrite && trouble?.kind === 'no-space')
    throw new ApiError(
      422,
      'no_space_left_on_device',
      'There is no space left on the device. Please check the disk.',
    );
}

function askedOf({ method = 'GET', url = '/', headers }: IncomingMessage, text: string): Asked {
  const { pathname, searchParams } = new URL(url, 'http://double');
  const path = pathname.split('/').filter(Boolean).map(decodeURIComponent);
  const hasBody = ['POST', 'PUT', 'PATCH'].includes(method);
  if (hasBody && headers['content-type'] !== 'application/json')
    throw new ApiError(
      415,
      headers['content-type'] === undefined ? 'missing_content_type' : 'invalid_content_type',
      'The Content-Type must be application/json',
    );
  return { method, path, params: searchParams, body: hasBody ? parsed(text) : undefined };
}

function parsed(text: string): unknown {
  if (text === '') throw new ApiError(400, 'missing_payload', 'A json payload is missing.');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ApiError(400, 'malformed_payload', `The json payload provided is malformed: ${String(error)}`);
  }
}
