import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** One walk through the site, watched: what it requests, which cookies it leaves, what the pages complain about. */
export interface Journey {
  readonly page: Page;
  /** Fails when the present page violates a rule of WCAG 2.2 AA that can be checked by a machine. */
  readonly expectAccessible: () => Promise<void>;
  /** Fails when anything left the site's origin, set a cookie, or was refused by the site's own policy. */
  readonly end: () => Promise<void>;
}

/** Opens a browser window for one walk. */
export async function startJourney(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Journey> {
  const context = await browser.newContext({ baseURL: origin, locale: 'de-DE', ...options });
  const page = await context.newPage();
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) elsewhere.push(request.url());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return {
    page,
    expectAccessible: async () => expect(await violations(page)).toEqual([]),
    end: async () => {
      expect(elsewhere).toEqual([]);
      expect(complaints).toEqual([]);
      expect(await context.cookies()).toEqual([]);
      await context.close();
    },
  };
}

interface AxeWindow {
  axe: { run(root: unknown, options: object): Promise<{ violations: readonly AxeViolation[] }> };
}

interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as AxeWindow;
    const root = (globalThis as unknown as { document: unknown }).document;
    return (await axe.run(root, { runOnly: { type: 'tag', values } })).violations;
  }, RULES);
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join(' | ')}`,
  );
}
