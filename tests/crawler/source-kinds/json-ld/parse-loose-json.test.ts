import { describe, expect, it } from 'vitest';
import { parseLooseJson, UNREADABLE } from '../../../../crawler/source-kinds/json-ld/parse-loose-json.ts';

describe('parseLooseJson', () => {
  it.each<[string, string, unknown]>([
    ['plain JSON', '{"a": 1}', { a: 1 }],
    ['a byte order mark and blanks', '\uFEFF\n {"a": 1} \n', { a: 1 }],
    ['a line comment before', '// Kommentar\n{"a": 1}', { a: 1 }],
    ['a block comment inside', '{"a": /* eins */ 1}', { a: 1 }],
    [
      'what looks like comments inside a string',
      '{"a": "http://x /* y */ <!-- z -->",}',
      { a: 'http://x /* y */ <!-- z -->' },
    ],
    ['an HTML comment before', '<!-- Stelle -->\n{"a": 1}', { a: 1 }],
    ['an HTML comment around', '<!--\n{"a": "<!-- -->"}\n-->', { a: '<!-- -->' }],
    ['CDATA around', '//<![CDATA[\n{"a": 1}\n//]]>', { a: 1 }],
    ['CDATA in block comments', '/*<![CDATA[*/{"a": 1}/*]]>*/', { a: 1 }],
    ['trailing commas', '{"a": [1, 2, ], }', { a: [1, 2] }],
    ['a comma and a bracket inside a string', '{"a": ",]",}', { a: ',]' }],
    ['raw line breaks and tabs in a string', '{"a": "eins\n\tzwei"}', { a: 'eins\n\tzwei' }],
    ['an escape that does not exist', String.raw`{"a": "it\'s \d"}`, { a: "it's d" }],
    ['escapes that do exist', String.raw`{"a": "\u00fc \"x\" \\ \n",}`, { a: 'ü "x" \\ \n' }],
    ['quotes as entities', '{&quot;a&quot;: &quot;A &amp; B&quot;}', { a: 'A & B' }],
    ['a semicolon after', '{"a": 1};', { a: 1 }],
    ['null', 'null', null],
  ])('reads %s', (_, text, value) => {
    expect(parseLooseJson(text)).toEqual(value);
  });

  it.each(['', '{', 'window.data = {"a": 1}', '{"a": "offen', '/* offen', '<p>Hallo</p>'])(
    'gives up on %j',
    (text) => {
      expect(parseLooseJson(text)).toBe(UNREADABLE);
    },
  );

  it.each([
    ['quotes', String.raw`\"`],
    ['comment openings', '/*'],
    ['HTML comment openings', '<!--'],
    ['brackets', '['],
  ])('gives up on half a megabyte of %s', (_, piece) => {
    expect(parseLooseJson(piece.repeat(500_000 / piece.length))).toBe(UNREADABLE);
  });
});
