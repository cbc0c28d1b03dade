import { canonicalAddress } from './canonical-address.ts';
import { withoutFragment } from './web-address.ts';

/** Parameters that say who followed a link or when, not which page it is. */
const PASSING =
  /^(utm_.*|gclid|fbclid|msclkid|mc_[ce]id|phpsessid|jsessionid|session(id)?|sid|_ga|ref(errer)?|track(ing)?|ts|v|jobdbpvid)$/i;

/** A lasting name made of an address: in its one spelling, without fragment, session and tracking parameters. */
export function keyOfAddress(address: string): string {
  return withoutPassingParameters(canonicalAddress(address) ?? withoutFragment(address));
}

/** The address without session and tracking parameters; text that is no address stays as it is. */
export function withoutPassingParameters(address: string): string {
  const url = URL.parse(address);
  if (url === null) return address;
  const lasting = url.search
    .slice(1)
    .split('&')
    .filter((parameter) => !PASSING.test(nameOf(parameter)));
  url.search = lasting.join('&');
  return url.href.replace(/;jsessionid=[^?#]*/i, '');
}

function nameOf(parameter: string): string {
  return parameter.split('=', 1)[0] ?? '';
}
