/** Where a sign stands in a text, from front to back. */
export function positionsOf(text: string, sign: string): readonly number[] {
  const positions: number[] = [];
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) positions.push(at);
  return positions;
}
