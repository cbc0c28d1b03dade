import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** Far more than the fetcher lets in. */
const LARGEST_PAGE = 64 * 1024 * 1024;

/** The content of a page as text that a parcel can carry. */
export function packBody(bytes: Uint8Array): string {
  return zstdCompressSync(bytes).toString('base64');
}

/** The content of a page as it was. Throws when it is damaged, or larger than 64 MiB. */
export function unpackBody(body: string): Uint8Array {
  return zstdDecompressSync(Buffer.from(body, 'base64'), { maxOutputLength: LARGEST_PAGE });
}
