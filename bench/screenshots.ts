import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../tests/helpers/browser.ts';

/** A picture of a page: its address, and how large the screen is. */
interface Shot {
  readonly name: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  /** The whole page instead of what the screen shows. */
  readonly whole?: boolean;
}

const DESKTOP = { width: 1280, height: 860 };
const PHONE = { width: 320, height: 640 };

const SHOTS: readonly Shot[] = [
  { name: 'start', path: '/de/', ...DESKTOP },
  { name: 'results', path: '/de/jobs?municipality=05358008&around=adjacent', ...DESKTOP },
  { name: 'sources', path: '/de/sources', ...DESKTOP },
  { name: 'editions', path: '/de/editions', ...DESKTOP },
  { name: 'start-phone', path: '/de/', ...PHONE },
  { name: 'results-phone', path: '/en/jobs?q=Lager', ...PHONE, whole: true },
  { name: 'ticker', path: '/ticker', width: 1920, height: 1080 },
];

/** `npm run screenshots -- [ADDRESS] [--to FOLDER]`: pictures of the main pages of a portal that is running. */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { to: { type: 'string', default: join(import.meta.dirname, '../data/screenshots') } },
  });
  const address = positionals[0] ?? 'http://127.0.0.1:8080';
  mkdirSync(values.to, { recursive: true });
  const browser = await openBrowser();
  try {
    const posting = await newestPosting(address);
    for (const shot of [...SHOTS, { name: 'posting', path: `/de/jobs/${posting}`, ...DESKTOP }])
      await take(browser, address, shot, values.to);
  } finally {
    await browser.close();
  }
}

async function take(browser: Browser, address: string, shot: Shot, folder: string): Promise<void> {
  const { width, height } = shot;
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(address + shot.path, { timeout: 15_000 });
  const path = join(folder, `${shot.name}.png`);
  await page.screenshot({ path, fullPage: shot.whole ?? false });
  await page.close();
  console.log(path);
}

async function newestPosting(address: string): Promise<string> {
  const response = await fetch(`${address}/api/v1/postings?sort=newest&size=1`, {
    signal: AbortSignal.timeout(10_000),
  });
  const { postings } = (await response.json()) as { postings: readonly { id: string }[] };
  const [posting] = postings;
  if (!posting) throw new Error(`${address} has no postings; start one with: npm run demo`);
  return posting.id;
}

await main();
