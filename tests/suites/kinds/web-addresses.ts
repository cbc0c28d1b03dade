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
      return foreignOption(one) ?? same(canonical, expected);
    case 'resolve':
      return resolves(input, base === '' ? undefined : base, resolved(expected));
    case 'wptUrl':
      return same(URL.parse(input, base)?.href ?? null, expected);
    case 'w3lib.safe_url_string':
      return /^https?:/.test(input)
        ? same(spelled(input), spelled(String(expected)))
        : leftOut('makes text safe that is no web address');
    default:
      return leftOut(`${String(one['kind'])}: the portal has no such function`);
  }
}

/** What a caller of the other library can ask for, and nobody of ours. */
const FOREIGN_OPTIONS: Readonly<Record<string, string>> = {
  keep_fragments: 'keeps fragments, which name a place on the page',
  query_separator: 'names a separator of its own for parameters',
  encoding: 'names another charset than UTF-8 for the query',
};

function foreignOption({ kwargs }: SuiteCase): Verdict | null {
  const options: Readonly<Record<string, unknown>> = Object(kwargs);
  if (options['keep_blank_values'] === false) return leftOut('drops parameters without a value');
  const isUtf8 = /^utf-?8$/i.test(String(options['encoding']));
  const name = Object.keys(FOREIGN_OPTIONS).find((option) => options[option] && !isUtf8);
  return name === undefined ? null : leftOut(FOREIGN_OPTIONS[name] ?? name);
}

/** Links to other schemes than http and https are resolved by the platform, and never followed. */
function resolves(link: string, base: string | undefined, expected: string | null): Verdict {
  const followed = webAddress(link, base) ?? null;
  return /^https?:/.test(expected ?? 'http:')
    ? same(followed, expected)
    : same([followed, URL.parse(link, base)?.href], [null, expected]);
}

/** The address that is requested, in its one spelling. */
function spelled(address: string): string | null {
  return canonicalAddress(webAddress(address) ?? '');
}

/** The suite leaves resolved addresses as they are; ours are parsed. */
function resolved(expected: unknown): string | null {
  return typeof expected === 'string' ? (URL.parse(expected)?.href ?? expected) : null;
}
