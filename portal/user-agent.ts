import type { Settings } from '../config/env.ts';

/** How the crawler names itself to every site, with where its owner can be reached. */
export function userAgent({ contactUrl }: Settings): string {
  return `Stellenlotse/1.0 (+${contactUrl})`;
}
