/** A named meta element of an HTML page. */
export interface Meta {
  /** In small letters. */
  readonly name: string;
  readonly content: string;
}

/** What is stepped over as a whole, or read. */
const MARK = /<!--|<(script|style|textarea|title)(?=[\s/>])|<meta(?=[\s/])/gi;

const ATTRIBUTE =
  /[\s/]*([^\s=>"'/]{1,100})(?:\s*=\s*(?:"([^"]{0,4000})"|'([^']{0,4000})'|([^\s>]{0,4000})))?/y;

/** More than any honest page carries. */
const MOST_METAS = 500;

/**
 * The named meta elements of a page, in order. The text is scanned, no tree is built; what stands in comments and scripts
 * does not count, and the place in the page does not matter.
 */
export function readMetas(html: string): readonly Meta[] {
  const metas: Meta[] = [];
  const mark = new RegExp(MARK);
  for (let found = mark.exec(html); found !== null && metas.length < MOST_METAS; found = mark.exec(html)) {
    const end = endOf(html, found, metas);
    if (end === -1) break;
    mark.lastIndex = end;
  }
  return metas;
}

/** Where the scan goes on after a mark, taking a meta element on the way; -1 when what it opens is never closed. */
function endOf(html: string, found: RegExpExecArray, metas: Meta[]): number {
  const [text, element] = found;
  const after = found.index + text.length;
  // `<!-->` is a whole comment.
  if (text === '<!--') return pastOf(html, '-->', found.index + 2);
  if (element !== undefined) return closingOf(html, element, after);
  const { meta, end } = readMeta(html, after);
  if (meta !== null) metas.push(meta);
  return end;
}

function pastOf(html: string, ending: string, from: number): number {
  const at = html.indexOf(ending, from);
  return at === -1 ? -1 : at + ending.length;
}

function closingOf(html: string, element: string, from: number): number {
  const closing = new RegExp(`</${element}`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? -1;
}

function readMeta(html: string, from: number): { readonly meta: Meta | null; readonly end: number } {
  const given = new Map<string, string>();
  const attribute = new RegExp(ATTRIBUTE);
  let end = from;
  attribute.lastIndex = from;
  for (let found = attribute.exec(html); found !== null; found = attribute.exec(html)) {
    const [, name = '', double, single, bare] = found;
    if (!given.has(name.toLowerCase())) given.set(name.toLowerCase(), double ?? single ?? bare ?? '');
    end = attribute.lastIndex;
  }
  const name = given.get('name')?.trim().toLowerCase() ?? '';
  return { meta: name === '' ? null : { name, content: given.get('content') ?? '' }, end };
}
