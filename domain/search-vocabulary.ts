import type { SearchVocabulary } from './search-parameters.ts';
import type { OccupationTable, PlaceTable } from './tables.ts';

/** The values that searches of a region may name. */
export function searchVocabulary(
  places: PlaceTable,
  occupations: OccupationTable,
  sources: readonly { readonly id: string }[],
): SearchVocabulary {
  return {
    municipalities: new Set(places.municipalities.map((municipality) => municipality.ags)),
    occupations: new Set(occupations.byCode.keys()),
    sources: new Set(sources.map((source) => source.id)),
  };
}
