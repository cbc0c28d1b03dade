import type { Row } from './piece.ts';
import { textOfRow } from './text-of-row.ts';

/** The rows of one page, and how high the page is, in points. */
export interface PageRows {
  readonly rows: readonly Row[];
  readonly height: number;
}

/** Share of the page, at its top and at its foot, in which lines run through all pages. */
const MARGIN = 0.14;

const PAGE_NUMBER = /^(?:seite\s*)?[-–]?\s*\d{1,3}\s*(?:(?:\/|von|of)\s*\d{1,3})?\s*[-–]?$/i;

/** Leaves out page numbers, and what stands at the top or foot of a page as it stood on one before. */
export function withoutRunningLines(pages: readonly PageRows[]): readonly PageRows[] {
  const seen = new Set<string>();
  return pages.map(({ rows, height }) => {
    const running = rows.filter(({ y }) => y < height * MARGIN || y > height * (1 - MARGIN));
    const names = new Map(running.map((row) => [row, textOfRow(row).replaceAll(/\d+/g, '#')] as const));
    const isAgain = (row: Row): boolean => PAGE_NUMBER.test(textOfRow(row)) || seen.has(names.get(row) ?? '');
    const again = new Set(running.filter(isAgain));
    for (const name of names.values()) seen.add(name);
    return { height, rows: rows.filter((row) => !again.has(row)) };
  });
}
