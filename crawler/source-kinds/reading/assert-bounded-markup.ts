import { SourceChanged } from '../../errors.ts';

/** Below this size no page can keep a parser busy. */
const HARMLESS_CHARACTERS = 16_384;

/** Real pages stay far below; the time of HTML parsers grows with the square of both. */
const DEEPEST = 2000;
const MOST_ATTRIBUTES = 2000;

const TAG = /<(\/?)([a-z][a-z0-9-]*)([^<>]*)/gi;

/** Elements without an end, and those that the next of their kind ends: they nest nothing, however many are left open. */
const NEVER_DEEP =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|option|optgroup|tr|td|th|tbody|thead|tfoot|colgroup|caption|html|head|body|path|use|circle|rect|line|polygon|polyline|ellipse|stop)$/i;

/**
 * Checks a page before a tree is built of it: nesting and attributes without bound would hold up every other source.
 * @throws {SourceChanged} for a page that no person has written.
 */
export function assertBoundedMarkup(html: string): void {
  if (html.length < HARMLESS_CHARACTERS) return;
  let depth = 0;
  for (const [, slash, name = '', attributes = ''] of html.matchAll(TAG)) {
    if (attributes.length > MOST_ATTRIBUTES && countAttributes(attributes) > MOST_ATTRIBUTES)
      throw new SourceChanged(`more than ${MOST_ATTRIBUTES} attributes on <${name}>`);
    if (NEVER_DEEP.test(name) || attributes.endsWith('/')) continue;
    depth = Math.max(0, depth + (slash === '/' ? -1 : 1));
    if (depth > DEEPEST) throw new SourceChanged(`nested deeper than ${DEEPEST} elements`);
  }
}

function countAttributes(attributes: string): number {
  const names = attributes.replaceAll(/"[^"]*"|'[^']*'/g, '').match(/\S+/g);
  return names?.length ?? 0;
}
