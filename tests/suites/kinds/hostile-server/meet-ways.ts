import { startServer, type TestServer } from '../../../helpers/http-server.ts';
import {
  failed,
  leftOut,
  PASSED,
  textOf,
  type OpenedKind,
  type SuiteCase,
  type Verdict,
} from '../../suite.ts';
import { meet, socketsLeft, type Meeting } from './meet.ts';
import { openHostileServer, type HostileServer } from './open-server.ts';
import { WAYS, type Way } from './ways.ts';

/** Starts the server of a program, to be met in every way that an expectation is written for. */
export async function openWays(program: string): Promise<OpenedKind> {
  const server = await openHostileServer(program);
  return { check: (one) => check(one, server), close: () => server.close() };
}

async function check(one: SuiteCase, server: HostileServer): Promise<Verdict> {
  const way = WAYS[one.id];
  if (way === undefined) return leftOut('a way of misbehaving that no expectation is written for');
  const faults = await faultsOfWay(way, textOf(one, 'path') ?? '/', server);
  return faults.length === 0 ? PASSED : failed(faults.join('; '));
}

/** What is wrong after a path was met in its way; also when a socket stays behind. */
export async function faultsOfWay(way: Way, path: string, server: HostileServer): Promise<readonly string[]> {
  const { met, times } = await meetWay(way, path, server);
  const faults = way.expected.flatMap((expectation) => expectation(met, times) ?? []);
  const sockets = await socketsLeft();
  return sockets === 0 ? faults : [...faults, `${sockets} sockets are left`];
}

/** Crawls a path as one source would, or a good list of a site whose robots.txt it is. */
async function meetWay(
  way: Way,
  path: string,
  server: HostileServer,
): Promise<{ readonly met: Meeting; readonly times: readonly number[] }> {
  const good = `${server.url}/ok`;
  const hosts = [new URL(server.url).host];
  const before = (await server.times(path)).length;
  const site = way.isRobots ? await siteWithRobots(server.url + path, good) : null;
  try {
    const place = {
      url: site === null ? server.url + path : `${site.url}/list`,
      good,
      hosts: [...hosts, ...(site ? [site.host] : [])],
    };
    const met = await meet(place, way);
    return { met, times: (await server.times(path)).slice(before) };
  } finally {
    await site?.close();
  }
}

/** A site whose robots.txt lies at another address, and whose list is a good one. */
async function siteWithRobots(robots: string, good: string): Promise<TestServer> {
  const list = await (
    await fetch(good, { headers: { connection: 'close' }, signal: AbortSignal.timeout(5000) })
  ).text();
  return await startServer({
    '/robots.txt': (_request, response) => void response.writeHead(302, { location: robots }).end(),
    '/list': (_request, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(list),
  });
}
