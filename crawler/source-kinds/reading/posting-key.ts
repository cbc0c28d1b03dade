import { withoutFragment } from './web-address.ts';

/** Parameters that say who followed a link or when, not which page it is. */
const PASSING =
  /^(utm_.*|gclid|fbclid|msclkid|mc_[ce]id|phpsessid|jsessionid|session(id)?|sid|_ga|ref(errer)?|track(ing)?|ts|v|jobdbpvid)$/i;

/** A lasting name made of an address: without fragment, session and tracking parameters. */
export function keyOfAddress(address: string): string {
  return withoutPassingParameters(withoutFragment(address));
}

/** The address without session and tracking parameters; text that is no address stays as it is. */
export function withoutPassingParameters(address: string): string {
  const url = URL.parse(address);
  if (url === null) return address;
  const passing = [...url.searchParams.keys()].filter((name) => PASSING.test(name));
  for (const name of passing) url.searchParams.delete(name);
  return url.href.replace(/;jsessionid=[^?#]*/i, '');
}
