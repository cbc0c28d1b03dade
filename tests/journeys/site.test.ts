import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, openBrowser } from '../helpers/browser.ts';
import { openSampleSite, type SampleSite } from '../helpers/sample-site.ts';
import { startJourney } from './journey.ts';

const DUEREN = '05358008';
const MINUTE = 60_000;

describe.runIf(browserPath !== null)('a visit to the site', { timeout: 2 * MINUTE }, () => {
  let site: SampleSite;
  let browser: Browser;
  let origin: string;

  beforeAll(async () => {
    site = await openSampleSite();
    origin = await site.app.listen({ port: 0, host: '127.0.0.1' });
    browser = await openBrowser();
  }, MINUTE);
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('leads from the start page over category, group and neighbours to a posting and the way there', async () => {
    const { page, expectAccessible, end } = await startJourney(browser, origin);
    await page.goto('/');
    await expectAccessible();
    await page.getByLabel('Berufsfeld').selectOption({ label: 'Verkaufsberufe' });
    await page.getByLabel('Genauer').selectOption({ index: 2 });
    await page.getByLabel('Ort', { exact: true }).selectOption(DUEREN);
    await page.getByLabel('und Nachbarorte').check();
    await page.getByRole('button', { name: 'Stellen suchen' }).click();
    await page.waitForURL(/occupation=62\d&municipality=05358008&around=adjacent/);
    expect(new URL(page.url()).search).not.toContain('q=');
    await expectAccessible();
    await page.getByRole('link', { name: 'Kfz-Verkäufer (m/w/d) im Autohaus' }).click();
    await expectAccessible();
    const way = page.getByRole('link', { name: /Bus und Bahn/ }).first();
    expect(await way.getAttribute('href')).toMatch(/^https:.*D%C3%BCren/);
    await end();
  });

  it('goes the same way without script', async () => {
    const { page, end } = await startJourney(browser, origin, { javaScriptEnabled: false });
    await page.goto('/de/');
    await page.getByLabel('Berufsfeld').selectOption({ label: 'Verkaufsberufe' });
    await page.getByLabel('Ort', { exact: true }).selectOption(DUEREN);
    await page.getByLabel('und Nachbarorte').check();
    await page.getByRole('button', { name: 'Stellen suchen' }).click();
    await page.locator('section[aria-labelledby=filter-occupation] a.filter-entry').first().click();
    expect(page.url()).toMatch(/occupation=62\d/);
    await page.goto(`/de/jobs/${site.known.full}`);
    expect(await page.getByRole('link', { name: /Bus und Bahn/ }).count()).toBeGreaterThan(0);
    expect(await page.getByRole('button', { name: 'Drucken' }).isVisible()).toBe(false);
    await end();
  });

  it('can be made with the keyboard alone', async () => {
    const { page, end } = await startJourney(browser, origin);
    await page.goto('/de/');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Zum Inhalt springen');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Kfz-Verkäufer');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=Kfz/);
    const target = page.getByRole('link', { name: 'Kfz-Verkäufer (m/w/d) im Autohaus' });
    for (let steps = 0; steps < 120; steps += 1) {
      await page.keyboard.press('Tab');
      if (await target.evaluate((link) => link.matches(':focus'))) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/de/jobs/${site.known.full}`);
    await end();
  });

  it('leads from the newspapers to one as page and as PDF', async () => {
    const { page, expectAccessible, end } = await startJourney(browser, origin);
    await page.goto('/de/');
    await page.getByRole('link', { name: 'Stellenblatt', exact: true }).click();
    await expectAccessible();
    await page.getByRole('link', { name: 'Alle Stellen', exact: true }).click();
    await expectAccessible();
    const pdf = await page.getByRole('link', { name: /Als PDF/ }).getAttribute('href');
    const answer = await page.request.get(pdf ?? '');
    expect(answer.headers()['content-type']).toBe('application/pdf');
    await end();
  });

  it('looks for apprenticeships across the border of a town', async () => {
    const { page, expectAccessible, end } = await startJourney(browser, origin);
    await page.goto('/de/apprenticeships');
    await expectAccessible();
    await page.getByLabel('Ort', { exact: true }).selectOption(DUEREN);
    await page.getByRole('button', { name: 'Stellen suchen' }).click();
    await page.waitForURL(/municipality=/);
    expect(page.url()).toMatch(/around=adjacent.*kind=apprenticeship&kind=dual-study/);
    await end();
  });

  const paths = [
    '/de/',
    '/de/jobs?q=pflege&temporaryAgency=exclude',
    '/de/jobs?q=nichts-davon',
    '/de/apprenticeships',
    '/de/editions',
    '/de/editions/2026-11-23/kreis',
    '/de/sources',
    '/de/about',
    '/de/interface',
    '/de/imprint',
    '/de/privacy',
    'posting',
  ];
  it.each(paths)(
    'needs no sideways scrolling at 320 pixels on %s, and is accessible light and dark',
    async (path) => {
      const address = path === 'posting' ? `/de/jobs/${site.known.full}` : path;
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page, expectAccessible, end } = await startJourney(browser, origin, {
          viewport: { width: 320, height: 640 },
          colorScheme,
        });
        await page.goto(address);
        for (const details of await page.locator('main details').all())
          await details.evaluate((element) => element.setAttribute('open', ''));
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
        await expectAccessible();
        await end();
      }
    },
  );

  it.each(['/de/', '/de/jobs?q=pflege', 'posting'])(
    'turns around for right-to-left scripts on %s',
    async (path) => {
      const { page, end } = await startJourney(browser, origin, { viewport: { width: 320, height: 640 } });
      await page.goto(path === 'posting' ? `/de/jobs/${site.known.full}` : path);
      await page.locator('html').evaluate((html) => html.setAttribute('dir', 'rtl'));
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      const heading = await page.locator('h1').boundingBox();
      expect((heading?.x ?? 0) + (heading?.width ?? 0)).toBeGreaterThan(280);
      await end();
    },
  );

  it.each(['/en/', '/en/jobs', '/en/sources'])('is accessible in English on %s', async (path) => {
    const { page, expectAccessible, end } = await startJourney(browser, origin);
    await page.goto(path);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await expectAccessible();
    await end();
  });
});
