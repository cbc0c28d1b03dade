import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../../crawler/fetch/public-address.ts';

describe('isPublicAddress', () => {
  it.each(['8.8.8.8', '193.99.144.80', '172.15.0.1', '2001:4860:4860::8888', '2a02:8106::1'])(
    'lets %s through',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    ['loopback', '127.8.9.1'],
    ['this network', '0.1.2.3'],
    ['private', '10.200.3.4'],
    ['private', '172.20.0.9'],
    ['shared by carriers', '100.90.1.1'],
    ['link-local', '169.254.169.254'],
    ['documentation', '203.0.113.77'],
    ['multicast', '239.1.1.1'],
    ['broadcast', '255.255.255.255'],
    ['IPv6 loopback', '::1'],
    ['unique local', 'fd12:3456::1'],
    ['mapped IPv4', '::ffff:192.168.178.1'],
    ['compatible IPv4', '::10.0.0.1'],
    ['NAT64', '64:ff9b::a00:1'],
    ['6to4', '2002:a00:1::1'],
    ['Teredo', '2001:0:1234::1'],
    ['zone index', 'fe80::1%eth0'],
    ['documentation', '2001:db8::5'],
    ['decimal spelling', '2130706433'],
    ['octal spelling', '0177.0.0.1'],
    ['short spelling', '127.1'],
    ['a name', 'localhost'],
    ['nothing', ''],
  ])('keeps out %s: %s', (_kind, address) => expect(isPublicAddress(address)).toBe(false));
});

const SUITE = new URL('../../../../shared/suites/ssrf/cases.json', import.meta.url);

describe.runIf(existsSync(SUITE))('the collected addresses', () => {
  it('are all judged as expected', () => {
    const cases = readCases().filter((each) => each.kind === 'ip');
    const wrong = cases.filter((each) => isPublicAddress(each.input) === each.blocked);
    expect(cases.length).toBeGreaterThan(100);
    expect(wrong.map((each) => each.input)).toEqual([]);
  });
});

function readCases(): readonly { kind: string; input: string; blocked: boolean }[] {
  const file = JSON.parse(readFileSync(SUITE, 'utf8')) as {
    cases: { kind: string; input: string; blocked: boolean }[];
  };
  return file.cases;
}
