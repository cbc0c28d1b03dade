import { describe, expect, it } from 'vitest';
import type { RawPosting } from '../../../domain/posting.ts';
import type { PageRequest, ParsedPage } from '../../../crawler/source.ts';
import { feed } from '../../../crawler/source-kinds/feed.ts';
import { regionNames } from '../../../crawler/source-kinds/reading/region-names.ts';
import { pageOf } from '../../helpers/page-of.ts';

const CONTEXT = { name: 'Firma', homepage: 'https://x.example/', region: regionNames(['Düren']) };

function parse(text: string, options: object = {}, request?: PageRequest): ParsedPage {
  const all = { url: 'https://x.example/feed', ...options };
  expect(feed.problems(all)).toEqual([]);
  return feed.open(all, CONTEXT).parse(pageOf(text, request ?? { url: all.url, role: 'feed' }));
}

function item(inner: string, options?: object): RawPosting | undefined {
  return parse(`<rss version="2.0"><channel><item>${inner}</item></channel></rss>`, options).postings[0];
}

describe('a feed', () => {
  it.each([
    [
      'a bare & in the link',
      '<title>Koch</title><link>https://x.example/?a=1&b=2</link>',
      'https://x.example/?a=1&b=2',
    ],
    ['a relative link', '<title>Koch</title><link>/stelle/1</link>', 'https://x.example/stelle/1'],
    [
      'the link partly in CDATA',
      '<title>Koch</title><link>https://x.example/<![CDATA[?a=1&b=2]]></link>',
      'https://x.example/?a=1&b=2',
    ],
    [
      'a guid instead of a link',
      '<title>Koch</title><guid>https://x.example/7</guid>',
      'https://x.example/7',
    ],
    [
      'an id but no link at all',
      '<title>Koch</title><guid isPermaLink="false">7</guid>',
      'https://x.example/',
    ],
  ])('may have %s', (_, inner, url) => {
    expect(item(inner)?.url).toBe(url);
  });

  it('is named by its guid, because the link may be a tracking redirect', () => {
    const print = (link: string) => item(`<title>Koch</title><link>${link}</link><guid>k-7</guid>`)?.key;
    expect(print('https://x.example/r?session=1')).toBe(print('https://x.example/r?session=2'));
  });

  it('is named by its link without session and tracking parameters where it has no guid', () => {
    const print = (link: string) => item(`<title>Koch</title><link>${link}</link>`)?.key;
    expect(print('https://x.example/7?utm_source=a#top')).toBe('https://x.example/7');
  });

  it('keeps dates as they are printed, and a date that is none stops nobody', () => {
    const text = `<feed><entry><id>1</id><title>A</title><link href="/1"/><published>heute</published></entry>
      <entry><id>2</id><title>B</title><link href="/2"/><published>2026-11-20T09:00:00+01:00</published></entry></feed>`;
    expect(parse(text).postings.map(({ publishedOn }) => publishedOn)).toEqual([
      'heute',
      '2026-11-20T09:00:00+01:00',
    ]);
  });

  it('needs no version, and may hold entities of HTML, which are left to the next stage', () => {
    const text = '<rss><channel><item><title>B&uuml;rokraft</title><link>/1</link></item></channel></rss>';
    expect(parse(text).postings[0]?.title).toBe('B&uuml;rokraft');
  });

  it('may have markup of its own as content', () => {
    const text = `<feed><entry><id>1</id><title>A</title><link href="/1"/>
      <content type="xhtml"><div><p>Kochen</p><p>Backen</p></div></content></entry></feed>`;
    expect(parse(text).postings[0]?.description).toBe('<div><p>Kochen</p><p>Backen</p></div>');
  });

  it('may be empty', () => {
    expect(parse('<rss version="2.0"><channel><title>Stellen</title></channel></rss>')).toEqual({
      postings: [],
      problems: [],
      next: [],
    });
  });

  it('reads facts from labels of the description, but the author is nobody we keep', () => {
    const text = `<title>Koch</title><link>/1</link><dc:creator>Erika Beispiel</dc:creator><author>e@x.example</author>
      <description>&lt;p&gt;Standort: D&#252;ren&lt;/p&gt;&lt;p&gt;Kennziffer: K-7&lt;br&gt;Beginn: sofort&lt;/p&gt;</description>`;
    const read = item(text);
    expect(read).toMatchObject({ places: [{ text: 'Düren' }], reference: 'K-7', startsOn: 'sofort' });
    expect(JSON.stringify(read)).not.toMatch(/Erika|e@x/);
  });

  it('takes the elements that the options name', () => {
    const inner = '<title>Koch</title><link>/1</link><x:betrieb>Gasthof</x:betrieb><x:wo>Titz</x:wo>';
    const read = item(inner, { fields: { employer: 'x:betrieb', place: 'x:wo' } });
    expect(read).toMatchObject({ employer: 'Gasthof', places: [{ text: 'Titz' }] });
  });
});

describe('a feed with pages behind', () => {
  const options = { detail: 'json-ld' };
  const [request] = parse(
    '<rss version="2.0"><channel><item><title>Koch</title><link>/1</link><guid>k-1</guid></item></channel></rss>',
    options,
  ).next;

  it('asks for the page of each item', () => {
    expect(request).toMatchObject({
      url: 'https://x.example/1',
      role: 'detail',
      carry: { posting: { key: 'k-1' } },
    });
  });

  it('joins what the page says under the name of the item', () => {
    const text =
      '<html><script type="application/ld+json">{"@type":"JobPosting","title":"Koch (m/w/d)","hiringOrganization":"Gasthof"}</script></html>';
    expect(parse(text, options, request).postings).toMatchObject([
      { key: 'k-1', title: 'Koch (m/w/d)', employer: 'Gasthof' },
    ]);
  });

  it('keeps the item as the feed printed it where the page says nothing', () => {
    expect(parse('<html><h1>Koch</h1></html>', options, request).postings).toMatchObject([
      { key: 'k-1', title: 'Koch' },
    ]);
  });
});
