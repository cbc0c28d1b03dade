/**
 * One pattern of several alternatives, so that a table has one wording a line. Each alternative is a whole pattern with
 * the flags of the first.
 */
export function anyOf(first: RegExp, ...others: readonly RegExp[]): RegExp {
  return new RegExp([first, ...others].map(({ source }) => source).join('|'), first.flags);
}
