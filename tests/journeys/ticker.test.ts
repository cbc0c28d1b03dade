import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, openBrowser } from '../helpers/browser.ts';
import { openSampleSite, type SampleSite } from '../helpers/sample-site.ts';
import { startJourney } from './journey.ts';

/** Width and height of the screens that hang in waiting rooms, in pixels. */
const SCREENS = [
  [1920, 1080],
  [1366, 768],
  [1024, 768],
  [1080, 1920],
] as const;

const MINUTE = 60_000;
/** Longest wait for an answer of the server, on a busy machine. */
const PATIENCE = { timeout: 15_000 };

describe.runIf(browserPath !== null)('a screen with the ticker', { timeout: 2 * MINUTE }, () => {
  let site: SampleSite;
  let browser: Browser;
  let origin: string;

  beforeAll(async () => {
    site = await openSampleSite(60);
    origin = await site.app.listen({ port: 0, host: '127.0.0.1' });
    browser = await openBrowser();
  }, MINUTE);
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('shows one posting after the other, and stops when asked to', async () => {
    const { page, expectAccessible, end } = await startJourney(browser, origin, {
      viewport: { width: 1920, height: 1080 },
    });
    await page.clock.install();
    await page.goto('/ticker');
    const position = page.locator('[data-position]');
    await expect.poll(() => position.textContent(), PATIENCE).toBe('1 / 40');
    await expectAccessible();
    await page.clock.runFor(16_000);
    expect(await position.textContent()).toBe('2 / 40');
    await page.getByRole('button', { name: 'Anhalten' }).click();
    await page.clock.runFor(60_000);
    expect(await position.textContent()).toBe('2 / 40');
    await page.clock.runFor(10 * MINUTE);
    expect(await page.getByRole('button', { name: 'Anhalten' }).isVisible()).toBe(true);
    await end();
  });

  it('keeps its postings when the server is away, says how old they are, and recovers', async () => {
    const { page } = await startJourney(browser, origin);
    await page.clock.install();
    await page.goto('/ticker');
    const state = page.locator('[data-state]');
    const position = page.locator('[data-position]');
    await expect.poll(() => position.textContent(), PATIENCE).toBe('1 / 40');
    await page.route('**/feed.json*', (route) => route.abort());
    await page.clock.runFor(4 * MINUTE);
    await expect.poll(() => state.textContent(), PATIENCE).toMatch(/^Stand \d\d:\d\d – keine Verbindung$/);
    expect(await page.locator('[data-title]').textContent()).not.toBe('');
    await page.unroute('**/feed.json*');
    await page.clock.runFor(MINUTE);
    await expect.poll(() => state.textContent(), PATIENCE).toMatch(/^Stand \d\d:\d\d$/);
    await page.context().close();
  });

  it('shows a posting that came in while it ran next', async () => {
    const { page, end } = await startJourney(browser, origin);
    await page.clock.install();
    await page.goto('/ticker');
    await expect.poll(() => page.locator('[data-position]').textContent(), PATIENCE).toBe('1 / 40');
    const fresh = {
      id: 'fresh',
      title: 'Ganz neu',
      employer: null,
      place: 'Düren',
      facts: [],
      badge: 'neu',
      shortAddress: 'x',
      qr: '',
      qrSize: 9,
    };
    await page.route('**/feed.json*', async (route) => {
      const answer = await route.fetch();
      const { items } = (await answer.json()) as { items: object[] };
      await route.fulfill({ json: { items: [fresh, ...items] } });
    });
    await page.clock.runFor(3 * MINUTE + 2_000);
    await expect.poll(() => page.evaluate('state.items.length'), PATIENCE).toBe(41);
    await page.clock.runFor(16_000);
    expect(await page.locator('[data-title]').textContent()).toBe('Ganz neu');
    await end();
  });

  it.each(SCREENS)('fits into %d × %d without scrolling', async (width, height) => {
    const { page, end } = await startJourney(browser, origin, { viewport: { width, height } });
    await page.goto('/ticker');
    const size = await page.evaluate(
      '[document.documentElement.scrollWidth, document.documentElement.scrollHeight]',
    );
    expect(size).toEqual([width, height]);
    await end();
  });

  it.each(SCREENS)('cuts nothing off on %d × %d, however much a posting says', async (width, height) => {
    const { page, end } = await startJourney(browser, origin, { viewport: { width, height } });
    await page.goto('/ticker');
    await expect.poll(() => page.evaluate('state.items.length'), PATIENCE).toBe(40);
    const cutOff = await page.evaluate(`(() => {
      const long = {
        title: 'Fachkraft für Rohr-, Kanal- und Industrieservice (m/w/d) in Vollzeit',
        employer: 'Entsorgungs- und Gebäudedienstleistungsgesellschaft Rurniederung mbH & Co. KG',
        place: 'Nideggen-Schmidt, Hürtgenwald-Vossenack',
        facts: ['Vollzeit, Teilzeit, Minijob', '14,20 € bis 14,90 € pro Stunde', 'bewerben bis 17. Dezember 2026'],
      };
      state.items = [...state.items, { ...state.items[0], ...long, badge: 'neu' }];
      const isWithin = (inner, outer) => inner.top >= outer.top && inner.bottom <= outer.bottom;
      return state.items.flatMap(() => {
        show();
        const screen = part('screen').getBoundingClientRect();
        const parts = [...part('item').querySelectorAll('.words > *, .facts > li, .code > *')].filter((each) => !each.hidden);
        return parts.every((each) => isWithin(each.getBoundingClientRect(), screen)) ? [] : [part('title').textContent];
      });
    })()`);
    expect(cutOff).toEqual([]);
    await end();
  });
});
