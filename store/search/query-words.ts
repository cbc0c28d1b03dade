import { analyse } from './analyse.ts';
import { flagNamed } from './work-form-words.ts';

/** One thing that a search asks for: a word, or a phrase of several words in this order. */
export interface QueryTerm {
  /** Analysed. */
  readonly words: readonly string[];
  /** As it was typed. */
  readonly typed: string;
  /** Stood in quotes: is looked up as it is. */
  readonly isPhrase: boolean;
  /** The last word is still being typed. */
  readonly isOpen: boolean;
}

/** The words of a search. */
export interface QueryWords {
  readonly wanted: readonly QueryTerm[];
  readonly excluded: readonly QueryTerm[];
}

/** Beyond this nobody types; what is longer is pasted by accident or in bad faith. */
const LONGEST_QUERY = 300;
const MOST_TERMS = 10;
const PIECE = /(?<minus>(?<=^|\s)-)?(?:"(?<phrase>[^"]*)"|(?<word>[^\s"]+))/g;

/** Words that tell nothing of a vacancy; they count only when nothing else is asked for. */
const EMPTY_WORDS = new Set(
  (
    'der die das den dem des ein eine einen einem einer eines und oder mit ohne fuer in im an am auf aus bei beim von vom zu zum zur als bis ab um ' +
    'ich suche sucht suchen gesucht job jobs stelle stellen stellenangebot stellenangebote arbeit bereich euro m w d mwd gn the a of for and in'
  ).split(' '),
);

/** Reads what people type: words, "phrases in quotes" and -words that must not occur. */
export function readQueryWords(input: string): QueryWords {
  const pieces = [...withoutAsMinus(input.slice(0, LONGEST_QUERY)).matchAll(PIECE)];
  const isFinished = /[\s"]$/.test(input) || input.length > LONGEST_QUERY;
  const terms = pieces.flatMap(({ groups }, position) => {
    const isLast = position === pieces.length - 1 && !isFinished;
    return termsOf(groups ?? {}, isLast).map((term) => ({
      term,
      isExcluded: groups?.['minus'] !== undefined,
    }));
  });
  return {
    wanted: withoutEmptyWords(terms.filter(({ isExcluded }) => !isExcluded).map(({ term }) => term)).slice(
      0,
      MOST_TERMS,
    ),
    excluded: terms
      .filter(({ isExcluded }) => isExcluded)
      .map(({ term }) => term)
      .slice(0, MOST_TERMS),
  };
}

/** "Fahrer ohne Führerschein" must not ask for one. */
function withoutAsMinus(input: string): string {
  return input.replace(/(?<=^|\s)(?:ohne|keine?|without|no)\s+(?=([^\s"]+))/giu, (whole, next: string) =>
    analyse(next).some((word) => flagNamed(word) !== null) ? '-' : whole,
  );
}

function termsOf(
  groups: Readonly<Record<string, string | undefined>>,
  isLast: boolean,
): readonly QueryTerm[] {
  const { phrase, word } = groups;
  if (phrase !== undefined) {
    const words = analyse(phrase).slice(0, MOST_TERMS);
    return words.length > 0 ? [{ words, typed: `"${phrase}"`, isPhrase: true, isOpen: false }] : [];
  }
  const words = analyse(word ?? '');
  return words.map((one, position) => ({
    words: [one],
    typed: words.length === 1 ? (word ?? '') : one,
    isPhrase: false,
    isOpen: isLast && position === words.length - 1,
  }));
}

/** Analysed words without those that tell nothing of a vacancy; all of them when there are no others. */
export function tellingWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !EMPTY_WORDS.has(word));
  return telling.length > 0 ? telling : words;
}

function withoutEmptyWords(terms: readonly QueryTerm[]): readonly QueryTerm[] {
  const telling = terms.filter(({ words }) => words.some((word) => !EMPTY_WORDS.has(word)));
  return telling.length > 0 ? telling : terms;
}
