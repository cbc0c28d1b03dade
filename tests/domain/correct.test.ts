import { describe, expect, it } from 'vitest';
import { plainPosting } from '../../bench/plain-posting.ts';
import { openCorrections, type Correction, type CorrectionScope } from '../../domain/correct.ts';

const POSTING = plainPosting({
  source: 'boerse',
  key: '4711',
  title: 'Aushilfe für den Bäckerladen (m/w/d)',
  employer: 'Bäckerei Müller GmbH',
  text: 'Ansprechpartnerin ist Frau Krause.',
  html: '<p>Ansprechpartnerin ist Frau Krause.</p>',
});
const IDS = ['abc123def456', 'former000001'];

function corrected(scope: CorrectionScope, set: Correction['set'] = { kind: 'internship' }) {
  return openCorrections([{ for: scope, set }])(POSTING, IDS);
}

describe('a correction is about', () => {
  it.each<[boolean, CorrectionScope]>([
    [true, { posting: 'abc123def456' }],
    [true, { posting: 'former000001' }],
    [false, { posting: 'another00001' }],
    [true, { source: 'boerse', key: '4711' }],
    [false, { source: 'boerse', key: '4712' }],
    [true, { employer: 'baeckerei mueller gmbh' }],
    [true, { employer: 'Bäckerei Müller*' }],
    [false, { employer: 'Bäckerei' }],
    [true, { title: 'Aushilfe*' }],
    [true, { title: '*bäckerladen*' }],
    [false, { title: 'Aushilfe (m' }],
    [true, { source: 'boerse', title: 'Aushilfe*', employer: '*Müller*' }],
    [false, { source: 'andere', title: 'Aushilfe*' }],
  ])('%s: %j', (expected, scope) => {
    expect(corrected(scope).judged.kind.value === 'internship').toBe(expected);
  });
});

describe('a correction', () => {
  it('says that the operator has said so', () => {
    const { judged } = corrected({ key: '4711' }, { occupation: '62302', temporaryAgency: 'no' });
    const evidence = [{ field: 'operator', quote: 'vom Betreiber berichtigt' }];
    expect(judged.occupation).toEqual({ value: '62302', confidence: 1, evidence, alternative: null });
    expect(judged.temporaryAgency).toEqual({ value: 'no', confidence: 1, evidence });
    expect(judged.kind).toEqual(POSTING.kind);
  });

  it('puts places by their keys, or none', () => {
    const places = (keys: readonly string[]) =>
      corrected({ key: '4711' }, { places: keys }).judged.workPlaces.value;
    expect(places(['05358024', '05358'])).toEqual([
      { kind: 'municipality', ags: '05358024', locality: null },
      { kind: 'district', ags: '05358' },
    ]);
    expect(places([])).toEqual([]);
  });

  it('takes a text away that must not be shown', () => {
    expect(corrected({ key: '4711' }, { text: 'removed' }).judged).toMatchObject({ text: '', html: null });
  });

  it('keeps a posting from being shown, with the reason', () => {
    const hidden = openCorrections([{ for: { key: '4711' }, set: { shown: 'no' }, because: 'keine Stelle' }]);
    expect(hidden(POSTING, []).withheldBecause).toBe('keine Stelle');
    expect(corrected({ key: '1' }, { shown: 'no' }).withheldBecause).toBeNull();
  });

  it('goes over an earlier one', () => {
    const correct = openCorrections([
      { for: { employer: '*Müller*' }, set: { kind: 'training', marginal: 'yes' } },
      { for: { key: '4711' }, set: { kind: 'job' } },
    ]);
    const { judged } = correct(POSTING, []);
    expect([judged.kind.value, judged.marginal.value]).toEqual(['job', 'yes']);
  });
});
