/**
 * Faults that a second try at once cannot mend. The `tls-…` ones are certificates that do not hold (RFC 5280 §6); they are
 * never ignored. `circuit-open`: the host has failed so often that it is left alone for a while.
 */
export type LastingFault =
  | 'tls-expired'
  | 'tls-not-yet-valid'
  | 'tls-wrong-host'
  | 'tls-self-signed'
  | 'tls-unknown-issuer'
  | 'tls-incomplete-chain'
  | 'tls-revoked'
  | 'tls-other'
  | 'circuit-open';

/** Timeout, 5xx, DNS, TLS: the runner tries again later with back-off. */
export class SourceUnavailable extends Error {
  override readonly name = 'SourceUnavailable';
  /** Set when trying again at once is of no use; null for faults that may pass. */
  readonly code: LastingFault | null;

  constructor(message: string, options?: ErrorOptions & { code?: LastingFault | null }) {
    super(message, options);
    this.code = options?.code ?? null;
  }
}

/** 401, 403, 429 or captcha: the runner leaves the source alone until `until` and never works around. */
export class SourceRefused extends Error {
  override readonly name: string = 'SourceRefused';
  /** Instant before which no further request is made; null = until an operator looks. */
  readonly until: string | null;

  constructor(message: string, options?: ErrorOptions & { until?: string | null }) {
    super(message, options);
    this.until = options?.until ?? null;
  }
}

/** The site's own rules for machines (robots.txt, a reservation) say no: as a refusal, but recorded as `not-allowed`. */
export class NotAllowed extends SourceRefused {
  override readonly name: string = 'NotAllowed';
}

/** The page is not as the adapter knows it: no retry, an alarm, the stock is kept. */
export class SourceChanged extends Error {
  override readonly name = 'SourceChanged';
}
