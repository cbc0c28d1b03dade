import { Parser } from 'htmlparser2';
import { decodeEntities } from './decode-entities.ts';
import { tidyText } from './tidy-text.ts';
import { withBracketedGenders } from './with-bracketed-genders.ts';
import { BlockWriter, type BlockKind, type Inline, type ListKind } from './block-writer.ts';

/** A description in the two forms we keep. */
export interface Description {
  /** Safe HTML, null when nothing is left. */
  readonly html: string | null;
  /** One block per line; empty when nothing is left. */
  readonly text: string;
}

const LONGEST = 200_000;
/** What stands deeper in unclosed elements is left out: the parser's time grows with the square of the depth. */
const DEEPEST = 2000;
const TAG = /<\/?[a-z][^<>]*>|<[!?][a-z[-]/i;
const ESCAPED_TAG = /&(?:amp;){0,2}(?:lt|#60|#x3c);\/?[a-z!]/i;
const MOST_ESCAPES = 2;
const BLOCK_TAG = /<\/?(?:p|br|div|li|ul|ol|h[1-6]|tr|table|section|article|dd|dt|hr|blockquote)\b/i;
const BULLET = /^\s*(?:[•●▪■◦‣·*►✓✔–—-]|o(?= {2,}))\s+(?=\S)/;

const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);
const DROPPED: ReadonlySet<string> = new Set(
  (
    'audio button canvas embed frame iframe input link math meta noembed noframes noscript option plaintext script select ' +
    'style svg template textarea title video xmp'
  ).split(' '),
);
/** Of these, what a browser shows although their end is missing; dropped whole, they would take the rest along. */
const SHOWN_WHEN_OPEN: ReadonlySet<string> = new Set(['button', 'math', 'option', 'select', 'svg']);
const VOID_DROPPED: ReadonlySet<string> = new Set(['embed', 'frame', 'input', 'link', 'meta']);
const INLINE_TAGS: ReadonlyMap<string, 'strong' | 'em'> = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'em'],
  ['em', 'em'],
]);
const HEADINGS: ReadonlyMap<string, 'h3' | 'h4'> = new Map([
  ['h1', 'h3'],
  ['h2', 'h3'],
  ['h3', 'h3'],
  ['h4', 'h4'],
  ['h5', 'h4'],
  ['h6', 'h4'],
]);

/**
 * Reads a printed description, HTML (also with its tags escaped once or twice) or plain text, in one pass.
 * The HTML holds p, br, ul, ol, li, strong, em, h3, h4 and a[href] to http(s), and no other element or attribute.
 */
export function readDescription(printed: string): Description {
  const unwrapped = printed.slice(0, LONGEST).replaceAll('<![CDATA[', '').replaceAll(']]>', '');
  const source = withBracketedGenders(unescapeTags(unwrapped));
  const writer = new BlockWriter();
  if (hasTags(source)) readHtml(source, writer);
  else readPlain(decodeEntities(decodeEntities(source)), writer);
  const { html, text } = writer.end();
  return { html: text === '' ? null : html, text };
}

function hasTags(source: string): boolean {
  return source.includes('<') && TAG.test(source);
}

function unescapeTags(source: string): string {
  let text = source;
  for (let round = 0; round < MOST_ESCAPES; round += 1) {
    if (!text.includes('&') || hasTags(text) || !ESCAPED_TAG.test(text)) return text;
    text = decodeEntities(text);
  }
  return text;
}

function readPlain(source: string, writer: BlockWriter): void {
  for (const line of tidyText(source).split('\n')) {
    const bullet = BULLET.exec(line);
    if (bullet) writer.block('li', 'ul');
    else if (line.trim() === '') writer.block('p', 'ul');
    writer.text(bullet ? line.slice(bullet[0].length) : line);
    if (bullet) writer.block('p', 'ul');
    else writer.lineBreak();
  }
}

function readHtml(source: string, writer: BlockWriter): void {
  const lists: ListKind[] = [];
  let pending = '';
  let dropped = 0;
  let depth = 0;
  const isDropped = droppedIn(source);

  const list = () => lists.at(-1) ?? 'ul';
  const emit = () => {
    if (pending !== '') writer.text(tidyText(decodeEntities(pending)));
    pending = '';
  };

  const parser = new Parser(
    {
      ontext(part) {
        if (dropped === 0) pending += part;
      },
      onopentag(name, attributes) {
        depth += 1;
        if (depth > DEEPEST) parser.pause();
        if (isDropped(name)) dropped += 1;
        if (dropped > 0) return;
        emit();
        if (name === 'ul' || name === 'ol') lists.push(name);
        if (BLOCKS.has(name)) writer.block(blockKind(name, lists.length > 0), list());
        else if (name === 'br') writer.lineBreak();
        else if (name === 'td' || name === 'th') writer.text(' ');
        else if (isInline(name)) writer.open(inlineElement(name, attributes));
      },
      onclosetag(name) {
        depth -= 1;
        if (isDropped(name)) dropped = Math.max(0, dropped - 1);
        if (dropped > 0) return;
        emit();
        if (name === 'ul' || name === 'ol') lists.pop();
        if (BLOCKS.has(name)) writer.block(blockKind('', lists.length > 0), list());
        else if (isInline(name)) writer.close();
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(BLOCK_TAG.test(source) ? source : source.replace(/\r?\n/g, '<br>'));
  emit();
}

/** Tells which elements go with all that is in them. */
function droppedIn(source: string): (name: string) => boolean {
  const isEnded = new Map<string, boolean>();
  return (name) => {
    if (!DROPPED.has(name) || VOID_DROPPED.has(name)) return false;
    if (!SHOWN_WHEN_OPEN.has(name)) return true;
    const known = isEnded.get(name) ?? new RegExp(`</${name}[\\s>]`, 'i').test(source);
    isEnded.set(name, known);
    return known;
  };
}

function blockKind(name: string, insideList: boolean): BlockKind {
  return HEADINGS.get(name) ?? (insideList || name === 'li' ? 'li' : 'p');
}

function isInline(name: string): boolean {
  return name === 'a' || INLINE_TAGS.has(name);
}

function inlineElement(name: string, attributes: Readonly<Record<string, string>>): Inline | null {
  const tag = INLINE_TAGS.get(name);
  if (tag) return { tag };
  const href = webAddress(attributes['href'] ?? '');
  return href === null ? null : { tag: 'a', href };
}

/** An absolute http(s) address without credentials; null for everything else (mailto, javascript, relative …). */
function webAddress(printed: string): string | null {
  const url = URL.parse(printed.trim());
  const isWeb = url !== null && (url.protocol === 'http:' || url.protocol === 'https:');
  return isWeb && url.username === '' && url.password === '' ? url.href : null;
}
