import type { WorkPlace } from './posting.ts';
import type { PlaceTable } from './tables.ts';

/** Work places as people say them, joined with ", ": "Düren, Schlich (Langerwehe), Kreis Düren, Köln"; '' for unknown. */
export function placeNames(workPlaces: readonly WorkPlace[], places: PlaceTable): string {
  const names = workPlaces.map((place) => placeName(place, places)).filter((name) => name !== '');
  return [...new Set(names)].join(', ');
}

function placeName(place: WorkPlace, places: PlaceTable): string {
  switch (place.kind) {
    case 'outside':
      return place.name;
    case 'district':
      return [places.district, ...places.neighbours].find(({ ags }) => ags === place.ags)?.name ?? '';
    case 'municipality': {
      const town = places.municipalities.find(({ ags }) => ags === place.ags)?.name ?? '';
      return place.locality === null || town === '' ? town : `${place.locality} (${town})`;
    }
  }
}
