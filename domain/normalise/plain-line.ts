import { decodeEntities } from './decode-entities.ts';
import { withBracketedGenders } from './with-bracketed-genders.ts';
import { tidyLine } from './tidy-text.ts';

const TAG = /<\/?[a-z][^<>]{0,500}>/gi;

/** One line of plain text from a field that may hold entities (escaped once or twice) and tags; '' when nothing is left. */
export function plainLine(printed: string): string {
  const decoded = decodeEntities(decodeEntities(printed));
  const text = decoded.includes('<') ? withBracketedGenders(decoded).replace(TAG, ' ') : decoded;
  return tidyLine(text);
}

/** `plainLine`, with null for an absent or empty field and for the words that stand for "nothing". */
export function plainLineOrNull(printed: string | undefined): string | null {
  if (printed === undefined) return null;
  const line = plainLine(printed);
  return EMPTY_WORDS.test(line) ? null : line;
}

const EMPTY_WORDS =
  /^(?:|[-–—.?]+|n\/?a|k\.?\s?a\.?|null|undefined|none|nan|keine angaben?|nicht angegeben|ohne angabe|unbekannt)$/i;
