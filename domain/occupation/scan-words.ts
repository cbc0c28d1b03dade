import { unitsOf } from '../units-of.ts';

/** Takes the offsets of one word, first and one after the last; answers false when it wants no more. Asks for no other `unitsOf`. */
type VisitWord = (from: number, to: number) => boolean;

const WORD_UNIT = /[\p{L}\p{N}]/u;
const IS_WORD_UNIT = Uint8Array.from({ length: 0x1_0000 }, (_, unit) =>
  Number(WORD_UNIT.test(String.fromCharCode(unit))),
);

/**
 * Visits the runs of letters and digits in a text from `start` up to `end`, "C++" and "C#" whole. Does what the
 * expression `[\p{L}\p{N}]+(\+\+|#)?` does within the basic plane, at a fraction of its time.
 */
export function scanWords(text: string, visit: VisitWord, start = 0, end = text.length): void {
  const units = unitsOf(text);
  let at = start;
  while (at < end) {
    while (at < end && !isWordUnit(units[at] ?? 0)) at += 1;
    const from = at;
    while (at < end && isWordUnit(units[at] ?? 0)) at += 1;
    if (at === from) return;
    at += signsAfter(text, at);
    if (!visit(from, at)) return;
  }
}

function isWordUnit(unit: number): boolean {
  return IS_WORD_UNIT[unit] === 1;
}

function signsAfter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit === 35) return 1;
  return unit === 43 && text.charCodeAt(at + 1) === 43 ? 2 : 0;
}
