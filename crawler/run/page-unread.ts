/** A source's parser failed over a page: our fault, but only this page's as long as others can be read. */
export class PageUnread extends Error {
  override readonly name = 'PageUnread';
}
