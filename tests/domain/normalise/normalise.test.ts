import { describe, expect, it } from 'vitest';
import { normalise } from '../../../domain/normalise.ts';
import type { RawPosting } from '../../../domain/posting.ts';

const context = { source: 'board', today: '2026-11-22' };
const bare: RawPosting = { key: '7', url: ' https://a.example/7 ', title: 'Koch' };

function read(raw: Partial<RawPosting>) {
  return normalise({ ...bare, ...raw }, context);
}

describe('normalise', () => {
  it('gives every field a value, null where nothing is printed', () => {
    expect(read({})).toEqual({
      source: 'board',
      key: '7',
      url: 'https://a.example/7',
      title: 'Koch',
      employer: null,
      html: null,
      text: '',
      places: [],
      publishedOn: null,
      changedOn: null,
      applyBy: null,
      startsOn: null,
      printedKind: null,
      printedWorkingTimes: [],
      hoursPerWeek: null,
      printedPay: null,
      printedOccupations: [],
      printedTemporaryAgency: null,
      printedPrivateRecruiter: null,
      printedMarginal: null,
      printedWords: { kind: null, workingTimes: null, pay: null, fixedTerm: null },
      reference: null,
      originalUrl: null,
      language: null,
    });
  });

  it('takes the dates that programs print for "none" for none', () => {
    expect(read({ publishedOn: '1970-01-01', applyBy: '9999-12-31', startsOn: '2035-11-06' })).toMatchObject({
      publishedOn: null,
      applyBy: null,
      startsOn: null,
    });
  });

  it('drops a deadline before the day of publishing', () => {
    expect(read({ publishedOn: '2026-11-10', applyBy: '2026-11-01' }).applyBy).toBeNull();
    expect(read({ publishedOn: '2026-11-10', applyBy: '30.11.' }).applyBy).toBe('2026-11-30');
  });

  it('keeps an unknown apart from a no', () => {
    expect(read({ temporaryAgency: false })).toMatchObject({
      printedTemporaryAgency: false,
      printedPrivateRecruiter: null,
    });
  });

  it('tidies places and keeps only German postcodes and real coordinates', () => {
    const places = [
      { postcode: 'D-52349', locality: 'D&uuml;ren', latitude: 0, longitude: 0 },
      { text: '', postcode: '4700' },
    ];
    expect(read({ places }).places).toEqual([
      {
        text: null,
        street: null,
        postcode: '52349',
        locality: 'Düren',
        region: null,
        country: null,
        latitude: null,
        longitude: null,
      },
    ]);
  });

  it('takes the place off the end of the employer only when the posting prints that place', () => {
    const places = [{ locality: 'Titz' }];
    expect(read({ employer: 'Bäckerei Korn, Titz', places }).employer).toBe('Bäckerei Korn');
    expect(read({ employer: 'Bäckerei Korn, Titz' }).employer).toBe('Bäckerei Korn, Titz');
  });

  it('accepts web addresses and codes of the classification only', () => {
    const raw = {
      originalUrl: 'javascript:alert(1)',
      occupations: [{ kldb: 'B 29302' }, { text: 'Koch', kldb: 'x' }],
    };
    expect(read(raw)).toMatchObject({
      originalUrl: null,
      printedOccupations: [
        { text: null, kldb: '29302' },
        { text: 'Koch', kldb: null },
      ],
    });
  });

  it('answers the same for the same input', () => {
    const raw = { description: '<p>Wir suchen dich für die Küche</p>', publishedOn: 'vor 3 Tagen' };
    expect(read(raw)).toEqual(read(raw));
  });
});
