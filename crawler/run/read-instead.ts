import { PageRefused, SourceChanged } from '../errors.ts';
import { RobotsDisallowed } from '../fetch/robots-disallowed.ts';
import type { Frontier, Waiting } from './frontier.ts';
import { NotKept } from './not-kept.ts';
import type { Tally } from './tally.ts';

/**
 * Whether a fault concerns this page only, so that another page of the site may be asked for in its place. A host that
 * asks to be left alone for a while, or shows a wall, is not asked again.
 */
export function isOfOnePage(error: unknown): error is Error {
  return [SourceChanged, PageRefused, RobotsDisallowed, NotKept].some((kind) => error instanceof kind);
}

/**
 * Goes on without a page: with the one that its source names in its place, or, for an extra one, with none. What happened
 * is noted for the operator. False when there is neither.
 */
export function readInstead(waiting: Waiting, why: string, frontier: Frontier, { remarks }: Tally): boolean {
  const { url, orElse, isExtra } = waiting.request;
  const other = orElse !== undefined && isExtra === true ? { ...orElse, isExtra } : orElse;
  const isReplaced = other !== undefined && frontier.replace(waiting, other);
  if (!isReplaced && isExtra !== true) return false;
  remarks.notes.add(isReplaced ? `${url}: ${why}; ${other.url} was read instead` : `${url}: ${why}`);
  return true;
}
