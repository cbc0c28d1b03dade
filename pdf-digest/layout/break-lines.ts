import type { Hyphenate, Measure, Style } from './style.ts';

/** Binds words that are read as one: a number and its unit, a date and what it is for. */
const NO_BREAK = '\u00A0';

/** What breaking lines needs besides the text. */
export interface LineBreaker {
  readonly measure: Measure;
  readonly hyphenate: Hyphenate;
}

/** Width in points that a line has, by its number from 0: lines beside a picture are shorter. */
export type WidthAt = (line: number) => number;

/**
 * Breaks a text into lines, ragged right. Words are divided only where they would not fit otherwise or would leave
 * a third of the line empty; a word without any place to divide is cut by letters, so that nothing leaves the column.
 */
export function breakLines(
  text: string,
  style: Style,
  widthAt: WidthAt,
  breaker: LineBreaker,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n\t]+/).filter(Boolean)) {
    let rest = word;
    while (rest !== '') {
      const room = widthAt(lines.length);
      const candidate = line === '' ? rest : `${line} ${rest}`;
      if (breaker.measure(candidate, style) <= room) {
        line = candidate;
        break;
      }
      const part = headThatFits(rest, line, style, room, breaker);
      if (part) lines.push(line === '' ? part.head : `${line} ${part.head}`);
      else lines.push(line);
      rest = part ? part.rest : rest;
      line = '';
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** The longest head of a word that still fits behind the line so far; null when the word goes to the next line. */
function headThatFits(
  word: string,
  line: string,
  style: Style,
  room: number,
  { measure, hyphenate }: LineBreaker,
) {
  const before = line === '' ? '' : `${line} `;
  if (line !== '' && measure(line, style) > (room * 2) / 3) return null;
  const staysWhole = style.whole || word.includes(NO_BREAK);
  if (line !== '' && staysWhole && measure(word, style) <= room) return null;
  const heads = splits(hyphenate(word)).filter(({ head }) => measure(before + head, style) <= room);
  return heads.at(-1) ?? (line === '' ? cutByLetters(word, style, room, measure) : null);
}

function splits(pieces: readonly string[]): readonly { readonly head: string; readonly rest: string }[] {
  return pieces.slice(1).map((_, index) => {
    const head = pieces.slice(0, index + 1).join('');
    return { head: /[-/–]$/.test(head) ? head : `${head}-`, rest: pieces.slice(index + 1).join('') };
  });
}

function cutByLetters(word: string, style: Style, room: number, measure: Measure) {
  const letters = Array.from(word);
  let length = letters.length - 1;
  while (length > 1 && measure(letters.slice(0, length).join(''), style) > room) length -= 1;
  const kept = Math.max(1, length);
  return { head: letters.slice(0, kept).join(''), rest: letters.slice(kept).join('') };
}
