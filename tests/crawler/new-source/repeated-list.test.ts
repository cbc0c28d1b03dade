import { describe, expect, it } from 'vitest';
import { proposeSource } from '../../../crawler/new-source/propose-source.ts';
import { pageOf } from '../../helpers/page-of.ts';

const page = (body: string) =>
  pageOf(
    `<!doctype html><html><body><nav><ul><li><a href="/">Start</a></li><li><a href="/team">Unser Team</a></li></ul></nav>${body}</body></html>`,
    {
      url: 'https://haus.example/karriere',
      role: 'list',
    },
  );

describe('a list of titles in HTML', () => {
  it.each([
    [
      'of cards with a heading',
      `<div id="stellen"><div class="card"><h3><a href="/1">Koch (m/w/d)</a></h3><p>Düren</p><a href="/1">mehr</a></div>
       <div class="card"><h3><a href="/2">Erzieher:in in Teilzeit</a></h3><p>Jülich</p><a href="/2">mehr</a></div></div>`,
      { container: '#stellen', item: 'div.card', fields: { title: 'h3' } },
      ['Koch (m/w/d)', 'Erzieher:in in Teilzeit'],
    ],
    [
      'of links that hold everything',
      `<main><section class="jobs x17"><a class="job" href="/1"><h2>Altenpfleger/in</h2><span>ab sofort</span></a>
       <a class="job" href="/2"><h2>Fahrer (w|m|d)</h2><span>Minijob</span></a></section></main>`,
      { container: 'section.jobs', item: 'a.job', fields: { title: 'h2' } },
      ['Altenpfleger/in', 'Fahrer (w|m|d)'],
    ],
    [
      'of plain links below another list',
      `<main><ul><li><a href="/1">Lagerist*in</a> Aldenhoven</li><li><a href="/2">Bäcker (m/w/x)</a> Linnich</li></ul></main>`,
      { container: 'main > ul', item: 'li', fields: { title: 'a[href]' } },
      ['Lagerist*in', 'Bäcker (m/w/x)'],
    ],
    [
      'in a table',
      `<table class="vacancies"><tbody><tr><td><a href="/1">Maler (m/w/d)</a></td><td>Vettweiß</td></tr>
       <tr><td><a href="/2">Schreiner (m/w/d)</a></td><td>Nörvenich</td></tr></tbody></table>`,
      { item: 'tr' },
      ['Maler (m/w/d)', 'Schreiner (m/w/d)'],
    ],
  ])('%s is recognised, with its selectors', (_what, body, options, titles) => {
    const { config, parsed } = proposeSource('haus', page(body));
    expect(config).toMatchObject({ kind: 'html-list', options });
    expect(parsed?.postings.map(({ title, url }) => [title, url])).toEqual(
      titles.map((title, index) => [title, `https://haus.example/${index + 1}`]),
    );
  });

  it('is not seen in a text that names occupations, nor in a single link', () => {
    for (const body of [
      '<p>Wir suchen <a href="/1">Pfleger (m/w/d)</a> für unser Haus.</p>',
      '<p>Verkäufer (m/w/d), Koch (m/w/d)</p><a href="/kontakt">Kontakt</a>',
    ])
      expect(proposeSource('haus', page(body)).parsed).toBeNull();
  });

  it('of a page that its scripts make is read through the browser, when its entries are there', () => {
    const body =
      '<ul id="jobs"><li class="job"><a href="/1">Koch (m/w/d)</a></li><li class="job"><a href="/2">Arzt (m/w/d)</a></li></ul>';
    expect(proposeSource('haus', page(body), 'browser').config).toMatchObject({
      via: 'browser',
      waitFor: { list: 'li.job' },
    });
  });
});
