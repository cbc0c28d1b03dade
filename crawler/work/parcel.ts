import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Signs per slice; with what stands around it a job stays below its 64 KiB. */
const SLICE = 60_000;
/** A parcel holds what a few pages print, and a page is at most 15 MiB. */
const MOST_BYTES = 128 * 1024 * 1024;

/** JSON packed into slices of at most 60,000 plain signs; at least one. */
export function packParcel(json: string): readonly string[] {
  const packed = deflateRawSync(json, { level: 3 }).toString('base64');
  return Array.from({ length: Math.ceil(packed.length / SLICE) }, (_, index) =>
    packed.slice(index * SLICE, (index + 1) * SLICE),
  );
}

/** The value whose slices these are, put together. Throws when it is larger than 128 MiB or damaged. */
export function unpackParcel(packed: string): unknown {
  return JSON.parse(
    inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: MOST_BYTES }).toString(),
  );
}
