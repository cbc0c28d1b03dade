import { listAnnotated } from '../../../crawler/source-kinds/json-ld/find-annotated.ts';
import { findJsonLdBlocks } from '../../../crawler/source-kinds/json-ld/find-blocks.ts';
import { findJobPostings } from '../../../crawler/source-kinds/json-ld/find-job-postings.ts';
import { parseLooseJson } from '../../../crawler/source-kinds/json-ld/parse-loose-json.ts';
import { plainLine } from '../../../domain/normalise/plain-line.ts';
import { leftOut, pureKind, same, textOf, type SuiteCase, type Verdict } from '../suite.ts';

/** Pages with structured data, and what another reader extracts from them. */
export const structuredData = pureKind(
  'structured data',
  (one) => typeof one['html'] === 'string' && 'expected' in one && typeof one['kind'] === 'string',
  (one) => check(textOf(one, 'html') ?? '', one),
);

function check(html: string, one: SuiteCase): Verdict {
  switch (one['kind']) {
    case 'jsonld':
    case 'json-ld':
      return same(jsonLdOf(html), [one['expected']].flat());
    case 'microdata':
    case 'rdfa':
      return same(
        listAnnotated(html, one['kind'], textOf(one, 'baseUrl', 'url')).map(plain),
        expectedThings(one),
      );
    case 'jobposting':
      return same(
        findJobPostings(html).nodes.map(({ node }) => node),
        [one['expected']].flat(),
      );
    default:
      return leftOut(`asks for ${String(one['kind'])}, in which no vacancies are printed`);
  }
}

/** `[…]` or, as the W3C's own format has it, `{items: […]}`. */
function expectedThings({ expected }: SuiteCase): readonly unknown[] {
  const listed: unknown = Object(expected).items ?? expected;
  return [listed].flat().map(asThing);
}

/** Things of all scripts in order; a script that is a list counts as its entries. */
function jsonLdOf(html: string): readonly unknown[] {
  return findJsonLdBlocks(html)
    .map(parseLooseJson)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter((value) => typeof value === 'object' && value !== null);
}

/** Our form of a thing with its texts folded: markup, white space and vocabulary do not count. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') return folded(value);
  if (Array.isArray(value)) return value.length === 1 ? plain(value[0]) : value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, plain(entry)]));
}

/** `{type, id, properties}` in our form. */
function asThing(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 1 ? asThing(value[0]) : value.map(asThing);
  if (typeof value !== 'object' || value === null) return plain(value);
  const { type, id, properties } = value as Record<string, unknown>;
  if (typeof properties !== 'object' || properties === null) return plain(value);
  const fields = Object.entries(properties).map(([name, entry]) => [
    name.replace(/^.*[/:#]/, ''),
    asThing(entry),
  ]);
  return {
    ...Object.fromEntries(fields),
    ...(type === undefined ? {} : { '@type': plain(type) }),
    ...(id === undefined ? {} : { '@id': plain(id) }),
  };
}

function folded(text: string): string {
  return plainLine(text).replaceAll(/\s+([.,;:!?)])/g, '$1');
}
