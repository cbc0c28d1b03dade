import { onTestFinished, describe, expect, it } from 'vitest';
import { openReports } from '../../../store/sqlite/open-reports.ts';
import type { ReportDesk } from '../../../store/reports.ts';

const AT = '2026-11-22T06:00:00.000Z';

function desk(): ReportDesk {
  const reports = openReports(':memory:');
  onTestFinished(() => reports.close());
  return reports;
}

function later(hours: number): string {
  return new Date(Date.parse(AT) + hours * 3_600_000).toISOString();
}

describe('the box of hints', () => {
  it('lists open hints newest first, and not those dealt with', () => {
    const reports = desk();
    reports.put({ posting: 'a', reason: 'place', remark: 'eins' }, AT);
    reports.put({ posting: 'b', reason: 'kind', remark: '' }, later(1));
    reports.put({ posting: 'b', reason: 'over', remark: '' }, later(2));
    expect(reports.open().map(({ posting, reason }) => `${posting} ${reason}`)).toEqual([
      'b over',
      'b kind',
      'a place',
    ]);
    expect(reports.done('b', later(3))).toBe(2);
    expect(reports.done(1, later(3))).toBe(1);
    expect(reports.done(1, later(3))).toBe(0);
    expect(reports.open()).toEqual([]);
  });

  it('keeps the same word about the same posting once', () => {
    const reports = desk();
    for (let count = 0; count < 3; count += 1)
      expect(reports.put({ posting: 'a', reason: 'place', remark: 'Jülich' }, AT)).toBe('kept');
    expect(reports.open()).toHaveLength(1);
  });

  it('is full for a posting of which many are open, until they are dealt with', () => {
    const reports = desk();
    const put = (remark: string) => reports.put({ posting: 'a', reason: 'other', remark }, AT);
    const outcomes = Array.from({ length: 20 }, (_, index) => put(`Nr. ${index}`));
    expect(outcomes.filter((outcome) => outcome === 'full').length).toBeGreaterThan(0);
    expect(reports.put({ posting: 'b', reason: 'other', remark: '' }, AT)).toBe('kept');
    reports.done('a', AT);
    expect(put('noch einer')).toBe('kept');
  });

  it('is full for an hour after a flood over many postings', () => {
    const reports = desk();
    const put = (posting: string, at: string) => reports.put({ posting, reason: 'over', remark: '' }, at);
    const outcomes = Array.from({ length: 500 }, (_, index) => put(`p${index}`, AT));
    expect(outcomes.at(-1)).toBe('full');
    expect(put('next', later(2))).toBe('kept');
  });

  it('forgets hints after half a year', () => {
    const reports = desk();
    reports.put({ posting: 'a', reason: 'place', remark: '' }, AT);
    reports.put({ posting: 'b', reason: 'place', remark: '' }, later(200 * 24));
    expect(reports.open().map(({ posting }) => posting)).toEqual(['b']);
  });
});
