import { fold } from './occupation/fold.ts';

/** One thing that stands in the words of a search: a word, or a phrase in quotes. */
export interface TypedPiece {
  /** As it was typed, with quotes and minus. */
  readonly typed: string;
  /** Where it begins. */
  readonly from: number;
  /** Without quotes and minus. */
  readonly content: string;
  readonly isPhrase: boolean;
  /** Has a minus before it: must not occur. */
  readonly isExcluded: boolean;
}

const PIECE = /(?<minus>(?<=^|\s)-)?(?:"(?<phrase>[^"]*)"|(?<word>[^\s"]+))/g;
const REFUSAL = /^(?:ohne|keine?|without|no)$/i;

/** What stands in the words of a search, in order. A quote that is not closed is none. */
export function typedPieces(words: string): readonly TypedPiece[] {
  return [...words.matchAll(PIECE)].map(({ 0: typed, index, groups = {} }) => ({
    typed,
    from: index,
    content: groups['phrase'] ?? groups['word'] ?? '',
    isPhrase: groups['phrase'] !== undefined,
    isExcluded: groups['minus'] !== undefined,
  }));
}

/** Whether a piece says that the next one is not wanted: "Fahrer ohne Führerschein". */
export function isRefusal({ content, isPhrase, isExcluded }: TypedPiece): boolean {
  return !isPhrase && !isExcluded && REFUSAL.test(content);
}

/**
 * The words of a search with these of its parts in quotes, so that they are looked up as they stand. A part that is no
 * run of whole pieces has the piece quoted that it belongs to; what is not found changes nothing.
 */
export function insistOn(words: string, parts: readonly string[]): string {
  return parts.reduce((insisting, part) => quotePart(insisting, part), words);
}

function quotePart(words: string, part: string): string {
  const pieces = typedPieces(words).filter((piece) => !piece.isPhrase && !piece.isExcluded);
  const start = pieces.find(({ from }) => words.startsWith(part, from) && endsAt(words, from + part.length));
  if (start !== undefined) return quoted(words, start.from, part);
  const around = pieces.find(({ content }) => fold(content).includes(fold(part)));
  return around === undefined ? words : quoted(words, around.from, around.typed);
}

function endsAt(words: string, position: number): boolean {
  return /^(?:\s|$)/.test(words.slice(position));
}

function quoted(words: string, from: number, part: string): string {
  return `${words.slice(0, from)}"${part}"${words.slice(from + part.length)}`;
}
