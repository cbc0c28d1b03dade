import { describe, expect, it } from 'vitest';
import { feed } from '../../../../crawler/source-kinds/feed.ts';
import { SourceChanged } from '../../../../crawler/errors.ts';
import { pageOf } from '../../../helpers/page-of.ts';

const ADDRESS = 'https://x.example/feed';
const reader = feed.open(
  { url: ADDRESS },
  {
    name: 'Feed',
    homepage: 'https://x.example/',
    region: { mayHold: () => true },
  },
);

function read(text: string) {
  return reader.parse(pageOf(text, { url: ADDRESS, role: 'feed' })).postings;
}

const ATOM = 'http://www.w3.org/2005/Atom';
const KOCH = { title: 'Koch', url: 'https://x.example/1' };

describe('a feed', () => {
  it.each([
    [
      'Atom with a prefix on everything',
      `<a:feed xmlns:a="${ATOM}"><a:entry><a:title>Koch</a:title><a:link href="/1"/><a:id>1</a:id></a:entry></a:feed>`,
    ],
    [
      'RSS 1.0 with a prefix on everything',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:r="http://purl.org/rss/1.0/"><r:channel/><r:item rdf:about="/1"><r:title>Koch</r:title><r:link>/1</r:link></r:item></rdf:RDF>',
    ],
    [
      'capitals',
      '<RSS version="2.0"><CHANNEL><ITEM><TITLE>Koch</TITLE><LINK>/1</LINK></ITEM></CHANNEL></RSS>',
    ],
    ['items outside any channel', '<rss><item><title>Koch</title><link>/1</link></item></rss>'],
    [
      'JSON',
      '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":1,"url":"https://x.example/1","title":"Koch"}]}',
    ],
    [
      'capitals at the beginnings only',
      '<rss><channel><Item><Title>Koch</Title><Link>/1</Link><PubDate>x</PubDate></Item></channel></rss>',
    ],
    [
      'RSS 1.0 with a prefix of its own on the root',
      '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><item r:about="/1"><title>Koch</title><link>/1</link></item></r:RDF>',
    ],
    ['a single entry', `<entry xmlns="${ATOM}"><title>Koch</title><link href="/1"/><id>1</id></entry>`],
    [
      'several links, of which one is for people',
      `<feed xmlns="${ATOM}"><entry><title>Koch</title><id>1</id><link rel="self" href="/s"/><link type="application/json" href="/j"/><link type="text/html" href="/1"/></entry></feed>`,
    ],
    [
      'packed texts',
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="base64">S29jaA==</title><link href="/1"/><id>1</id></entry></feed>`,
    ],
  ])('is read in %s', (_form, text) => {
    expect(read(text)).toMatchObject([KOCH]);
  });

  it('knows vocabularies by their addresses, whatever prefix they bear', () => {
    const text = `<rss xmlns:x="http://purl.org/rss/1.0/modules/content/" xmlns:y="http://purl.org/dc/elements/1.1/"><channel><item>
      <title>Koch</title><link>/1</link><y:date>2026-11-20</y:date><x:encoded><![CDATA[<p>lang</p>]]></x:encoded></item></channel></rss>`;
    expect(read(text)).toMatchObject([{ ...KOCH, publishedOn: '2026-11-20', description: '<p>lang</p>' }]);
  });

  it.each([
    [
      'a date in capitals',
      '<RSS><CHANNEL><ITEM>',
      '<PUBDATE>2026-11-20</PUBDATE>',
      '</ITEM></CHANNEL></RSS>',
    ],
    ['the date that a draft was made', '<feed><entry>', '<created>2026-11-20</created>', '</entry></feed>'],
  ])('has %s', (_what, begin, date, end) => {
    const text = `${begin}<title>Koch</title><link href="/1">/1</link><id>1</id>${date}${end}`;
    expect(read(text.toLowerCase())[0]?.publishedOn).toBe('2026-11-20');
    expect(read(text)[0]?.publishedOn).toBe('2026-11-20');
  });

  it('keeps the words at the seam of a section apart', () => {
    const text = `<rss><channel><item><title>Koch</title><link>/1</link><description>Wir <![CDATA[<b>suchen</b>]]> dich</description></item></channel></rss>`;
    expect(read(text)[0]?.description).toBe('Wir <b>suchen</b> dich');
  });

  it.each([
    ['that is cut off', '<rss><channel><item><title>Koch</title><link>/1</link></item>'],
    ['that is cut off between two entries', '<feed><entry><id>1</id></entry><entry><id>2</id>'],
    [
      'with an item that swallows the next',
      '<rss><channel><item><title>A</title><item><title>B</title></item></channel></rss>',
    ],
    ['in JSON without a list', '{"version":"https://jsonfeed.org/version/1","title":"x"}'],
    ['in JSON with something else for a list', '{"version":"https://jsonfeed.org/version/1","items":null}'],
  ])('is refused when it is one %s', (_fault, text) => {
    expect(() => read(text)).toThrow(SourceChanged);
  });

  it('starts links where it says', () => {
    const text = `<feed xmlns="${ATOM}" xml:base="https://y.example/a/"><entry xml:base="b/"><title>Koch</title><link href="1"/><id>1</id></entry></feed>`;
    expect(read(text)).toMatchObject([{ title: 'Koch', url: 'https://y.example/a/b/1' }]);
  });

  it.each([
    [
      'XHTML',
      '<content type="xhtml"><div>Wir <b>suchen</b> dich<br/>heute</div></content>',
      '<div>Wir <b>suchen</b> dich<br/>heute</div>',
    ],
    ['unescaped HTML', '<summary><p>Wir<br>suchen</p></summary>', '<p>Wir<br>suchen</p>'],
  ])('keeps the order of %s in its texts', (_what, element, expected) => {
    const text = `<feed xmlns="${ATOM}"><entry><title>Koch</title><link href="/1"/><id>1</id>${element}</entry></feed>`;
    expect(read(text)[0]?.description).toBe(expected);
  });

  it('is looked through once, however many texts are left open', () => {
    const text = `<rss><channel>${'<title>'.repeat(300_000)}</channel></rss>`;
    expect(() => read(text)).toThrow(SourceChanged);
  });
});
