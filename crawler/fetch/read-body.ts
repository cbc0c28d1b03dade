import { Duplex, pipeline as startPipeline, Writable, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib';

/** More layers than any honest server stacks; an unbounded chain was CVE-2026-22036. */
const MOST_ENCODINGS = 5;

/** The body is larger than allowed once unpacked, or packed in a way that is not read. */
export class BodyRefused extends Error {
  override readonly name = 'BodyRefused';
}

/** How a body is to be read. */
export interface BodyLimits {
  /** Bytes after unpacking. */
  readonly maxBytes: number;
  /** `cut` answers the first `maxBytes`; `refuse` throws. */
  readonly whenLarger: 'refuse' | 'cut';
  readonly signal: AbortSignal;
}

/**
 * Reads a body to its end, unpacking `contentEncoding` on the way. The limit counts unpacked bytes while they stream, so
 * a compression bomb is cut at the limit.
 * @throws {BodyRefused} when too large or in an encoding that is not known.
 */
export async function readBody(body: Readable, contentEncoding: string, limits: BodyLimits): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const collect = collector(chunks, limits);
  try {
    await pipeline([body, ...decoders(contentEncoding), collect], { signal: limits.signal });
  } catch (error) {
    if (!(error instanceof LargeEnough)) throw error;
  }
  return Buffer.concat(chunks);
}

/** Ends the reading of a body that may be cut. */
class LargeEnough extends Error {}

function collector(chunks: Buffer[], { maxBytes, whenLarger }: BodyLimits): Writable {
  let size = 0;
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk.subarray(0, Math.max(0, maxBytes - size)));
      size += chunk.length;
      if (size <= maxBytes) return done();
      const message = `more than ${maxBytes} bytes when unpacked`;
      done(whenLarger === 'cut' ? new LargeEnough(message) : new BodyRefused(message));
    },
  });
}

function decoders(contentEncoding: string): Duplex[] {
  const names = contentEncoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > MOST_ENCODINGS) throw new BodyRefused(`${names.length} content encodings`);
  return names.toReversed().map(decoder);
}

function decoder(name: string): Duplex {
  switch (name) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return Duplex.from(inflateEither);
    case 'br':
      return createBrotliDecompress();
    case 'zstd':
      return createZstdDecompress();
    default:
      throw new BodyRefused(`content encoding "${name.slice(0, 40)}" is not known`);
  }
}

/** `deflate` means zlib (RFC 9110), but some servers send raw deflate; the first byte tells. */
async function* inflateEither(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const chunks = source[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done === true) return;
  const isZlib = ((first.value[0] ?? 0) & 0x0f) === 8;
  const inflate = isZlib ? createInflate() : createInflateRaw();
  yield* startPipeline(prepend(first.value, chunks), inflate, (error) => {
    if (error) inflate.destroy(error);
  });
}

async function* prepend(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}
