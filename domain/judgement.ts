/** A three-valued answer: `unknown` is said when neither side is shown by the posting. */
export type Answer = 'yes' | 'no' | 'unknown';

/**
 * Where the words lie that a judgement rests on; `source` means a field of the source, not its text, `operator` that the
 * portal's operator has said so.
 */
export type EvidenceField = 'title' | 'text' | 'employer' | 'place' | 'source' | 'operator';

/** The words a judgement rests on, quoted as they stand in the posting. */
export interface Evidence {
  readonly field: EvidenceField;
  readonly quote: string;
}

/** A conclusion with what it rests on. `confidence` runs from 0 (a guess) to 1 (the source says so itself). */
export interface Judgement<T> {
  readonly value: T;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}
