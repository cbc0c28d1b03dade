import { isRefusal, typedPieces, type TypedPiece } from '../../domain/typed-pieces.ts';
import { analyse } from './analyse.ts';
import type { WorkForm } from './judged-words.ts';
import { LONGEST_FORM, workFormNamed } from './work-form-words.ts';

/** One thing that a search asks for: a word, several that name one thing, or a phrase of words in this order. */
export interface QueryTerm {
  /** Analysed. */
  readonly words: readonly string[];
  /** As it was typed. */
  readonly typed: string;
  /** Stood in quotes: is looked up as it is. */
  readonly isPhrase: boolean;
  /** The last word is still being typed. */
  readonly isOpen: boolean;
  /** The form of work that it names; null for most. */
  readonly form: WorkForm | null;
  /** The part of the search that it was read from: its first character, and the one after its last. */
  readonly from: number;
  readonly to: number;
}

/** The words of a search. */
export interface QueryWords {
  readonly wanted: readonly QueryTerm[];
  readonly excluded: readonly QueryTerm[];
}

/** Beyond this nobody types; what is longer is pasted by accident or in bad faith. */
const LONGEST_QUERY = 300;
const MOST_TERMS = 10;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Words that tell nothing of a vacancy; they count only when nothing else is asked for. */
const EMPTY_WORDS = new Set(
  (
    'der die das den dem des ein eine einen einem einer eines und oder mit ohne fuer in im an am auf aus bei beim von vom zu zum zur als bis ab um ' +
    'ich suche sucht suchen gesucht job jobs stelle stellen stellenangebot stellenangebote arbeit bereich euro m w d mwd gn the a of for and in'
  ).split(' '),
);

/** Reads what people type: words, "phrases in quotes" and -words that must not occur. */
export function readQueryWords(input: string): QueryWords {
  const pieces = withoutAsMinus(typedPieces(input.slice(0, LONGEST_QUERY)));
  const isFinished = /[\s"]$/.test(input) || input.length > LONGEST_QUERY;
  const termsOf = (isExcluded: boolean): readonly QueryTerm[] =>
    joinForms(
      pieces
        .filter((piece) => piece.isExcluded === isExcluded)
        .flatMap((piece) => termsOfPiece(piece, !isFinished && piece === pieces.at(-1))),
    );
  return {
    wanted: withoutEmptyWords(termsOf(false)).slice(0, MOST_TERMS),
    excluded: termsOf(true).slice(0, MOST_TERMS),
  };
}

/** "Fahrer ohne Führerschein" must not ask for one; "ohne Ausbildung" is a form of work of its own. */
function withoutAsMinus(pieces: readonly TypedPiece[]): readonly TypedPiece[] {
  const isRefused = (piece: TypedPiece | undefined, next: TypedPiece | undefined): boolean =>
    piece !== undefined && next !== undefined && isRefusal(piece) && isFormToRefuse(piece, next);
  return pieces.flatMap((piece, position) => {
    if (isRefused(piece, pieces[position + 1])) return [];
    return [isRefused(pieces[position - 1], piece) ? { ...piece, isExcluded: true } : piece];
  });
}

function isFormToRefuse(refusal: TypedPiece, { content, isPhrase, isExcluded }: TypedPiece): boolean {
  if (isPhrase || isExcluded) return false;
  const words = analyse(content);
  if (workFormNamed([...analyse(refusal.content), ...words]) !== null) return false;
  return workFormNamed(words) !== null || words.some((word) => workFormNamed([word]) !== null);
}

function termsOfPiece({ content, isPhrase, typed, from }: TypedPiece, isLast: boolean): readonly QueryTerm[] {
  const words = analyse(content);
  const whole = { typed: content, from, to: from + typed.length };
  if (isPhrase) {
    const phrase = words.slice(0, MOST_TERMS);
    const quoted = { ...whole, typed: `"${content}"`, isPhrase, isOpen: false, form: null };
    return phrase.length > 0 ? [{ ...quoted, words: phrase }] : [];
  }
  const parts = partsOf(content, words.length, from + typed.length - content.length);
  return words.map((word, position) => ({
    ...(parts[position] ?? whole),
    words: [word],
    isPhrase,
    isOpen: isLast && position === words.length - 1,
    form: null,
  }));
}

/** The parts of a piece that holds several words ("Koch-Ausbildung"); none where it is not plain which word is which. */
function partsOf(
  content: string,
  count: number,
  start: number,
): readonly Pick<QueryTerm, 'typed' | 'from' | 'to'>[] {
  const parts = [...content.matchAll(WORD)].map(({ 0: part, index }) => ({
    typed: part,
    from: start + index,
    to: start + index + part.length,
  }));
  return count > 1 && parts.length === count ? parts : [];
}

/** Joins words that name a form of work ("duales Studium", "part-time"). */
function joinForms(terms: readonly QueryTerm[]): readonly QueryTerm[] {
  const joined: QueryTerm[] = [];
  for (let at = 0; at < terms.length;) {
    const { term, length } = longestForm(terms.slice(at, at + LONGEST_FORM));
    joined.push(...term);
    at += length;
  }
  return joined;
}

function longestForm(terms: readonly QueryTerm[]): { readonly term: readonly QueryTerm[]; length: number } {
  for (let length = terms.length; length > 0; length -= 1) {
    const run = terms.slice(0, length);
    const form = run.some(({ isPhrase }) => isPhrase)
      ? null
      : workFormNamed(run.flatMap(({ words }) => words));
    if (form !== null) return { term: [{ ...joinTerms(run), form }], length };
  }
  return { term: terms.slice(0, 1), length: 1 };
}

/** Several terms as one. */
export function joinTerms(run: readonly QueryTerm[]): QueryTerm {
  const last = run.at(-1);
  return {
    words: run.flatMap(({ words }) => words),
    typed: run.map(({ typed }) => typed).join(' '),
    isPhrase: false,
    isOpen: last?.isOpen ?? false,
    form: null,
    from: run[0]?.from ?? 0,
    to: last?.to ?? 0,
  };
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
