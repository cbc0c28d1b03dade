import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ConfigError } from '../../config/config-error.ts';
import { newSource } from '../../crawler/new-source.ts';
import { proposeSource } from '../../crawler/new-source/propose-source.ts';
import { pageOf } from '../helpers/page-of.ts';

const SOURCES = join(import.meta.dirname, '../sources');

function saved(file: string, url: string) {
  return pageOf(readFileSync(join(SOURCES, file), 'utf8'), { url, role: 'unknown' });
}

describe('proposeSource', () => {
  it.each([
    ['personio-xml/feed.xml', 'https://muster.jobs.personio.de/xml', 'personio-xml'],
    ['feed-bund/feed.xml', 'https://amt.example/feed.xml', 'feed'],
    ['feed-atom/feed.xml', 'https://azubi.example/atom.xml', 'feed'],
    ['aggregator-xml/jooble.xml', 'https://agentur.example/jooble.xml', 'aggregator-xml'],
    [
      'greenhouse/jobs.json',
      'https://boards-api.greenhouse.io/v1/boards/muster/jobs?content=true',
      'greenhouse',
    ],
    ['lever/postings.json', 'https://api.lever.co/v0/postings/muster?mode=json', 'lever'],
    ['ashby/board.json', 'https://api.ashbyhq.com/posting-api/job-board/muster', 'ashby'],
    ['json-ld-datafeed/feed.json', 'https://karriere.example/jobs.feed.json', 'softgarden'],
    ['json-ld/detail.html', 'https://board.example/jobs/17', 'json-ld'],
    ['json-ld-sitemap/part.xml', 'https://zeitung.example/sitemap.xml', 'json-ld'],
    ['rexx/list.html', 'https://muster-portal.rexx-systems.com/stellenangebote.html', 'rexx'],
    ['softgarden-list/list.html', 'https://stellen.backhaus.example/de/vacancies', 'softgarden'],
    [
      'workable/account.json',
      'https://apply.workable.com/api/v1/widget/accounts/muster?details=true',
      'workable',
    ],
    ['recruitee/offers.json', 'https://jobs.muster.example/api/offers/', 'recruitee'],
    ['dvinci/list.json', 'https://jobs.muster.example/jobPublication/list.json?lang=de', 'dvinci'],
    ['join/jobs.json', 'https://join.com/api/public/companies/9876/jobs?page=1', 'join'],
    ['personio-page/search.json', 'https://jobs.muster.example/search.json', 'personio-page'],
    ['karriere-nrw/list.json', 'https://api.karriere.nrw/v1.0/opennrw/suche?page=1', 'karriere-nrw'],
    [
      'arbeitsagentur-v6/search.json',
      'https://rest.arbeitsagentur.de/jobboerse/jobsuche-service/pc/v6/jobs?wo=Düren',
      'arbeitsagentur-v6',
    ],
    ['interamt/list.json', 'https://api.interamt.de/search/stellenangebot?showResult=true', 'interamt'],
    ['workday/jobs.json', 'https://muster.wd3.myworkdayjobs.com/wday/cxs/muster/Karriere/jobs', 'workday'],
    ['teamtailor/feed.xml', 'https://jobs.muster-energie.example/jobs.rss', 'teamtailor'],
    ['successfactors/sitemal.xml', 'https://jobs.muster-papier.example/sitemal.xml', 'successfactors'],
    [
      'successfactors-tiles/tiles.html',
      'https://jobs.muster-papier.example/tile-search-results/?startrow=0',
      'successfactors',
    ],
    ['concludis/list.html', 'https://hwk-muster.concludis.de/prj/lst/x/Gesamtliste.htm', 'concludis'],
    ['umantis/list.html', 'https://recruitingapp-9999.de.umantis.com/Jobs/All', 'umantis'],
    ['onlyfy/list.html', 'https://klinik.onlyfy.jobs/', 'onlyfy'],
    ['hr-xml/opening.xml', 'https://klinik.example/hrxml.xml', 'hr-xml'],
    ['hr-xml/ba.xml', 'https://klinik.example/hrba.xml', 'hr-xml'],
    ['pdf-links/page.html', 'https://www.gemeinde.example/stellen.php', 'pdf-links'],
    ['aggregator-xml/trovit.xml', 'https://portal.example/trovit.xml', 'aggregator-xml'],
  ])('recognises %s', (file, url, kind) => {
    const { config, parsed } = proposeSource('muster', saved(file, url));
    expect(config).toMatchObject({ id: 'muster', kind, enabled: false, basis: null });
    expect((parsed?.postings.length ?? 0) + (parsed?.next.length ?? 0)).toBeGreaterThan(0);
  });

  it('reads a search of BITE with the key that it was asked with', () => {
    const key = 'abcdef0123456789abcdef0123456789abcdef01';
    const text = readFileSync(join(SOURCES, 'bite/search.json'), 'utf8');
    const url = 'https://jobs.b-ite.com/api/v1/postings/search';
    const page = pageOf(text, { url, role: 'list', method: 'POST', body: JSON.stringify({ key }) });
    const { config, request } = proposeSource('x', page);
    expect(config).toMatchObject({ kind: 'bite', options: { key } });
    expect(request).toMatchObject({ method: 'POST', body: JSON.stringify({ key }) });
  });

  it.each([
    ['https://muster.jobs.personio.de/job/88', 'personio-xml', { slug: 'muster' }],
    [
      'https://muster.jobs.personio.com/',
      'personio-xml',
      { url: 'https://muster.jobs.personio.com/xml?language=de' },
    ],
    ['https://muster.teamtailor.com/jobs', 'teamtailor', { slug: 'muster' }],
    ['https://boards.greenhouse.io/muster/jobs/1', 'greenhouse', { board: 'muster' }],
    ['https://job-boards.eu.greenhouse.io/muster', 'greenhouse', { board: 'muster' }],
    ['https://boards.greenhouse.io/embed/job_board?for=muster&b=x', 'greenhouse', { board: 'muster' }],
    ['https://jobs.lever.co/muster', 'lever', { site: 'muster' }],
    ['https://jobs.eu.lever.co/muster/1', 'lever', { root: 'https://api.eu.lever.co/v0/postings' }],
    ['https://jobs.ashbyhq.com/muster', 'ashby', { board: 'muster' }],
    ['https://apply.workable.com/muster/j/A1/', 'workable', { slug: 'muster' }],
    ['https://muster.recruitee.com/o/koch', 'recruitee', { slug: 'muster' }],
    [
      'https://muster.dvinci-hr.com/de/jobs/1',
      'dvinci',
      { url: 'https://muster.dvinci-hr.com/jobPublication/list.json?lang=de' },
    ],
    [
      'https://muster.career.softgarden.de/',
      'softgarden',
      { url: 'https://muster.career.softgarden.de/jobs.feed.json' },
    ],
    [
      'https://muster.softgarden.io/job/1',
      'softgarden',
      { url: 'https://muster.softgarden.io/de/vacancies' },
    ],
    ['https://muster.onlyfy.jobs/job/abcdef', 'onlyfy', { url: 'https://muster.onlyfy.jobs/' }],
    ['https://muster.jobbase.io/', 'onlyfy', { url: 'https://muster.onlyfy.jobs/' }],
    [
      'https://muster-portal.rexx-systems.com/koch-de-j4.html',
      'rexx',
      { url: 'https://muster-portal.rexx-systems.com/stellenangebote.html' },
    ],
    [
      'https://muster.wd3.myworkdayjobs.com/de-DE/Karriere/job/X/Y_R1',
      'workday',
      { url: 'https://muster.wd3.myworkdayjobs.com/Karriere' },
    ],
    ['https://hwk-muster.concludis.de/prj/shw/x_0/9/a.htm', 'concludis', { slug: 'hwk-muster' }],
    [
      'https://recruitingapp-5181.de.umantis.com/Vacancies/9/Description/1',
      'umantis',
      { url: 'https://recruitingapp-5181.de.umantis.com/Jobs/All' },
    ],
    ['https://interamt.de/koop/app/stelle?id=1', 'interamt', { keepWithin: 'region' }],
    ['https://karriere.nrw/stellenausschreibung/abc', 'karriere-nrw', { keepWithin: 'region' }],
    ['https://www.service.bund.de/IMPORTE/Stellenangebote/editor/x.html', 'feed', { keepWithin: 'region' }],
  ])('knows %s by its address, and another page as the list', (url, kind, options) => {
    const shell = pageOf('<!doctype html><html><body><div id="root"></div></body></html>', { url, role: '' });
    const { config, parsed, list } = proposeSource('x', shell);
    expect(config).toMatchObject({ kind, options });
    expect(parsed).toBeNull();
    expect(list?.url).toMatch(/^https:/);
  });

  it.each([
    ['JOIN', '<script>{"company":{"id":9876,"name":"x"}} join.com</script>', 'join', { companyId: 9876 }],
    [
      'SuccessFactors',
      '<script src="https://rmkcdn.successfactors.com/x.js"></script>',
      'successfactors',
      { url: 'https://jobs.muster.example/' },
    ],
    [
      'a script of BITE',
      '<script>o.createClient({key:"abcdef0123456789abcdef0123456789abcdef01"})</script>',
      'bite',
      { key: 'abcdef0123456789abcdef0123456789abcdef01' },
    ],
    [
      'a link to Recruitee',
      '<a href="https://muster.recruitee.com/o/koch">Koch</a>',
      'recruitee',
      { slug: 'muster' },
    ],
    [
      'an embedded softgarden',
      '<iframe src="https://muster.softgarden.io/de/widgets/jobs"></iframe>',
      'softgarden',
      { url: 'https://muster.softgarden.io/de/vacancies' },
    ],
  ])('knows %s by the markup of a page on its own host', (_, markup, kind, options) => {
    const page = pageOf(`<html><body>${markup}</body></html>`, {
      url: 'https://jobs.muster.example/stellen',
      role: '',
    });
    expect(proposeSource('x', page).config).toMatchObject({ kind, options });
  });

  it('prefers the postings that a page holds itself to the systems that it only links to', () => {
    const html = readFileSync(join(SOURCES, 'json-ld/detail.html'), 'utf8');
    const linked = html.replace('</body>', '<a href="https://muster.recruitee.com/">Jobs</a></body>');
    const { config, hints } = proposeSource(
      'x',
      pageOf(linked, { url: 'https://board.example/jobs/17', role: '' }),
    );
    expect(config.kind).toBe('json-ld');
    expect(hints).toEqual(['Recruitee is used: try https://muster.recruitee.com/api/offers/']);
  });

  it.each([
    ['https://jobs.smartrecruiters.com/Muster', /robots\.txt closes the interface/],
    ['https://career5.successfactors.eu/career?company=x', /career site/],
    ['https://www.arbeitsagentur.de/jobsuche/', /written permission/],
  ])('says why %s is not proposed', (url, why) => {
    const { config, hints } = proposeSource('x', pageOf('<html><body></body></html>', { url, role: '' }));
    expect(config.kind).toBe('html-list');
    expect(hints.join()).toMatch(why);
  });

  it('names the files of a page that also links to a job system', () => {
    const html =
      '<a href="/Stellenausschreibung_Koch.pdf">Koch</a><a href="https://k.onlyfy.jobs/">Bewerberportal</a>';
    const { config, hints } = proposeSource('x', pageOf(html, { url: 'https://kreis.example/', role: '' }));
    expect(config).toMatchObject({ kind: 'onlyfy' });
    expect(hints.join()).toMatch(/kind pdf-links reads them/);
  });

  it('names the script that holds the key of an embedded listing of BITE', () => {
    const html = '<html><body><div data-bite-jobs-api-listing="heim:main-listing"></div></body></html>';
    const { hints } = proposeSource('x', pageOf(html, { url: 'https://heim.example/', role: '' }));
    expect(hints).toEqual([
      'BITE is used: try https://cs-assets.b-ite.com/heim/jobs-api/main-listing.min.js',
    ]);
  });

  it('takes the key out of that script', () => {
    const script =
      '!function(){var r="abcdef0123456789abcdef0123456789abcdef01",p=o.createClient({key:r})}()';
    const url = 'https://cs-assets.b-ite.com/heim/jobs-api/main-listing.min.js';
    const { config } = proposeSource('x', pageOf(script, { url, role: '' }));
    expect(config).toMatchObject({
      kind: 'bite',
      options: { key: 'abcdef0123456789abcdef0123456789abcdef01' },
    });
  });

  it('narrows a sitemap to the addresses of vacancies', () => {
    const { config } = proposeSource(
      'x',
      saved('json-ld-sitemap/part.xml', 'https://zeitung.example/sitemap.xml'),
    );
    expect(config.options).toMatchObject({ sitemap: { match: '/stellen/' } });
  });

  it('points to the feed that a page of unknown form names', () => {
    const html = `<html><head><link rel="alternate" type="application/rss+xml" href="/jobs.rss"></head>
      <body><h1>Stellen</h1></body></html>`;
    const { config, parsed, hints, list } = proposeSource(
      'x',
      pageOf(html, { url: 'https://x.example/', role: '' }),
    );
    expect(config.kind).toBe('html-list');
    expect({ parsed, list }).toEqual({ parsed: null, list: null });
    expect(hints).toEqual(['the page names a feed: https://x.example/jobs.rss']);
  });
});

describe('newSource', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'new-source-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('writes entry, saved page and what is expected of it, switched off and without a basis', () => {
    const page = saved('personio-xml/feed.xml', 'https://muster.jobs.personio.de/xml');
    const { files, found } = newSource('muster', page, { root, region: 'dueren' });
    expect(found).toBe('personio-xml: 2 postings, 0 further pages');
    expect(files).toEqual([
      'config/regions/dueren/sources/muster.yaml',
      'tests/sources/muster/page.xml',
      'tests/sources/muster/case.json',
      'tests/sources/muster/expected.json',
    ]);
    const [entry = '', fixture = '', one = '', expected = ''] = files.map((file) =>
      readFileSync(join(root, file), 'utf8'),
    );
    expect(parse(entry)).toMatchObject({ id: 'muster', enabled: false, basis: null });
    expect(entry).toContain('recordedOn');
    expect(fixture).toBe(page.text);
    expect(JSON.parse(one)).toMatchObject({ region: 'dueren', pages: [{ file: 'page.xml' }] });
    expect(JSON.parse(expected)[0].postings).toHaveLength(2);
  });

  it('writes only the entry when the list is another page: this one would be no example', () => {
    const page = pageOf('<html></html>', { url: 'https://muster.wd3.myworkdayjobs.com/Karriere', role: '' });
    const { files, found, list } = newSource('muster', page, { root, region: 'dueren' });
    expect(files).toEqual(['config/regions/dueren/sources/muster.yaml']);
    expect(found).toBe('workday: recognised, but its list is another page');
    expect(list).toMatchObject({ method: 'POST' });
  });

  it('overwrites nothing', () => {
    const page = saved('personio-xml/feed.xml', 'https://muster.jobs.personio.de/xml');
    newSource('muster', page, { root, region: 'dueren' });
    expect(() => newSource('muster', page, { root, region: 'dueren' })).toThrow(ConfigError);
  });

  it('refuses an id that would leave the folder', () => {
    const page = pageOf('<rss/>', { url: 'https://x.example/', role: '' });
    expect(() => newSource('../x', page, { root, region: 'dueren' })).toThrow(ConfigError);
  });
});
