/**
 * The same function, which remembers its last answers by `keyOf` its input; at most `most` of them, then it begins
 * anew. For pure functions that are asked the same many times per page.
 */
export function remembered<Input extends readonly unknown[], Output>(
  work: (...input: Input) => Output,
  keyOf: (...input: Input) => string | number,
  most: number,
): (...input: Input) => Output {
  const answers = new Map<string | number, Output>();
  return (...input) => {
    const key = keyOf(...input);
    const known = answers.get(key);
    if (known !== undefined) return known;
    if (answers.size >= most) answers.clear();
    const answer = work(...input);
    answers.set(key, answer);
    return answer;
  };
}
