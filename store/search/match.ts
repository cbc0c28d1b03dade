/** What postings are looked up by in the word index. */
export type Match = Term | Joined;

/**
 * A word, the beginning of one or a phrase, in some columns of the index. Made only of words that the analysis let
 * through, so that nothing in it can be an operator.
 */
export interface Term {
  readonly kind: 'term';
  /** In the language of FTS5. */
  readonly text: string;
  readonly columns: readonly string[];
  /** Tells it apart from other matches. */
  readonly name: string;
}

/** All of the parts, or any of them. */
export interface Joined {
  readonly kind: 'all' | 'any';
  readonly parts: readonly Match[];
  readonly name: string;
}

/** The tables of the word index and their columns. */
export const WORD_TABLES = {
  title_words: ['title', 'title_forms', 'names'],
  text_words: ['text', 'text_forms'],
} as const;

const ALL_COLUMNS: readonly string[] = Object.values(WORD_TABLES).flat();

/** One word. */
export function word(text: string): Match {
  return term(`"${text}"`, ALL_COLUMNS);
}

/** Words that begin with this one. */
export function beginning(text: string): Match {
  return term(`"${text}"*`, ALL_COLUMNS);
}

/** Whether a term stands for all words that begin with it. */
export function isBeginning({ text }: Term): boolean {
  return text.endsWith('*');
}

/** Words in this order, next to one another. */
export function phrase(words: readonly string[]): Match {
  return term(`"${words.join(' ')}"`, ALL_COLUMNS);
}

/** What has every part; nothing where there are none. */
export function allOf(parts: readonly Match[]): Match {
  return join('all', parts);
}

/** What has a part at least; nothing where there are none. */
export function anyOf(parts: readonly Match[]): Match {
  return join('any', parts);
}

/** The match in some columns of the index only; their names are parted by blanks. */
export function inColumns(columns: string, match: Match): Match {
  if (match.kind === 'term')
    return term(
      match.text,
      columns.split(' ').filter((name) => match.columns.includes(name)),
    );
  return join(
    match.kind,
    match.parts.map((part) => inColumns(columns, part)),
  );
}

function term(text: string, columns: readonly string[]): Term {
  return { kind: 'term', text, columns, name: `${text} in ${columns.join(' ')}` };
}

function join(kind: Joined['kind'], parts: readonly Match[]): Match {
  const distinct = [...new Map(parts.map((part) => [part.name, part])).values()];
  const [only] = distinct;
  if (only !== undefined && distinct.length === 1) return only;
  return { kind, parts: distinct, name: `${kind} (${distinct.map((part) => part.name).join(', ')})` };
}
