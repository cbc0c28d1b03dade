import { flagsOf } from '../../domain/posting-flags.ts';
import type { Ags, KldbCode, LocatedPosting } from '../../domain/posting.ts';
import type { Flag } from '../../domain/search-query.ts';

const GROUP_DIGITS = 3;
const SUBGROUP_DIGITS = 4;

/**
 * What a posting was judged to be, as words of the index that nobody types: group and sub-group of its occupation, its
 * places, its clear flags. Whoever searches by any name of these, in any language, searches for such a word too, so
 * that postings are found by what they are and not only by how they say it.
 */
export function judgedWords(judged: LocatedPosting): readonly string[] {
  const code = judged.occupation.value ?? '';
  const codes = [GROUP_DIGITS, SUBGROUP_DIGITS].filter((digits) => code.length >= digits);
  return [
    ...codes.map((digits) => occupationWord(code.slice(0, digits))),
    ...judged.workPlaces.value.flatMap((place) =>
      place.kind === 'municipality' ? [placeWord(place.ags)] : [],
    ),
    ...flagsOf(judged).map(flagWord),
  ];
}

/** The word of a group (3 digits) or sub-group (4) of the KldB 2010. */
export function occupationWord(code: KldbCode): string {
  return `kldb${code}`;
}

/** The word of a municipality. */
export function placeWord(ags: Ags): string {
  return `ags${ags}`;
}

/** The word of a flag that is a clear yes. */
export function flagWord(flag: Flag): string {
  return `flag${flag.toLowerCase()}`;
}
