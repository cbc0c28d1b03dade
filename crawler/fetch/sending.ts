import { SourceChanged } from '../errors.ts';
import type { PageRequest } from '../source.ts';
import type { Instant } from '../../domain/time.ts';
import { refused, type Headers } from './answer.ts';
import { decodeText } from './decode-text.ts';
import type { Sending } from './exchange.ts';

/** Headers that a source may not set: who we are and how we read is decided here alone. */
const OURS = /^(user-agent|accept-encoding|connection|cookie|host|if-.*|content-length|transfer-encoding)$/;

/** Headers that may follow a redirect to another origin; a key meant for one site goes to no other. */
const NEUTRAL = /^(accept|accept-language|content-type|user-agent|accept-encoding|if-.*)$/;

/** Headers that every request of ours carries. */
export function ownHeaders(userAgent: string): Headers {
  return {
    'user-agent': userAgent,
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,application/json;q=0.9,*/*;q=0.5',
    'accept-language': 'de,en;q=0.5',
    'accept-encoding': 'gzip, deflate, br, zstd',
  };
}

/**
 * The request that a source asks for, with our own headers.
 * @throws {SourceRefused} for a scheme that is not read.
 */
export function firstSending(request: PageRequest, own: Headers, conditions: Headers, now: Instant): Sending {
  const asked = Object.entries(request.headers ?? {}).map(
    ([name, value]) => [name.toLowerCase(), value] as const,
  );
  const headers = {
    ...own,
    ...Object.fromEntries(asked.filter(([name]) => !OURS.test(name))),
    ...conditions,
  };
  const body = request.body ?? null;
  const typed =
    body === null || 'content-type' in headers ? headers : { ...headers, 'content-type': guessType(body) };
  return { url: webAddress(request.url, null, now), method: request.method ?? 'GET', headers: typed, body };
}

/**
 * The request that a redirect leads to (RFC 9110 §15.4: 303, and 301 or 302 after POST, become GET).
 * @throws {SourceRefused | SourceChanged} when it leads to no web address.
 */
export function nextSending(last: Sending, location: string, status: number, now: Instant): Sending {
  const url = webAddress(decodeText(Buffer.from(location, 'latin1'), null).text, last.url, now);
  const isSameOrigin = url.origin === last.url.origin;
  const kept = Object.entries(last.headers).filter(([name]) => isSameOrigin || NEUTRAL.test(name));
  const becomesGet = status === 303 || ((status === 301 || status === 302) && last.method === 'POST');
  if (!becomesGet) return { ...last, url, headers: Object.fromEntries(kept) };
  const headers = Object.fromEntries(kept.filter(([name]) => name !== 'content-type'));
  return { url, method: 'GET', headers, body: null };
}

function webAddress(text: string, base: URL | null, now: Instant): URL {
  const url = URL.parse(text, base?.href);
  if (url === null || url.port === '0') throw new SourceChanged(`no web address: ${text.slice(0, 200)}`);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refused(`leads to ${url.protocol}`, now);
  url.hash = '';
  url.username = '';
  url.password = '';
  return url;
}

function guessType(body: string): string {
  return /^\s*[[{]/.test(body) ? 'application/json' : 'application/x-www-form-urlencoded';
}
