import { describe, expect, it } from 'vitest';
import { doubtYield, type YieldToJudge } from '../../../crawler/run/judge-yield.ts';

function judge(found: number, changes: Partial<YieldToJudge> = {}): boolean {
  return doubtYield({ found, announced: null, recentYields: [], runsBefore: [], ...changes }) === null;
}

describe('a yield is believed', () => {
  it.each([
    ['nothing, the first time', 0, []],
    ['nothing, where two were usual', 0, [2, 2, 2]],
    ['one of nine', 1, [9, 9, 9]],
    ['half of ten', 5, [10, 10, 10]],
    ['far more than usual', 500, [10, 10, 10]],
    ['little, when one large run was the exception', 10, [9, 10, 400]],
  ])('%s', (_what, found, recentYields) => expect(judge(found, { recentYields })).toBe(true));

  it('when all but a few of the announced are there', () => {
    expect(judge(95, { announced: 100 })).toBe(true);
    expect(judge(1, { announced: 3 })).toBe(true);
  });
});

describe('a yield is doubted', () => {
  it('less than usual, until an operator accepts it; less than announced all the same', () => {
    const recentYields = [300, 300, 300];
    expect(judge(12, { recentYields })).toBe(false);
    expect(judge(12, { recentYields, isAccepted: true })).toBe(true);
    expect(judge(12, { recentYields, isAccepted: true, announced: 100 })).toBe(false);
  });

  it.each([
    ['nothing, where three were usual', 0, [3, 3, 3]],
    ['less than half of ten', 4, [10, 10, 10]],
    ['a handful of hundreds', 12, [300, 310, 290, 305]],
  ])('%s', (_what, found, recentYields) => expect(judge(found, { recentYields })).toBe(false));

  it('when many of the announced are missing', () => {
    expect(judge(90, { announced: 100 })).toBe(false);
  });
});

describe('a doubtful yield that lasts', () => {
  const run = (outcome: 'implausible' | 'complete' | 'partial', found: number) => ({ outcome, found });
  const recentYields = [300, 300, 300];

  it('is believed after five runs of about the same', () => {
    const runsBefore = [100, 101, 99, 104, 97].map((found) => run('implausible', found));
    expect(judge(100, { recentYields, runsBefore })).toBe(true);
  });

  it('stays believed in the runs after that', () => {
    const runsBefore = [run('complete', 0), ...[0, 0, 0, 0].map((found) => run('implausible', found))];
    expect(judge(0, { recentYields, runsBefore })).toBe(true);
  });

  it.each([
    ['after four runs', [0, 0, 0, 0].map((found) => run('implausible', found))],
    ['when it varies', [0, 40, 0, 0, 0].map((found) => run('implausible', found))],
    ['when the runs broke off', [0, 0, 0, 0, 0].map((found) => run('partial', found))],
  ])('is still doubted %s', (_when, runsBefore) => {
    expect(judge(0, { recentYields, runsBefore })).toBe(false);
  });
});
