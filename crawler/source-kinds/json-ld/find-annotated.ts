import { type CheerioAPI, load } from 'cheerio';
import type { JsonObject } from '../reading/read-json.ts';

type Selection = ReturnType<CheerioAPI>;

/** Attribute names of a syntax that annotates the visible page. */
interface Syntax {
  readonly type: string;
  readonly property: string;
}

const MICRODATA: Syntax = { type: 'itemtype', property: 'itemprop' };
const RDFA: Syntax = { type: 'typeof', property: 'property' };
const DEEPEST = 10;

/**
 * Things of a schema.org type that a page marks by Microdata or RDFa, in the form that JSON-LD has. Builds the
 * page's tree, so it is asked only where the text mentions the type beside one of the attributes.
 */
export function findAnnotated(html: string, type: string): readonly JsonObject[] {
  const syntax = [MICRODATA, RDFA].find((one) => html.includes(one.type) && html.includes(type));
  if (syntax === undefined) return [];
  const $ = load(html);
  const roots = $(`[${syntax.type}]`).filter((_, root) => isType($(root).attr(syntax.type), type));
  return roots.toArray().map((root) => readThing($, $(root), syntax, 0));
}

function isType(printed: string | undefined, type: string): boolean {
  return (printed ?? '').split(/\s+/).some((name) => name.replace(/^.*[/:#]/, '') === type);
}

function readThing($: CheerioAPI, root: Selection, syntax: Syntax, depth: number): JsonObject {
  const values = new Map<string, unknown[]>();
  const marked = root.find(`[${syntax.property}]`).filter((_, one) => isOwn($(one), root, syntax));
  for (const one of marked.toArray()) {
    const value = readValue($, $(one), syntax, depth);
    for (const name of ($(one).attr(syntax.property) ?? '').split(/\s+/)) {
      const key = name.replace(/^.*[/:#]/, '');
      values.set(key, [...(values.get(key) ?? []), value]);
    }
  }
  const fields = [...values].map(([name, list]) => [name, list.length === 1 ? list[0] : list] as const);
  return { ...Object.fromEntries(fields), '@type': root.attr(syntax.type) ?? '' };
}

/** A property belongs to the nearest thing above it. */
function isOwn(one: Selection, root: Selection, syntax: Syntax): boolean {
  return one.parent().closest(`[${syntax.type}]`)[0] === root[0];
}

function readValue($: CheerioAPI, one: Selection, syntax: Syntax, depth: number): unknown {
  if (one.attr(syntax.type) !== undefined && depth < DEEPEST) return readThing($, one, syntax, depth + 1);
  const attribute = ['content', 'datetime', 'href', 'src'].map((name) => one.attr(name)).find(Boolean);
  if (attribute !== undefined) return attribute;
  const holdsMarkup =
    one.children().length > 0 &&
    /description|responsibilities|qualifications|skills/i.test(one.attr(syntax.property) ?? '');
  return holdsMarkup ? (one.html() ?? '').trim() : one.text().replaceAll(/\s+/g, ' ').trim();
}
