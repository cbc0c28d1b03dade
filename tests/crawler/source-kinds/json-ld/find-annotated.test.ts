import { describe, expect, it } from 'vitest';
import { findAnnotated, listAnnotated } from '../../../../crawler/source-kinds/json-ld/find-annotated.ts';

const TYPE = 'https://schema.org/JobPosting';

describe('findAnnotated', () => {
  it('finds the vacancy in one syntax where another marks something else', () => {
    const html = `<div itemscope itemtype="https://schema.org/WebSite"></div><div vocab="https://schema.org/" typeof="JobPosting"><h1 property="title">Koch</h1></div>`;
    expect(findAnnotated(html, 'JobPosting')).toEqual([{ '@type': 'JobPosting', title: 'Koch' }]);
  });

  it('takes in properties that stand elsewhere on the page', () => {
    const html = `<div itemscope itemtype="${TYPE}" itemref="firm"><h1 itemprop="title">Koch</h1></div>
      <p id="firm">Bei <span itemprop="hiringOrganization" itemscope><b itemprop="name">Hof</b></span></p>`;
    expect(findAnnotated(html, 'JobPosting')).toEqual([
      { '@type': TYPE, title: 'Koch', hiringOrganization: { name: 'Hof' } },
    ]);
  });
});

describe('findAnnotated, of a page that turns in circles', () => {
  it('reads a thing inside itself once', () => {
    const html = `<div itemscope itemtype="${TYPE}" itemref="a"></div>
      <div id="a"><b itemprop="title">Koch</b><i itemprop="of" itemscope itemref="a"></i></div>`;
    expect(findAnnotated(html, 'JobPosting')).toEqual([
      { '@type': TYPE, title: 'Koch', of: { title: 'Koch', of: {} } },
    ]);
  });

  it('ends where a few elements stand for very many things', () => {
    const layers = Array.from({ length: 12 }, (_, at) => {
      const inside = `<i itemprop="of" itemscope itemref="l${at + 1}"></i>`.repeat(20);
      return `<div id="l${at}">${inside}</div>`;
    });
    const html = `<div itemscope itemtype="${TYPE}" itemref="l0"><b itemprop="title">Koch</b></div>${layers.join('')}`;
    expect(findAnnotated(html, 'JobPosting')).toMatchObject([{ title: 'Koch' }]);
  });

  it('finds a thing that is only named, where RDFa puts it', () => {
    const html = `<div vocab="https://schema.org/"><div typeof="JobPosting"><h1 property="title">Koch</h1><link property="hiringOrganization" resource="#hof"></div>
      <p typeof="Organization" resource="#hof"><b property="name">Hof</b></p></div>`;
    expect(findAnnotated(html, 'JobPosting')).toMatchObject([{ hiringOrganization: { name: 'Hof' } }]);
  });
});

describe('listAnnotated', () => {
  it.each([
    ['<data itemprop="x" value="7">sieben</data>', '7'],
    ['<meter itemprop="x" value="0.5">halb</meter>', '0.5'],
    ['<time itemprop="x" datetime="2026-11-22">heute</time>', '2026-11-22'],
    ['<a itemprop="x" href="/1">hier</a>', '/1'],
    ['<object itemprop="x" data="/o"></object>', '/o'],
    ['<meta itemprop="x" content="ja">', 'ja'],
    ['<i itemprop="x"> so\n und so </i>', 'so und so'],
  ])('reads the value of %s', (element, value) => {
    expect(listAnnotated(`<div itemscope>${element}</div>`, 'microdata')).toEqual([{ x: value }]);
  });

  it('resolves addresses where it knows the page, and nothing else', () => {
    const html = '<div itemscope><a itemprop="x" href="b">c</a><meta itemprop="y" content="b"></div>';
    expect(listAnnotated(html, 'microdata', 'https://x.example/a/')).toEqual([
      { x: 'https://x.example/a/b', y: 'b' },
    ]);
  });

  it('lists things by themselves only, with all their types and their name', () => {
    const html = `<div itemscope itemtype="https://a.example/A\n https://a.example/B" itemid="urn:1"><p itemprop="of" itemscope></p></div>`;
    expect(listAnnotated(html, 'microdata')).toEqual([
      { '@type': ['https://a.example/A', 'https://a.example/B'], '@id': 'urn:1', of: {} },
    ]);
  });
});
