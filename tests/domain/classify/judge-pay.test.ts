import { describe, expect, it } from 'vitest';
import { openReading } from '../../../domain/classify/reading.ts';
import { plainPosting } from '../../../bench/plain-posting.ts';
import { judgePay } from '../../../domain/classify/judge-pay.ts';

function payOf(text: string, title = 'Fahrer'): unknown {
  return judgePay(openReading(plainPosting({ key: '1', title, text }))).value;
}

function pay(min: number | null, max: number | null, unit: string): unknown {
  return { min, max, unit };
}

describe('judgePay', () => {
  it.each([
    ['Wir zahlen 15,50 €/Std. plus Zuschläge.', pay(15.5, 15.5, 'hour')],
    ['Gehalt: 2.800 - 3.400 € brutto', pay(2800, 3400, 'month')],
    ['Stundenlohn ab 14 Euro', pay(14, null, 'hour')],
    ['zwischen 45.000 und 55.000 Euro im Jahr', pay(45_000, 55_000, 'year')],
    ['Jahresgehalt 52.000,00 € plus Firmenwagen', pay(52_000, 52_000, 'year')],
    ['EUR 3,000 gross per month', pay(3000, 3000, 'month')],
    ['€16.40 per hour', pay(16.4, 16.4, 'hour')],
    ['60–75k € Fixgehalt', pay(60_000, 75_000, 'year')],
    ['Monatlich 3000,- Euro brutto', pay(3000, 3000, 'month')],
    ['mindestens 16,00 EUR pro Stunde', pay(16, null, 'hour')],
    ['120 € pro Schicht', pay(120, 120, 'day')],
    ['Vergütung: 1. Jahr 1.100 €, 2. Jahr 1.200 €, 3. Jahr 1.300 €', pay(1100, 1300, 'month')],
    ['Ausbildungsvergütung von 1.218,26 € bis 1.314,02 €', pay(1218.26, 1314.02, 'month')],
    ['16,90 € (Helfer) bis 19,40 € (Fachkraft)', pay(16.9, 19.4, 'hour')],
    ['14 € die Stunde plus Trinkgeld', pay(14, 14, 'hour')],
    ['Aufwandsentschädigung 520 € im Monat', pay(520, 520, 'month')],
    ['Stundenlohn 15 €, dazu 50 € Tankgutschein im Monat', pay(15, 15, 'hour')],
    ['Festgehalt 2.900 € und 500 € Willkommensprämie', pay(2900, 2900, 'month')],
    ['Sie verdienen 3 200 € brutto/Monat', pay(3200, 3200, 'month')],
  ])('reads "%s"', (text, expected) => {
    expect(payOf(text)).toEqual(expected);
  });

  it.each([
    ['Minijob auf 556-Euro-Basis'],
    ['Minijob (max. 603 €)'],
    ['auf 538 €-Basis'],
    ['Gehalt bis zu 95.000 €'],
    ['Bis zu 4.000 € im Monat'],
    ['Wechselprämie 1.500 €'],
    ['1.000 € Startprämie'],
    ['Vergütung nach TVöD EG 9a'],
    ['Zuschuss von 30 € zum Fitnessstudio'],
    ['Zuschuss zum Deutschlandticket (58 €)'],
    ['Unternehmen mit 5 Mio. € Umsatz'],
    ['6,50 € pro Kind und Stunde'],
    ['Kursgebühr 1.200 €'],
    ['Budgetverantwortung: Budget von 250.000 €'],
  ])('takes "%s" for no pay', (text) => {
    expect(payOf(text)).toBeNull();
  });

  it('reads the title where the text names no amount', () => {
    expect(payOf('Gute Bezahlung.', 'Lagerist ab 17 €')).toEqual(pay(17, null, 'hour'));
  });

  it('believes the field of the source before the text and quotes its words', () => {
    const printed = {
      printedPay: { min: 20, max: 22, unit: 'hour' },
      printedWords: { kind: null, workingTimes: null, pay: '20–22 EUR / HOUR', fixedTerm: null },
    } as const;
    const judged = judgePay(
      openReading(plainPosting({ key: '1', title: 'Fahrer', text: '15 € pro Stunde', ...printed })),
    );
    const evidence = [{ field: 'source', quote: '20–22 EUR / HOUR' }];
    expect(judged).toEqual({ value: printed.printedPay, confidence: 1, evidence });
  });

  it('quotes the words that it rests on', () => {
    const judged = judgePay(
      openReading(plainPosting({ key: '1', title: 'Fahrer', text: 'Lohn 15,50 € pro Stunde' })),
    );
    expect(judged.evidence).toEqual([{ field: 'text', quote: '15,50 €' }]);
  });
});
