import { describe, expect, it } from 'vitest';
import { readHoursPerWeek } from '../../../domain/normalise/read-hours-per-week.ts';
import { readLanguage } from '../../../domain/normalise/read-language.ts';
import { readPay } from '../../../domain/normalise/read-pay.ts';
import { readPrintedKind } from '../../../domain/normalise/read-printed-kind.ts';
import { readWorkingTimes } from '../../../domain/normalise/read-working-times.ts';
import type { PostingKind, RawPay, WorkingTime } from '../../../domain/posting.ts';

describe('readPay', () => {
  it.each<[RawPay, string | null]>([
    [{ min: '100000.00', max: '', currency: 'EUR', unit: 'yearly' }, '100000–null year'],
    [{ min: 15, max: 18.5, unit: 'HOUR' }, '15–18.5 hour'],
    [{ min: '5.000', max: '3.000', unit: 'MONTH' }, '3000–5000 month'],
    [{ min: 1218, max: 1377, unit: 'AUSBILDUNGSVERGUETUNG_NACH_JAHREN' }, '1218–1377 month'],
    [{ text: '3000 - 5000' }, '3000–5000 month'],
    [{ text: '€ 45,000 – 55,000 per year' }, '45000–55000 year'],
    [{ text: 'ab 14,50 € pro Stunde' }, '14.5–null hour'],
    [{ text: 'bis zu 3.500 € monatlich' }, 'null–3500 month'],
    [{ text: '2.800,00 € bis 3.400,00 € mtl. zzgl. 13. Gehalt' }, '2800–3400 month'],
    [{ text: '52k €' }, '52000–52000 year'],
    [{ text: '1.100 € im 1. Ausbildungsjahr, 1.250 € im 2. Ausbildungsjahr' }, '1100–1250 month'],
    [{ text: 'Minijob, 603 €' }, null],
    [{ text: 'E 9b TVöD' }, null],
    [{ text: '$3000' }, null],
    [{ min: 3000, unit: 'MONTH', currency: 'CHF' }, null],
    [{ min: 0, max: 0, unit: 'MONTH' }, null],
    [{ min: 45_000, unit: 'MONTH' }, null],
    [{ text: 'nach Vereinbarung' }, null],
  ])('reads %j as %s', (printed, expected) => {
    const pay = readPay(printed);
    expect(pay && `${pay.min}–${pay.max} ${pay.unit}`).toBe(expected);
  });
});

describe('readHoursPerWeek', () => {
  it.each([
    ['39', 39],
    ['19,5', 19.5],
    ['20-25 Std.', 25],
    ['38,5 Stunden/Woche', 38.5],
    ['40 hours per week', 40],
    ['Teilzeit mit 20 Stunden pro Woche', 20],
    ['30-Stunden-Woche', 30],
    ['08:00-17:00', null],
    ['Mo-Fr 8-16 Uhr', null],
    ['100%', null],
    ['90', null],
  ])('reads %s as %s', (printed, expected) => {
    expect(readHoursPerWeek(printed)).toBe(expected);
  });
});

describe('readPrintedKind', () => {
  it.each<[string[], PostingKind | null]>([
    [['AUSBILDUNG'], 'apprenticeship'],
    [['apprenticeship', 'FULL_TIME'], 'apprenticeship'],
    [['Duales Studium'], 'dual-study'],
    [['Ausbildung', 'Duales Studium'], 'dual-study'],
    [['Ausbildung, Duales Studium'], null],
    [['INTERN'], 'internship'],
    [['PRAKTIKUM_TRAINEE'], 'internship'],
    [['Umschulung'], 'training'],
    [['SELBSTAENDIGKEIT'], 'freelance'],
    [['CONTRACTOR'], 'freelance'],
    [['Festanstellung'], 'job'],
    [['Werkstudent'], 'job'],
    [['internal'], null],
    [['FULL_TIME'], null],
    [[], null],
  ])('reads %j as %s', (printed, expected) => {
    expect(readPrintedKind(printed)).toBe(expected);
  });
});

describe('readWorkingTimes', () => {
  it.each<[string[], WorkingTime[]]>([
    [
      ['PART_TIME', 'FULL_TIME'],
      ['full', 'part'],
    ],
    [['full-or-part-time'], ['full', 'part']],
    [['Voll- oder Teilzeit'], ['full', 'part']],
    [['FullTime'], ['full']],
    [['TEILZEIT_VORMITTAG'], ['part']],
    [['mj'], ['marginal']],
    [['556-Euro-Basis'], ['marginal']],
    [['unbefristet'], []],
  ])('reads %j as %j', (printed, expected) => {
    expect(readWorkingTimes(printed)).toEqual(expected);
  });
});

describe('readLanguage', () => {
  it.each([
    ['Wir suchen ab sofort eine Köchin für unser Haus in Düren', undefined, 'de'],
    ['We are looking for a cook to join our team in Düren', 'de', 'en'],
    ['Koch Düren', 'de-DE', 'de'],
    ['Koch Düren', undefined, null],
    ['Koch Düren', 'constructor', null],
    [
      'Nous recherchons un cuisinier pour notre équipe, avec expérience et motivation, pour rejoindre une maison qui grandit et qui forme ses salariés depuis longtemps',
      undefined,
      'und',
    ],
  ])('of %j declared %s is %s', (text, declared, expected) => {
    expect(readLanguage(text, declared)).toBe(expected);
  });
});
