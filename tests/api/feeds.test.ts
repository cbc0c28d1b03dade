import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchAnswerBody } from '../../api/schemas/search-answer.ts';
import { openSampleSite, type SampleSite } from '../helpers/sample-site.ts';

let site: SampleSite;

beforeAll(async () => {
  site = await openSampleSite();
});

afterAll(() => site.close());

const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => ['item', 'entry'].includes(name),
});
const SEARCH = 'kind=job&temporaryAgency=exclude&size=7';

interface XmlFeed {
  readonly rss: {
    channel: { title: string; link: string; item: { title: string; guid: { '#text': string } }[] };
  };
  readonly feed: { id: string; updated: string; entry: { id: string; updated: string }[] };
}

async function idsOf(format: string, parameters: string): Promise<readonly string[]> {
  const { body, statusCode } = await site.app.inject(`/api/v1/feeds/${format}?${parameters}`);
  expect(statusCode).toBe(200);
  if (format === 'json') return (JSON.parse(body) as { items: { id: string }[] }).items.map(({ id }) => id);
  expect(XMLValidator.validate(body)).toBe(true);
  const xml = parser.parse(body) as XmlFeed;
  if (format === 'atom') return xml.feed.entry.map(({ id }) => id);
  return xml.rss.channel.item.map(({ guid }) => guid['#text']);
}

describe('a search as a feed', () => {
  it.each(['rss', 'atom', 'json'])(
    'holds as %s the postings of the same search, newest first',
    async (format) => {
      const found = await site.app.inject(`/api/v1/postings?${SEARCH}&sort=newest`);
      const urls = found.json<SearchAnswerBody>().postings.map(({ url }) => url);
      expect(urls).toHaveLength(7);
      expect(await idsOf(format, SEARCH)).toEqual(urls);
    },
  );

  it('leads to the page of the search and names itself', async () => {
    const { body, headers } = await site.app.inject('/api/v1/feeds/rss?q=Pflege&kind=job');
    expect(headers['content-type']).toBe('application/rss+xml; charset=utf-8');
    expect(body).toContain(
      '<link>http://127.0.0.1:8080/de/jobs?q=Pflege&amp;kind=job&amp;sort=newest</link>',
    );
    expect(body).toContain('http://127.0.0.1:8080/api/v1/feeds/rss?q=Pflege&amp;kind=job');
  });

  it('says the same again as long as the stock is the same', async () => {
    const [first, second] = [
      await site.app.inject('/api/v1/feeds/atom'),
      await site.app.inject('/api/v1/feeds/atom'),
    ];
    expect(second.headers['etag']).toBe(first.headers['etag']);
    const third = await site.app.inject({
      url: '/api/v1/feeds/atom',
      headers: { 'if-none-match': String(first.headers['etag']) },
    });
    expect(third.statusCode).toBe(304);
  });

  it('shows hostile titles as text', async () => {
    const { body } = await site.app.inject('/api/v1/feeds/rss?size=100&newWithinDays=1');
    expect(XMLValidator.validate(body)).toBe(true);
    const titles = (parser.parse(body) as XmlFeed).rss.channel.item.map(({ title }) => title);
    expect(titles.some((title) => title.includes('&lt;script&gt;'))).toBe(true);
    expect(titles.join('')).not.toContain('<script');
  });

  it('is empty and valid for a search that finds nothing', async () => {
    const { body } = await site.app.inject('/api/v1/feeds/atom?q=xqzvbnm');
    expect(XMLValidator.validate(body)).toBe(true);
    expect(body).not.toContain('<entry>');
  });

  it('refuses what the search refuses, and formats that do not exist', async () => {
    expect((await site.app.inject('/api/v1/feeds/rss?kind=holiday')).statusCode).toBe(400);
    expect((await site.app.inject('/api/v1/feeds/gopher')).statusCode).toBe(404);
  });
});
