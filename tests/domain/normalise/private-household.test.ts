import { describe, expect, it } from 'vitest';
import { employerName } from '../../../domain/deduplicate/employer-name.ts';
import { normalise } from '../../../domain/normalise.ts';
import { PRIVATE_HOUSEHOLD, withoutHouseholdName } from '../../../domain/normalise/private-household.ts';

describe('the name of a private household', () => {
  it.each([
    'Familie Kluthausen',
    'Fam. Kluth-Meier',
    'Fam. K.',
    'Familie van den Berg',
    'Eheleute Dr. Petra und Hans Kluth',
    'Frau Petra Kluth',
    'Herr Schmitz',
    'Privathaushalt Kluth',
    'privat (Fam. Kluth)',
  ])('is not kept: %s', (employer) => {
    expect(withoutHouseholdName(employer, 'Mitarbeiter gesucht')).toBe(PRIVATE_HOUSEHOLD);
  });

  it.each([
    ['Haushaltshilfe gesucht', PRIVATE_HOUSEHOLD],
    ['Betreuung\nWir suchen jemanden für unsere zwei Kinder', PRIVATE_HOUSEHOLD],
    ['Dachdecker (m/w/d)', 'Petra Kluth'],
  ])('is what nothing but a name is in "%s": %s', (words, expected) => {
    expect(withoutHouseholdName('Petra Kluth', words)).toBe(expected);
  });

  it.each([
    'Familienzentrum Düren',
    'Familie Schmitz Gastronomie',
    'Bäckerei Familie Schmitz',
    'Familie Thönnissen, Gut Ringelsberg',
    'Familie Meier GbR',
    'Frauenhaus Düren',
    'Privatpraxis Dr. Kluth',
    'Privat geführtes Seniorenheim',
    'Private Universität Witten',
    'Malermeister Peter Schmitz',
    'privat',
  ])('is not the name of a firm: %s', (employer) => {
    const posting = normalise(
      { key: '1', url: 'https://a.example/1', title: 'Haushaltshilfe', employer },
      { source: 'test', today: '2026-11-22' },
    );
    expect(posting.employer).toBe(employer);
  });

  it('goes out of title and text, too', () => {
    const { title, employer } = normalise(
      {
        key: '1',
        url: 'https://a.example/1',
        title: 'Putzhilfe bei Familie Kluth',
        employer: 'Familie Kluth',
      },
      { source: 'test', today: '2026-11-22' },
    );
    expect({ title, employer }).toEqual({ title: 'Putzhilfe', employer: PRIVATE_HOUSEHOLD });
  });

  it('makes no two households one employer', () => {
    expect(employerName(PRIVATE_HOUSEHOLD).words).toEqual([]);
  });
});
