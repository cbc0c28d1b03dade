import { describe, expect, it } from 'vitest';
import { SourceChanged } from '../../../crawler/errors.ts';
import type { PageRequest, ParsedPage } from '../../../crawler/source.ts';
import { SOURCE_KINDS } from '../../../crawler/source-kinds/kinds.ts';
import { regionNames } from '../../../crawler/source-kinds/reading/region-names.ts';
import { pageOf } from '../../helpers/page-of.ts';

function parse(kind: string, options: object, request: PageRequest, text: string): ParsedPage {
  const found = SOURCE_KINDS.get(kind);
  if (found === undefined) throw new Error(`unknown kind ${kind}`);
  expect(found.problems(options)).toEqual([]);
  const context = { name: 'Firma', homepage: 'https://x.example', region: regionNames(['Düren']) };
  return found.open(options, context).parse(pageOf(text, request));
}

const LIST = '<div id="l"><p><a href="/1">Koch</a></p></div><a rel="next" href="/liste?seite=9">weiter</a>';
const HTML_LIST = {
  url: 'https://x.example/liste',
  container: '#l',
  item: 'p',
  fields: { title: 'a' },
  next: 'a[rel=next]',
  maxPages: 3,
};

function listPage(number: number): PageRequest {
  return { url: 'https://x.example/liste', role: 'list', carry: { number } };
}

describe('a list that goes on', () => {
  it('is followed up to the page that the options allow', () => {
    expect(parse('html-list', HTML_LIST, listPage(2), LIST).next).toEqual([
      { url: 'https://x.example/liste?seite=9', role: 'list', carry: { number: 3 } },
    ]);
  });

  it('is a changed source beyond it: cut short it would pass for complete', () => {
    expect(() => parse('html-list', HTML_LIST, listPage(3), LIST)).toThrow(SourceChanged);
  });

  it('ends where the next page is the same or on another host', () => {
    for (const href of ['/liste', 'https://y.example/liste?seite=2']) {
      const text = LIST.replace('/liste?seite=9', href);
      expect(parse('html-list', HTML_LIST, listPage(1), text).next).toEqual([]);
    }
  });

  it('ends at karriere.nrw when all that is announced has been listed', () => {
    const items = [{ uuid: 'a', title: 'x' }];
    const request: PageRequest = {
      url: 'https://api.x/suche?page=2',
      role: 'list',
      carry: { number: 2, seen: 4 },
    };
    const read = (count: number) => parse('karriere-nrw', {}, request, JSON.stringify({ count, items }));
    expect(read(5).next.map(({ role }) => role)).toEqual(['detail']);
    expect(read(6).next.map(({ role }) => role)).toEqual(['list 3', 'detail']);
    expect(read(6).announced).toBe(6);
  });
});

describe('an empty list', () => {
  const options = { ...HTML_LIST, none: 'keine Stellen' };
  it('is honest when the page says so', () => {
    expect(
      parse('html-list', options, listPage(1), '<div id="l">Zurzeit keine Stellen</div>').postings,
    ).toEqual([]);
  });

  it('is a changed source when the page does not', () => {
    expect(() => parse('html-list', options, listPage(1), '<div id="l"><li>Koch</li></div>')).toThrow(
      SourceChanged,
    );
  });
});

describe('regionNames', () => {
  it.each<[string | null, boolean]>([
    ['52351 Düren', true],
    ['DUEREN', true],
    ['Düren-Birkesdorf', true],
    ['Mainz', false],
    ['Dürenberg', false],
    ['', true],
    [null, true],
  ])('%j may be in the region: %s', (place, may) => {
    expect(regionNames(['Düren']).mayHold(place)).toBe(may);
  });
});
