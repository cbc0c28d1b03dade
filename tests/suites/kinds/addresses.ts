import { isIP } from 'node:net';
import { guardedLookup, type HostAddress, type Resolve } from '../../../crawler/fetch/guarded-connect.ts';
import { isPublicAddress } from '../../../crawler/fetch/public-address.ts';
import { firstSending, nextSending } from '../../../crawler/fetch/sending.ts';
import type { Sending } from '../../../crawler/fetch/exchange.ts';
import { SourceChanged, SourceRefused } from '../../../crawler/errors.ts';
import { failed, leftOut, PASSED, pureKind, same, textOf, type SuiteCase, type Verdict } from '../suite.ts';

const NOW = '2026-11-22T05:00:00.000Z';
const PUBLIC = '93.184.216.34';
const INSIDE: Readonly<Record<string, string>> = {
  'metadata.google.internal': '169.254.169.254',
  'host.docker.internal': '192.168.65.2',
};

/** Addresses that must not be reached from inside, in every spelling, by name, by DNS and by redirect. No socket is opened. */
export const addresses = pureKind(
  'addresses',
  (one) => 'blocked' in one && ['ip', 'url', 'dns', 'redirect'].includes(String(one['kind'])),
  async (one) => {
    const input = textOf(one, 'input') ?? '';
    switch (one['kind']) {
      case 'ip':
        return same(!isPublicAddress(input), one['blocked']);
      case 'url':
        return agrees(await isRefused([input], fakeDns), one);
      case 'dns':
        return await neverInside(one, input);
      case 'redirect':
        return agrees(await isRefused(chainOf(one), fakeDns), one);
      default:
        return leftOut(`asks about ${String(one['kind'])}`);
    }
  },
);

/** Where suites leave it open, either answer is right. */
function agrees(refused: boolean, { blocked }: SuiteCase): Verdict {
  if (typeof blocked !== 'boolean') return PASSED;
  return refused === blocked ? PASSED : failed(refused ? 'refused' : 'let through');
}

function chainOf({ chain }: SuiteCase): readonly string[] {
  return Array.isArray(chain) ? chain.map(String) : [];
}

/** True when any address of a chain of redirects is one that no socket is opened to. */
async function isRefused([first = '', ...hops]: readonly string[], resolve: Resolve): Promise<boolean> {
  try {
    let sending = firstSending({ url: first, role: 'page' }, {}, {}, NOW);
    if (await leadsInside(sending, resolve)) return true;
    for (const hop of hops) {
      sending = nextSending(sending, hop, 302, NOW);
      if (await leadsInside(sending, resolve)) return true;
    }
    return false;
  } catch (error) {
    if (error instanceof SourceRefused || error instanceof SourceChanged) return true;
    throw error;
  }
}

async function leadsInside({ url }: Sending, resolve: Resolve): Promise<boolean> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0) return !isPublicAddress(host);
  return (await lookUp(host, resolve)) === null;
}

/** Addresses that a socket may be opened to; null when the name is refused. */
function lookUp(host: string, resolve: Resolve): Promise<readonly string[] | null> {
  return new Promise((done) => {
    guardedLookup(resolve)(host, { all: true }, (error, found) => {
      if (error !== null) return done(null);
      done([found].flat().map((each) => (typeof each === 'string' ? each : each.address)));
    });
  });
}

/** However often a name is looked up and whatever it answers, only a public address is ever connected to. */
async function neverInside(one: SuiteCase, input: string): Promise<Verdict> {
  const answers = (Array.isArray(one['answers']) ? one['answers'] : []).map((answer: unknown) =>
    [answer]
      .flat()
      .map((address): HostAddress => ({ address: String(address), family: isIP(String(address)) })),
  );
  let asked = 0;
  const resolve: Resolve = () => Promise.resolve(answers[asked++] ?? []);
  const given: string[] = [];
  let refusals = 0;
  for (const _ of answers) {
    const found = await lookUp(new URL(input).hostname, resolve);
    if (found === null) refusals += 1;
    given.push(...(found ?? []));
  }
  const inside = given.filter((address) => !isPublicAddress(address));
  if (inside.length > 0) return failed(`lets ${inside.join(', ')} through`);
  return one['blocked'] === false && refusals > 0 ? failed('refused') : PASSED;
}

function fakeDns(hostname: string): Promise<readonly HostAddress[]> {
  const bare = hostname.replace(/\.$/, '').toLowerCase();
  const local = /(^|\.)(localhost|localdomain|localhost6|ip6-localhost|ip6-loopback)$/.test(bare);
  const address = local ? '127.0.0.1' : (INSIDE[bare] ?? PUBLIC);
  return Promise.resolve([{ address, family: 4 }]);
}
