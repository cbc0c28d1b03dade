/** An expression of FTS5. Made only of words that the analysis let through, so that nothing in it can be an operator. */
export type Match = string;

/** One word. */
export function word(text: string): Match {
  return `"${text}"`;
}

/** Words that begin with this one. */
export function beginning(text: string): Match {
  return `"${text}"*`;
}

/** Words in this order, next to one another. */
export function phrase(words: readonly string[]): Match {
  return `"${words.join(' ')}"`;
}

export function allOf(parts: readonly Match[]): Match {
  return parts.length === 1 ? (parts[0] ?? '""') : `(${parts.join(' AND ')})`;
}

export function anyOf(parts: readonly Match[]): Match {
  const distinct = [...new Set(parts)];
  return distinct.length === 1 ? (distinct[0] ?? '""') : `(${distinct.join(' OR ')})`;
}

/** The expression in some columns of the index only. */
export function inColumns(columns: string, part: Match): Match {
  return `({${columns}} : ${part})`;
}
