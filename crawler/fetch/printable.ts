/** Words of a site as they may stand in a reason or a log: one line, no control characters, at most `most` characters. */
export function printable(text: string, most: number): string {
  return text
    .slice(0, most * 2)
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .slice(0, most);
}
