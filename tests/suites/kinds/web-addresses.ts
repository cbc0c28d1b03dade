import { canonicalAddress } from '../../../crawler/source-kinds/reading/canonical-address.ts';
import { webAddress } from '../../../crawler/source-kinds/reading/web-address.ts';
import { failed, leftOut, pureKind, same, textOf, type SuiteCase, type Verdict } from '../suite.ts';

const KINDS = /^(normalize|invalid|resolve|wptUrl|w3lib\..+)$/;

/** Addresses: how they are parsed, resolved against a page, and brought into one spelling, which must be final. */
export const webAddresses = pureKind(
  'web addresses',
  (one) => typeof one['input'] === 'string' && KINDS.test(String(one['kind'])),
  (one) => {
    const input = textOf(one, 'input') ?? '';
    const canonical = canonicalAddress(input);
    if (canonical !== null && canonicalAddress(canonical) !== canonical)
      return failed(`${canonical} becomes ${String(canonicalAddress(canonical))} when it is read again`);
    return check(input, canonical, one);
  },
);

function check(input: string, canonical: string | null, one: SuiteCase): Verdict {
  const base = textOf(one, 'base');
  const expected = one['failure'] === true ? null : one['expected'];
  switch (one['kind']) {
    case 'normalize':
    case 'invalid':
    case 'w3lib.canonicalize_url':
      return Object(one['kwargs']).keep_fragments === true
        ? leftOut('keeps fragments, which name a place on the page')
        : same(canonical, expected);
    case 'resolve':
      return same(webAddress(input, base === '' ? undefined : base) ?? null, resolved(expected));
    case 'wptUrl':
      return same(URL.parse(input, base)?.href ?? null, expected);
    case 'w3lib.safe_url_string':
      return /^https?:/.test(input)
        ? same(webAddress(input) ?? null, webAddress(expected) ?? null)
        : leftOut('makes text safe that is no web address');
    default:
      return leftOut(`${String(one['kind'])}: the portal has no such function`);
  }
}

/** The suite leaves resolved addresses as they are; ours are parsed. */
function resolved(expected: unknown): string | null {
  return typeof expected === 'string' ? (URL.parse(expected)?.href ?? expected) : null;
}
