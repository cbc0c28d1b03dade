import type { SuiteKind } from '../suite.ts';
import { addresses } from './addresses.ts';
import { dates } from './dates.ts';
import { encoding } from './encoding.ts';
import { feed } from './feed.ts';
import { hostileServer } from './hostile-server/hostile-server.ts';
import { jobPostings } from './job-postings.ts';
import { naughtyStrings } from './naughty-strings.ts';
import { robots } from './robots.ts';
import { sanitise } from './sanitise.ts';
import { sitemap } from './sitemap.ts';
import { structuredData } from './structured-data.ts';
import { webAddresses } from './web-addresses.ts';

/** Every kind of suite that is known, asked in this order which cases are theirs. */
export const KINDS: readonly SuiteKind[] = [
  robots,
  sitemap,
  encoding,
  structuredData,
  jobPostings,
  sanitise,
  addresses,
  webAddresses,
  dates,
  feed,
  naughtyStrings,
  hostileServer,
];
