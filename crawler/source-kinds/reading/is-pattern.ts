/** True when the text is a regular expression. */
export function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch (fault) {
    if (!(fault instanceof SyntaxError)) throw fault;
    return false;
  }
}
