/** Elements of an item whose markup is text for people, not structure of the feed. */
const TEXTS = new Set(['title', 'description', 'summary', 'content', 'encoded', 'subtitle']);
const TEXT_TAG = /<((?:[\w-]+:)?(\w+))(?=[\s>])(?:[^>/]|\/(?!>))*>/g;

/** Vocabularies whose elements are usually written without a prefix. */
const CORE =
  /xmlns:([\w-]+)\s*=\s*["'](?:http:\/\/www\.w3\.org\/2005\/Atom|http:\/\/purl\.org\/atom\/ns#|http:\/\/purl\.org\/(?:net\/)?rss[\w.]*\/[\w./]*|http:\/\/my\.netscape\.com\/rdf\/simple\/0\.9\/|http:\/\/backend\.userland\.com\/rss\w*)["']/g;

/**
 * The text of a feed as feed readers expect it: without prefixes on the elements of a feed that prefixes everything, tags
 * in small letters, and markup inside texts (Atom's XHTML, unescaped HTML) protected, so that it keeps its order.
 */
export function tidyFeed(text: string): string {
  return protectMarkup(withoutCorePrefix(inSmallLetters(text)));
}

function inSmallLetters(text: string): string {
  if (!/^[^<]*(?:<[?!][^>]*>\s*)*<(?:RSS|FEED)[\s>]/.test(text.slice(0, 2000))) return text;
  return text.replaceAll(/<\/?[A-Z][\w:]*/g, (tag) => tag.toLowerCase());
}

/** Takes off the prefix of Atom or RSS where the root or the channel itself bears it. */
function withoutCorePrefix(text: string): string {
  const prefixes = [...text.slice(0, 10_000).matchAll(CORE)].map(([, prefix = '']) => prefix);
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
  return inner.includes('<') && !inner.includes('<![CDATA[') && !inner.includes(']]>')
    ? `<![CDATA[${inner}]]>`
    : inner;
}
