import { hash } from 'node:crypto';
import type { PageRequest, Source } from '../source.ts';

/** SHA-256 of the bytes, as hexadecimal. */
export function hashOfBytes(bytes: Uint8Array): string {
  return hash('sha256', bytes);
}

/**
 * Version of the reading of a page: that of the parser, and what an earlier page told about this one. With another stamp
 * the page is read anew even when its bytes are the same.
 */
export function readingStamp(source: Source, { carry, standIn }: PageRequest): string {
  const told = standIn === undefined ? carry : [carry, standIn];
  if (told === undefined) return source.parser;
  return `${source.parser}+${hash('sha256', JSON.stringify(told)).slice(0, 16)}`;
}
