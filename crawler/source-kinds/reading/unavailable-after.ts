import { readMetas } from '../../fetch/read-metas.ts';
import type { Page } from '../../source.ts';

/** The date may hold commas itself ("Friday, 25-Jun-27"): it goes on until another order follows. */
const ORDER =
  /\bunavailable_after\s*:\s*(.*?)\s*(?:,\s*(?=(?:[a-z_-]+\s*:|no|all\b|none\b|index\b|follow\b|max-))|$)/i;

/** Metas that speak to machines which list pages; what is said to one of them is true for all. */
const ROBOTS = /^(?:robots|googlebot|bingbot)$/;

/**
 * When the page is to be listed no longer, as printed in X-Robots-Tag or a robots meta. Boards set it to the day on which
 * a vacancy ends (Google Search Central, "unavailable_after").
 */
export function unavailableAfter({ headers, text }: Pick<Page, 'headers' | 'text'>): string | undefined {
  const metas = readMetas(text).filter(({ name }) => ROBOTS.test(name));
  const orders = [headers['x-robots-tag'] ?? '', ...metas.map(({ content }) => content)];
  return orders.flatMap((order) => ORDER.exec(order)?.[1] || []).at(0);
}
