/**
 * All matches of a global pattern, in the order of the text. Not `matchAll`, which makes a new pattern for each text: on
 * short texts that costs more than looking.
 */
export function allMatches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += isPair(text, pattern) ? 2 : 1;
  }
  return found;
}

/** Whether the next sign is two units long; a pattern with the flag `u` would step back from between them for ever. */
function isPair(text: string, { unicode, lastIndex }: RegExp): boolean {
  return unicode && (text.codePointAt(lastIndex) ?? 0) > 0xffff;
}
