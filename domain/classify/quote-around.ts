const LETTERS_BEHIND = /[\p{L}\p{N}-]{0,40}/uy;
const LETTERS_AHEAD = /(?<=([\p{L}\p{N}-]{0,40}))/uy;

/** The words widened to whole words, at most 40 letters to each side, so that a quote never begins inside a compound. */
export function quoteAround(text: string, start: number, end: number): string {
  LETTERS_AHEAD.lastIndex = start;
  LETTERS_BEHIND.lastIndex = end;
  const ahead = LETTERS_AHEAD.exec(text)?.[1] ?? '';
  const behind = LETTERS_BEHIND.exec(text)?.[0] ?? '';
  return text.slice(start - ahead.length, end + behind.length).trim();
}
