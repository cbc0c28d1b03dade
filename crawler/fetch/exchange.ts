import { request, type Dispatcher } from 'undici';
import { SourceChanged, SourceRefused, SourceUnavailable } from '../errors.ts';
import { refused, type Answer, type Headers, type Judge } from './answer.ts';
import { AddressRefused } from './guarded-connect.ts';
import { BodyRefused, readBody } from './read-body.ts';
import { tlsFault } from './tls-fault.ts';
import type { Clock } from '../../domain/time.ts';

const REDIRECT_BODY_BYTES = 65_536;

/** One request on the wire. */
export interface Sending {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: Headers;
  readonly body: string | null;
}

/** What came back: the judged status, and the unpacked bytes when it is a page. */
export interface Received {
  readonly answer: Answer;
  readonly status: number;
  readonly headers: Headers;
  readonly setCookie: readonly string[];
  /** The X-Robots-Tag fields one by one; each may name its own agent. */
  readonly robotsTags: readonly string[];
  readonly bytes: Buffer;
}

/** What an exchange is held to. */
export interface ExchangeLimits {
  readonly dispatcher: Dispatcher;
  /** From the request until the last byte of the body. */
  readonly totalDeadlineMs: number;
  readonly maxDecodedBytes: number;
  readonly whenLarger: 'refuse' | 'cut';
  readonly judge: Judge;
  readonly clock: Clock;
}

/**
 * Sends one request and reads its answer to the end. The deadline stays armed through the body, so a server that sends
 * a byte now and then cannot hold the run.
 * @throws {SourceUnavailable | SourceRefused | SourceChanged} each fault as the error that says what to do.
 */
export async function exchange(
  sending: Sending,
  limits: ExchangeLimits,
  signal: AbortSignal,
): Promise<Received> {
  const deadline = new AbortController();
  const timer = setTimeout(
    () => deadline.abort(new DeadlinePassed(limits.totalDeadlineMs)),
    limits.totalDeadlineMs,
  );
  const either = AbortSignal.any([signal, deadline.signal]);
  try {
    return await send(sending, limits, either);
  } catch (error) {
    signal.throwIfAborted();
    throw asSourceError(deadline.signal.aborted ? deadline.signal.reason : error, sending.url, limits.clock);
  } finally {
    clearTimeout(timer);
  }
}

class DeadlinePassed extends Error {
  constructor(ms: number) {
    super(`no complete answer within ${ms} ms`);
  }
}

async function send(sending: Sending, limits: ExchangeLimits, signal: AbortSignal): Promise<Received> {
  const { dispatcher } = limits;
  const { url, method, headers, body } = sending;
  const got = await request(url, {
    dispatcher,
    method,
    headers,
    body,
    signal,
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  got.body.on('error', () => undefined); // told by the promise below; without a listener it would end the process
  const plain = plainHeaders(got.headers);
  const received = {
    status: got.statusCode,
    headers: plain,
    setCookie: listed(got.headers['set-cookie']),
    robotsTags: listed(got.headers['x-robots-tag']),
  };
  try {
    const answer = limits.judge(got.statusCode, plain, limits.clock());
    if (answer.kind !== 'page') {
      await got.body.dump({ limit: REDIRECT_BODY_BYTES, signal });
      return { ...received, answer, bytes: Buffer.alloc(0) };
    }
    const { maxDecodedBytes: maxBytes, whenLarger } = limits;
    const bytes = await readBody(got.body, plain['content-encoding'] ?? '', { maxBytes, whenLarger, signal });
    return { ...received, answer, bytes };
  } catch (error) {
    got.body.destroy();
    throw error;
  }
}

function plainHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): Headers {
  const entries = Object.entries(headers).map(([name, value]) => [
    name.toLowerCase(),
    listed(value).join(', '),
  ]);
  return Object.fromEntries(entries) as Headers;
}

function listed(value: string | string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

function asSourceError(error: unknown, url: URL, clock: Clock): Error {
  if (isSourceError(error)) return error;
  const cause = error instanceof Error ? error : new Error(String(error));
  const message = `${url.host}: ${cause.message}`;
  if (cause instanceof AddressRefused) return refused(message, clock(), { cause });
  if (cause instanceof BodyRefused || isProtocolFault(cause)) return new SourceChanged(message, { cause });
  const fault = tlsFault(cause);
  if (fault === null) return new SourceUnavailable(message, { cause });
  const said = `${url.host}: ${fault.what} (${fault.code}: ${cause.message.slice(0, 200)})`;
  return new SourceUnavailable(said, { cause, code: fault.code });
}

function isSourceError(error: unknown): error is SourceUnavailable | SourceRefused | SourceChanged {
  return (
    error instanceof SourceUnavailable || error instanceof SourceRefused || error instanceof SourceChanged
  );
}

/** Answers that are not HTTP as we read it; the same request would meet the same again. */
function isProtocolFault(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : '';
  return code === 'UND_ERR_HEADERS_OVERFLOW' || code === 'UND_ERR_INVALID_ARG';
}
