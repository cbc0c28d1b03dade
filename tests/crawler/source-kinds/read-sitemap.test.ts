import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { SourceChanged } from '../../../crawler/errors.ts';
import { listSitemap, readSitemap } from '../../../crawler/source-kinds/sitemap/read-sitemap.ts';
import { pageOf } from '../../helpers/page-of.ts';

const REQUEST = { url: 'https://www.x.example/sitemap.xml', role: 'sitemap' };

function read(text: string) {
  return readSitemap(pageOf(text, REQUEST));
}

const ONE = { pages: ['https://www.x.example/a?b=1&c=2'], sitemaps: [] };

describe('readSitemap', () => {
  it.each([
    ['plain', '<urlset><url><loc> https://www.x.example/a?b=1&amp;c=2#d </loc></url></urlset>'],
    [
      'with a prefix',
      '<s:urlset xmlns:s="y"><s:url><s:loc>https://www.x.example/a?b=1&amp;c=2</s:loc></s:url></s:urlset>',
    ],
    ['with its signs as numbers', '<urlset><url><loc>/a?b&#x3D;1&#38;c=2</loc></url></urlset>'],
    ['with a bare &', '<urlset><url><loc>/a?b=1&c=2</loc></url></urlset>'],
    ['with attributes', '<urlset><url n="1"><loc n="2">/a?b=1&amp;c=2</loc></url></urlset>'],
    ['with rubbish behind', '<urlset><url><loc>/a?b=1&amp;c=2</loc></url></urlset>\0\0'],
    ['in CDATA', '<urlset><url><loc><![CDATA[https://www.x.example/a?b=1&c=2]]></loc></url></urlset>'],
    [
      'with pictures',
      '<urlset><url><loc>/a?b=1&amp;c=2</loc><image:image><image:loc>/p.png</image:loc></image:image></url></urlset>',
    ],
    ['without its scheme', '<urlset><url><loc>www.x.example/a?b=1&amp;c=2</loc></url></urlset>'],
    ['in an element of its own', '<urlset><url><loc><url>/a?b=1&amp;c=2</url></loc></url></urlset>'],
    ['as a list', '\uFEFFhttps://www.x.example/a?b=1&c=2\r\n\r\n'],
    ['as Atom', '<feed><entry><link rel="self" href="/x"/><link href="/a?b=1&amp;c=2"/></entry></feed>'],
    ['as RSS', '<rss version="2.0"><channel><item><link>/a?b=1&amp;c=2</link></item></channel></rss>'],
  ])('reads an address %s', (_, text) => {
    expect(read(text)).toEqual(ONE);
  });

  it('keeps to its own host, with and without www', () => {
    const text =
      '<sitemapindex><sitemap><loc>https://x.example/1.xml</loc></sitemap><sitemap><loc>https://y.example/2.xml</loc></sitemap></sitemapindex>';
    expect(read(text)).toEqual({ pages: [], sitemaps: ['https://x.example/1.xml'] });
  });

  it('lists other hosts too for who wants to know', () => {
    const text = '<urlset><url><loc>https://y.example/2</loc></url><url><loc>/1</loc></url></urlset>';
    expect(listSitemap(pageOf(text, REQUEST))).toEqual({
      isIndex: false,
      addresses: ['https://y.example/2', 'https://www.x.example/1'],
    });
  });

  it('unpacks gzip', () => {
    const bytes = gzipSync('<urlset><url><loc>/a?b=1&amp;c=2</loc></url></urlset>');
    expect(readSitemap({ ...pageOf('\uFFFD', REQUEST), bytes })).toEqual(ONE);
  });

  it('reads a packed one in its own charset', () => {
    const xml = '<?xml version="1.0" encoding="iso-8859-1"?><urlset><url><loc>/büro</loc></url></urlset>';
    const bytes = gzipSync(Buffer.from(xml, 'latin1'));
    const { pages } = readSitemap({ ...pageOf('\uFFFD', REQUEST), bytes });
    expect(pages).toEqual(['https://www.x.example/b%C3%BCro']);
  });

  it('refuses one that unpacks without end', () => {
    const bytes = gzipSync(Buffer.alloc(60 * 1024 * 1024));
    expect(() => readSitemap({ ...pageOf('\uFFFD', REQUEST), bytes })).toThrow(SourceChanged);
  });

  it.each([
    ['cut off', '<urlset><url><loc>https://www.x.example/a</loc></url>'],
    [
      'with entities',
      '<!DOCTYPE urlset [<!ENTITY x SYSTEM "file:///etc/passwd">]><urlset><url><loc>&x;</loc></url></urlset>',
    ],
    ['with an entry that never began', '<urlset><url><loc>/a</loc></url></url></urlset>'],
    ['that is a page', '<!doctype html><html><body>Wartung</body></html>'],
    ['that is text', 'Wartungsarbeiten\nbis morgen'],
  ])('refuses one %s', (_, text) => {
    expect(() => read(text)).toThrow(SourceChanged);
  });
});
