import { existsSync } from 'node:fs';

/** Where Debian, Ubuntu (also as a snap), macOS and Windows put a Chromium, or a browser that is one inside. */
const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/usr/bin/microsoft-edge-stable',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The setting that switches the browser off. */
const NONE = 'none';

/**
 * The program of the browser: the one that the operator names, else the first at a usual place. Null when the operator
 * wants none, or there is none; a named one is not replaced by another.
 */
export function findChromium(
  named: string | null,
  isThere: (path: string) => boolean = existsSync,
): string | null {
  if (named === NONE) return null;
  const places = named === null ? USUAL_PLACES : [named];
  return places.find((place) => isThere(place)) ?? null;
}
