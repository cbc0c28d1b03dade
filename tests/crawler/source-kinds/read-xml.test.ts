import { describe, expect, it } from 'vitest';
import { SourceChanged } from '../../../crawler/errors.ts';
import { childText, children, readXml } from '../../../crawler/source-kinds/reading/read-xml.ts';
import { pageOf } from '../../helpers/page-of.ts';

function read(text: string) {
  return readXml(pageOf(text, { url: 'https://x.example/a.xml', role: 'feed' }), ['a']).root;
}

describe('readXml', () => {
  it('decodes the five entities and numeric ones, but nothing inside CDATA', () => {
    const root = read('<a><b>F&#252;r &amp; &#x41; &lt;i&gt;</b><c><![CDATA[R&uuml;be & <b>]]></c></a>');
    expect([childText(root, 'b'), childText(root, 'c')]).toEqual(['Für & A <i>', 'R&uuml;be & <b>']);
  });

  it('keeps numbers, booleans and leading zeros as they are printed', () => {
    const root = read('<a n="007"><b>05112</b><c>true</c><d>1e3</d></a>');
    expect([root['@n'], childText(root, 'b'), childText(root, 'c'), childText(root, 'd')]).toEqual([
      '007',
      '05112',
      'true',
      '1e3',
    ]);
  });

  it('reads one child and many alike, and none as none', () => {
    const root = read('<a><b>1</b><c>2</c><c/></a>');
    expect([children(root, 'b').length, children(root, 'c').length, children(root, 'x').length]).toEqual([
      1, 2, 0,
    ]);
  });

  it('reads past a byte order mark and blanks before the declaration', () => {
    expect(childText(read('\uFEFF \n<?xml version="1.0"?><a><b>1</b></a>'), 'b')).toBe('1');
  });

  it('reads a text that only speaks of entities', () => {
    expect(childText(read('<a><b><![CDATA[<!ENTITY x "y">]]></b></a>'), 'b')).toBe('<!ENTITY x "y">');
  });

  it.each(['<x:a xmlns:x="urn:x"><b>1</b></x:a>', '<a><b>1</b></a>\n<!-- in 3 ms -->\n<script>x</script>'])(
    'finds the root of %s',
    (text) => expect(childText(read(text), 'b')).toBe('1'),
  );

  it.each(['<a/>', '<?xml version="1.0"?>\n<a n="1" />\n'])('reads the empty %s', (text) => {
    expect(children(read(text), 'b')).toEqual([]);
  });

  it.each(['<a><b>1</b>', '<a><b>1</b><b', '<a>', '<x:a><b>1</b></x:b>'])(
    'refuses the cut off %s',
    (text) => {
      expect(() => read(text)).toThrow(SourceChanged);
    },
  );

  it.each([
    ['entities of a DTD', '<!DOCTYPE a [<!ENTITY x "boom">]><a>&x;</a>'],
    ['an outside entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['nesting without end', `<a>${'<b>'.repeat(5000)}`],
    ['an open tag', '<a'],
    ['another root', '<b/>'],
    ['HTML', '<!doctype html><html><body>Wartung</body></html>'],
    ['JSON', '{"a":1}'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(() => read(text)).toThrow(SourceChanged);
  });
});
