import { printable } from './printable.ts';
import type { Meta } from './read-metas.ts';

/** What a page itself asks of machines that list pages, by `X-Robots-Tag` and meta robots. */
export interface PageOrders {
  /** False: what the page prints is not to be listed. */
  readonly index: boolean;
  /** False: what the page leads to is not to be visited from here. */
  readonly follow: boolean;
  /** The words that say so, as printed; null when the page asks for nothing. */
  readonly evidence: string | null;
}

/** A page that asks for nothing. */
const NO_ORDERS: PageOrders = { index: true, follow: true, evidence: null };

/** Orders that carry a value, so that their colon does not name an agent. */
const WITH_VALUE = new Set([
  'unavailable_after',
  'max-snippet',
  'max-image-preview',
  'max-video-preview',
  'refresh',
]);

/** Every order that closes something; `none` is `noindex, nofollow`. */
export const ALL_ORDERS: ReadonlySet<string> = new Set(['noindex', 'nofollow', 'none', 'noai']);

/** A machine that sorts vacancies is meant by `noai` too. */
const CLOSES_INDEX = new Set(['noindex', 'none', 'noai']);
const CLOSES_LINKS = new Set(['nofollow', 'none']);

const LONGEST_EVIDENCE = 160;

/** An order with the words it was printed in. */
interface Order {
  readonly word: string;
  readonly printed: string;
}

/** What orders are read from. */
export interface OrderSigns {
  /** The X-Robots-Tag fields of the answer, one each. */
  readonly tags: readonly string[];
  readonly metas: readonly Meta[];
}

/**
 * Reads the orders that are meant for everybody or for `agent` (a product token), as far as they are `heeded`; where
 * several differ, the stricter one counts.
 */
export function readPageOrders(
  { tags, metas }: OrderSigns,
  agent: string,
  heeded: ReadonlySet<string>,
): PageOrders {
  const token = agent.toLowerCase();
  const orders = [
    ...tags.flatMap((tag) => ordersOfTag(tag, token)),
    ...metas.filter(({ name }) => name === 'robots' || name === token).flatMap(ordersOfMeta),
  ];
  const closing = orders.filter(({ word }) => heeded.has(word));
  if (closing.length === 0) return NO_ORDERS;
  return {
    index: !closing.some(({ word }) => CLOSES_INDEX.has(word)),
    follow: !closing.some(({ word }) => CLOSES_LINKS.has(word)),
    evidence: [...new Set(closing.map(({ printed }) => printed))].join(' and '),
  };
}

/** An agent named before a colon is meant until the field ends or the next one is named. */
function ordersOfTag(tag: string, token: string): readonly Order[] {
  const orders: Order[] = [];
  let isMeant = true;
  for (const part of tag.split(',')) {
    const [, before, after = ''] = /^\s*([^:\s]+)\s*:(.*)$/.exec(part) ?? [];
    const agent = before === undefined || WITH_VALUE.has(before.toLowerCase()) ? null : before.toLowerCase();
    if (agent !== null) isMeant = agent === token || agent === '*' || agent === 'robots';
    const word = (agent === null ? part : after).trim().toLowerCase();
    if (isMeant) orders.push({ word, printed: `X-Robots-Tag: ${printable(tag, LONGEST_EVIDENCE)}` });
  }
  return orders;
}

function ordersOfMeta({ name, content }: Meta): readonly Order[] {
  const printed = `<meta name="${name}" content="${printable(content, LONGEST_EVIDENCE)}">`;
  return content.split(/[\s,;]+/).map((word) => ({ word: word.toLowerCase(), printed }));
}
