/** Links to the pages of a list. */
export interface PaginationView {
  readonly previous: string | null;
  readonly next: string | null;
  /** A number without address is the present page; null stands for pages left out. */
  readonly pages: readonly ({
    readonly number: number;
    readonly href: string;
    readonly current: boolean;
  } | null)[];
}

/** Makes the links of page `page` of `count` pages: first, last and the neighbours. Null when there is only one. */
export function paginationView(
  page: number,
  count: number,
  hrefOf: (page: number) => string,
): PaginationView | null {
  if (count <= 1) return null;
  const near = [1, page - 1, page, page + 1, count].filter((number) => number >= 1 && number <= count);
  const shown = [...new Set(near)].toSorted((a, b) => a - b);
  const link = (number: number) => ({ number, href: hrefOf(number), current: number === page });
  return {
    previous: page > 1 ? hrefOf(Math.min(page - 1, count)) : null,
    next: page < count ? hrefOf(page + 1) : null,
    pages: shown.flatMap((number, index) =>
      index > 0 && number - (shown[index - 1] ?? number) > 1 ? [null, link(number)] : [link(number)],
    ),
  };
}
