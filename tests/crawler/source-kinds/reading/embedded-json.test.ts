import { describe, expect, it } from 'vitest';
import { embeddedJson, flightText } from '../../../../crawler/source-kinds/reading/embedded-json.ts';

describe('embeddedJson', () => {
  it.each([
    ['an assignment', 'x; window.data = {"a":[1,{"b":2}]}; y', 'window.data', { a: [1, { b: 2 }] }],
    ['a key', '{"other":1,"jobs":[{"t":"x"}]}', '"jobs":', [{ t: 'x' }]],
    ['brackets and quotes inside strings', 'd={"t":"a } \\" ] b"}', 'd=', { t: 'a } " ] b' }],
    ['no marker', '{"a":1}', 'b', undefined],
    ['something else after the marker', 'd = null; {"a":1}', 'd', undefined],
    ['a value that is cut off', 'd={"a":[1,2', 'd=', undefined],
    ['JavaScript that is no JSON', 'd={a:1}', 'd=', undefined],
  ])('reads %s', (_, text, marker, expected) => {
    expect(embeddedJson(text, marker)).toEqual(expected);
  });

  it('looks at each character of a hostile page only once', () => {
    expect(embeddedJson(`d=${'['.repeat(200_000)}`, 'd=')).toBeUndefined();
    expect(embeddedJson(`d=["${'\\"'.repeat(200_000)}`, 'd=')).toBeUndefined();
    expect(flightText('self.__next_f.push([1,"'.repeat(50_000))).toBe('');
  });
});

describe('flightText', () => {
  it('joins what a page of Next.js streams in pieces', () => {
    const html =
      '<script>self.__next_f.push([1,"{\\"jobs"])</script><script>self.__next_f.push([0])</script><script>self.__next_f.push([1,"\\":[]}"])</script>';
    expect(flightText(html)).toBe('{"jobs":[]}');
  });

  it('is empty for other pages', () => {
    expect(flightText('<html></html>')).toBe('');
  });
});
