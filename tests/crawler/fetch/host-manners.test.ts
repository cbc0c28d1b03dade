import { describe, expect, it } from 'vitest';
import { SourceChanged, SourceRefused, SourceUnavailable } from '../../../crawler/errors.ts';
import { judgeAnswer } from '../../../crawler/fetch/answer.ts';
import type { Received } from '../../../crawler/fetch/exchange.ts';
import { openHostManners, strainOf } from '../../../crawler/fetch/host-manners.ts';
import type { Strain } from '../../../crawler/fetch/host-pacer.ts';

const NOW = '2026-11-22T05:00:00.000Z';
const HOST = 'stellen.example';
const STRAINED_MS = 40;
const forever = new AbortController().signal;

/** Milliseconds between two visits of which the first ends with this status; null = no answer. */
async function pauseAfter(status: number | null, headers: Readonly<Record<string, string>> = {}) {
  const manners = openHostManners({ clock: () => NOW });
  const starts: number[] = [];
  const visit = (status: number | null): Promise<unknown> =>
    manners
      .visit(HOST, STRAINED_MS / 2, {
        judge: judgeAnswer,
        signal: forever,
        work: async (judge): Promise<Received> => {
          starts.push(performance.now());
          if (status === null) throw new SourceUnavailable('no answer');
          const answer = judge(status, headers, NOW);
          const bytes = Buffer.alloc(0);
          return await Promise.resolve({ answer, status, headers, setCookie: [], robotsTags: [], bytes });
        },
      })
      .catch((error: unknown) => error);
  const ends = [await visit(status), await visit(200)];
  const [first = 0, second = 0] = starts;
  return { pause: second - first, end: ends[0] };
}

describe('a host', () => {
  it.each([null, 500, 502, 408, 429])('that answers %s is visited at half the pace', async (status) => {
    const { pause, end } = await pauseAfter(status);
    expect(end instanceof SourceUnavailable || end instanceof SourceRefused).toBe(true);
    expect(pause).toBeGreaterThan(STRAINED_MS - 5);
  });

  it.each<[number | null, Error | null, Strain]>([
    [200, null, 'good'],
    [304, null, 'good'],
    [204, null, 'other'],
    [301, null, 'other'],
    [404, null, 'other'],
    [403, new SourceRefused('status 403'), 'other'],
    [200, new SourceChanged('more than 5 bytes when unpacked'), 'other'],
    [200, new SourceUnavailable('no complete answer within 9 ms'), 'strained'],
    [429, new SourceRefused('status 429'), 'strained'],
    [429, null, 'strained'],
    [503, null, 'strained'],
    [500, new SourceUnavailable('status 500'), 'strained'],
    [null, new SourceUnavailable('no answer'), 'strained'],
    [null, new SourceRefused('not on the public Internet'), 'other'],
    [null, new Error('called off'), 'other'],
  ])('that answers %s, which became %s, is %s', (status, error, strain) => {
    expect(strainOf(status, error)).toBe(strain);
  });

  it('that asks for a second gets it', async () => {
    expect((await pauseAfter(503, { 'retry-after': '1' })).pause).toBeGreaterThan(990);
  });
});
