import type { EvidenceField } from '../judgement.ts';
import type { Searchable } from './find-near.ts';
import { readSpots } from './word-spots.ts';

/** One field of a posting as rules read it. */
export interface Passage extends Searchable {
  readonly field: EvidenceField;
}

/** Makes the words of a field ready to be searched. */
export function passageOf(field: EvidenceField, text: string): Passage {
  return { field, text, spots: readSpots(text) };
}
