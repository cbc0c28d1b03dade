/** Octets that mean the same escaped and plain (RFC 3986 §2.3). */
const UNRESERVED = /[A-Za-z0-9\-._~]/;

/** Signs that a URL may not hold plain (RFC 3986 §2) but that the WHATWG parser leaves alone. */
const UNSAFE = /["<>^`{|}[\]\\]/g;

/** A host without its scheme: "www.example.org/jobs". */
const BARE_HOST = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#]|$)/u;

/** An address that no browser opens as a page: its scheme, its host with what stands before it, and its path. */
const OTHER = /^([a-z][a-z\d+.-]*):(?:\/\/([^/?#]*))?([^?#]*)(\?[^#]*)?/i;

/**
 * One spelling for all addresses of a page, to recognise it again; the address that is requested stays as printed.
 * Rules: scheme and host in lower case and Punycode, no dot behind the host, no usual port, no fragment; dots and
 * doubled slashes of the path resolved; escapes in capitals and only where needed; parameters in order of their names,
 * the empty ones left out, their spaces written +. The path keeps its case and its last slash, for servers may tell
 * them apart. Of other schemes than http and https no more is known than RFC 3986 §6.2.2 says.
 * Null for what is no address.
 */
export function canonicalAddress(address: string): string | null {
  const text = address.trim();
  const other = /^https?:/i.test(text) ? null : OTHER.exec(inAscii(text));
  if (other !== null) return canonicalOther(other);
  const url = URL.parse(BARE_HOST.test(text) ? `http://${text}` : text);
  if (url === null || /%/.test(url.hostname)) return null;
  url.hash = '';
  const hostname = url.hostname.replace(/\.+$/, '');
  const [username, password] = [canonicalEscapes(url.username), canonicalEscapes(url.password)];
  const signIn = username === '' ? '' : `${username}${password && `:${password}`}@`;
  const port = url.port === '' ? '' : `:${url.port}`;
  const place = `${canonicalPath(url.pathname)}${canonicalQuery(url.search)}`;
  const canonical = `${url.protocol}//${signIn}${hostname}${port}${place}`;
  return URL.canParse(canonical) && hostname !== '' ? canonical : null;
}

function canonicalOther([, scheme = '', authority, path = '', query = '']: RegExpExecArray): string {
  const host =
    authority === undefined ? '' : `//${authority.replace(/[^@]*$/, (name) => name.toLowerCase())}`;
  const place = path.startsWith('/') ? canonicalPath(path) : canonicalEscapes(path);
  return `${scheme.toLowerCase()}:${host}${place}${canonicalEscapes(query)}`;
}

function inAscii(text: string): string {
  return text.toWellFormed().replaceAll(/[^\x21-\x7e]/gu, (sign) => encodeURIComponent(sign));
}

function canonicalPath(path: string): string {
  const escaped = canonicalEscapes(path).replaceAll(/\/{2,}/g, '/');
  // Dots that were escaped are resolved only now.
  return escaped.includes('/.') ? new URL(escaped, 'http://x').pathname : escaped;
}

function canonicalQuery(search: string): string {
  const named = search
    .slice(1)
    .split('&')
    .filter((parameter) => !/^(=|$)/.test(parameter))
    .map((parameter) =>
      canonicalEscapes(parameter)
        .replaceAll('%20', '+')
        .replace(/^([^=]+)=$/, '$1'),
    );
  const sorted = named.toSorted((one, other) => (one === other ? 0 : one < other ? -1 : 1));
  return sorted.length === 0 ? '' : `?${sorted.join('&')}`;
}

function canonicalEscapes(text: string): string {
  const escaped = text
    .replaceAll(/%(?![0-9a-f]{2})/gi, '%25')
    .replaceAll(UNSAFE, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return escaped.replaceAll(/%([0-9a-f]{2})/gi, (escape, hex: string) => {
    const plain = String.fromCharCode(Number.parseInt(hex, 16));
    return UNRESERVED.test(plain) ? plain : escape.toUpperCase();
  });
}
