/** A word of a text, letters with hyphens and apostrophes between them. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly isCapital: boolean;
}

const HYPHEN = 45;
const APOSTROPHES: ReadonlySet<number> = new Set([39, 0x2019, 0x60, 0xb4]);

/** The words of a text in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (!isLetter(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const end = endOfWord(text, at);
    tokens.push(tokenOf(text, at, end));
    at = end;
  }
  return tokens;
}

function tokenOf(text: string, start: number, end: number): Token {
  return { start, end, word: text.slice(start, end), isCapital: beginsCapital(text.charCodeAt(start)) };
}

function endOfWord(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (isLetter(code)) end += 1;
    else if ((code === HYPHEN || APOSTROPHES.has(code)) && isLetter(text.charCodeAt(end + 1))) end += 2;
    else return end;
  }
  return end;
}

/** Letters of Latin, Greek and Cyrillic with their accents; other scripts never hold a German advertisement's names. */
function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return (
    (code >= 0xc0 && code < 0x530 && code !== 0xd7 && code !== 0xf7) || (code >= 0x1e00 && code < 0x2000)
  );
}

function beginsCapital(code: number): boolean {
  if (code < 128) return code <= 90;
  const sign = String.fromCharCode(code);
  return sign !== sign.toLowerCase();
}
