/**
 * Faults that a second try at once cannot mend. The `tls-…` ones are certificates that do not hold (RFC 5280 §6); they are
 * never ignored. `circuit-open`: the host has failed so often that it is left alone for a while. The `page-…` ones are pages
 * whose scripts never come to an end, take all memory, or break the browser.
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
  | 'circuit-open'
  | 'page-endless'
  | 'page-memory'
  | 'page-crash';

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

/** 401, 403 or 451 for this page: the site may well answer for another of its pages. Otherwise as a refusal. */
export class PageRefused extends SourceRefused {}

/** The site's own rules for machines (robots.txt, a reservation) say no: as a refusal, but recorded as `not-allowed`. */
export class NotAllowed extends SourceRefused {
  override readonly name: string = 'NotAllowed';
}

/** The page is not as the adapter knows it: no retry, an alarm, the stock is kept. */
export class SourceChanged extends Error {
  override readonly name = 'SourceChanged';
}

/** The source is read through a browser, and none that starts is on this machine: a matter for the operator. */
export class BrowserMissing extends Error {
  override readonly name = 'BrowserMissing';
}
