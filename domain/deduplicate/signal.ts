/**
 * One thing that speaks for one opening (above 0) or against it. Weights are odds as natural logarithms: 0.7 makes it
 * twice as likely, 2.3 ten times. They were set by hand and checked against pairs of many trades.
 */
export interface Signal {
  /** What it is, in plain English, as the operator reads it. */
  readonly what: string;
  readonly weight: number;
  /** It is found in what the texts tell, not in who offers what work where. */
  readonly isOfText?: true;
}

/** A signal of who offers what work where, or one against. */
export function signal(what: string, weight: number): Signal {
  return { what, weight };
}

/** A fact that the texts tell. */
export function told(what: string, weight: number): Signal {
  return { what, weight, isOfText: true };
}
