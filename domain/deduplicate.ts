import type { PostingId } from './posting.ts';

/** What a new print is: a job not seen before, one known already, or one a person must look at. */
export type Match =
  | { readonly kind: 'new' }
  | { readonly kind: 'same'; readonly as: PostingId; readonly because: string }
  | { readonly kind: 'grey'; readonly near: readonly PostingId[]; readonly because: string };
