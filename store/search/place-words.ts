import type { Ags } from '../../domain/posting.ts';
import type { PlaceTable } from '../../domain/tables.ts';
import { analyse } from './analyse.ts';

/** The names of places that a search may contain. */
export interface PlaceWords {
  /** Municipalities with this name or a part of this name; empty for none. */
  municipalitiesOf(words: readonly string[]): readonly Ags[];
}

/** The longest name in words: "Heimbach in der Eifel". */
export const LONGEST_PLACE = 4;

/** Prepares the names of municipalities and their parts. A municipality comes before a part of the same name. */
export function openPlaceWords({ municipalities }: PlaceTable): PlaceWords {
  const byName = new Map<string, readonly Ags[]>();
  const note = (name: string, ags: Ags): void => {
    const key = analyse(name).join(' ');
    byName.set(key, [...(byName.get(key) ?? []), ags]);
  };
  for (const { ags, localities } of municipalities) for (const locality of localities) note(locality, ags);
  for (const { name } of municipalities) byName.delete(analyse(name).join(' '));
  for (const { ags, name } of municipalities) note(name, ags);
  return { municipalitiesOf: (words) => byName.get(words.join(' ')) ?? [] };
}
