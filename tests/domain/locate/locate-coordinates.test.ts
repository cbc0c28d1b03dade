import { describe, expect, it } from 'vitest';
import { loadRegion } from '../../../config/load-region.ts';
import { indexPlaces } from '../../../domain/locate/index-places.ts';
import { locateCoordinates } from '../../../domain/locate/locate-coordinates.ts';
import type { PlaceTable } from '../../../domain/tables.ts';

const TABLE = loadRegion('dueren').places;

function townAt(latitude: number, longitude: number, table: PlaceTable = TABLE): string | null {
  const [found] = locateCoordinates(latitude, longitude, indexPlaces(table));
  if (found?.place.kind !== 'municipality') return null;
  const { ags } = found.place;
  return table.municipalities.find((town) => town.ags === ags)?.name ?? null;
}

describe('locateCoordinates', () => {
  it('finds every municipality at its own centre', () => {
    const missed = TABLE.municipalities.filter(
      ({ name, latitude, longitude }) => townAt(latitude, longitude) !== name,
    );
    expect(missed.map(({ name }) => name)).toEqual([]);
  });

  it.each([
    ['Birkesdorf', 50.823, 6.467, 'Düren'],
    ['Vossenack', 50.669, 6.374, 'Hürtgenwald'],
    ['Schmidt', 50.657, 6.414, 'Nideggen'],
    ['Koslar', 50.918, 6.323, 'Jülich'],
    ['Buir', 50.864, 6.573, 'Kerpen'],
    ['Weisweiler', 50.827, 6.316, 'Eschweiler'],
    ['Huchem-Stammeln', 50.848, 6.457, 'Niederzier'],
  ])('knows %s by the outline, however far from the centre', (_, latitude, longitude, expected) => {
    expect(townAt(latitude, longitude)).toBe(expected);
  });

  it.each([
    ['Köln', 50.938, 6.96],
    ['Maastricht', 50.85, 5.69],
    ['the Gulf of Guinea', 0, 0],
  ])('says nothing of %s', (_, latitude, longitude) => {
    expect(townAt(latitude, longitude)).toBeNull();
  });

  it('goes by the centre in a table without outlines, if it is near and alone', () => {
    const bare = {
      ...TABLE,
      municipalities: TABLE.municipalities.map(({ outline: _, ...town }) => town),
    };
    expect(townAt(50.801, 6.48, bare)).toBe('Düren');
    expect(townAt(50.76, 6.43, bare)).toBeNull();
  });
});
