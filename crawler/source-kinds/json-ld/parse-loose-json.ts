import { readLenientJson } from './read-lenient-json.ts';

/** What a JSON text is when it cannot be read, not even repaired. */
export const UNREADABLE = Symbol('unreadable JSON');

/**
 * Reads JSON as web pages really print it: inside comments or CDATA, with all that `readLenientJson` understands, or with
 * its quotes written as entities. Several values in a row become a list.
 */
export function parseLooseJson(text: string): unknown {
  const inner = unwrap(text);
  const readings = [() => JSON.parse(inner), () => lenient(inner), () => lenient(decodeQuotes(inner))];
  for (const reading of readings) {
    const value = attempt(reading);
    if (value !== UNREADABLE) return value;
  }
  return UNREADABLE;
}

function lenient(text: string): unknown {
  const values = readLenientJson(text);
  if (values.length === 0) return UNREADABLE;
  return values.length === 1 ? values[0] : values;
}

function attempt(read: () => unknown): unknown {
  try {
    return read();
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
