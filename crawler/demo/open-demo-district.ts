import type { IsoDate } from '../../domain/time.ts';
import type { PlaceTable } from '../../domain/tables.ts';
import type { DemoPosting } from './demo-posting.ts';
import type { SitePrint } from './demo-site.ts';
import { DEMO_SITES } from './demo-sites.ts';
import { readDemoTables } from './demo-tables.ts';
import { generateDistrict } from './generate-district.ts';
import { type OpenSite, openSite } from './open-site.ts';

/** First port that the sites take; the same on every start, so that addresses of postings last. */
export const FIRST_DEMO_PORT = 18_700;

/** How a demo district is to be. */
export interface DemoDistrictOptions {
  readonly seed: number;
  readonly today: IsoDate;
  readonly places: PlaceTable;
  /** Rounds that have passed already; see `generateDistrict`. */
  readonly round?: number;
  /** First port; 0 = any free ones. A taken port is replaced by a free one. */
  readonly port?: number;
}

/** Web servers on loopback that print the vacancies of an invented district. */
export interface DemoDistrict {
  /** `127.0.0.1:<port>` of every site, for the fetcher's list of private hosts that may be visited. */
  readonly hosts: readonly string[];
  /** Address in the configuration → `http://127.0.0.1:<port>`; see `demoSources`. */
  readonly origins: ReadonlyMap<string, string>;
  /** The truth: every opening with where it is printed, as of now. */
  postings(): readonly DemoPosting[];
  /** The opening that a page of a site is about; null when it is about none. For measuring how well copies are joined. */
  openingAt(site: string, url: string): string | null;
  /** Moves the world on: some openings disappear, some change, new ones appear. `today` may move with it. */
  advance(today?: IsoDate): void;
  close(): Promise<void>;
}

/** Opens the demo district. The same seed, day and round make the same vacancies. */
export async function openDemoDistrict(options: DemoDistrictOptions): Promise<DemoDistrict> {
  const { seed, places, port = FIRST_DEMO_PORT } = options;
  const tables = readDemoTables();
  let { today, round = 0 } = options;
  let postings = generateDistrict({ seed, today, places, tables, round });
  let prints = printsBySite(postings);
  let byKey = openingsByKey(postings);
  const sites = await openAll(port, (id, origin) => ({ today, origin, prints: prints.get(id) ?? [] }));
  return {
    hosts: sites.map(({ origin }) => new URL(origin).host),
    origins: new Map(sites.map(({ address, origin }) => [address, origin])),
    postings: () => postings,
    openingAt: (site, url) => byKey.get(`${site}/${keyIn(url)}`) ?? null,
    advance(newDay = today) {
      round += 1;
      today = newDay;
      postings = generateDistrict({ seed, today, places, tables, round });
      prints = printsBySite(postings);
      byKey = openingsByKey(postings);
    },
    close: async () => {
      await Promise.all(sites.map((site) => site.close()));
    },
  };
}

function openingsByKey(postings: readonly DemoPosting[]): Map<string, string> {
  return new Map(
    postings.flatMap(({ opening, prints }) =>
      prints.map(({ site, key }) => [`${site}/${key}`, opening] as const),
    ),
  );
}

/** Every address of a posting holds the key of its print, as the end of a row of digits. */
function keyIn(url: string): string | undefined {
  return [...new URL(url).href.matchAll(/\d{9,}/g)].at(-1)?.[0].slice(-9);
}

/** One after the other: a site that must look for a free port may not take that of its neighbour. */
async function openAll(
  port: number,
  world: (id: string, origin: string) => { today: IsoDate; origin: string; prints: readonly SitePrint[] },
): Promise<OpenSite[]> {
  const open: OpenSite[] = [];
  for (const [index, site] of DEMO_SITES.entries()) {
    open.push(await openSite(site, port === 0 ? 0 : port + index, (origin) => world(site.id, origin)));
  }
  return open;
}

function printsBySite(postings: readonly DemoPosting[]): Map<string, SitePrint[]> {
  const bySite = new Map<string, SitePrint[]>(DEMO_SITES.map(({ id }) => [id, []]));
  for (const posting of postings) {
    for (const print of posting.prints) bySite.get(print.site)?.push({ ...print, posting });
  }
  for (const prints of bySite.values())
    prints.sort((a, b) => b.publishedOn.localeCompare(a.publishedOn) || a.key.localeCompare(b.key));
  return bySite;
}
