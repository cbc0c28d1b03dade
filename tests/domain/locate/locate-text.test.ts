import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locateText } from '../../../domain/locate/locate-text.ts';
import type { PlaceTable } from '../../../domain/tables.ts';

const places = JSON.parse(
  readFileSync(new URL('../../../config/regions/dueren/places.json', import.meta.url), 'utf8'),
) as PlaceTable;

/** "Düren", "Kreuzau/Drove", "Kreis Düren" or "outside", joined with " + ". */
function located(text: string, postcode: string | null = null): string {
  const names = locateText(text, postcode, places).map((place) => {
    if (place.kind === 'outside') return 'outside';
    if (place.kind === 'district') {
      return [places.district, ...places.neighbours].find(({ ags }) => ags === place.ags)?.name;
    }
    const town = places.municipalities.find(({ ags }) => ags === place.ags)?.name;
    return place.locality === null ? town : `${town}/${place.locality}`;
  });
  return names.length === 0 ? 'unknown' : names.join(' + ');
}

describe('a postcode decides', () => {
  it.each([
    ['52349 Düren', null, 'Düren'],
    ['D-52428 Jülich', null, 'Jülich'],
    ['52425', null, 'Jülich'],
    ['Bergheim', '52372', 'Kreuzau/Bergheim'],
    ['Rath', '52388', 'Nörvenich/Rath'],
    ['Düren', '50667', 'outside'],
    ['Brück', '14822', 'outside'],
    ['52350 Düren', null, 'Düren'],
    ['52525', null, 'unknown'],
    ['52525 Waldfeucht', null, 'Waldfeucht'],
    ['Düren 52349, Jülich 52428', null, 'Düren + Jülich'],
    ['52349 Düren / 52399 Merzenich', null, 'Düren + Merzenich'],
    ['52349 Düren, Jülich', null, 'Düren + Jülich'],
    ['Am Hang 3, 52385 Schmidt', null, 'Nideggen/Schmidt'],
    ['Düren / Jülich', '52428', 'Düren + Jülich'],
    ['Tel. 02421 555123, Düren', null, 'Düren'],
    ['Musterdorf', null, 'unknown'],
  ])('%s with %s is %s', (text, postcode, expected) => {
    expect(located(text, postcode)).toBe(expected);
  });
});

describe('hints beside a name', () => {
  it.each([
    ['Bergheim', 'Bergheim'],
    ['Bergheim (Kreis Düren)', 'Kreuzau/Bergheim'],
    ['Schleiden bei Aldenhoven', 'Aldenhoven/Schleiden'],
    ['Nideggen-Rath', 'Nideggen/Rath'],
    ['Rath', 'unknown'],
    ['Rath, Kreis Düren', 'Kreis Düren'],
    ['Altenburg', 'unknown'],
    ['Altenburg, NRW', 'Jülich/Altenburg'],
    ['Altenburg (Thüringen)', 'outside'],
    ['Stolberg (Harz)', 'outside'],
    ['Stolberg (Rheinland)', 'Stolberg (Rhld.)'],
    ['Heimbach, Rheinland-Pfalz', 'outside'],
    ['Köln-Rath', 'outside'],
    ['Poll, Köln', 'outside'],
    ['Berlin-Dahlem', 'outside'],
    ['Inden-Pier', 'Inden'],
    ['Kerpen bei Köln', 'Kerpen'],
    ['Merzenich (Düren)', 'Merzenich'],
    ['Nörvenich-Eschweiler', 'Nörvenich/Eschweiler über Feld'],
    ['Eschweiler ü. F.', 'Nörvenich/Eschweiler über Feld'],
    ['Altdorf (Inden)', 'Inden/Inden/Altdorf'],
    ['Kerpen (Eifel)', 'outside'],
    ['Kerpen/Eifel', 'outside'],
    ['Kerpen bei Hillesheim', 'outside'],
    ['Schleiden/Eifel', 'Schleiden'],
    ['Blankenheim (Ahr)', 'Blankenheim'],
    ['Heimbach bei Neuwied', 'outside'],
    ['Düren bei Saarlouis', 'outside'],
    ['Düren bei Bedarf', 'Düren'],
    ['Neustadt (Wied)', 'outside'],
    ['Winden/Pfalz', 'outside'],
    ['Aachen/Niederlande', 'Aachen + outside'],
    ['Kreuzau/Kreis Düren', 'Kreuzau'],
    ['Rath bei Nörvenich', 'Nörvenich/Rath'],
    ['Kirchberg bei Düren', 'Jülich/Kirchberg'],
    ['Berg bei Nideggen', 'unknown'],
  ])('%s is %s', (text, expected) => {
    expect(located(text)).toBe(expected);
  });
});

describe('districts, regions and no place at all', () => {
  it.each([
    ['Kreis Düren', 'Kreis Düren'],
    ['Düren, Kreis', 'Kreis Düren'],
    ['DN', 'Kreis Düren'],
    ['Kreuzau, Kreis Düren', 'Kreuzau'],
    ['Kreis Düren (Jülich)', 'Jülich'],
    ['Düren, Kreis Heinsberg', 'Düren + Kreis Heinsberg'],
    ['Kreise Düren und Euskirchen', 'Kreis Düren + Kreis Euskirchen'],
    ['Raum Düren/Jülich', 'Düren + Jülich'],
    ['Dürener Innenstadt', 'Düren'],
    ['NRW', 'unknown'],
    ['Rheinland', 'unknown'],
    ['Rhein-Ruhr', 'unknown'],
    ['bundesweit', 'unknown'],
    ['Homeoffice', 'unknown'],
    ['Bayern', 'outside'],
    ['Köln, Bonn, Düren', 'outside + outside + Düren'],
  ])('%s is %s', (text, expected) => {
    expect(located(text)).toBe(expected);
  });
});

describe('spellings', () => {
  it.each([
    ['DUEREN', 'Düren'],
    ['Lich-Steinstrass', 'Jülich/Lich-Steinstraß'],
    ['Dhorn', "Langerwehe/D'horn"],
    ['Langerwhe', 'Langerwehe'],
    ['Aldenhofen', 'Aldenhoven'],
    ['J\uFFFDlich', 'Jülich'],
    ['Fürth', 'outside'],
    ['Indien', 'unknown'],
    ['Hambacher Straße 5', 'unknown'],
    ['Jülicher Straße 5, Düren', 'Düren'],
    ['Schmidt GmbH, Düren', 'Düren'],
    ['Krankenhaus Düren gGmbH', 'Düren'],
    ['Zentrale Köln, Einsatzort: Linnich', 'Linnich'],
    ['FH Aachen, Campus Jülich', 'Jülich'],
    ['Filiale Rewe Kreuzau', 'Kreuzau'],
  ])('%s is %s', (text, expected) => {
    expect(located(text)).toBe(expected);
  });

  it('gives each place once, with the part of the town when one print names it', () => {
    expect(located('Düren / Düren-Birkesdorf / Düren')).toBe('Düren/Birkesdorf');
  });
});

it('names a place elsewhere with the hint that tells it from the one of the region', () => {
  const nameOf = (text: string) =>
    locateText(text, null, places).map((place) => 'name' in place && place.name);
  expect(nameOf('Kerpen (Eifel)')).toEqual(['Kerpen (Eifel)']);
  expect(nameOf('Neustadt/Wied')).toEqual(['Neustadt (Wied)']);
  expect(nameOf('Heimbach bei Neuwied')).toEqual(['Heimbach bei Neuwied']);
});
