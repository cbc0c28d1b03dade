import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { SourceChanged, SourceRefused } from '../../../crawler/errors.ts';
import type { HostAddress } from '../../../crawler/fetch/guarded-connect.ts';
import { openFetcher } from '../../../crawler/fetch/open-fetcher.ts';

const SUITE = new URL('../../../../shared/suites/ssrf/cases.json', import.meta.url);

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly input: string;
  readonly blocked: boolean | string;
  readonly answers?: readonly (string | readonly string[])[];
}

function readCases(): readonly Case[] {
  return existsSync(SUITE) ? (JSON.parse(readFileSync(SUITE, 'utf8')) as { cases: Case[] }).cases : [];
}

const INSIDE: Readonly<Record<string, string>> = {
  'metadata.google.internal': '169.254.169.254',
  'host.docker.internal': '192.168.65.2',
};

function fakeDns(hostname: string): Promise<readonly HostAddress[]> {
  const bare = hostname.replace(/\.$/, '');
  const address = bare.endsWith('localhost') ? '127.0.0.1' : INSIDE[bare];
  return address === undefined
    ? Promise.reject(new Error('not a name of this test'))
    : Promise.resolve([{ address, family: 4 }]);
}

const fetcher = openFetcher({
  userAgent: 'Stellenlotse/0.1',
  clock: () => '2026-11-22T05:00:00.000Z',
  resolve: fakeDns,
  paceMs: 0,
  retryPausesMs: [],
  totalDeadlineMs: 1000,
});
afterAll(() => fetcher.close());

async function endOf(url: string): Promise<unknown> {
  return await fetcher.fetch({ url, role: 'list' }, null).catch((error: unknown) => error);
}

describe.runIf(existsSync(SUITE))('addresses that lead inside, in every spelling', () => {
  const inside = readCases().filter((each) => each.kind === 'url' && each.blocked === true);

  it('are collected in some number', () => expect(inside.length).toBeGreaterThan(60));

  it.each(inside.map((each) => each.input))('%j is refused', async (url) => {
    const end = await endOf(url);
    expect(end instanceof SourceRefused || end instanceof SourceChanged).toBe(true);
  });
});

describe('a name with several addresses', () => {
  it('is reached only by those of the public Internet', async () => {
    const asked: string[] = [];
    const mixed = openFetcher({
      userAgent: 'Stellenlotse/0.1',
      clock: () => '2026-11-22T05:00:00.000Z',
      resolve: (hostname) => {
        asked.push(hostname);
        return Promise.resolve([
          { address: '10.0.0.1', family: 4 },
          { address: '::1', family: 6 },
        ]);
      },
      paceMs: 0,
      retryPausesMs: [],
      totalDeadlineMs: 1000,
    });
    const request = { url: 'http://both.example/', role: 'list' };
    await expect(mixed.fetch(request, null)).rejects.toThrow('not on the public Internet');
    await mixed.close();
    expect(asked).toEqual(['both.example']);
  });
});
