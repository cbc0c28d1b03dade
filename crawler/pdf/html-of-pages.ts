import { type Block, blocksOf } from './blocks-of.ts';
import { bodyStyle } from './body-style.ts';
import { joinLines } from './join-lines.ts';
import type { Piece } from './piece.ts';
import { readingOrder } from './reading-order.ts';
import { rowsOf } from './rows-of.ts';
import { withoutRunningLines } from './without-running-lines.ts';

/** What stands on a page of a PDF, and how high the page is, in points. */
export interface PdfPage {
  readonly pieces: readonly Piece[];
  readonly height: number;
}

/**
 * The text of a PDF as HTML of headings, paragraphs and lists, in the order of reading: rows by height, columns one after
 * the other, divided words made whole, page numbers and repeated lines left out. The largest headings are `h1`.
 * Empty when no page has any letters.
 */
export function htmlOfPages(pages: readonly PdfPage[]): string {
  const body = bodyStyle(pages.flatMap(({ pieces }) => pieces));
  const rows = pages.map(({ pieces, height }) => ({ rows: rowsOf(pieces), height }));
  const regions = withoutRunningLines(rows).flatMap((page) => readingOrder(page.rows));
  return asHtml(regions.map((region) => blocksOf(region, body)).reduce(withNextRegion, []));
}

/** A paragraph that goes on in the next column or on the next page is one. */
function withNextRegion(before: readonly Block[], next: readonly Block[]): readonly Block[] {
  const [first, ...others] = next;
  const last = before.at(-1);
  if (first === undefined || last === undefined || !goesOn(last, first)) return [...before, ...next];
  return [...before.slice(0, -1), { ...last, text: joinLines(last.text, first.text) }, ...others];
}

/** Shorter lines without a full stop are labels and lists. */
const SHORTEST_BROKEN = 40;

function goesOn(last: Block, { kind, text }: Block): boolean {
  if (kind !== 'p' || last.kind === 'heading' || !/^\p{Ll}/u.test(text)) return false;
  return /[^.:!?;]$/.test(last.text) && last.text.length >= SHORTEST_BROKEN;
}

function asHtml(blocks: readonly Block[]): string {
  const largest = Math.max(...blocks.filter(({ kind }) => kind === 'heading').map(({ size }) => size));
  const parts = blocks.map((block, at) => {
    const open = block.kind === 'li' && blocks[at - 1]?.kind !== 'li' ? '<ul>' : '';
    const close = block.kind === 'li' && blocks[at + 1]?.kind !== 'li' ? '</ul>' : '';
    const element = block.kind === 'heading' ? (block.size > largest - 1 ? 'h1' : 'h2') : block.kind;
    return `${open}<${element}>${escaped(block.text)}</${element}>${close}`;
  });
  return parts.join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
