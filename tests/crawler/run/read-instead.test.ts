import { beforeEach, describe, expect, it } from 'vitest';
import { personioXml } from '../../../crawler/source-kinds/personio-xml.ts';
import { regionNames } from '../../../crawler/source-kinds/reading/region-names.ts';
import type { Source } from '../../../crawler/source.ts';
import { answering, type Route } from '../../helpers/http-server.ts';
import { openSmallSite, type SmallSite } from './small-site.ts';

const NAMES = { 71: 'Tischler (m/w/d)', 72: 'Glaserin (m/w/d)' };
const XML = { 'content-type': 'application/xml' };
const JSON_TYPE = { 'content-type': 'application/json' };

let site: SmallSite;
beforeEach(async () => {
  site = await openSmallSite();
  for (const [id, title] of Object.entries(NAMES)) site.routes[`/job/${id}`] = detail(title);
});

const positions = Object.entries(NAMES).map(
  ([id, name]) => `<position><id>${id}</id><name>${name}</name></position>`,
);
const feed = answering(`<workzag-jobs>${positions.join('')}</workzag-jobs>`, XML);
const search = answering(
  JSON.stringify(Object.entries(NAMES).map(([id, name]) => ({ id: Number(id), name, office: 'Düren' }))),
  JSON_TYPE,
);
const links = answering(
  `<div class="job-boxes">${Object.entries(NAMES)
    .map(([id, name]) => `<a class="job-box" href="/job/${id}"><span class="jb-title">${name}</span></a>`)
    .join('')}</div>`,
);

function detail(title: string): Route {
  const posting = {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title,
    description: `<p>${title}</p>`,
  };
  return answering(`<script type="application/ld+json">${JSON.stringify(posting)}</script>`);
}

function source(): Partial<Source> {
  const context = { name: 'Werkstatt', homepage: site.server.url, region: regionNames([]) };
  return { parser: 'personio', ...personioXml.open({ url: `${site.server.url}/xml` }, context) };
}

describe('a company on Personio', () => {
  it.each<[string, Route | undefined]>([
    ['is gone', undefined],
    ['is refused', answering('', {}, 403)],
    ['is empty', answering('<workzag-jobs/>', XML)],
    ['has become a page for people', answering('<h1>Karriere bei uns</h1>')],
  ])('whose XML %s is read from its page, and loses no posting', async (_, xml) => {
    site.routes['/xml'] = feed;
    site.routes['/search.json'] = search;
    expect(await site.crawl(source())).toMatchObject({ outcome: 'complete', found: 2, added: 2 });
    expect(site.server.hits('/search.json')).toBe(0);
    if (xml === undefined) delete site.routes['/xml'];
    else site.routes['/xml'] = xml;
    for (let day = 1; day <= 3; day++)
      expect(await site.crawl(source())).toMatchObject({
        outcome: 'complete',
        found: 2,
        added: 0,
        withdrawn: 0,
      });
    expect(site.titles()).toEqual(['Glaserin', 'Tischler']);
  });

  it('is read from the links of its start page when the search is switched off too, and the operator is told', async () => {
    site.routes['/'] = links;
    const run = await site.crawl(source());
    expect(run).toMatchObject({ outcome: 'complete', found: 2 });
    expect(run.reason).toMatch(/\/xml: it is gone; .*search\.json.* was read instead/);
  });

  it('keeps a posting whose page has nothing to read, from the words of the list', async () => {
    site.routes['/search.json'] = search;
    site.routes['/job/71'] = answering('<h1>Tischler</h1>');
    await site.crawl(source());
    expect(site.titles()).toEqual(['Glaserin', 'Tischler']);
  });

  it('with an empty XML and no list has honestly none', async () => {
    site.routes['/xml'] = answering('<workzag-jobs></workzag-jobs>', XML);
    expect(await site.crawl(source())).toMatchObject({ outcome: 'complete', found: 0, problems: 0 });
  });

  it('that asks to be left alone is asked for nothing else', async () => {
    site.routes['/xml'] = answering('', { 'retry-after': '7200' }, 429);
    site.routes['/search.json'] = search;
    expect(await site.crawl(source())).toMatchObject({ outcome: 'refused' });
    expect(site.server.hits('/search.json')).toBe(0);
  });

  it('of which no page can be had is refused, or changed', async () => {
    expect(await site.crawl(source())).toMatchObject({
      outcome: 'changed',
      reason: expect.stringContaining('is gone'),
    });
    site.routes['/'] = answering('', {}, 403);
    expect(await site.crawl(source())).toMatchObject({ outcome: 'refused' });
  });
});
