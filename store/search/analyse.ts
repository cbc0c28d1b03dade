import { fold } from '../../domain/occupation/fold.ts';
import { foldScripts } from './fold-scripts.ts';
import { nameWord } from './judged-words.ts';
import { namedBy, wordForms } from './word-forms.ts';

/** What is searched of one posting. */
export interface SearchableText {
  readonly title: string;
  /** Employer and places, and the official terms for what the posting offers. */
  readonly names: string;
  readonly text: string;
  /** See `judgedWords`. */
  readonly judged: readonly string[];
}

/** The fields of the word index: words as written, in order, and beside them their other forms. */
export interface AnalysedText {
  readonly title: string;
  readonly titleForms: string;
  readonly names: string;
  readonly text: string;
  readonly textForms: string;
  /** What the posting was judged to be, see `judgedWords`, and what its title names, see `namedBy`. */
  readonly judged: string;
}

const GENDER_BRACKET =
  /[([]\s*(?:gn|mwd|(?:m|w|d|f|x|i|n)(?:\s*[/|,*:]\s*(?:m|w|d|f|x|i|n|divers))+)\s*\*?\s*[)\]]/g;
const GENDER_ENDING = /(?<=[a-z]{3})(?:\s?[/*:_]-?|-|\()(?:innen|in|r|n|e|er)\)?(?![a-z0-9])/g;
/** Latin letters and digits, and the letters of other scripts; punctuation of every script ends a word. */
const WORD = /[a-z0-9\u0370-\u05ff\u0620-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff\ufe70-\ufefe]+/g;
const LONGEST_WORD = 64;
const SHORTEST_NAME = 3;

/** The words of a text in order: folded, without gender signs; `C++` and `C#` are words of their own. */
export function analyse(text: string): string[] {
  const plain = foldScripts(fold(text))
    .replaceAll('c++', 'cplusplus')
    .replaceAll('c#', 'csharp')
    .replace(GENDER_BRACKET, ' ')
    .replace(GENDER_ENDING, ' ');
  return (plain.match(WORD) ?? []).map((word) =>
    word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD) : word,
  );
}

/** Prepares one posting for the word index. */
export function analysePosting(searchable: SearchableText): AnalysedText {
  const title = analyse(searchable.title);
  const text = analyse(searchable.text);
  return {
    title: title.join(' '),
    titleForms: otherForms(title),
    names: analyse(searchable.names).join(' '),
    text: text.join(' '),
    textForms: otherForms(text),
    judged: [...searchable.judged, ...namedWords(title)].join(' '),
  };
}

function namedWords(title: readonly string[]): readonly string[] {
  const telling = title.filter((word) => word.length >= SHORTEST_NAME && !/\d/.test(word));
  return [...new Set(telling.flatMap(namedBy))].map(nameWord);
}

function otherForms(words: readonly string[]): string {
  const present = new Set(words);
  const forms = new Set<string>();
  for (const word of present) for (const form of wordForms(word)) if (!present.has(form)) forms.add(form);
  return [...forms].join(' ');
}
