/** Meilisearch cannot be asked now: it is down, slow, or something before it answers in its place. Trying later helps. */
export class SearchAway extends Error {
  override readonly name = 'SearchAway';
}

/** Meilisearch takes the key for wrong, or as one that may not do this. Only an operator can help. */
export class SearchRefused extends Error {
  override readonly name = 'SearchRefused';
}

/** The index is not one that this program may answer from: not built yet, built by another version, or far behind. */
export class SearchNotReady extends Error {
  override readonly name = 'SearchNotReady';
}

/** Meilisearch has understood and said no, or a task has failed; `code` is its own word for why. */
export class SearchFailed extends Error {
  override readonly name = 'SearchFailed';
  readonly code: string;
  readonly status: number;

  constructor(message: string, code: string, status: number, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.status = status;
  }
}
