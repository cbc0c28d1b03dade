/** One item of a page lacks what a posting needs; its page goes on. */
export class ItemUnreadable extends Error {
  override readonly name = 'ItemUnreadable';
  readonly key: string | null;
  readonly url: string | null;

  constructor(reason: string, at: { key?: string | undefined; url?: string | undefined } = {}) {
    super(reason);
    this.key = at.key ?? null;
    this.url = at.url ?? null;
  }
}
