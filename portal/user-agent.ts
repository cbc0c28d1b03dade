import type { Settings } from '../config/env.ts';

/** Our product token: the name by which robots.txt and orders of pages mean us. */
export const PRODUCT = 'Stellenlotse';

/** How the crawler names itself to every site, with where its owner can be reached. */
export function userAgent({ contactUrl }: Settings): string {
  return `${PRODUCT}/1.0 (+${contactUrl})`;
}
