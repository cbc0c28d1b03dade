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
    ['a comma after', '{"a": 1},', { a: 1 }],
    ['doubled commas', '{"a": 1,, "b": [1,,2]}', { a: 1, b: [1, 2] }],
    ['a forgotten comma', '{"a": "x"\n"b": 2}', { a: 'x', b: 2 }],
    ['bare quotes in a text', '{"a": "die "Küche", neu", "b": 1}', { a: 'die "Küche", neu', b: 1 }],
    ['markup with bare quotes', '{"a": "<a href="/x">y</a>", "b": 1}', { a: '<a href="/x">y</a>', b: 1 }],
    [
      'bare quotes at the end of a text',
      '{"a": "das "Eck"", "b": ["x "y"", "z"]}',
      { a: 'das "Eck"', b: ['x "y"', 'z'] },
    ],
    ['single quotes', `{'a': 'x "y"'}`, { a: 'x "y"' }],
    ['curly quotes', '{“a”: “x”, „b“: „y“}', { a: 'x', b: 'y' }],
    ['names without quotes', '{a: "x", $b: true, c_1: undefined}', { a: 'x', $b: true, c_1: null }],
    ['several values in a row', '{"a": 1}\n{"a": 2}', [{ a: 1 }, { a: 2 }]],
  ])('reads %s', (_, text, value) => {
    expect(parseLooseJson(text)).toEqual(value);
  });

  it.each([
    '',
    '{',
    '{"a": 1',
    '{"a": [1, 2}',
    '{"a": x}',
    'a b',
    '{"a" 1}',
    'window.data = {"a": 1}',
    '{"a": "offen',
    '/* offen',
    '<p>Hallo</p>',
  ])('gives up on %j', (text) => {
    expect(parseLooseJson(text)).toBe(UNREADABLE);
  });

  it.each([
    ['quotes', String.raw`\"`],
    ['comment openings', '/*'],
    ['HTML comment openings', '<!--'],
    ['brackets', '['],
    ['fields', '{"a": '],
    ['strings', '"a" "b": '],
    ['commas', ', '],
  ])('gives up on half a megabyte of %s', (_, piece) => {
    expect(parseLooseJson(piece.repeat(500_000 / piece.length))).toBe(UNREADABLE);
  });
});
