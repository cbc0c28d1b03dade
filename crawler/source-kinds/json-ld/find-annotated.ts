import { type CheerioAPI, load } from 'cheerio';
import { assertBoundedMarkup } from '../reading/assert-bounded-markup.ts';
import type { JsonObject } from '../reading/read-json.ts';

type Selection = ReturnType<CheerioAPI>;

/** Attribute names of a syntax that annotates the visible page. */
interface Syntax {
  /** Selects the elements that stand for a thing. */
  readonly things: string;
  readonly type: string;
  readonly property: string;
  /** Name the thing. */
  readonly id: readonly string[];
  /** Attributes that hold a value in place of the element's text, the first that is there. */
  readonly values: readonly string[];
}

const SYNTAXES = {
  microdata: {
    things: '[itemscope], [itemtype]',
    type: 'itemtype',
    property: 'itemprop',
    id: ['itemid'],
    values: ['content', 'datetime', 'href', 'src'],
  },
  rdfa: {
    things: '[typeof]',
    type: 'typeof',
    property: 'property',
    id: ['resource', 'about'],
    values: ['content', 'datetime', 'resource', 'href', 'src'],
  },
} as const satisfies Readonly<Record<string, Syntax>>;

const DEEPEST = 10;

/** Most things that are read on one page: by `itemref` a few elements can stand for any number of them. */
const MOST = 5000;

/** Attributes whose value is an address, which starts from the page's. */
const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src', 'resource', 'data']);

/** A page while its things are read. */
interface Reading {
  readonly $: CheerioAPI;
  readonly syntax: Syntax;
  /** Where relative addresses start; undefined: they stay as printed. */
  readonly base: string | undefined;
  /** The things around the one that is read; one of them inside itself is a circle. */
  readonly above: readonly unknown[];
  readonly count: { things: number };
}

/**
 * Things of a schema.org type that a page marks by Microdata or RDFa, in the form that JSON-LD has. Builds the
 * page's tree, so it is asked only where the text mentions the type beside one of the attributes.
 */
export function findAnnotated(html: string, type: string): readonly JsonObject[] {
  const mentioned = Object.values(SYNTAXES).filter((one) => html.includes(one.type) && html.includes(type));
  if (mentioned.length === 0) return [];
  const $ = treeOf(html);
  for (const syntax of mentioned) {
    const roots = $(syntax.things).filter((_, root) => isType($(root).attr(syntax.type), type));
    if (roots.length > 0) return readAll(roots, startReading($, syntax));
  }
  return [];
}

/**
 * Every thing that a page marks in one syntax and that is no property of another, in the form that JSON-LD has; addresses
 * are resolved where the page's own is given.
 */
export function listAnnotated(
  html: string,
  name: keyof typeof SYNTAXES,
  base?: string,
): readonly JsonObject[] {
  const syntax = SYNTAXES[name];
  const $ = treeOf(html);
  return readAll($(syntax.things).not(`[${syntax.property}]`), startReading($, syntax, base));
}

function startReading($: CheerioAPI, syntax: Syntax, base?: string): Reading {
  return { $, syntax, base, above: [], count: { things: 0 } };
}

function readAll(roots: Selection, reading: Reading): readonly JsonObject[] {
  return roots.toArray().map((root) => readThing(reading.$(root), reading));
}

function treeOf(html: string): CheerioAPI {
  assertBoundedMarkup(html);
  return load(html);
}

function isType(printed: string | undefined, type: string): boolean {
  return words(printed).some((name) => name.replace(/^.*[/:#]/, '') === type);
}

function words(printed: string | undefined): readonly string[] {
  return (printed ?? '').split(/\s+/).filter(Boolean);
}

function readThing(root: Selection, reading: Reading): JsonObject {
  const { $, syntax } = reading;
  const inside = { ...reading, above: [...reading.above, root[0]] };
  reading.count.things += 1;
  const values = new Map<string, unknown[]>();
  for (const one of propertiesOf($, root, syntax)) {
    const value = readValue(one, inside);
    for (const name of new Set(words(one.attr(syntax.property)))) {
      const key = name.replace(/^.*[/:#]/, '');
      values.set(key, [...(values.get(key) ?? []), value]);
    }
  }
  const fields = [...values].map(([name, list]) => [name, list.length === 1 ? list[0] : list] as const);
  const types = words(root.attr(syntax.type));
  const id = syntax.id.map((name) => root.attr(name)).find(Boolean);
  return {
    ...Object.fromEntries(fields),
    ...(types.length > 0 ? { '@type': types.length === 1 ? types[0] : types } : {}),
    ...(id === undefined ? {} : { '@id': id }),
  };
}

/** Its own properties, also those that stand elsewhere on the page and are named by `itemref`. */
function propertiesOf($: CheerioAPI, root: Selection, syntax: Syntax): readonly Selection[] {
  const own = root.find(`[${syntax.property}]`).filter((_, one) => isOwn($(one), root, syntax));
  const named = words(root.attr('itemref')).flatMap((id) => {
    const place = $(`[id="${id.replaceAll('"', '')}"]`).first();
    const inside = place.find(`[${syntax.property}]`).addBack(`[${syntax.property}]`);
    return inside.filter((_, one) => isBelow($(one), place, syntax)).toArray();
  });
  return [...own.toArray(), ...named].map((one) => $(one));
}

/** A property belongs to the nearest thing above it. */
function isOwn(one: Selection, root: Selection, { things }: Syntax): boolean {
  return one.parent().closest(things)[0] === root[0];
}

/** The place itself, or inside it with no thing in between. */
function isBelow(one: Selection, place: Selection, { things }: Syntax): boolean {
  if (one[0] === place[0]) return true;
  return !place.is(things) && one.parent().closest(things)[0] === place.parent().closest(things)[0];
}

function readValue(one: Selection, reading: Reading): unknown {
  const { syntax, above, count } = reading;
  const thing = one.is(syntax.things) ? one : elsewhere(one, reading);
  const mayEnter = above.length <= DEEPEST && count.things < MOST;
  if (thing !== null) return mayEnter && !above.includes(thing[0]) ? readThing(thing, reading) : {};
  const name = [...syntax.values, ...valueAttribute(one)].find((each) => one.attr(each));
  if (name !== undefined) return attributeValue(one.attr(name) ?? '', name, reading);
  const holdsMarkup =
    one.children().length > 0 &&
    /description|responsibilities|qualifications|skills/i.test(one.attr(syntax.property) ?? '');
  return holdsMarkup ? (one.html() ?? '').trim() : one.text().replaceAll(/\s+/g, ' ').trim();
}

/** RDFa may name a thing that stands elsewhere on the page. */
function elsewhere(one: Selection, { $, syntax }: Reading): Selection | null {
  const name = syntax.type === 'typeof' ? one.attr('resource') : undefined;
  if (name === undefined) return null;
  const thing = $(syntax.things).filter((_, each) => syntax.id.some((id) => $(each).attr(id) === name));
  return thing.length > 0 ? thing.first() : null;
}

function attributeValue(value: string, name: string, { base }: Reading): string {
  const isAddress = base !== undefined && ADDRESSES.has(name);
  return isAddress ? (URL.parse(value, base)?.href ?? value) : value;
}

/** An attribute that holds the value on certain elements only. */
function valueAttribute(one: Selection): readonly string[] {
  if (one.is('object')) return ['data'];
  return one.is('data, meter') ? ['value'] : [];
}
