import type { KldbCode } from '../../domain/posting.ts';
import {
  formWords,
  nameWord,
  occupationWord,
  onlyFormWords,
  placeWord,
  sureOccupationWord,
} from './judged-words.ts';
import { allOf, anyOf, beginning, inColumns, phrase, word } from './match.ts';
import type { Match } from './match.ts';
import type { OccupationMeaning } from './occupation-words.ts';
import type { QueryTerm } from './query-words.ts';
import type { Meaning } from './read-terms.ts';
import { root, stem } from './stem.ts';
import { synonyms } from './synonyms.ts';

/** What is looked up in the word index for a term of a search. */
export interface Lookups {
  /** What a posting must match to be found. */
  readonly anywhere: Match;
  /** The better it fits, the more it counts; each is looked up among what `anywhere` finds. */
  readonly better: readonly { readonly match: Match; readonly counts: number }[];
}

const TITLE = 'title title_forms';
/** The code of postings that no occupation was found for. */
const UNKNOWN: KldbCode = '';
/** Fewer letters begin too many words. */
export const SHORTEST_BEGINNING = 3;

/** How much a hit counts beyond being found at all; for one term the levels add up to 22 at most. */
const COUNTS = {
  names: 2,
  titleMeaning: 3,
  titleForm: 3,
  titleWord: 4,
  group: 8,
  guessedGroup: 1,
  likeliest: 3,
  sure: 5,
  subgroup: 2,
  judged: 6,
} as const;

/** Postings that have these words in this order. */
export function literally(words: readonly string[]): Lookups {
  const exact = phrase(words);
  return {
    anywhere: inColumns('title names text', exact),
    better: [{ match: inColumns('title', exact), counts: COUNTS.titleWord }],
  };
}

/** Postings that are what the words name; null when they name nothing. */
export function byMeaning(words: readonly string[], isOpen: boolean, meaning: Meaning): Lookups | null {
  switch (meaning.kind) {
    case 'occupation':
      return meaning.occupation.certainty === 'guessed'
        ? guessedOccupation(words, isOpen, meaning.occupation)
        : namedOccupation(words, meaning.occupation);
    case 'place':
      return judgedOrNamed(words, meaning.municipalities.map(placeWord));
    case 'workForm':
      return judgedOrNamed(words, formWords(meaning.form));
    case 'words':
      return null;
  }
}

/** Postings with a term that must not occur: by what was judged where it names that, else as it is written. */
export function resolveExcluded({ words, isPhrase, form }: QueryTerm): Match {
  if (form !== null) return judgedAsAny(onlyFormWords(form));
  if (isPhrase) return literally(words).anywhere;
  return anyOf(words.flatMap(formsOf));
}

/** Postings that have all the words or their stems. */
export function allForms(words: readonly string[]): Lookups {
  return titleFirst(allOf(words.map((one) => anyOf(formsOf(one)))));
}

/** Postings that were judged so, and those that say it beside the running text; there it is said of something else too. */
function judgedOrNamed(words: readonly string[], judgedAs: readonly string[]): Lookups {
  const judged = judgedAsAny(judgedAs);
  const named = inColumns(`${TITLE} names`, allOf(words.map(word)));
  return {
    anywhere: anyOf([judged, named]),
    better: [
      { match: judged, counts: COUNTS.judged },
      { match: named, counts: COUNTS.names },
    ],
  };
}

/**
 * Postings that were judged to be this occupation, and those whose title is its name: "Bäcker" is none of a
 * Bäckereiverkäufer. Where no occupation was judged, a title with a word of the name will do. A mention in the running
 * text says nothing of the work ("Büro vor Ort", "Pflege der Außenanlagen").
 */
function namedOccupation(words: readonly string[], { groups, subgroups }: OccupationMeaning): Lookups {
  const forms = allOf(words.map((one) => anyOf(formsOf(one))));
  const inTitle = inColumns(TITLE, anyOf([forms, ...begunBy(words)]));
  const isTitle = allOf(
    words.map((one) => anyOf([inColumns('title', word(one)), judgedAsAny([nameWord(stem(one))])])),
  );
  const named = inColumns('names', forms);
  return {
    anywhere: anyOf([isTitle, named, judgedAs(groups), allOf([inTitle, judgedAs([UNKNOWN])])]),
    better: [
      { match: inColumns('title', allOf(words.map(word))), counts: COUNTS.titleWord },
      { match: inTitle, counts: COUNTS.titleForm },
      { match: judgedAs(groups), counts: COUNTS.group },
      { match: judgedAs(groups.slice(0, 1)), counts: COUNTS.likeliest },
      { match: judgedAsAny(groups.map(sureOccupationWord)), counts: COUNTS.sure },
      ...(subgroups.length > 0 ? [{ match: judgedAs(subgroups), counts: COUNTS.subgroup }] : []),
      { match: named, counts: COUNTS.names },
    ],
  };
}

/** Postings that have the words or what begins with them, and those of the occupations that they may mean. */
function guessedOccupation(
  words: readonly string[],
  isOpen: boolean,
  { groups }: OccupationMeaning,
): Lookups {
  const forms = allOf(words.map((one) => anyOf(formsOf(one))));
  const inTitle = inColumns(TITLE, anyOf([forms, ...(isOpen ? begunBy(words) : [])]));
  return {
    anywhere: anyOf([inTitle, forms, judgedAs(groups)]),
    better: [
      { match: inColumns('title', allOf(words.map(word))), counts: COUNTS.titleWord },
      { match: inTitle, counts: COUNTS.titleForm },
      { match: judgedAs(groups), counts: COUNTS.guessedGroup },
      { match: inColumns('names', forms), counts: COUNTS.names },
    ],
  };
}

/** What begins with a word that stands alone. */
function begunBy(words: readonly string[]): readonly Match[] {
  const [only = ''] = words.length === 1 ? words : [];
  return only.length < SHORTEST_BEGINNING ? [] : [beginning(only)];
}

function judgedAs(codes: readonly KldbCode[]): Match {
  return judgedAsAny(codes.map(occupationWord));
}

function judgedAsAny(judgedWords: readonly string[]): Match {
  return inColumns('names', anyOf(judgedWords.map(word)));
}

/** Postings that have the word, one of its forms, or in title or names a word of the same meaning. */
export function wordAndMeanings(text: string, isOpen: boolean): Lookups {
  const forms = anyOf(formsOf(text));
  const common = root(stem(text));
  const meanings = synonyms(text).concat(stem(text) === text ? [] : synonyms(stem(text)));
  const other = meanings.map((words) => allOf(words.map((one) => anyOf(formsOf(one)))));
  const typed = isOpen && text.length >= SHORTEST_BEGINNING ? [inColumns(TITLE, beginning(text))] : [];
  // A synonym in the running text says little: "Ausbildung" stands in every other posting.
  const meant = other.map((match) => inColumns(`${TITLE} names`, match));
  if (common !== null) meant.push(inColumns(TITLE, word(common)));
  const titleForms = inColumns(TITLE, anyOf([forms, ...(typed.length > 0 ? [beginning(text)] : [])]));
  return {
    anywhere: anyOf([forms, ...typed, ...meant]),
    better: [
      { match: inColumns('title', word(text)), counts: COUNTS.titleWord },
      { match: titleForms, counts: COUNTS.titleForm },
      ...(meant.length > 0 ? [{ match: anyOf([titleForms, ...meant]), counts: COUNTS.titleMeaning }] : []),
      { match: inColumns('names', forms), counts: COUNTS.names },
    ],
  };
}

/** Postings that match anywhere, those first that do in the title. */
export function titleFirst(match: Match): Lookups {
  return {
    anywhere: match,
    better: [{ match: inColumns(TITLE, match), counts: COUNTS.titleForm }],
  };
}

/** Postings with a word that is written as the title of a job of this kind. */
export function inTitles(text: string): Lookups {
  return titleFirst(inColumns(TITLE, word(stem(text))));
}

function formsOf(text: string): readonly Match[] {
  return [word(text), word(stem(text))];
}
