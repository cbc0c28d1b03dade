import type { Page, Request } from 'playwright-core';
import { isNeedless } from './needless-hosts.ts';

/**
 * What a request of a page is for: its `document`, a `style` that is not looked at but must not fail, a `part` (a script,
 * or data that scripts ask for), or something that reading it can do without.
 */
export type RequestSort = 'document' | 'style' | 'part' | 'needless';

const SCRIPTED = new Set(['script', 'xhr', 'fetch']);

/** Sorts a request. Frames inside the page, windows it opens, pictures, fonts, sounds and beacons are not what is read. */
export function sortRequest(request: Request, page: Page): RequestSort {
  const url = URL.parse(request.url());
  if (url === null || !/^https?:$/.test(url.protocol)) return 'needless';
  if (request.isNavigationRequest()) return isOfPage(request, page) ? 'document' : 'needless';
  if (request.resourceType() === 'stylesheet') return 'style';
  const isReading = request.method() === 'GET' || request.method() === 'POST';
  const isPart = SCRIPTED.has(request.resourceType()) && isReading && !isNeedless(url.hostname);
  return isPart ? 'part' : 'needless';
}

function isOfPage(request: Request, page: Page): boolean {
  try {
    return request.frame() === page.mainFrame();
  } catch (error) {
    // The first request of a window that is only opening belongs to no frame yet.
    if (error instanceof Error) return false;
    throw error;
  }
}
