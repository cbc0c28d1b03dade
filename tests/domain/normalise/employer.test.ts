import { describe, expect, it } from 'vitest';
import { employerKey } from '../../../domain/normalise/employer-key.ts';
import { tidyEmployer } from '../../../domain/normalise/tidy-employer.ts';

describe('tidyEmployer', () => {
  it.each([
    ['Muster GmbH, Düren', [], 'Muster GmbH'],
    ['Muster GmbH - 52349 Düren', [], 'Muster GmbH'],
    ['Muster GmbH &amp; Co. KG | Jülich', [], 'Muster GmbH & Co. KG'],
    ['Bäckerei Korn – Düren', ['Düren'], 'Bäckerei Korn'],
    ['Stadt Düren', ['Düren'], 'Stadt Düren'],
    ['Stadtwerke Düren GmbH', ['Düren'], 'Stadtwerke Düren GmbH'],
    ['Muster AG - Niederlassung West', [], 'Muster AG - Niederlassung West'],
    ['Jetzt bewerben', [], 'Jetzt bewerben'],
    ['k. A.', [], null],
    [undefined, [], null],
  ])('makes %s into a name', (printed, localities, expected) => {
    expect(tidyEmployer(printed, localities)).toBe(expected);
  });
});

describe('employerKey', () => {
  it.each([
    ['Müller & Söhne GmbH & Co. KG', 'MUELLER + SOEHNE'],
    ['Pflegeverein Rur e. V.', 'Pflegeverein Rur e.V.'],
    ['Klinik-Betrieb gGmbH', 'Klinik Betrieb'],
    ['Bau G.m.b.H.', 'BAU GmbH'],
    ['Idee UG (haftungsbeschränkt)', 'Idee'],
    ['Café Strauß, Inh. Eva Blum e.K.', 'Cafe Strauss Eva Blum'],
  ])('is the same for %s and %s', (one, other) => {
    expect(employerKey(one)).toBe(employerKey(other));
  });

  it('tells different employers apart and is never empty', () => {
    expect(employerKey('Bäckerei Korn GmbH')).not.toBe(employerKey('Bäckerei Kern GmbH'));
    expect(employerKey('AG')).toBe('ag');
  });
});
