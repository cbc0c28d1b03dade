import { describe, expect, it } from 'vitest';
import { openReading } from '../../../domain/classify/reading.ts';
import { plainPosting } from '../../../bench/plain-posting.ts';
import type { WorkingTimeJudgement } from '../../../domain/classify/judge-working-time.ts';
import { judgeWorkingTime } from '../../../domain/classify/judge-working-time.ts';
import type { LocatedPosting } from '../../../domain/posting.ts';

function judged(text: string, parts: Partial<LocatedPosting> = {}): WorkingTimeJudgement {
  return judgeWorkingTime(
    openReading(plainPosting({ key: '1', title: 'Verkäufer (m/w/d)', text, ...parts })),
  );
}

describe('judgeWorkingTime', () => {
  it.each([
    ['full', 'no', 'Vollzeit, unbefristet'],
    ['full', 'no', '39 Stunden, EG 5'],
    ['full', 'no', 'Montag bis Freitag 7–16 Uhr'],
    ['full', 'no', 'Montag bis Donnerstag 7–16 Uhr, Freitag 7–12 Uhr'],
    ['full', 'no', 'Arbeitszeit 6.45–15.15 Uhr'],
    ['full', 'no', '39 Stunden im Wechsel von Früh- und Spätdienst'],
    ['part', 'no', '65-%-Stelle'],
    ['part', 'no', 'Bezahlung 75 % nach EG 13'],
    ['full', 'no', 'Mo–Fr 6:30 bis 15:00 Uhr'],
    ['part', 'no', '20 Wochenstunden'],
    ['part', 'no', '19,5 Std./Woche'],
    ['part', 'no', 'Teilzeit (50 %)'],
    ['part', 'no', '17–21 Uhr, Mo–Fr'],
    ['part', 'unknown', 'Teilzeit'],
    ['full part', 'unknown', 'Voll- oder Teilzeit'],
    ['full part', 'no', 'Vollzeit, teilbar'],
    ['full part', 'no', '25 bis 39 Stunden pro Woche'],
    ['full part', 'no', '75–100 %'],
    ['marginal', 'yes', 'Minijob'],
    ['marginal', 'yes', 'auf 556-Euro-Basis, 8 Stunden wöchentlich'],
    ['marginal', 'yes', 'geringfügige Beschäftigung'],
    ['part marginal', 'yes', '10–15 Std./Woche, gern als Minijob'],
    ['full part marginal', 'yes', 'Vollzeit, Teilzeit oder auf 603-Euro-Basis'],
    ['part', 'no', 'Kein Minijob, sozialversicherungspflichtig in Teilzeit'],
    ['', 'unknown', 'Wir antworten innerhalb von 24 Stunden.'],
    ['', 'unknown', '100 % Remote, 50 % Rabatt'],
    ['', 'unknown', '3.000 € bei Vollzeit'],
    ['', 'unknown', 'Lohnabrechnung für Minijobber'],
  ])('offers "%s", marginal %s: "%s"', (times, marginal, text) => {
    const answer = judged(text);
    expect([answer.workingTimes.value.join(' '), answer.marginal.value]).toEqual([times, marginal]);
  });

  it('believes the working times of the source and quotes its words', () => {
    const printedWords = { kind: null, workingTimes: 'FULL_TIME', pay: null, fixedTerm: null };
    const { workingTimes } = judged('Teilzeit', { printedWorkingTimes: ['full'], printedWords });
    const evidence = [{ field: 'source', quote: 'FULL_TIME' }];
    expect(workingTimes).toMatchObject({ value: ['full'], confidence: 1, evidence });
  });

  it('adds the Minijob of the text to the working times of the source', () => {
    const { workingTimes, marginal } = judged('Auch als Minijob', { printedWorkingTimes: ['part'] });
    expect([workingTimes.value, marginal.value]).toEqual([['part', 'marginal'], 'yes']);
  });

  it('believes a source that denies marginal employment', () => {
    const { workingTimes, marginal } = judged('Minijob', { printedMarginal: false });
    expect([workingTimes.value, marginal.value]).toEqual([[], 'no']);
  });

  it('does not take a teacher’s lessons for hours of work', () => {
    expect(judged('28 Wochenstunden', { title: 'Lehrkraft (m/w/d)' }).workingTimes.value).toEqual([]);
  });
});
