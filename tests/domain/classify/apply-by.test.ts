import { describe, expect, it } from 'vitest';
import { plainPosting } from '../../../bench/plain-posting.ts';
import { openReading } from '../../../domain/classify/reading.ts';
import { findApplyBy } from '../../../domain/classify/apply-by.ts';

const TODAY = '2026-10-01';

describe('findApplyBy', () => {
  it.each([
    ['Bewerbungsfrist: 16.10.2026', '2026-10-16'],
    ['Bewerbungsschluss 31. Januar 2027.', '2027-01-31'],
    ['Ihre Bewerbung senden Sie bitte bis zum 30. November an uns.', '2026-11-30'],
    ['Bewerben Sie sich bis spätestens 15.03. online', '2027-03-15'],
    ['Bewerbungen bitte bis zum 6. Januar 2027 über das Portal', '2027-01-06'],
    ['Bewirb dich bis Freitag, den 5. März 2027!', '2027-03-05'],
    ['Unterlagen bis Ende Februar 2027', '2027-02-28'],
    ['Bewerben bis zum 4. Januar 2027', '2027-01-04'],
    ['Fristende: 31.01.2027', '2027-01-31'],
    ['Frist: 08.01.2027', '2027-01-08'],
    ['Deine Bewerbung schickst du an azubi@bau.example, bis 31.03.2027', '2027-03-31'],
    ['Einsendeschluss ist der 01.12.26', '2026-12-01'],
    ['Application deadline: 2026-12-24', '2026-12-24'],
  ])('reads "%s"', (text, expected) => {
    expect(findApplyBy(openReading(plainPosting({ key: '1', title: '', text })), TODAY).value).toBe(expected);
  });

  it.each([
    ['Start: 01.02.2027'],
    ['Die Stelle ist bis zum 31.12.2027 befristet.'],
    ['Bewerbungsfrist: 31.02.2027'],
    ['Bewerbungsfrist: keine'],
    ['Wir freuen uns auf Ihre Bewerbung. Die Saison dauert bis 31.10.2027.'],
  ])('finds no deadline in "%s"', (text) => {
    expect(findApplyBy(openReading(plainPosting({ key: '1', title: '', text })), TODAY).value).toBeNull();
  });

  it('quotes an address on the way as it is printed', () => {
    const text = 'Bewerbung an jobs@rurwerk.example bis 31.03.2027';
    const { value, evidence } = findApplyBy(openReading(plainPosting({ key: '1', title: '', text })), TODAY);
    expect(value).toBe('2027-03-31');
    expect(evidence).toEqual([{ field: 'text', quote: text }]);
  });
});
