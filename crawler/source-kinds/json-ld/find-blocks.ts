/** Opening of an HTML comment or of a script element, whichever comes first. */
const OPENING = /<!--|<script(?=[\s>/])/gi;

/**
 * Texts of the JSON-LD scripts of a page, found by scanning the text: no tree is built, each character is
 * looked at once. Scripts inside comments do not count. The media type may be unquoted or written with entities.
 */
export function findJsonLdBlocks(html: string): readonly string[] {
  const blocks: string[] = [];
  const opening = new RegExp(OPENING);
  for (let found = opening.exec(html); found !== null; found = opening.exec(html)) {
    const end =
      found[0] === '<!--' ? afterComment(html, found.index) : takeScript(html, opening.lastIndex, blocks);
    if (end === -1) break;
    opening.lastIndex = end;
  }
  return blocks;
}

function afterComment(html: string, start: number): number {
  // `<!-->` is a whole comment.
  const end = html.indexOf('-->', start + 2);
  return end === -1 ? -1 : end + 3;
}

function takeScript(html: string, start: number, blocks: string[]): number {
  const open = endOfTag(html, start);
  if (open === -1) return -1;
  const close = scriptEnd(html, open + 1);
  if (close === -1) return -1;
  if (isJsonLd(html.slice(start, open))) blocks.push(html.slice(open + 1, close));
  return close;
}

/** A few values hold the sign that ends a tag. */
const MOST_SIGNS = 5;

function endOfTag(html: string, start: number): number {
  const first = html.indexOf('>', start);
  let end = first;
  for (let tries = 0; end !== -1 && tries < MOST_SIGNS; tries += 1) {
    if ((html.slice(start, end).split('"').length - 1) % 2 === 0) return end;
    end = html.indexOf('>', end + 1);
  }
  return first;
}

function scriptEnd(html: string, from: number): number {
  const end = /<\/script/gi;
  end.lastIndex = from;
  return end.exec(html)?.index ?? -1;
}

function isJsonLd(attributes: string): boolean {
  const plain = attributes.replaceAll(/&#x2b;|&#43;|&plus;/gi, '+');
  return /\btype\s*=\s*["']?\s*application\/ld\+json\b/i.test(plain);
}
