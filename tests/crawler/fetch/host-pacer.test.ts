import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openHostPacer, type HostPacer, type Strain } from '../../../crawler/fetch/host-pacer.ts';

const HOST = 'stellen.example';

function delayAfter(gapMs: number, ...answers: readonly (readonly [Strain, number])[]): number {
  const pacer = openHostPacer();
  for (const [strain, ms] of answers) pacer.note(HOST, gapMs, strain, ms);
  return pacer.delayMs(HOST);
}

function times<T>(count: number, value: T): T[] {
  return Array.from({ length: count }, () => value);
}

afterEach(() => void vi.useRealTimers());

describe('the delay of a host', () => {
  it.each<[string, number, readonly (readonly [Strain, number])[], number]>([
    ['is none at first', 1000, [], 0],
    ['follows the latency', 0, [['good', 300]], 300],
    ['rises at once when the host becomes slow', 0, [['good', 100], ['good', 4000]], 4000], // prettier-ignore
    ['shrinks only bit by bit when it becomes fast', 0, [['good', 4000], ['good', 0]], 3000], // prettier-ignore
    ['starts from the pace under strain', 1000, [['strained', 5]], 2000],
    ['doubles with each strain', 1000, times(3, ['strained', 5]), 8000],
    ['ends at a minute', 1000, times(20, ['strained', 5]), 60_000],
    ['ends at a minute for slow hosts too', 0, [['good', 90_000]], 60_000],
    ['is not shortened by other answers', 1000, [['strained', 5], ...times(9, ['other', 1] as const)], 2000],
    ['is not lengthened by other answers', 0, [['other', 9000]], 0],
    ['shrinks after good answers', 1000, [['strained', 5], ['good', 400]], 1600], // prettier-ignore
  ])('%s', (_rule, gapMs, answers, expected) => {
    expect(delayAfter(gapMs, ...answers)).toBe(expected);
  });

  it('comes back to the latency in the end, never below', () => {
    const delay = delayAfter(
      1000,
      ...times(6, ['strained', 5] as const),
      ...times(60, ['good', 200] as const),
    );
    expect(delay).toBeGreaterThanOrEqual(200);
    expect(delay).toBeLessThan(201);
  });

  it('is forgotten after an hour without a visit', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const pacer = openHostPacer();
    const visit = (): Promise<void> =>
      pacer.turn(HOST, 0, () => Promise.resolve(), new AbortController().signal);
    await visit();
    pacer.note(HOST, 1000, 'strained', 5);
    vi.advanceTimersByTime(3_500_000);
    await visit();
    expect(pacer.delayMs(HOST)).toBe(2000);
    vi.advanceTimersByTime(3_700_000);
    await visit();
    expect(pacer.delayMs(HOST)).toBe(0);
  });

  it('is each host its own', () => {
    const pacer = openHostPacer();
    pacer.note(HOST, 1000, 'strained', 5);
    expect(pacer.delayMs('andere.example')).toBe(0);
  });
});

describe('a turn', () => {
  const forever = new AbortController().signal;

  async function startsOf(pacer: HostPacer, gapMs: number, count: number): Promise<number[]> {
    const starts: number[] = [];
    const work = (): Promise<number> => Promise.resolve(starts.push(performance.now()));
    await Promise.all(times(count, 0).map(() => pacer.turn(HOST, gapMs, work, forever)));
    return starts;
  }

  it('leaves a slow host some time for others', async () => {
    const pacer = openHostPacer();
    pacer.note(HOST, 0, 'good', 80);
    const turns: (readonly [start: number, end: number])[] = [];
    const work = async (): Promise<void> => {
      const start = performance.now();
      await sleep(80);
      turns.push([start, performance.now()]);
    };
    await Promise.all([1, 2].map(() => pacer.turn(HOST, 0, work, forever)));
    const [[, end] = [0, 0], [start] = [0, 0]] = turns;
    expect(start - end).toBeGreaterThan(18);
  });

  it('waits for the delay of the host', async () => {
    const pacer = openHostPacer();
    pacer.note(HOST, 0, 'good', 60);
    const [first = 0, second = 0] = await startsOf(pacer, 0, 2);
    expect(second - first).toBeGreaterThan(55);
  });

  it('waits while the host is held', async () => {
    const pacer = openHostPacer();
    const begin = performance.now();
    pacer.hold(HOST, 80);
    const [first = 0] = await startsOf(pacer, 0, 1);
    expect(first - begin).toBeGreaterThan(75);
  });

  it('that is called off while it waits does not hold up the next one', async () => {
    const pacer = openHostPacer();
    const off = new AbortController();
    pacer.hold(HOST, 100);
    const waiting = pacer.turn(HOST, 0, () => Promise.resolve('run'), off.signal);
    off.abort(new Error('called off'));
    await expect(waiting).rejects.toThrow();
    expect(await startsOf(pacer, 0, 1)).toHaveLength(1);
  });

  it('that fails leaves its pause behind too', async () => {
    const pacer = openHostPacer();
    const begin = performance.now();
    const failing = pacer.turn(HOST, 60, () => Promise.reject(new Error('broken')), forever);
    await expect(failing).rejects.toThrow('broken');
    const [next = 0] = await startsOf(pacer, 60, 1);
    expect(next - begin).toBeGreaterThan(55);
  });
});
