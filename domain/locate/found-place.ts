import type { WorkPlace } from '../posting.ts';

/** A place with the words it was read from, and how sure that reading is (0 to 1). */
export interface FoundPlace {
  readonly place: WorkPlace;
  readonly quote: string;
  readonly confidence: number;
}

/** Two found places with the same key are the same place for searching. */
export function placeKey({ place }: FoundPlace): string {
  return place.kind === 'outside' ? `outside:${place.name}` : `${place.kind}:${place.ags}`;
}
