import type { EvidenceField } from '../judgement.ts';
import type { Searchable } from './find-near.ts';
import { narrowText } from './narrow-text.ts';
import { readSpots } from './word-spots.ts';

/** One field of a posting as rules read it. */
export interface Passage extends Searchable {
  readonly field: EvidenceField;
}

/** Makes the words of a field ready to be searched. */
export function passageOf(field: EvidenceField, text: string): Passage {
  return passageFrom(field, { text, narrow: narrowText(text) });
}

/** As `passageOf`, for words whose narrow form is known. */
export function passageFrom(
  field: EvidenceField,
  { text, narrow }: Pick<Searchable, 'text' | 'narrow'>,
): Passage {
  return { field, text, narrow, spots: readSpots(narrow) };
}
