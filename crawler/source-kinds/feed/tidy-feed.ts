/** Elements of an item whose markup is text for people, not structure of the feed. */
const TEXTS = new Set(['title', 'description', 'summary', 'content', 'encoded', 'subtitle']);
const TEXT_TAG = /<((?:[\w-]+:)?(\w+))(?=[\s>])(?:[^>/]|\/(?!>))*>/g;

/** Vocabularies whose elements are usually written without a prefix. */
const CORE =
  /xmlns:([\w-]+)\s*=\s*["'](?:http:\/\/www\.w3\.org\/2005\/Atom|http:\/\/purl\.org\/atom\/ns#|http:\/\/purl\.org\/(?:net\/)?rss[\w.]*\/[\w./]*|http:\/\/my\.netscape\.com\/rdf\/simple\/0\.9\/|http:\/\/backend\.userland\.com\/rss\w*)["']/g;

/** Vocabularies that extend a feed, under the prefix by which everybody knows them. */
const USUAL_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://purl.org/rss/1.0/modules/content/', 'content'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://base.google.com/ns/1.0', 'g'],
  ['http://www.w3.org/2005/Atom', 'atom'],
]);
const DECLARATION = /xmlns:([\w-]+)\s*=\s*["']([^"'<]+)["']/g;

/** Part of a feed in which its vocabularies are declared and its first elements stand. */
const HEAD_CHARACTERS = 10_000;

/**
 * The text of a feed as feed readers expect it: without prefixes on the elements of a feed that prefixes everything, with
 * the usual prefixes on its extensions, tags in small letters, and markup inside texts (Atom's XHTML, unescaped HTML)
 * protected, so that it keeps its order.
 */
export function tidyFeed(text: string): string {
  return protectMarkup(withUsualPrefixes(withoutCorePrefix(inSmallLetters(text))));
}

function inSmallLetters(text: string): string {
  if (!/<(?:RSS|FEED|Feed|CHANNEL|Channel|ITEM|Item|ENTRY|Entry)[\s>]/.test(text.slice(0, HEAD_CHARACTERS)))
    return text;
  return text.replaceAll(/<\/?[A-Z][\w:]*/gi, (tag) => tag.toLowerCase());
}

function withUsualPrefixes(text: string): string {
  let tidy = text;
  for (const [, prefix = '', vocabulary = ''] of text.slice(0, HEAD_CHARACTERS).matchAll(DECLARATION)) {
    const usual = USUAL_PREFIXES.get(vocabulary);
    if (usual === undefined || usual === prefix) continue;
    tidy = tidy.replaceAll(new RegExp(`<(/?)${prefix}:`, 'g'), `<$1${usual}:`);
  }
  return tidy;
}

/** Takes off the prefix of Atom or RSS where the root or the channel itself bears it. */
function withoutCorePrefix(text: string): string {
  const prefixes = [...text.slice(0, HEAD_CHARACTERS).matchAll(CORE)].map(([, prefix = '']) => prefix);
  const used = prefixes.find((prefix) => new RegExp(`<${prefix}:(?:feed|channel|rss)[\\s/>]`).test(text));
  return used === undefined ? text : text.replaceAll(new RegExp(`<(/?)${used}:`, 'g'), '<$1');
}

function protectMarkup(text: string): string {
  const opening = new RegExp(TEXT_TAG);
  const unclosed = new Set<string>();
  let tidy = '';
  let done = 0;
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    const [, name = '', local = ''] = found;
    if (!TEXTS.has(local) || unclosed.has(name)) continue;
    const end = text.indexOf(`</${name}>`, opening.lastIndex);
    if (end === -1) {
      unclosed.add(name);
      continue;
    }
    const inner = text.slice(opening.lastIndex, end);
    tidy += text.slice(done, opening.lastIndex) + protect(inner);
    done = end;
    opening.lastIndex = end;
  }
  return done === 0 ? text : tidy + text.slice(done);
}

function protect(inner: string): string {
  if (!inner.includes('<')) return inner;
  const plain = inner.includes('<![CDATA[') ? withoutSections(inner) : inner;
  return plain.includes('<') && !plain.includes('<![CDATA[') && !plain.includes(']]>')
    ? `<![CDATA[${plain}]]>`
    : plain;
}

const SECTION = /<!\[CDATA\[([\s\S]*?)\]\]>/g;

/** Where only a part of a text is a section, its words must not grow together with those outside. */
function withoutSections(inner: string): string {
  if (inner.replaceAll(SECTION, '').trim() === '') return inner;
  return inner.replaceAll(SECTION, (_, text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  );
}
