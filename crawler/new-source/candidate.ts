/** A format to try on a page. */
export interface Candidate {
  readonly kind: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly role: string;
}
