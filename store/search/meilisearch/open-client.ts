import { Meilisearch } from 'meilisearch';

/** Where a Meilisearch is, and the key that may search, write documents and settings, swap indexes and see tasks. */
export interface MeilisearchAddress {
  readonly url: string;
  /** Empty for a Meilisearch without keys. */
  readonly key: string;
}

/** A client of which every request ends after `timeoutMs`. */
export function openClient({ url, key }: MeilisearchAddress, timeoutMs: number): Meilisearch {
  return new Meilisearch({ host: url, timeout: timeoutMs, ...(key !== '' && { apiKey: key }) });
}
