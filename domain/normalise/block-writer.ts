/** What a block of a description can be. */
export type BlockKind = 'p' | 'h3' | 'h4' | 'li';
export type ListKind = 'ul' | 'ol';
/** An inline element that is kept; a link carries its checked address. */
export type Inline = { readonly tag: 'strong' | 'em' } | { readonly tag: 'a'; readonly href: string };

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Uneven space, and signs to be escaped: both are looked for at once, since most pieces of a text have neither. */
const NEEDS_CARE = / {2}|[\n\t&<>"]/;

/** Text made safe for HTML, both between tags and in a double-quoted attribute. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

/**
 * Takes a description piece by piece and gives it back as safe HTML and as plain text. The HTML consists only of
 * p, br, ul, ol, li, strong, em, h3, h4 and a[href], always nested properly: element names come from this file,
 * everything else goes through `escapeHtml`.
 */
export class BlockWriter {
  readonly #lines: string[] = [];
  readonly #opened: (Inline | null)[] = [];
  // Those of them that are written, one of a kind at most; a text may open ten thousands.
  readonly #kept: Inline[] = [];
  #html = '';
  #openList: ListKind | null = null;
  #current: { readonly kind: BlockKind; readonly list: ListKind } = { kind: 'p', list: 'ul' };
  // Of the current block: the lines that are done, plain and with their elements, and the one being written.
  #doneLines: string[] = [];
  #doneInline: string[] = [];
  #inline = '';
  #plain = '';

  /** Ends the current block; what follows belongs to a new one. `list` tells which list an `li` stands in. */
  block(kind: BlockKind, list: ListKind): void {
    this.#flush();
    this.#current = { kind, list };
  }

  /** `text` is tidy (see `tidyText`). */
  text(text: string): void {
    const needsCare = NEEDS_CARE.test(text);
    const spaced = needsCare ? text.replace(/\s+/g, ' ') : text;
    const atSpace = this.#plain === '' || this.#plain.endsWith(' ');
    const piece = this.#withoutBullet(atSpace ? spaced.trimStart() : spaced);
    this.#plain += piece;
    this.#inline += needsCare ? escapeHtml(piece) : piece;
  }

  /** The second break in a row begins a new block. */
  lineBreak(): void {
    if (this.#endLine()) return;
    if (this.#doneLines.length > 0 && this.#current.kind !== 'li') this.#flush();
  }

  /** Null stands for an element that is not kept, so that its end finds its beginning. */
  open(element: Inline | null): void {
    const kept = this.#kept.some((other) => other.tag === element?.tag) ? null : element;
    this.#opened.push(kept);
    if (kept === null) return;
    this.#kept.push(kept);
    this.#inline += startTag(kept);
  }

  close(): void {
    const closed = this.#opened.pop() ?? null;
    if (closed === null) return;
    this.#kept.pop();
    this.#inline += endTag(closed);
  }

  /** Everything written so far; the plain text has one block per line. */
  end(): { readonly html: string; readonly text: string } {
    this.#flush();
    this.#switchList(null);
    return { html: this.#html, text: this.#lines.join('\n') };
  }

  /** A list has its own bullets; those typed before its items would be doubled. */
  #withoutBullet(piece: string): string {
    const begins = this.#current.kind === 'li' && this.#plain === '' && this.#doneLines.length === 0;
    return begins ? piece.replace(/^[-–—•●▪■·*►]\s+/, '') : piece;
  }

  #flush(): void {
    this.#endLine();
    if (this.#doneLines.length > 0) this.#writeBlock(this.#current.kind);
    this.#doneLines = [];
    this.#doneInline = [];
    this.#inline = this.#kept.map(startTag).join('');
  }

  #writeBlock(kind: BlockKind): void {
    this.#switchList(kind === 'li' ? this.#current.list : null);
    const endTags = this.#kept.map(endTag).toReversed().join('');
    const inline = this.#doneInline.join('<br>') + this.#inline + endTags;
    this.#html += `<${kind}>${tidyInline(inline)}</${kind}>`;
    this.#lines.push(...this.#doneLines);
  }

  #endLine(): boolean {
    const line = this.#plain.trim();
    if (line === '') return false;
    this.#doneLines.push(line);
    this.#doneInline.push(this.#inline.trimEnd());
    this.#inline = '';
    this.#plain = '';
    return true;
  }

  #switchList(list: ListKind | null): void {
    if (list === this.#openList) return;
    if (this.#openList !== null) this.#html += `</${this.#openList}>`;
    if (list !== null) this.#html += `<${list}>`;
    this.#openList = list;
  }
}

function startTag(element: Inline): string {
  return element.tag === 'a' ? `<a href="${escapeHtml(element.href)}">` : `<${element.tag}>`;
}

function endTag({ tag }: Inline): string {
  return `</${tag}>`;
}

const EMPTY_ELEMENT = /<(strong|em)>\s*<\/\1>|<a href="[^"]*">\s*<\/a>/g;
const SPACE_BEFORE_LAST_TAGS = / +((?:<\/\w+>)+)$/;

/** Without empty elements and without spaces at the end. */
function tidyInline(inline: string): string {
  if (!inline.includes('</')) return inline.trim();
  // What held nothing but an empty element is empty only after the first round.
  const filled = inline.replace(EMPTY_ELEMENT, '').replace(EMPTY_ELEMENT, '');
  return filled.trim().replace(SPACE_BEFORE_LAST_TAGS, '$1');
}
