import { load } from 'cheerio';

/** What a description may hold, and nothing else. */
const KEPT: ReadonlySet<string> = new Set(['p', 'br', 'ul', 'ol', 'li', 'strong', 'em', 'a', 'h3', 'h4']);

/** What is wrong with the HTML of a description: elements, attributes, addresses or comments that are not kept. */
export function descriptionFaults(html: string): readonly string[] {
  const $ = load(`<!doctype html><body>${html}</body>`);
  const left = $('body').find('*').toArray();
  const faults = left.flatMap(({ name, attribs }) => faultsOfElement(name, attribs));
  return /<[!?]/.test(html) ? [...faults, 'holds a comment'] : faults;
}

/** What on a whole page of the portal could run or load something that is not the portal's own. */
export function pageFaults(html: string): readonly string[] {
  const $ = load(html);
  const faults = $('iframe, object, embed, base, frame, applet, meta[http-equiv="refresh"]')
    .toArray()
    .map((one) => `holds <${$(one).prop('tagName')}>`);
  for (const { name, attribs } of $('html').find('*').toArray()) {
    const own = name === 'script' || name === 'link' ? (attribs['src'] ?? attribs['href'] ?? '') : '/';
    if (!isOwnAddress(own)) faults.push(`<${name}> from ${own || 'nowhere'}`);
    for (const [attribute, value] of Object.entries(attribs)) {
      if (/^on/i.test(attribute)) faults.push(`<${name}> has ${attribute}`);
      if (/^\s*(javascript|vbscript|data):/i.test(value) && /^(href|src|action|formaction)$/.test(attribute))
        faults.push(`<${name}> leads to ${value}`);
    }
  }
  return faults;
}

function isOwnAddress(address: string): boolean {
  return /^\/(?!\/)/.test(address) || address.startsWith('http://127.0.0.1:8080/');
}

function faultsOfElement(name: string, attributes: Readonly<Record<string, string>>): readonly string[] {
  if (!KEPT.has(name)) return [`holds <${name}>`];
  const others = Object.keys(attributes).filter((attribute) => !(name === 'a' && attribute === 'href'));
  if (others.length > 0) return [`<${name}> has ${others.join(', ')}`];
  const href = attributes['href'];
  return href === undefined || /^https?:\/\/[^\s"'<>]+$/i.test(href) ? [] : [`a link leads to ${href}`];
}
