import type { RawPosting } from '../../../domain/posting.ts';
import { ItemUnreadable } from './item-unreadable.ts';
import type { ItemProblem, ParsedPage } from '../../source.ts';

/** What became of one item: its posting, or null for one that is left out on purpose. */
type Read<T> = (item: T) => RawPosting | null;

/**
 * Reads each item of a page. An item that throws `ItemUnreadable` becomes a problem and the page goes on;
 * anything else that is thrown is a fault of ours and is passed on.
 */
export function eachItem<T>(items: readonly T[], read: Read<T>): Pick<ParsedPage, 'postings' | 'problems'> {
  const postings: RawPosting[] = [];
  const problems: ItemProblem[] = [];
  for (const item of items) {
    const answer = attempt(item, read);
    if ('reason' in answer) problems.push(answer);
    else if (answer.posting !== null) postings.push(answer.posting);
  }
  return { postings, problems };
}

function attempt<T>(item: T, read: Read<T>): { posting: RawPosting | null } | ItemProblem {
  try {
    return { posting: read(item) };
  } catch (fault) {
    if (!(fault instanceof ItemUnreadable)) throw fault;
    return { key: fault.key, url: fault.url, reason: fault.message };
  }
}
