/** Some municipal sites set a cookie and redirect to themselves; more than a few are tracking and not needed. */
const MOST_COOKIES = 20;
const LONGEST_COOKIE = 4096;

/** Cookies of one crawl run, never written anywhere. A cookie goes back only to the very origin that set it. */
export interface CookieJar {
  /** Value of the Cookie header for `url`; null when there is nothing to send. */
  header(url: URL): string | null;
  /** Takes what the `Set-Cookie` headers of an answer from `url` say. */
  take(url: URL, setCookie: readonly string[]): void;
}

/** An empty jar. */
export function openCookieJar(): CookieJar {
  const byOrigin = new Map<string, Map<string, string>>();
  return {
    header(url) {
      const cookies = byOrigin.get(url.origin);
      if (cookies === undefined || cookies.size === 0) return null;
      return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    },
    take(url, setCookie) {
      const cookies = byOrigin.get(url.origin) ?? new Map<string, string>();
      for (const line of setCookie) takeOne(cookies, line);
      byOrigin.set(url.origin, cookies);
    },
  };
}

function takeOne(cookies: Map<string, string>, line: string): void {
  const match = /^\s*([!#$%&'*+\-.^_`|~0-9A-Za-z]+)\s*=\s*([^;\r\n]*)/.exec(line);
  const [, name, value] = match ?? [];
  if (name === undefined || value === undefined || line.length > LONGEST_COOKIE) return;
  if (/;\s*max-age\s*=\s*(0|-\d+)\s*(;|$)/i.test(line)) {
    cookies.delete(name);
    return;
  }
  if (cookies.size < MOST_COOKIES || cookies.has(name)) cookies.set(name, value.trim());
}
