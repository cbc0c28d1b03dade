import { SURE } from '../../domain/occupation/judge-occupation.ts';
import { flagsOf } from '../../domain/posting-flags.ts';
import type { Ags, KldbCode, LocatedPosting, PostingKind, WorkingTime } from '../../domain/posting.ts';
import type { Flag } from '../../domain/search-query.ts';

/** The form of work, as the filter that asks for it: a clear flag, kinds of offer, working times. */
export type WorkForm =
  | { readonly parameter: Flag; readonly values: readonly ['only'] }
  | { readonly parameter: 'kind'; readonly values: readonly PostingKind[] }
  | { readonly parameter: 'workingTime'; readonly values: readonly WorkingTime[] };

const GROUP_DIGITS = 3;
const SUBGROUP_DIGITS = 4;

/**
 * What a posting was judged to be, as words of the index that nobody types or begins to type: group and sub-group of its
 * occupation, its places, its kind and working times, its clear flags. Whoever searches by any name of these, in any
 * language, searches for such a word too, so that postings are found by what they are and not only by how they say it.
 * A store that was written before a word was added has it after `portal reindex`.
 */
export function judgedWords(judged: LocatedPosting): readonly string[] {
  const code = judged.occupation.value ?? '';
  const codes = code === '' ? [0] : [GROUP_DIGITS, SUBGROUP_DIGITS].filter((digits) => code.length >= digits);
  const times = judged.workingTimes.value;
  const group = code.slice(0, GROUP_DIGITS);
  return [
    ...codes.map((digits) => occupationWord(code.slice(0, digits))),
    ...(judged.occupation.confidence >= SURE ? [sureOccupationWord(group)] : []),
    ...judged.workPlaces.value.flatMap((place) =>
      place.kind === 'municipality' ? [placeWord(place.ags)] : [],
    ),
    kindWord(judged.kind.value),
    ...times.map(workingTimeWord),
    ...(times.length === 1 ? times.map(onlyWorkingTimeWord) : []),
    ...flagsOf(judged).map(flagWord),
  ];
}

/** The word of a group (3 digits) or sub-group (4) of the KldB 2010; without a code that of an unknown occupation. */
export function occupationWord(code: KldbCode): string {
  return `kldb${code}`;
}

/** The word of a group (3 digits) for postings that surely belong to it. */
export function sureOccupationWord(group: KldbCode): string {
  return `${occupationWord(group)}sure`;
}

/** The word of what a title names, by its stem. */
export function nameWord(stemmed: string): string {
  return `xname${stemmed}`;
}

/** The word of a municipality. */
export function placeWord(ags: Ags): string {
  return `ags${ags}`;
}

/** The words of which a posting has one that is offered in this form. */
export function formWords(form: WorkForm): readonly string[] {
  switch (form.parameter) {
    case 'kind':
      return form.values.map(kindWord);
    case 'workingTime':
      return form.values.map(workingTimeWord);
    default:
      return [flagWord(form.parameter)];
  }
}

/**
 * The words of which a posting has one that is offered in this form and no other: who wants no part time still wants
 * what is offered in full or part time.
 */
export function onlyFormWords(form: WorkForm): readonly string[] {
  return form.parameter === 'workingTime' ? form.values.map(onlyWorkingTimeWord) : formWords(form);
}

function kindWord(kind: PostingKind): string {
  return `xkind${kind.replaceAll('-', '')}`;
}

function workingTimeWord(time: WorkingTime): string {
  return `xtime${time}`;
}

function onlyWorkingTimeWord(time: WorkingTime): string {
  return `xonly${time}`;
}

function flagWord(flag: Flag): string {
  return `xflag${flag.toLowerCase()}`;
}
