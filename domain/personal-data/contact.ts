/** A piece of personal or contact data in a text; `value` is the text from `start` to `end`, verbatim. */
export interface Contact {
  readonly kind: 'name' | 'mail' | 'phone' | 'handle';
  readonly start: number;
  readonly end: number;
  readonly value: string;
}
