/** Deepest nesting that is read. */
const DEEPEST = 100;

const BLANK = /(?:[\s,]+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|<!--(?=\s*[[{])|<!--[\s\S]*?-->|-->)*/y;
const NAME = /[\p{L}\p{N}_$@.-]+/uy;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /(?:true|false|null|undefined|NaN)\b/y;
const WORDS: Readonly<Record<string, boolean>> = { true: true, false: false };
const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", '“': '”', '„': '“' };

/** What follows the quotation mark that ends a name, a value with a name, and an entry of a list; others are part of the text. */
const AFTER_NAME = /.\s*:/y;
const AFTER_FIELD =
  /.\s*(?:[\]}]|\/[/*]|,\s*(?:["'“„][^"'”“\n]{0,80}["'”“]\s*:|[\w$@]+\s*:|[\]},/])|["'“„][\w@:]{1,80}["'”“]\s*:)/y;
const AFTER_ENTRY = /.\s*(?:[\]}]|\/[/*]|,\s*["'“„{[\d\]},/-])/y;

/**
 * Reads the JSON-like values of a text, one after the other: comments, missing and doubled commas, names without
 * quotation marks, single and curly ones, bare ones within a string, raw line breaks and wrong escapes are understood.
 * Each character is looked at a bounded number of times.
 * @throws {SyntaxError} for anything else, and for what is cut off: half a value may say the opposite.
 */
export function readLenientJson(text: string): readonly unknown[] {
  const cursor = { text, at: 0 };
  const values: unknown[] = [];
  for (let next = skipBlank(cursor); next !== ''; next = skipBlank(cursor)) {
    if (next !== '{' && next !== '[') throw new SyntaxError('no JSON object or list');
    values.push(readValue(cursor, 0, AFTER_ENTRY));
  }
  return values;
}

/** A text and how far it is read. */
interface Cursor {
  readonly text: string;
  at: number;
}

/** What the pattern finds right here, and goes on behind it; undefined when it finds nothing. */
function take(cursor: Cursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0];
  cursor.at += found?.length ?? 0;
  return found;
}

/** The next sign that says something; '' at the end. */
function skipBlank(cursor: Cursor): string {
  take(cursor, BLANK);
  return cursor.text.charAt(cursor.at);
}

function fail({ at }: Cursor): never {
  throw new SyntaxError(`no JSON at ${at}`);
}

function readValue(cursor: Cursor, depth: number, after: RegExp): unknown {
  const next = skipBlank(cursor);
  if (depth > DEEPEST) return fail(cursor);
  if (next === '{') return readObject(cursor, depth);
  if (next === '[') return readList(cursor, depth);
  if (next in CLOSING) return readString(cursor, after);
  const number = take(cursor, NUMBER);
  return number === undefined ? (WORDS[take(cursor, WORD) ?? fail(cursor)] ?? null) : Number(number);
}

function readObject(cursor: Cursor, depth: number): Record<string, unknown> {
  const fields: [string, unknown][] = [];
  cursor.at += 1;
  for (let next = skipBlank(cursor); next !== '}'; next = skipBlank(cursor)) {
    const name = next in CLOSING ? readString(cursor, AFTER_NAME) : (take(cursor, NAME) ?? fail(cursor));
    if (skipBlank(cursor) !== ':') fail(cursor);
    cursor.at += 1;
    fields.push([name, readValue(cursor, depth + 1, AFTER_FIELD)]);
  }
  cursor.at += 1;
  return Object.fromEntries(fields);
}

function readList(cursor: Cursor, depth: number): readonly unknown[] {
  const entries: unknown[] = [];
  cursor.at += 1;
  while (skipBlank(cursor) !== ']') entries.push(readValue(cursor, depth + 1, AFTER_ENTRY));
  cursor.at += 1;
  return entries;
}

/** A quotation mark ends the string only where something follows that may stand behind one. */
function readString(cursor: Cursor, after: RegExp): string {
  const { text } = cursor;
  const close = CLOSING[text.charAt(cursor.at)];
  const start = cursor.at + 1;
  for (cursor.at = start; cursor.at < text.length; cursor.at += text.charAt(cursor.at) === '\\' ? 2 : 1) {
    after.lastIndex = cursor.at;
    if (text.charAt(cursor.at) !== close || !after.test(text)) continue;
    cursor.at += 1;
    return unescaped(text.slice(start, cursor.at - 1));
  }
  return fail(cursor);
}

const SIGNS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** A backslash before a letter that needs none is a slip and goes. */
function unescaped(text: string): string {
  return text.replaceAll(/\\(?:u([\da-f]{4})|([\s\S]))/gi, (_, code: string | undefined, sign: string) =>
    code === undefined ? (SIGNS[sign] ?? sign) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
