import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApi } from '../../api/app.ts';
import { SEARCH_PARAMETERS } from '../../domain/search-parameters.ts';
import { openSampleSite, type SampleSite } from '../helpers/sample-site.ts';

const NAUGHTY = join(import.meta.dirname, '../../../shared/suites/blns/cases.json');
const HOW_MANY = 10_000;

let site: SampleSite;
let api: FastifyInstance;

beforeAll(async () => {
  site = await openSampleSite(300);
  // Each question comes from another address, so that none is asked to wait.
  api = Fastify({ trustProxy: true });
  await api.register(buildApi(site.deps));
});

afterAll(async () => {
  await api.close();
  await site.close();
});

let asked = 0;
async function statusOf(url: string): Promise<number> {
  asked += 1;
  const from = `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`;
  return (await api.inject({ url, headers: { 'x-forwarded-for': from } })).statusCode;
}

/** Everything but a good answer and a clear refusal. */
async function failing(urls: Iterable<string>): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const url of urls) if (![200, 400].includes(await statusOf(url))) failed.push(url);
  return failed;
}

function* draws(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    yield state;
  }
}

/** Letters of many scripts, signs that searches give a meaning, and code units that are no letter at all. */
const PIECES = [
  ...Array.from(
    'abzÄßéжшطع漢字 "-*():^+~{}[]<>&%\'\\/.,;=?!0159\u0000\u0007\u200b\u202e\ufeff\ud83d\ude00\ud800',
  ),
  'AND',
  'NEAR(',
  'title:',
  'OR',
  '""',
];

function randomText(draw: Generator<number, never>): string {
  const length = 1 + (draw.next().value % 24);
  return Array.from({ length }, () => PIECES[draw.next().value % PIECES.length] ?? '').join('');
}

const encoded = (text: string) => encodeURIComponent(text.toWellFormed());

describe('bad input', () => {
  it(`is answered or refused, never a fault: ${HOW_MANY} random texts in words, suggestions and filters`, async () => {
    const draw = draws(2026);
    const urls = Array.from({ length: HOW_MANY }, (_, index) => {
      const text = encoded(randomText(draw));
      if (index % 4 === 1) return `/api/v1/suggest?q=${text}`;
      if (index % 4 === 2) return `/api/v1/postings?municipality=${text}&kind=${text}&page=${text}`;
      return `/api/v1/postings?size=3&q=${text}`;
    });
    expect(await failing(urls)).toEqual([]);
  }, 120_000);

  it.each([
    ['8 KB of words', `q=${'altenpfleger%20'.repeat(600)}`],
    ['8 KB in one word', `q=${'x'.repeat(8192)}`],
    ['200 signs', `q=${encoded('"('.repeat(100))}`],
    ['a parameter a thousand times', Array.from({ length: 1000 }, () => 'kind=job').join('&')],
    ['a thousand values', `occupation=${Array.from({ length: 1000 }, (_, index) => index).join(',')}`],
    ['two values where one is meant', 'q=a&q=b&sort=newest&sort=distance'],
    ['names of objects', '__proto__=1&constructor=2&toString=3&q[toString]=4'],
    ['a page beyond all', 'page=99999999999999999999'],
    ['broken escapes', 'q=%E0%A4%A&size=%'],
    ['nothing at all', '&&&=&='],
  ])('is answered or refused: %s', async (_, parameters) => {
    const urls = ['postings', 'feeds/atom', 'suggest', 'changes'].map(
      (path) => `/api/v1/${path}?${parameters}`,
    );
    expect(await failing(urls)).toEqual([]);
  });

  it('is answered or refused: every filter at once with all its values', async () => {
    const all = Object.entries(SEARCH_PARAMETERS).map(([name, schema]) => {
      const values = 'enum' in schema ? (schema.enum as string[]) : ['05358008', '81', 'x', '-1'];
      return values.map((value) => `${name}=${value}`).join('&');
    });
    expect(await failing([`/api/v1/postings?${all.join('&')}`])).toEqual([]);
  });

  it.runIf(existsSync(NAUGHTY))(
    'is answered or refused: the list of naughty strings',
    async () => {
      const text = readFileSync(NAUGHTY, 'utf8');
      const strings = [...text.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(
        ([literal]) => JSON.parse(literal) as string,
      );
      expect(strings.length).toBeGreaterThan(400);
      const urls = strings.flatMap((naughty) => {
        const word = encoded(naughty);
        return [
          `/api/v1/postings?q=${word}`,
          `/api/v1/suggest?q=${word}`,
          `/api/v1/feeds/rss?q=${word}&source=${word}`,
        ];
      });
      expect(await failing(urls)).toEqual([]);
    },
    120_000,
  );
});
