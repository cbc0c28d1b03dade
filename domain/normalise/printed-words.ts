import type { PrintedWords, RawPay, RawPosting } from '../posting.ts';
import { plainLine, plainLineOrNull } from './plain-line.ts';
import { readPrintedKind } from './read-printed-kind.ts';
import { readWorkingTimes } from './read-working-times.ts';

/** The words of a source's fields that its kind, working time, pay and term were read from, as the source prints them. */
export function printedWords({
  employmentTypes = [],
  workingTimes = [],
  pay,
  fixedTerm,
}: RawPosting): PrintedWords {
  return {
    kind: joined(employmentTypes.filter((word) => readPrintedKind([word]) !== null)),
    workingTimes: joined(
      [...employmentTypes, ...workingTimes].filter((word) => readWorkingTimes([word]).length > 0),
    ),
    pay: pay === undefined ? null : payWords(pay),
    fixedTerm: plainLineOrNull(fixedTerm) ?? joined(employmentTypes.filter((word) => /befrist/iu.test(word))),
  };
}

function joined(words: readonly string[]): string | null {
  if (words.length === 0) return null;
  return plainLineOrNull([...new Set(words)].join(', '));
}

/** "17.50–19.00 EUR / HOUR", or the text of the field. */
function payWords({ text, min, max, currency, unit }: RawPay): string | null {
  const written = plainLine(text ?? '');
  if (written !== '') return written;
  const range = [...new Set([min, max].filter((amount) => amount !== undefined).map(String))].join('–');
  const amount = [range, currency].filter(Boolean).join(' ');
  return plainLineOrNull([amount, unit].filter(Boolean).join(' / '));
}
