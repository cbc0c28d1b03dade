/** Numbers for repeated texts, so that a column holds small numbers instead of texts. */
export interface Dictionary {
  /** The number of a text; the next free one when it is new. */
  code(text: string): number;
  /** The texts in the order of their numbers. */
  readonly texts: readonly string[];
}

/** An empty dictionary. */
export function newDictionary(): Dictionary {
  const texts: string[] = [];
  const codes = new Map<string, number>();
  return {
    texts,
    code(text) {
      const known = codes.get(text);
      if (known !== undefined) return known;
      codes.set(text, texts.length);
      return texts.push(text) - 1;
    },
  };
}
