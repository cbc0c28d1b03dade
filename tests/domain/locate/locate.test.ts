import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locate } from '../../../domain/locate.ts';
import { normalise } from '../../../domain/normalise.ts';
import { placeNames } from '../../../domain/place-names.ts';
import { NO_FACTS } from '../../../domain/posting-facts.ts';
import type { ClassifiedPosting, RawPosting } from '../../../domain/posting.ts';
import type { PlaceTable } from '../../../domain/tables.ts';

const places = JSON.parse(
  readFileSync(new URL('../../../config/regions/dueren/places.json', import.meta.url), 'utf8'),
) as PlaceTable;

const unknown = { value: 'unknown', confidence: 0, evidence: [] } as const;

function posting(raw: Partial<RawPosting>): ClassifiedPosting {
  const printed = { key: '1', url: 'https://a.example/1', title: 'Koch (m/w/d)', ...raw };
  return {
    ...normalise(printed, { source: 'a', today: '2026-11-22' }),
    occupation: { value: null, alternative: null, confidence: 0, evidence: [] },
    kind: { value: 'job', confidence: 0.5, evidence: [] },
    temporaryAgency: unknown,
    privateRecruiter: unknown,
    marginal: unknown,
    workingTimes: { value: [], confidence: 0, evidence: [] },
    facts: NO_FACTS,
    pay: { value: null, confidence: 0, evidence: [] },
  };
}

function names(raw: Partial<RawPosting>): string {
  return placeNames(locate(posting(raw), places).workPlaces.value, places);
}

describe('locate', () => {
  it('quotes the words it rests on and is surest where postcode and name agree', () => {
    const { workPlaces } = locate(posting({ places: [{ text: 'Am Ring 1, 52349 Düren' }] }), places);
    expect(workPlaces.evidence).toEqual([{ field: 'place', quote: '52349 Düren' }]);
    expect(workPlaces.confidence).toBeGreaterThan(0.95);
  });

  it.each<[string, Partial<RawPosting>, string]>([
    [
      'several places in the order printed',
      { places: [{ locality: 'Titz' }, { locality: 'Inden' }] },
      'Titz, Inden',
    ],
    [
      'an enum as region',
      { places: [{ locality: 'Kirchberg', region: 'NORDRHEIN_WESTFALEN' }] },
      'Kirchberg (Jülich)',
    ],
    ['a place abroad', { places: [{ locality: 'Heerlen', country: 'NL' }] }, 'Heerlen'],
    ['only a district', { places: [{ region: 'Kreis Düren' }] }, 'Kreis Düren'],
    ['only coordinates', { places: [{ latitude: 50.803, longitude: 6.482 }] }, 'Düren'],
    ['a title', { title: 'Koch (m/w/d) in Kreuzau-Drove' }, 'Drove (Kreuzau)'],
    ['a label in the text', { description: 'Wir kochen.\nArbeitsort: 52441 Linnich\nBonn' }, 'Linnich'],
    ['a label with the place on the next line', { description: 'Einsatzort:\nNideggen' }, 'Nideggen'],
  ])('reads %s', (_, raw, expected) => {
    expect(names(raw)).toBe(expected);
  });

  it.each<[string, Partial<RawPosting>]>([
    ['a point beyond the region', { places: [{ latitude: 50.94, longitude: 6.96 }] }],
    ['the address of the company in the text', { description: 'Muster GmbH, Hauptstr. 5, 52428 Jülich' }],
    ['a surname in the title', { title: 'Assistenz für Familie Schmidt' }],
    ['an everyday word in the title', { title: 'Essen ausfahren' }],
    ['an ambiguous name', { places: [{ locality: 'Krauthausen' }] }],
  ])('takes no place from %s', (_, raw) => {
    const { workPlaces } = locate(posting(raw), places);
    expect(workPlaces).toEqual({ value: [], confidence: 0, evidence: [] });
  });

  it('tells a place of the same name by the state in the region field', () => {
    const printed = [{ locality: 'Heimbach', region: 'Rheinland-Pfalz' }];
    const { value } = locate(posting({ places: printed }), places).workPlaces;
    expect(value).toEqual([{ kind: 'outside', name: 'Heimbach (Rheinland-Pfalz)' }]);
  });

  it('is less sure of a title than of a place field', () => {
    const ofTitle = locate(posting({ title: 'Koch in Titz' }), places).workPlaces.confidence;
    const ofField = locate(posting({ places: [{ text: 'Titz' }] }), places).workPlaces.confidence;
    expect(ofTitle).toBeLessThan(ofField);
  });
});

describe('placeNames', () => {
  it('is empty for an unknown place and names each place once', () => {
    expect(placeNames([], places)).toBe('');
    const duren = { kind: 'municipality', ags: '05358008', locality: null } as const;
    expect(placeNames([duren, duren, { kind: 'outside', name: 'Köln' }], places)).toBe('Düren, Köln');
  });
});
