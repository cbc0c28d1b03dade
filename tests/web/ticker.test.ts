import { load } from 'cheerio';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSampleSite, type SampleSite } from '../helpers/sample-site.ts';

let site: SampleSite;
beforeAll(async () => {
  site = await openSampleSite(120);
}, 60_000);
afterAll(() => site.close());

interface Item {
  readonly title: string;
  readonly place: string;
  readonly badge: string | null;
  readonly qr: string;
}

async function feed(query: string): Promise<readonly Item[]> {
  return (await site.app.inject(`/ticker/feed.json${query}`)).json<{ items: Item[] }>().items;
}

describe('the ticker', () => {
  it('is a valid page that moves on without script too', async () => {
    const { body } = await site.app.inject('/ticker?municipality=05358008');
    const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(body);
    // A page for screens reloads itself on purpose where it has no script.
    const messages = report.results.flatMap((result) => result.messages.map(({ ruleId }) => ruleId));
    expect(messages.filter((rule) => rule !== 'meta-refresh')).toEqual([]);
    expect(body).toMatch(/<noscript><meta http-equiv="refresh" content="\d+"><\/noscript>/);
    expect(load(body)('.scope').text()).toBe('Düren');
  });

  it('shows new postings first, and at most 40', async () => {
    const items = await feed('');
    expect(items).toHaveLength(40);
    const firstOld = items.findIndex(({ badge }) => badge === null);
    expect(firstOld).toBeGreaterThan(0);
    expect(items.slice(firstOld).every(({ badge }) => badge === null)).toBe(true);
  });

  it('keeps to the place asked for', async () => {
    const items = await feed('?municipality=05358008');
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ place }) => place.includes('Düren'))).toBe(true);
  });

  it('speaks the language asked for', async () => {
    const { body } = await site.app.inject('/ticker?lang=en');
    expect(load(body)('html').attr('lang')).toBe('en');
    expect(load(body)('[data-feed]').attr('data-feed')).toBe('/ticker/feed.json?lang=en');
    expect((await feed('?lang=en'))[0]?.badge).toBe('new');
  });

  it('draws the QR code as one path within its quiet zone', async () => {
    const [item] = await feed('');
    expect(item?.qr).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/);
    expect(item?.qr.startsWith('M4 4h7')).toBe(true);
  });

  it('says so when there is nothing to show', async () => {
    const $ = load((await site.app.inject('/ticker?q=gibtesnicht')).body);
    expect($('[data-empty]').attr('hidden')).toBeUndefined();
    expect($('[data-item]').attr('hidden')).toBeDefined();
  });
});
