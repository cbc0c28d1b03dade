/**
 * Whether two prints are of one opening: `different` = not alike enough, `apart` = something contradicts.
 * `strength` orders several answers "same", 0 to 1.
 */
export interface Verdict {
  readonly kind: 'same' | 'grey' | 'different' | 'apart';
  readonly because: string;
  readonly strength: number;
  /** By how much the odds of a retold opening exceed what is asked, as natural logarithm; absent where wording or identity decide. */
  readonly margin?: number;
  /** No more reading can change it: identity, or a fact that contradicts. */
  readonly isFinal?: true;
}

/** A verdict that rests on identity or wording. */
export function verdict(kind: Verdict['kind'], because: string, strength: number): Verdict {
  return { kind, because, strength };
}
