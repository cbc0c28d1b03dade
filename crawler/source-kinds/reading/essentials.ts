import { plainLine } from '../../../domain/normalise/plain-line.ts';
import { ItemUnreadable } from './item-unreadable.ts';

/** Longest title and key that are believed; longer ones are pages gone wrong. */
const LONGEST = 1000;

/** What every posting needs. */
export interface Essentials {
  readonly key: string;
  readonly url: string;
  readonly title: string;
}

/** Checks the three things without which there is no posting. @throws {ItemUnreadable} naming what is missing. */
export function essentials(found: {
  readonly key: string | undefined;
  readonly url: string | undefined;
  readonly title: string | undefined;
}): Essentials {
  const { key, url, title } = found;
  // Markup without any text is no title either.
  if (title === undefined || plainLine(title) === '') throw new ItemUnreadable('no title', { key, url });
  if (url === undefined) throw new ItemUnreadable('no address that begins with http', { key });
  if (key === undefined) throw new ItemUnreadable('no lasting name', { url });
  if (title.length > LONGEST || key.length > LONGEST)
    throw new ItemUnreadable('title or key too long', { url });
  return { key, url, title };
}
