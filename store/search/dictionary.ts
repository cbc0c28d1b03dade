/** Numbers for repeated texts, so that a column holds small numbers instead of texts. */
export interface Dictionary {
  /** The number of a text; the next free one when it is new. */
  code(text: string): number;
  /** The texts in the order of their numbers. */
  readonly texts: readonly string[];
  /** For each text, in the same order, what it stands for: positions in `names`. */
  readonly parts: readonly (readonly number[])[];
  /** What the texts stand for, each once. */
  readonly names: readonly string[];
}

/** An empty dictionary of texts of which each stands for some names: a list of places for each of them. */
export function newDictionary(namesIn: (text: string) => readonly string[]): Dictionary {
  const texts = newNumbering<string>();
  const names = newNumbering<string>();
  const parts: number[][] = [];
  return {
    texts: texts.values,
    names: names.values,
    parts,
    code(text) {
      const code = texts.code(text);
      if (code === parts.length) parts.push(namesIn(text).map(names.code));
      return code;
    },
  };
}

/** Numbers for repeated values. */
export interface Numbering<Value> {
  /** The number of a value; the next free one when it is new. */
  code(value: Value): number;
  /** The values in the order of their numbers. */
  readonly values: readonly Value[];
}

/** An empty numbering. */
export function newNumbering<Value>(): Numbering<Value> {
  const values: Value[] = [];
  const codes = new Map<Value, number>();
  return {
    values,
    code(value) {
      const known = codes.get(value);
      if (known !== undefined) return known;
      codes.set(value, values.length);
      return values.push(value) - 1;
    },
  };
}
