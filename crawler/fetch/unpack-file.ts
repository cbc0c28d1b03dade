import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { SourceChanged } from '../errors.ts';

const unpack = promisify(gunzip);

/**
 * Unpacks a body that is itself a gzip file (`sitemap.xml.gz`); any other body is answered as it is.
 * @throws {SourceChanged} when it is broken or larger than `maxBytes` unpacked.
 */
export async function unpackFile(bytes: Buffer, maxBytes: number): Promise<Buffer> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return await unpack(bytes, { maxOutputLength: maxBytes });
  } catch (cause) {
    throw new SourceChanged(`a gzip file that is broken or unpacks to more than ${maxBytes} bytes`, {
      cause,
    });
  }
}
