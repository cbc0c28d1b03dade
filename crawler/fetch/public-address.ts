import ipaddr from 'ipaddr.js';

/** The only part of the IPv6 space that is handed out for the public Internet (RFC 4291, IANA). */
const GLOBAL_UNICAST_V6: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/**
 * Whether an address belongs to the public Internet. Loopback, private, link-local, shared, multicast, documentation
 * and every other range of the IANA special-purpose registries are not public, nor are IPv6 addresses that carry an
 * IPv4 address (mapped, compatible, NAT64, 6to4, Teredo), nor anything that is not an address in standard spelling.
 */
export function isPublicAddress(address: string): boolean {
  if (address.includes('%')) return false;
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return ipaddr.IPv4.parse(address).range() === 'unicast';
  if (!ipaddr.IPv6.isValid(address)) return false;
  const v6 = ipaddr.IPv6.parse(address);
  return v6.match(GLOBAL_UNICAST_V6) && v6.range() === 'unicast';
}
