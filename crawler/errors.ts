/** Timeout, 5xx, DNS: the runner tries again later with back-off. */
export class SourceUnavailable extends Error {
  override readonly name = 'SourceUnavailable';
}

/** 401, 403, 429, captcha or robots.txt: the runner leaves the source alone until `until` and never works around. */
export class SourceRefused extends Error {
  override readonly name = 'SourceRefused';
  /** Instant before which no further request is made; null = until an operator looks. */
  readonly until: string | null;

  constructor(message: string, options?: ErrorOptions & { until?: string | null }) {
    super(message, options);
    this.until = options?.until ?? null;
  }
}

/** The page is not as the adapter knows it: no retry, an alarm, the stock is kept. */
export class SourceChanged extends Error {
  override readonly name = 'SourceChanged';
}
