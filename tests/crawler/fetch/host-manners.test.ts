import { describe, expect, it } from 'vitest';
import { SourceChanged, SourceRefused, SourceUnavailable } from '../../../crawler/errors.ts';
import { judgeAnswer } from '../../../crawler/fetch/answer.ts';
import type { Received } from '../../../crawler/fetch/exchange.ts';
import {
  openHostManners,
  strainOf,
  type HostManners,
  type HostNote,
} from '../../../crawler/fetch/host-manners.ts';
import type { Strain } from '../../../crawler/fetch/host-pace.ts';
import { openTurnsHere } from '../../../store/queue/turns-here.ts';

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

describe('turns at a host', () => {
  const GAP_MS = 60;
  const page: Received = {
    answer: { kind: 'page' },
    status: 200,
    headers: {},
    setCookie: [],
    robotsTags: [],
    bytes: Buffer.alloc(0),
  };

  function visitor(manners: HostManners, starts: number[], signal = forever, host = HOST) {
    return (fault?: Error): Promise<Received> =>
      manners.visit(host, GAP_MS, {
        judge: judgeAnswer,
        signal,
        work: async () => {
          starts.push(performance.now());
          if (fault) throw fault;
          return await Promise.resolve(page);
        },
      });
  }

  it('are apart by the pace, also when a visit fails', async () => {
    const starts: number[] = [];
    const visit = visitor(openHostManners({ clock: () => NOW }), starts);
    const ends = await Promise.allSettled([visit(), visit(new Error('broken')), visit()]);
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const [one = 0, two = 0, three = 0] = starts;
    expect(Math.min(two - one, three - two)).toBeGreaterThan(GAP_MS - 2);
  });

  it('are not used for a day when the host asks for a day, whoever comes', async () => {
    let now = NOW;
    const manners = openHostManners({ clock: () => now });
    const starts: number[] = [];
    const asking = manners.visit(HOST, 0, {
      judge: judgeAnswer,
      signal: forever,
      work: (judge) => Promise.resolve({ ...page, answer: judge(429, { 'retry-after': '86400' }, NOW) }),
    });
    await expect(asking).rejects.toThrow(SourceRefused);
    const until = '2026-11-23T05:00:00.000Z';
    await expect(visitor(manners, starts)()).rejects.toMatchObject({ name: 'SourceRefused', until });
    expect(starts).toEqual([]);
    now = until;
    await visitor(manners, starts)();
    expect(starts).toHaveLength(1);
  });

  it('that are called off leave what is known of the host as it is', async () => {
    const here = openTurnsHere<HostNote>();
    const left: (HostNote | null)[] = [];
    const turns: typeof here = {
      async take(name, signal) {
        const turn = await here.take(name, signal);
        return { ...turn, end: (note) => turn.end((left.push(note), note)) };
      },
    };
    const manners = openHostManners({ clock: () => NOW, turns });
    await visitor(manners, [])();
    await expect(visitor(manners, [], AbortSignal.timeout(GAP_MS / 3))()).rejects.toThrow();
    expect(left).toEqual([expect.objectContaining({ circuit: null }), null]);
  });

  it('do not wait for other hosts', async () => {
    const starts: number[] = [];
    const manners = openHostManners({ clock: () => NOW });
    await Promise.all(['a.example', 'b.example'].map((host) => visitor(manners, starts, forever, host)()));
    const [one = 0, two = 0] = starts;
    expect(two - one).toBeLessThan(GAP_MS - 2);
  });

  it('that are called off while they wait do not hold up the next one', async () => {
    const starts: number[] = [];
    const manners = openHostManners({ clock: () => NOW });
    const off = new AbortController();
    const first = visitor(manners, starts)();
    const waiting = visitor(manners, starts, off.signal)();
    const last = visitor(manners, starts)();
    off.abort(new Error('called off'));
    await expect(waiting).rejects.toThrow('called off');
    await Promise.all([first, last]);
    expect(starts).toHaveLength(2);
  });

  it('that a machine has slept through are not used', async () => {
    const here = openTurnsHere<HostNote>();
    const starts: number[] = [];
    const turns: typeof here = {
      take: async (name, signal) => ({
        ...(await here.take(name, signal)),
        put: () => Promise.resolve(false),
      }),
    };
    const visit = visitor(openHostManners({ clock: () => NOW, turns }), starts);
    await expect(visit()).rejects.toThrow(SourceUnavailable);
    expect(starts).toEqual([]);
  });
});
