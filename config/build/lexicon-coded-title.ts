import type { KldbCode } from '../../domain/posting.ts';

/** A title with its code of 3 to 5 digits. */
export interface CodedTitle {
  readonly title: string;
  readonly code: KldbCode;
}
