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
export function readingStamp(source: Source, request: PageRequest): string {
  if (request.carry === undefined) return source.parser;
  return `${source.parser}+${hash('sha256', JSON.stringify(request.carry)).slice(0, 16)}`;
}
