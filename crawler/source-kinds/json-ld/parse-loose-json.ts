/** What a JSON text is when it cannot be read, not even repaired. */
export const UNREADABLE = Symbol('unreadable JSON');

/**
 * Reads JSON as web pages really print it: inside comments or CDATA, with comments, trailing commas, raw line
 * breaks in strings, wrong escapes, or with its quotes written as entities.
 */
export function parseLooseJson(text: string): unknown {
  const inner = unwrap(text);
  if (inner === '') return UNREADABLE;
  const readings = [() => inner, () => repair(inner), () => repair(decodeQuotes(inner))];
  for (const reading of readings) {
    const value = parse(reading());
    if (value !== UNREADABLE) return value;
  }
  return UNREADABLE;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    if (!(fault instanceof SyntaxError)) throw fault;
    return UNREADABLE;
  }
}

function unwrap(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .trim()
    .replace(/^(?:\/\/|\/\*)?\s*<!\[CDATA\[\s*(?:\*\/)?/, '')
    .replace(/(?:\/\/|\/\*)?\s*\]\]>\s*(?:\*\/)?$/, '')
    .trim()
    .replace(/;$/, '');
}

function decodeQuotes(text: string): string {
  return text.replaceAll(/&quot;|&#34;|&#x22;/gi, '"').replaceAll('&amp;', '&');
}

/**
 * A string, a comment, or a comma before a closing bracket: everything that repairing looks at. What is not
 * closed runs to the end, so that no character is looked at twice.
 */
const PIECES =
  /"(?:[^"\\]|\\[\s\S])*(?:"|$)|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|<!--(?=\s*[[{])|<!--[\s\S]*?(?:-->|$)|-->|,(?=\s*[\]}])/g;

function repair(text: string): string {
  return text.replaceAll(PIECES, (piece) => (piece.startsWith('"') ? repairString(piece) : ''));
}

function repairString(string: string): string {
  return (
    string
      .replaceAll(/\\(u[0-9a-f]{4}|["\\/bfnrt])|\\/gi, (whole, known: string | undefined) =>
        known ? whole : '',
      )
      // oxlint-disable-next-line no-control-regex -- raw control characters are what is repaired here
      .replaceAll(/[\u0000-\u001f]/g, (character) => JSON.stringify(character).slice(1, -1))
  );
}
