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
  ])('is read in %s', (_form, text) => {
    expect(read(text)).toMatchObject([KOCH]);
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
