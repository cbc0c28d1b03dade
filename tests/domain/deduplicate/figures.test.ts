import { describe, expect, it } from 'vitest';
import { passageOf } from '../../../domain/classify/passage.ts';
import { figuresOf, otherCount, otherGrade, sharedFigures } from '../../../domain/deduplicate/figures.ts';
import { namedUnits } from '../../../domain/deduplicate/named-units.ts';

function figuresIn(text: string): readonly string[] {
  return figuresOf(passageOf('text', text));
}

describe('figuresOf', () => {
  it.each([
    ['Wir zahlen 3.200 bis 3.600 € im Monat.', ['3200 €', '3600 €']],
    ['Salary: 60,000 to 72,000 € per year', ['60000 €', '72000 €']],
    ['15,93 €/Std.', ['15.93 €']],
    ['Station mit 74 Betten', ['74 bett']],
    ['Für unsere dreigruppige Kita', ['3 gruppi']],
    ['fünf Verkäuferinnen', ['5 verka']],
    ['Vergütung nach EG 9b TVöD', ['e9b grade']],
    ['Entgeltgruppe 7', ['e7 grade']],
    ['S8a SuE', ['s8a grade']],
    ['Sachkunde nach § 34a GewO', ['34a §']],
    ['30 Tage Urlaub, 39 Stunden, 52428 Jülich, Saison 2027', []],
    ['Telefon 02421 555 0', []],
  ])('reads "%s"', (text, figures) => {
    expect(figuresIn(text)).toEqual(figures);
  });
});

describe('figures of two texts', () => {
  const shared = (one: string, other: string) => sharedFigures(figuresIn(one), figuresIn(other));
  it('agree on a wage of a month and of a year', () => {
    expect(shared('3.200 € im Monat', '38.400 € im Jahr')).toEqual(['3200 €']);
  });
  it('disagree on how many of one thing there are', () => {
    expect(otherCount(figuresIn('für 26 Menschen'), figuresIn('mit 20 Menschen'))).toBe('mensch');
    expect(otherCount(figuresIn('für 26 Menschen'), figuresIn('mit 20 Betten'))).toBeNull();
  });
  it('disagree on a pay grade only within one scale', () => {
    expect(otherGrade(figuresIn('EG 8'), figuresIn('EG 9a'))).toBe(true);
    expect(otherGrade(figuresIn('EG 8'), figuresIn('S8a'))).toBe(false);
    expect(otherGrade(figuresIn('EG 8 oder EG 9a'), figuresIn('EG 9a'))).toBe(false);
  });
});

describe('namedUnits', () => {
  it.each([
    ['auf unserer Palliativstation', { station: ['pallia'] }],
    ['für die U3-Gruppe', { gruppe: ['u3'] }],
    ['in der Kita Am Mühlenbach', { kita: ['muehle'] }],
    ['Wohnbereich Rosengarten', { wohnbereich: ['roseng'] }],
    ['Besuch der Berufsschule, Grundschule in der Nähe', {}],
    ['Unsere Kita im Linnicher Ortsteil', {}],
  ])('reads "%s"', (text, units) => {
    expect(namedUnits(text)).toEqual(units);
  });

  it.each(['1', '1.', '12,', '123.', '12 ', '1-'])('comes to the end of a page of %j', (piece) => {
    expect(figuresIn(piece.repeat(200_000)).length).toBeLessThan(25);
  });
});
