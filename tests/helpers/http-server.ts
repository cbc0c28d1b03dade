import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers one request of a test server. */
export type Route = (request: IncomingMessage, response: ServerResponse) => void;

/** A web server on loopback for one test. */
export interface TestServer {
  /** Without a slash at the end. */
  readonly url: string;
  /** `host:port`, as `allowHosts` wants it. */
  readonly host: string;
  /** Requests in order, as path with query. */
  readonly requests: readonly IncomingMessage[];
  /** Requests of one path, the query left out. */
  hits(path: string): number;
  /** Connections that are open now. */
  openSockets(): Promise<number>;
  close(): Promise<void>;
}

/** Starts a server; paths that have no route answer 404, so that there is no robots.txt unless a test gives one. */
export async function startServer(routes: Readonly<Record<string, Route>>): Promise<TestServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    const route = routes[pathOf(request)];
    if (route !== undefined) return route(request, response);
    response.writeHead(404).end('not here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}`,
    host,
    requests,
    hits: (path) => requests.filter((request) => pathOf(request) === path).length,
    openSockets: () =>
      new Promise((resolve, reject) =>
        server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
      ),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A route that answers `body` as HTML, or with other headers and another status. */
export function answering(
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = { 'content-type': 'text/html; charset=utf-8' },
  status = 200,
): Route {
  return (_request, response) => void response.writeHead(status, headers).end(body);
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?')[0] ?? '/';
}
