import { XMLParser } from 'fast-xml-parser';
import { SourceChanged } from '../../errors.ts';
import type { Page } from '../../source.ts';
import { beginning } from './read-json.ts';

/** An element: its attributes as `@name`, its own text as `#text`, its children by name. */
export type XmlElement = Readonly<Record<string, unknown>>;

const OPTIONS = {
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  // Also decodes numeric references; entities of a DTD never get this far.
  htmlEntities: true,
  maxNestedTags: 60,
};
const parser = new XMLParser(OPTIONS);
const parserWithoutPrefixes = new XMLParser({ ...OPTIONS, removeNSPrefix: true });

/**
 * Reads an XML document whose root is one of `roots` and answers that root.
 * Names keep their namespace prefix unless `prefixes` is false; the root is found under any prefix. Declarations of
 * entities are refused before parsing, so nothing expands and nothing outside is read.
 * @throws {SourceChanged} for HTML, JSON, broken XML, XML that is cut off, another root, and a DTD that declares entities.
 */
export function readXml(
  page: Page,
  roots: readonly string[],
  options: { readonly prefixes: boolean } = { prefixes: true },
): { readonly name: string; readonly root: XmlElement } {
  const document = parse(page, options.prefixes ? parser : parserWithoutPrefixes);
  const names = Object.keys(document);
  for (const name of roots) {
    const found = names.find((each) => each === name || each.endsWith(`:${name}`));
    if (found === undefined) continue;
    assertWhole(page, name);
    return { name, root: element(document[found]) };
  }
  const other = names.find((name) => name !== '?xml') ?? '';
  throw new SourceChanged(`root <${other}> instead of <${roots.join('>, <')}> in ${page.url}`);
}

/** The parser closes what was left open, so that half a list would pass for all of it. */
function assertWhole({ text, url }: Page, root: string): void {
  const end = new RegExp(`</(?:[\\w.-]+:)?${root}\\s*>|^[^<]*(?:<[?!][^>]*>\\s*)*<[^<>]*/>\\s*$`);
  const isWhole = end.test(text.slice(-1000)) || end.test(text);
  if (!isWhole) throw new SourceChanged(`XML is cut off: ${url}`);
}

function parse(page: Page, reader: XMLParser): XmlElement {
  const text = page.text.replace(/^\uFEFF?\s+/, '');
  // Without a DTD, it is a text that speaks of entities.
  if (/<!ENTITY/i.test(text) && /<!DOCTYPE/i.test(text))
    throw new SourceChanged(`declares entities: ${page.url}`);
  if (!text.startsWith('<') && !text.startsWith('\uFEFF<')) {
    throw new SourceChanged(`not XML: ${page.url} begins with ${beginning(text)}`);
  }
  try {
    return element(reader.parse(text));
  } catch (cause) {
    throw new SourceChanged(`XML not readable: ${page.url}`, { cause });
  }
}

/** The value as an element: a bare text becomes its `#text`. */
export function element(value: unknown): XmlElement {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  return value === undefined ? {} : { '#text': value };
}

/** Children of that name, whether none, one or many. */
export function children(parent: XmlElement, name: string): readonly XmlElement[] {
  const value = parent[name];
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map(element);
}

/** Text of the first child of that name that prints any; undefined when there is none. */
export function childText(parent: XmlElement, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = children(parent, name).map(ownText).find(Boolean);
    if (text) return text;
  }
  return undefined;
}

/** The element's own text, trimmed; undefined when it has none. */
export function ownText(from: XmlElement): string | undefined {
  const text = from['#text'];
  return typeof text === 'string' ? text.trim() || undefined : undefined;
}

/** Value of an attribute; '' when the element has none of that name. */
export function attribute(of: XmlElement, name: string): string {
  const value = of[`@${name}`];
  return typeof value === 'string' ? value : '';
}
