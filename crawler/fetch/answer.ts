import { later, retryAfterMs } from './retry-after.ts';
import { PageRefused, SourceChanged, SourceRefused, SourceUnavailable } from '../errors.ts';
import type { Instant } from '../../domain/time.ts';

/** How long a site that said no is left alone: short of a day, so that the next day's run asks again. */
export const REFUSED_FOR_MS = 20 * 3_600_000;

/** A wait that a site asks for is borne within the run up to this length; a longer one ends the run. */
export const PATIENCE_MS = 60_000;

/** What a status line means for us. */
export type Answer =
  | { readonly kind: 'page' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'gone'; readonly status: 404 | 410 }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'wait'; readonly ms: number; readonly status: number };

/** Says what a status with its headers means. */
export type Judge = (status: number, headers: Headers, now: Instant) => Answer;

/** Lower-case header names. */
export type Headers = Readonly<Record<string, string>>;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Types whose bodies are never read; nothing in them can be a posting. */
const UNREADABLE_TYPES = /^(video|audio|image|font|model)\//;

/**
 * Judges a status and its headers.
 * @throws {SourceRefused} when the site says no, or asks for more patience than a run has.
 * @throws {SourceUnavailable} for faults that pass.
 * @throws {SourceChanged} for answers that no adapter knows.
 */
export function judgeAnswer(status: number, headers: Headers, now: Instant): Answer {
  refuseChallenge(headers, now);
  if (status >= 200 && status < 300) return readable(headers);
  if (status === 304) return { kind: 'unchanged' };
  if (REDIRECTS.has(status)) return redirect(status, headers);
  if (status === 404 || status === 410) return { kind: 'gone', status };
  if (status === 429 || status === 503) return wait(status, headers, now);
  if (status >= 500 || status === 408 || status === 425) throw new SourceUnavailable(`status ${status}`);
  if (status === 401 || status === 403 || status === 407 || status === 451)
    throw new PageRefused(`status ${status}`, { until: later(now, REFUSED_FOR_MS) });
  throw new SourceChanged(`status ${status}`);
}

/**
 * Judges the answer to what a page's own scripts ask for: they are given what a visitor's browser would give them, also a
 * 401 or 404. That a host cannot answer, or asks to be left alone, counts as ever.
 * @throws {SourceRefused} when the site asks for more patience than a run has.
 * @throws {SourceUnavailable} for faults that pass.
 */
export function judgePartAnswer(status: number, headers: Headers, now: Instant): Answer {
  refuseChallenge(headers, now);
  if (REDIRECTS.has(status)) return redirect(status, headers);
  if (status === 429 || status === 503) return wait(status, headers, now);
  if (status >= 500) throw new SourceUnavailable(`status ${status}`);
  return { kind: 'page' };
}

/**
 * Judges the answer to a request for robots.txt: 4xx means there is none (RFC 9309 §2.3.1.3), but 429 does not.
 * @throws {SourceUnavailable} when it cannot be had now.
 * @throws {SourceRefused} when the site asks for more patience than a run has.
 */
export function judgeRobotsAnswer(status: number, headers: Headers, now: Instant): Answer {
  if (status >= 200 && status < 300) return { kind: 'page' };
  if (REDIRECTS.has(status)) return redirect(status, headers);
  if (status >= 400 && status < 500 && status !== 429) return { kind: 'gone', status: 404 };
  if (retryAfterMs(headers['retry-after'], now) !== null) return wait(status, headers, now);
  throw new SourceUnavailable(`status ${status}`);
}

function readable(headers: Headers): Answer {
  const type = headers['content-type'] ?? '';
  if (UNREADABLE_TYPES.test(type)) throw new SourceChanged(`answers with ${type.slice(0, 60)}`);
  return { kind: 'page' };
}

function redirect(status: number, headers: Headers): Answer {
  const to = headers['location'];
  if (to === undefined || to.trim() === '') throw new SourceChanged(`status ${status} without a location`);
  return { kind: 'redirect', to };
}

function wait(status: number, headers: Headers, now: Instant): Answer {
  const ms = retryAfterMs(headers['retry-after'], now);
  if (ms !== null && ms > PATIENCE_MS) throw new SourceRefused(`status ${status}`, { until: later(now, ms) });
  if (ms !== null) return { kind: 'wait', ms, status };
  if (status === 429) throw refused('status 429', now);
  throw new SourceUnavailable(`status ${status}`);
}

function refuseChallenge(headers: Headers, now: Instant): void {
  const mitigated = headers['cf-mitigated'] ?? headers['x-amzn-waf-action'];
  if (mitigated !== undefined)
    throw refused(`asks for proof of being human (${mitigated.slice(0, 40)})`, now);
}

/** Marks that only pages of bot walls carry; a captcha inside an ordinary form is none of them. */
const CHALLENGE = [
  /<title>\s*(just a moment|attention required|pardon our interruption|are you a robot|bot verification|ddos-guard)/i,
  /\bid=["']?(challenge-form|challenge-running|cf-challenge|px-captcha)\b/i,
  /\bclass=["']?[^"'>]*\bcf-challenge\b/i,
  /geo\.captcha-delivery\.com|_Incapsula_Resource|\/_sec\/cp_challenge\//,
];
const CHALLENGE_CHARACTERS = 16_384;

/**
 * Refuses a page that is a bot wall in the dress of an ordinary answer.
 * @throws {SourceRefused} for the next day; captchas are never solved.
 */
export function refuseBotWall(mediaType: string | null, text: string, now: Instant): void {
  if (mediaType !== null && !mediaType.includes('html')) return;
  const head = text.slice(0, CHALLENGE_CHARACTERS);
  if (CHALLENGE.some((mark) => mark.test(head))) throw refused('asks for proof of being human', now);
}

/** A refusal that ends in time for the next day's run. */
export function refused(message: string, now: Instant, options?: ErrorOptions): SourceRefused {
  return new SourceRefused(message, { ...options, until: later(now, REFUSED_FOR_MS) });
}
