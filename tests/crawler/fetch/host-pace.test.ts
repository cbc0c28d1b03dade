import { describe, expect, it } from 'vitest';
import {
  UNVISITED,
  paceAfter,
  paceDuring,
  waitMs,
  type Pace,
  type Strain,
} from '../../../crawler/fetch/host-pace.ts';

type Answer = readonly [strain: Strain, latencyMs: number];

/** The pace after visits that each begin when the host is free. */
function paceOver(gapMs: number, answers: readonly Answer[]): Pace {
  return answers.reduce<Pace>((pace, [strain, ms]) => {
    const during = paceDuring(pace, gapMs, pace.pauseMs);
    return paceAfter(during, gapMs, { start: 0, arrived: 0, end: ms, strain, holdMs: 0 });
  }, UNVISITED);
}

function times<T>(count: number, value: T): T[] {
  return Array.from({ length: count }, () => value);
}

describe('the delay of a host', () => {
  it.each<[string, number, readonly Answer[], number]>([
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
    expect(paceOver(gapMs, answers).delayMs).toBe(expected);
  });

  it('comes back to the latency in the end, never below', () => {
    const { delayMs } = paceOver(1000, [
      ...times(6, ['strained', 5] as const),
      ...times(60, ['good', 200] as const),
    ]);
    expect(delayMs).toBeGreaterThanOrEqual(200);
    expect(delayMs).toBeLessThan(201);
  });

  it.each([
    ['kept for most of an hour', 3_500_000, 2000],
    ['forgotten after an hour in peace', 3_700_000, 0],
  ])('is %s', (_rule, pauseMs, expected) => {
    const pace = paceOver(1000, [['strained', 5]]);
    expect(paceDuring(pace, 1000, pace.pauseMs + pauseMs).delayMs).toBe(expected);
  });
});

describe('the wait for a host', () => {
  const visited = { start: 0, arrived: 0, end: 10, strain: 'other', holdMs: 0 } as const;
  const held = paceAfter(UNVISITED, 0, { ...visited, holdMs: 5000 });

  it.each<[string, Pace, number, number]>([
    ['nothing at the first visit', UNVISITED, 0, 0],
    ['the pace', paceAfter(UNVISITED, 1000, visited), 0, 990],
    ['the pace from when the host had the request', paceAfter(UNVISITED, 1000, { ...visited, arrived: 8 }), 0, 998], // prettier-ignore
    ['what is left of the pace', paceAfter(UNVISITED, 1000, visited), 400, 590],
    ['nothing when the pace is over', paceAfter(UNVISITED, 1000, visited), 4000, 0],
    ['the whole pace when nobody told how the visit ended', paceDuring(UNVISITED, 1000, 0), 10, 990],
    ['as long as the host has asked for', held, 1000, 4000],
    ['as long as that when the next visit was not told of', paceDuring(held, 0, 1000), 500, 3500],
    ['as long as that when the next visit brought no such wish', paceAfter(paceDuring(held, 0, 1000), 0, visited), 0, 3990], // prettier-ignore
    ['at least a quarter of its own delay', paceAfter(UNVISITED, 0, { ...visited, end: 800, strain: 'good' }), 0, 200], // prettier-ignore
  ])('is %s', (_rule, pace, idleMs, expected) => {
    expect(waitMs(pace, idleMs)).toBe(expected);
  });
});
