import { printed } from './printed.ts';

/** The absolute http(s) address of a link, resolved against `base`; undefined for anything else (mailto, javascript, rubbish). */
export function webAddress(link: unknown, base?: string): string | undefined {
  const text = printed(link);
  if (text === undefined) return undefined;
  const url = URL.parse(text, base);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** The address without its fragment: two fragments of a page are one page. */
export function withoutFragment(address: string): string {
  return address.split('#', 1)[0] ?? address;
}
