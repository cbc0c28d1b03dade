import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { acceptsGzip } from './send-page.ts';

/** The files that pages load: styles, scripts and drawings, each under an address that changes with its content. */
export interface Assets {
  /** Address of the file `name` in `web/assets/`. @throws {Error} when there is no such file */
  readonly address: (name: string) => string;
  readonly files: readonly Asset[];
}

interface Asset {
  readonly address: string;
  readonly type: string;
  readonly body: Buffer;
}

const FOLDER = join(import.meta.dirname, 'assets');
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
};

/** Reads the assets once; they are few and small. */
export function loadAssets(): Assets {
  const byName = new Map(globSync('*.*', { cwd: FOLDER }).map((name) => [name, readAsset(name)]));
  return {
    files: [...byName.values()],
    address: (name) => {
      const asset = byName.get(name);
      if (!asset) throw new Error(`There is no asset "${name}"`);
      return asset.address;
    },
  };
}

function readAsset(name: string): Asset {
  const body = readFileSync(join(FOLDER, name));
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 12);
  const type = TYPES[extname(name)];
  if (!type) throw new Error(`The asset "${name}" is of no known type`);
  return { address: `/assets/${hash}/${name}`, type, body };
}

/** Serves the assets; their addresses change with their content, so they may be kept for good. */
export function serveAssets(app: FastifyInstance, assets: Assets): void {
  for (const { address, type, body } of assets.files) {
    const packed = gzipSync(body);
    app.get(address, (request, reply) => {
      reply
        .type(type)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('vary', 'Accept-Encoding');
      if (!acceptsGzip(request)) return reply.send(body);
      return reply.header('content-encoding', 'gzip').send(packed);
    });
  }
}
