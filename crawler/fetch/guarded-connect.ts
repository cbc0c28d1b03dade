import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { callbackify } from 'node:util';
import { buildConnector } from 'undici';
import { isPublicAddress } from './public-address.ts';

/** An address that a host name stands for. */
export interface HostAddress {
  readonly address: string;
  readonly family: number;
}

/** Answers every address of a host name. */
export type Resolve = (hostname: string) => Promise<readonly HostAddress[]>;

/** A connection was about to go to an address outside the public Internet. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

/** Asks the machine's own resolver. */
export const resolveByDns: Resolve = (hostname) => lookup(hostname, { all: true });

/**
 * A connector for undici that opens sockets to public addresses only. The address checked is the very one connected to,
 * so a name cannot answer otherwise the second time (DNS rebinding). `allowHosts` are exact `host:port` that are let
 * through unchecked. Certificates are always verified.
 */
export function guardedConnect(
  allowHosts: ReadonlySet<string>,
  resolve: Resolve,
  timeoutMs: number,
): buildConnector.connector {
  const shared = { timeout: timeoutMs, allowH2: false, rejectUnauthorized: true };
  const open = buildConnector(shared);
  const guarded = buildConnector({ ...shared, lookup: guardedLookup(resolve), autoSelectFamily: true });
  return (options, callback) => {
    const bare = options.hostname.replace(/^\[|\]$/g, '');
    const spelled = isIP(bare) === 6 ? `[${bare}]` : bare;
    const port = options.port || (options.protocol === 'https:' ? '443' : '80');
    if (allowHosts.has(`${spelled}:${port}`)) return open(options, callback);
    if (isIP(bare) !== 0 && !isPublicAddress(bare)) return callback(refusal(bare), null);
    return guarded(options, callback);
  };
}

/** A lookup for sockets that answers only addresses of the public Internet and fails for a name without any. */
export function guardedLookup(resolve: Resolve): LookupFunction {
  const findPublic = callbackify(async (hostname: string) => {
    const addresses = await resolve(hostname);
    const safe = addresses.filter((each) => isPublicAddress(each.address)).map((each) => ({ ...each }));
    const first = safe[0];
    if (first === undefined) throw refusal(hostname);
    return { safe, first };
  });
  return (hostname, options, callback) =>
    findPublic(hostname, (error, found) => {
      if (error) return callback(error, '', 0);
      if (options.all) return callback(null, found.safe);
      callback(null, found.first.address, found.first.family);
    });
}

function refusal(host: string): AddressRefused {
  return new AddressRefused(`${host} is not on the public Internet`);
}
