const SPARE_PARAMETERS = /^(?:utm_|ref$|referrer$|src$|source$|campaign|gclid|fbclid|track|sid$|session)/iu;

/** An address without protocol, "www.", fragment, tracking parameters and closing slash; as written when it is none. */
export function canonicalUrl(written: string): string {
  const url = URL.parse(written);
  if (url === null) return written;
  const kept = [...url.searchParams]
    .filter(([name]) => !SPARE_PARAMETERS.test(name))
    .map(([name, value]) => `${name}=${value}`);
  const query = kept.length > 0 ? `?${kept.toSorted().join('&')}` : '';
  return `${url.hostname.replace(/^www\./u, '')}${url.pathname.replace(/\/$/u, '')}${query}`;
}
