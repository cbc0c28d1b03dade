import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** Where the machine has a browser; null when there is none, then journeys cannot be walked. */
export const browserPath: string | null = PLACES.find((place) => existsSync(place)) ?? null;

/** Starts the machine's browser without a window. */
export function openBrowser(): Promise<Browser> {
  if (browserPath === null) throw new Error(`No browser at ${PLACES.join(', ')}`);
  return chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
