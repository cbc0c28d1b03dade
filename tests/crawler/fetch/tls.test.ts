import { createServer as createPlainServer, type RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openFetcher } from '../../../crawler/fetch/open-fetcher.ts';
import { openCertificateWorkshop, type Authority, type Identity } from '../../helpers/certificates.ts';

const workshop = openCertificateWorkshop();
const usual = getCACertificates('default');
const HERE = 'IP:127.0.0.1';
const NOW_HOLDING = [-10, 80] as const;

let known: Authority;
let between: Authority;
let unknown: Authority;
const servers: Server[] = [];

beforeAll(() => {
  known = workshop.authority('Known Authority');
  between = workshop.authority('Authority Between', known);
  unknown = workshop.authority('Unknown Authority');
  setDefaultCACertificates([...usual, known.cert]);
});
afterEach(() => servers.splice(0).forEach((server) => server.close()));
afterAll(() => {
  setDefaultCACertificates(usual);
  workshop.close();
});

interface Meeting {
  readonly end: unknown;
  /** Connections and requests that reached the server. */
  readonly connections: number;
  readonly requests: readonly string[];
}

/** Fetches a page from a server that shows this identity; without one it speaks no TLS. */
async function meet(identity: Identity | null): Promise<Meeting> {
  let connections = 0;
  const requests: string[] = [];
  const answer: RequestListener = (request, response) => {
    requests.push(request.url ?? '');
    response.writeHead(request.url === '/' ? 200 : 404, { 'content-type': 'text/html' }).end('Stellen');
  };
  const server = identity === null ? createPlainServer(answer) : createServer({ ...identity }, answer);
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  const end = await fetchFrom(`127.0.0.1:${(server.address() as AddressInfo).port}`);
  return { end, connections, requests };
}

async function fetchFrom(host: string): Promise<unknown> {
  const fetcher = openFetcher({
    userAgent: 'Stellenlotse/1.0 (+https://portal.example/bot)',
    clock: () => new Date().toISOString(),
    allowHosts: [host],
    paceMs: 0,
    totalDeadlineMs: 5000,
    retryPausesMs: [1, 1],
  });
  const fetching = fetcher.fetch({ url: `https://${host}/`, role: 'list' }, null);
  const end = await fetching.catch((error: unknown) => error);
  await fetcher.close();
  return end;
}

const withChain = (leaf: Identity, ...above: readonly Identity[]): Identity => ({
  key: leaf.key,
  cert: [leaf, ...above].map(({ cert }) => cert).join('\n'),
});

describe('a secure site', () => {
  it.each<[string, () => Identity]>([
    ['of a known authority', () => workshop.server({ altName: HERE, days: NOW_HOLDING }, known)],
    [
      'that sends the authority between',
      () => withChain(workshop.server({ altName: HERE, days: NOW_HOLDING }, between), between),
    ],
  ])('%s is read', async (_which, identity) => {
    expect((await meet(identity())).end).toMatchObject({ kind: 'page', page: { text: 'Stellen' } });
  });

  it.each<[string, string, () => Identity]>([
    ['has expired', 'tls-expired', () => workshop.server({ altName: HERE, days: [-90, -1] }, known)],
    ['is not valid yet', 'tls-not-yet-valid', () => workshop.server({ altName: HERE, days: [2, 90] }, known)],
    [
      'is made out to another host',
      'tls-wrong-host',
      () => workshop.server({ altName: 'DNS:andere.example', days: NOW_HOLDING }, known),
    ],
    [
      'is signed by itself',
      'tls-self-signed',
      () => workshop.server({ altName: HERE, days: NOW_HOLDING }, null),
    ],
    [
      'comes from an authority that is not known',
      'tls-unknown-issuer',
      () => withChain(workshop.server({ altName: HERE, days: NOW_HOLDING }, unknown), unknown),
    ],
    [
      'does not send the certificates between',
      'tls-incomplete-chain',
      () => workshop.server({ altName: HERE, days: NOW_HOLDING }, between),
    ],
  ])('whose certificate %s ends as %s, after one try and without a request', async (what, code, identity) => {
    const { end, connections, requests } = await meet(identity());
    expect(end).toMatchObject({ name: 'SourceUnavailable', code });
    expect(String(end)).toContain(what);
    expect(String(end)).toContain(code);
    expect(connections).toBe(1);
    expect(requests).toEqual([]);
  });

  it('that does not speak TLS at all is told apart from one that is down', async () => {
    const { end } = await meet(null);
    expect(end).toMatchObject({ name: 'SourceUnavailable', code: 'tls-other' });
  });
});
