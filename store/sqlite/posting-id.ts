import { hash } from 'node:crypto';
import type { PostingId, SourceId } from '../../domain/posting.ts';

const LENGTH = 12;

/**
 * The public name of a posting whose first sighting is this one: 12 lower-case letters and digits.
 * `attempt` gives another name when a posting that has moved on keeps the first.
 */
export function postingId(source: SourceId, key: string, attempt: number): PostingId {
  const digest = hash('sha256', `${source}\n${key}${attempt === 0 ? '' : `\n${attempt}`}`);
  return BigInt(`0x${digest.slice(0, 20)}`)
    .toString(36)
    .padStart(LENGTH, '0')
    .slice(-LENGTH);
}
