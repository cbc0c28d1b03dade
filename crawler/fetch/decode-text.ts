import { byteOrderMark, charsetParameter, knownCharset, sniffCharset } from './sniff-charset.ts';

/** A page's text with the name of the charset it was read in. */
export interface DecodedText {
  readonly text: string;
  readonly charset: string;
}

/**
 * Reads bytes as text. Order of trust: byte order mark, valid UTF-8, the header, what the page says about itself,
 * windows-1252. UTF-8 goes before the header because bytes hardly ever form valid UTF-8 by chance, while wrong headers
 * are common.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return decodeAs(bytes, marked);
  const named = knownCharset(charsetParameter(contentType)) ?? sniffCharset(bytes);
  const utf8 = mayHideAnotherCharset(bytes, named) ? null : validUtf8(bytes);
  if (utf8 !== null) return { text: utf8, charset: 'utf-8' };
  const isUtf8InName = named === null || named === 'utf-8';
  return decodeAs(bytes, isUtf8InName ? (otherThanUtf8(sniffCharset(bytes)) ?? 'windows-1252') : named);
}

/** UTF-16 and ISO-2022 text can be made of bytes that are valid UTF-8 too; NUL and ESC betray it. */
function mayHideAnotherCharset(bytes: Uint8Array, named: string | null): boolean {
  if (named === null || named === 'utf-8') return false;
  return bytes.includes(named.startsWith('utf-16') ? 0x00 : 0x1b);
}

function validUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function otherThanUtf8(charset: string | null): string | null {
  return charset === 'utf-8' ? null : charset;
}

function decodeAs(bytes: Uint8Array, charset: string): DecodedText {
  return { text: new TextDecoder(charset).decode(bytes), charset };
}
