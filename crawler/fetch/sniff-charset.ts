const PROLOG_BYTES = 1024;

/** Bytes of a page that are searched for a `meta` element; some pages put long scripts first. */
const META_BYTES = 16_384;

/**
 * The charset that a page names about itself: its byte order mark, else the XML prolog, else the first `meta charset` or
 * `http-equiv` of the head, found as the HTML standard's prescan does. Null when it names none that is known.
 */
export function sniffCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, META_BYTES)).toString(
    'latin1',
  );
  return (
    byteOrderMark(bytes) ??
    wideProlog(head) ??
    prologCharset(head.slice(0, PROLOG_BYTES)) ??
    metaCharset(head)
  );
}

/** The Unicode encoding whose byte order mark the bytes begin with; null without one. */
export function byteOrderMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return null;
}

/** The encoding that `label` stands for by the Encoding Standard (`latin1` is windows-1252), or null. */
export function knownCharset(label: string | null | undefined): string | null {
  const name = label?.trim().toLowerCase() ?? '';
  if (name === '') return null;
  if (name === 'x-user-defined') return 'windows-1252';
  try {
    return new TextDecoder(name).encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** An XML prolog in letters of two bytes each, as the HTML standard's prescan knows it. */
function wideProlog(head: string): string | null {
  if (head.startsWith('<\0?\0x\0')) return 'utf-16le';
  return head.startsWith('\0<\0?\0x') ? 'utf-16be' : null;
}

function prologCharset(head: string): string | null {
  const match = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']\s*([\w.:-]+)\s*["'][^>]*>/.exec(head);
  return asAscii(knownCharset(match?.[1]));
}

/** A page that names UTF-16 in ASCII letters cannot be UTF-16; the standard reads it as UTF-8. */
function asAscii(charset: string | null): string | null {
  return charset?.startsWith('utf-16') === true ? 'utf-8' : charset;
}

function metaCharset(head: string): string | null {
  let at = 0;
  while ((at = head.indexOf('<', at)) !== -1) {
    const skip = skipped(head, at);
    if (skip !== null) {
      at = skip;
      continue;
    }
    const tag = readTag(head, at);
    if (tag === null) return null;
    const charset = tag.name === 'meta' ? charsetOfMeta(tag.attributes) : null;
    if (charset !== null) return charset;
    at = tag.end;
  }
  return null;
}

/** End of a comment, declaration or stray `<` at `at`; null when an element's tag starts there. */
function skipped(head: string, at: number): number | null {
  if (head.startsWith('<!--', at)) return endOr(head, head.indexOf('-->', at + 2), 3);
  const next = head[at + 1] ?? '';
  if (next === '!' || next === '?') return endOr(head, head.indexOf('>', at), 1);
  if (next === '/' && !/[a-z]/i.test(head[at + 2] ?? '')) return endOr(head, head.indexOf('>', at), 1);
  return /[a-z/]/i.test(next) ? null : at + 1;
}

function endOr(head: string, at: number, length: number): number {
  return at === -1 ? head.length : at + length;
}

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly end: number;
}

const ATTRIBUTE = /[\s/]*(?:>|([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)))?)/y;

/** The tag at `at` with its attributes, the first of each name; null when it is cut off by the end. */
function readTag(head: string, at: number): Tag | null {
  const name = /<\/?([a-z][^\s/>]*)/iy;
  name.lastIndex = at;
  const start = name.exec(head);
  if (start === null) return null;
  const attributes = new Map<string, string>();
  let end = name.lastIndex;
  for (;;) {
    ATTRIBUTE.lastIndex = end;
    const match = ATTRIBUTE.exec(head);
    if (match === null) return null;
    end = ATTRIBUTE.lastIndex;
    const key = match[1]?.toLowerCase();
    const isEndTag = head[at + 1] === '/';
    if (key === undefined) return { name: isEndTag ? '' : (start[1] ?? '').toLowerCase(), attributes, end };
    if (!attributes.has(key)) attributes.set(key, match[2] ?? match[3] ?? match[4] ?? '');
  }
}

function charsetOfMeta(attributes: ReadonlyMap<string, string>): string | null {
  const direct = attributes.get('charset');
  if (direct !== undefined) return asAscii(knownCharset(direct));
  if (attributes.get('http-equiv')?.toLowerCase() !== 'content-type') return null;
  return asAscii(knownCharset(charsetParameter(attributes.get('content'))));
}

/** Value of `charset=` in a content type, quoted or not; null when there is none. */
export function charsetParameter(contentType: string | null | undefined): string | null {
  const match = /charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))/i.exec(contentType ?? '');
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? null;
}
