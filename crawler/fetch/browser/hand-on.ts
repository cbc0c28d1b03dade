import type { Request } from 'playwright-core';
import type { Page, PageRequest } from '../../source.ts';
import type { Part } from '../load-part.ts';

/** An answer as the browser takes it; lines of `set-cookie` are one cookie each. */
interface HandedOn {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string | Buffer;
}

/** Headers that would be wrong for what we hand on, or make the browser do more than show the page. */
const NOT_HANDED_ON =
  /^(content-encoding|content-length|transfer-encoding|connection|keep-alive|content-disposition|set-cookie|strict-transport-security|alt-svc|clear-site-data|link|nel|report.*|origin-agent-cluster|.*-embedder-policy|.*-opener-policy)$/;

/** Headers in which a browser tells of itself; ours are those of every request. */
const OF_THE_BROWSER = /^(sec-|upgrade-insecure)/;

/** A document that was fetched, with the cookies of the run (a Cookie header). */
export function documentAnswer({ headers, text }: Page, cookies: string | null): HandedOn {
  return {
    status: 200,
    headers: {
      ...handedOn(headers, cookies?.split('; ') ?? []),
      'content-type': 'text/html; charset=utf-8',
    },
    body: text,
  };
}

/** What a script asked for, as it was answered. */
export function partAnswer({ status, headers, setCookie, bytes }: Part): HandedOn {
  return { status, headers: handedOn(headers, setCookie), body: bytes };
}

function handedOn(
  headers: Readonly<Record<string, string>>,
  cookies: readonly string[],
): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => !NOT_HANDED_ON.test(name));
  return {
    ...Object.fromEntries(kept),
    ...(cookies.length === 0 ? {} : { 'set-cookie': cookies.join('\n') }),
  };
}

/** What a script asks for, as a request of ours. */
export function partRequest(request: Request): PageRequest {
  const headers = Object.entries(request.headers()).filter(([name]) => !OF_THE_BROWSER.test(name));
  const body = request.postData();
  return {
    url: request.url(),
    role: 'part',
    method: request.method() === 'POST' ? 'POST' : 'GET',
    headers: Object.fromEntries(headers),
    ...(body === null ? {} : { body }),
  };
}
