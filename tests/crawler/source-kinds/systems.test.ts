import { describe, expect, it } from 'vitest';
import { SourceChanged } from '../../../crawler/errors.ts';
import { openFrontier } from '../../../crawler/run/frontier.ts';
import type { PageRequest, ParsedPage } from '../../../crawler/source.ts';
import { carriedPosting } from '../../../crawler/source-kinds/json-ld/read-detail.ts';
import { SOURCE_KINDS } from '../../../crawler/source-kinds/kinds.ts';
import { regionNames } from '../../../crawler/source-kinds/reading/region-names.ts';
import type { Reader } from '../../../crawler/source-kinds/source-kind.ts';
import { pageOf } from '../../helpers/page-of.ts';

type Site = (request: PageRequest) => string;

function open(name: string, options: object): Reader {
  const kind = SOURCE_KINDS.get(name);
  if (kind === undefined) throw new Error(`unknown kind ${name}`);
  expect(kind.problems(options)).toEqual([]);
  return kind.open(options, { name: 'Firma', homepage: 'https://x.example', region: regionNames(['Düren']) });
}

/** Reads a site as the runner does: each page once, and lists that bring nothing new are left. */
function crawl(name: string, options: object, site: Site) {
  const reader = open(name, options);
  const frontier = openFrontier(reader.first(), 10_000);
  const read: ParsedPage[] = [];
  const keys = new Set<string>();
  for (let waiting = frontier.next(); waiting !== null; waiting = frontier.next()) {
    const parsed = reader.parse(pageOf(site(waiting.request), waiting.request));
    const fresh = parsed.postings.filter(({ key }) => !keys.has(key));
    for (const { key } of fresh) keys.add(key);
    read.push(parsed);
    frontier.follow(waiting, parsed.next, fresh.length === 0);
  }
  const announced = Math.max(0, ...read.map((one) => one.announced ?? 0));
  return { postings: read.flatMap(({ postings }) => postings), keys, announced, pages: read.length };
}

function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

function marked(title: string): string {
  const posting = { '@type': 'JobPosting', title, description: '<p>kurz</p>', datePosted: '2026-11-01' };
  return `<html><head><title>${title}</title><script type="application/ld+json">${JSON.stringify(posting)}</script></head></html>`;
}

const lastNumber = (url: string): string => /(\d+)\D*$/.exec(url)?.[1] ?? '';

describe('a system with pages', () => {
  it('Workday: twenty at a time by POST, though later pages say that there are none', () => {
    const site: Site = ({ url, body }) => {
      if (!url.endsWith('/jobs')) {
        return JSON.stringify({
          jobPostingInfo: { title: `Stelle ${lastNumber(url)}`, jobReqId: `R${lastNumber(url)}` },
        });
      }
      const { offset, limit } = JSON.parse(body ?? '{}');
      const shown = numbers(offset, Math.min(offset + limit, 45));
      const jobPostings = shown.map((at) => ({ title: `Stelle ${at}`, externalPath: `/job/X/S_R${at}` }));
      return JSON.stringify({ total: offset === 0 ? 45 : 0, jobPostings });
    };
    const { keys, announced } = crawl('workday', { url: 'https://m.wd3.myworkdayjobs.com/Karriere' }, site);
    expect([keys.size, announced]).toEqual([45, 45]);
    expect(keys).toContain('R44');
  });

  it('SuccessFactors: the next page begins after the tiles that came, until a blank one comes', () => {
    const site: Site = ({ url }) => {
      if (!url.includes('startrow')) return marked(`Stelle ${lastNumber(url)}`);
      const row = Number(new URL(url).searchParams.get('startrow'));
      const tiles = numbers(row, Math.min(row + 25, 35)).map(
        (at) =>
          `<li class="job-tile job-id-${at}" data-url="/job/S/${at}/"><a class="jobTitle-link" href="/job/S/${at}/">Stelle ${at}</a></li>`,
      );
      return tiles.length > 0 ? tiles.join('') : '<!DOCTYPE html>';
    };
    const { keys, pages } = crawl('successfactors', { url: 'https://j.example/', list: 'tiles' }, site);
    expect([keys.size, pages]).toEqual([35, 3 + 35]);
  });

  it('concludis: until as many lines came as it counts', () => {
    const site: Site = ({ url }) => {
      if (url.includes('/prj/shw/')) return marked(`Stelle ${lastNumber(url)}`);
      const from = (Number(new URL(url).searchParams.get('page') ?? 1) - 1) * 25;
      const lines = numbers(from, Math.min(from + 25, 27)).map(
        (at) =>
          `<div id="line_${at}" onclick="cJobboard.openJob('/prj/shw/h_0/${at}/s.htm');"><span class="stellenlink">Stelle ${at}</span></div>`,
      );
      return `<div class="stellensum">27 Stellen gefunden</div>${lines.join('')}`;
    };
    const { keys, announced, pages } = crawl('concludis', { slug: 'muster' }, site);
    expect([keys.size, announced, pages]).toEqual([27, 27, 2 + 27]);
  });

  it.each([
    [
      'numbered table',
      (page: number) =>
        `<table-navigation initial-data-string='{"TableNr":"77","TableTo":${Math.min(page * 10, 23)},"TableCount":23}'></table-navigation>`,
    ],
    [
      'named next page',
      (page: number) =>
        page < 3 ? `<span data-pagination-next-href="/Jobs/All?tc77=p${page + 1}"></span>` : '<span></span>',
    ],
  ])('umantis: ten at a time by its %s', (_, paging) => {
    const site: Site = ({ url }) => {
      if (url.includes('/Vacancies/')) return marked(`Stelle ${/Vacancies\/(\d+)/.exec(url)?.[1]}`);
      const page = Number(lastNumber(url.replace(/^.*\/Jobs\/All/, '')) || 1);
      const rows = numbers((page - 1) * 10, Math.min(page * 10, 23)).map(
        (at) =>
          `<tr><td><a class="HSTableLinkSubTitle" href="/Vacancies/${at}/Description/1">Stelle ${at}</a></td></tr>`,
      );
      return `<table class="tableaslist">${rows.join('')}</table>${paging(page)}`;
    };
    const { keys, pages } = crawl(
      'umantis',
      { url: 'https://recruitingapp-1.de.umantis.com/Jobs/All' },
      site,
    );
    expect([keys.size, pages]).toEqual([23, 3 + 23]);
  });

  it('BITE: a hundred at a time by POST, until as many came as it counts', () => {
    const site: Site = ({ url, body }) => {
      if (!url.endsWith('/search')) return marked(`Stelle ${lastNumber(url)}`);
      const { offset, num } = JSON.parse(body ?? '{}').page;
      const jobPostings = numbers(offset, Math.min(offset + num, 250)).map((at) => ({
        id: `id${at}`,
        title: `Stelle ${at}`,
        url: `https://j.example/jobposting/${at}`,
      }));
      return JSON.stringify({ page: { offset, num, total: 250 }, jobPostings });
    };
    const { keys, announced, pages } = crawl('bite', { key: 'ab'.repeat(20) }, site);
    expect([keys.size, announced, pages]).toEqual([250, 250, 3 + 250]);
  });

  it('karriere.nrw: to its end, though page after page holds nothing of the region', () => {
    const site: Site = ({ url }) => {
      if (url.includes('/combined-jobs/'))
        return JSON.stringify({ titel_der_stelle: 'Amtsbote', ort: 'Düren' });
      const page = Number(lastNumber(url));
      const location = page === 6 ? 'Düren' : 'Bielefeld';
      return JSON.stringify({
        count: 12,
        items: [1, 2].map((at) => ({ uuid: `u${page}${at}`, title: 'x', location })),
      });
    };
    const { keys, pages } = crawl('karriere-nrw', { keepWithin: 'region' }, site);
    expect([keys.size, pages]).toEqual([2, 6 + 2]);
  });

  it('a feed in pages: to its end, though page after page holds nothing of the region', () => {
    const site: Site = ({ url }) => {
      const page = Number(new URL(url).searchParams.get('p') ?? 1);
      const next = page < 6 ? `<link rel="next" href="/feed?p=${page + 1}"/>` : '';
      const place = page === 6 ? 'Düren' : 'Bielefeld';
      return `<feed>${next}<entry><id>${page}</id><title>Bote</title><link href="/${page}"/><location>${place}</location></entry></feed>`;
    };
    const { keys } = crawl('feed', { url: 'https://x.example/feed', keepWithin: 'region' }, site);
    expect([...keys]).toEqual(['6']);
  });

  it('Teamtailor: a hundred at a time', () => {
    const site: Site = ({ url }) => {
      const offset = Number(new URL(url).searchParams.get('offset'));
      const items = numbers(offset, Math.min(offset + 100, 101)).map(
        (at) =>
          `<item><title>Stelle ${at}</title><guid>g${at}</guid><link>https://x.example/jobs/${at}</link></item>`,
      );
      return `<rss version="2.0"><channel>${items.join('')}</channel></rss>`;
    };
    const { keys, pages } = crawl('teamtailor', { slug: 'muster' }, site);
    expect([keys.size, pages]).toEqual([101, 2]);
  });

  it.each([
    [
      'workday',
      { url: 'https://m.wd3.myworkdayjobs.com/K' },
      JSON.stringify({ total: 2000, jobPostings: [{}] }),
      {},
    ],
    [
      'workday',
      { url: 'https://m.wd3.myworkdayjobs.com/K', maxPages: 1 },
      JSON.stringify({ total: 40, jobPostings: [{}] }),
      {},
    ],
    [
      'concludis',
      { slug: 'm', maxPages: 1 },
      '<div class="stellensum">9 Stellen</div><div id="line_1" onclick="x"></div>',
      {},
    ],
    [
      'bite',
      { key: 'ab'.repeat(20), maxPages: 1 },
      JSON.stringify({ page: { total: 9 }, jobPostings: [{}] }),
      {},
    ],
    [
      'successfactors',
      { url: 'https://j.example', list: 'tiles', maxPages: 1 },
      '<li class="job-tile job-id-1"></li>',
      { row: 0 },
    ],
  ])(
    '%s has changed when it has more than can be read: cut short it would pass for complete',
    (name, options, text, carry) => {
      const request: PageRequest = {
        url: 'https://x.example/jobs',
        role: 'list',
        carry: { number: 1, ...carry },
      };
      expect(() => open(name, options).parse(pageOf(text, request))).toThrow(SourceChanged);
    },
  );
});

describe('a tile of SuccessFactors', () => {
  it.each([
    ['a marked value', '<div id="job-5-desktop-section-city-value">Düren</div>'],
    [
      'a cell with its label',
      '<div id="job-5-desktop-section-location"><span>Ort</span><div>Düren</div></div>',
    ],
    ['a class', '<span class="jobLocation">Düren</span>'],
  ])('prints its town as %s', (_, markup) => {
    const tile = `<li class="job-tile job-id-5" data-url="/job/x/5/"><a class="jobTitle-link" href="/job/x/5/">Koch</a>${markup}</li>`;
    const request: PageRequest = { url: 'https://j.example/', role: 'list', carry: { number: 1, row: 0 } };
    const { next } = open('successfactors', { url: 'https://j.example', list: 'tiles' }).parse(
      pageOf(tile, request),
    );
    expect(next.at(-1)?.carry).toMatchObject({ posting: { key: '5', places: [{ text: 'Düren' }] } });
  });
});

describe('a row of umantis', () => {
  it.each([
    ['| Düren', 'Düren'],
    ['| 52349 Düren', '52349 Düren'],
    ['| Arbeitsort: Jülich', 'Jülich'],
    ['| Stellennummer: 9', undefined],
    ['| 9', undefined],
  ])('prints its town as %j', (fact, town) => {
    const row = `<table class="tableaslist"><tr class="tableaslist_contentrow1"><td><a class="HSTableLinkSubTitle" href="/Vacancies/5/Description/1">Koch</a><span>${fact}</span></td></tr></table>`;
    const request: PageRequest = { url: 'https://u.example/Jobs/All', role: 'list', carry: { number: 1 } };
    const { next } = open('umantis', { url: 'https://u.example/Jobs/All' }).parse(pageOf(row, request));
    const [listed] = next.map((one) => carriedPosting(pageOf('', one)));
    expect(listed).toMatchObject({ key: '5', title: 'Koch' });
    expect(listed?.places).toEqual(town === undefined ? undefined : [{ text: town }]);
  });
});

describe('a list of JSON', () => {
  it('is read in pages that are numbered, or that begin after so many entries', () => {
    const site: Site = ({ url }) => {
      const from = Number(new URL(url).searchParams.get('from') ?? 0);
      const jobs = numbers(from, Math.min(from + 10, 25)).map((at) => ({ id: at, t: `Stelle ${at}` }));
      return JSON.stringify({ total: 25, jobs });
    };
    const options = {
      url: 'https://j.example/api',
      items: 'jobs',
      fields: { title: 't', key: 'id' },
      link: 'https://j.example/{id}',
      paging: { parameter: 'from', first: 0, step: 10, total: 'total' },
    };
    const { keys, announced, pages } = crawl('json-list', options, site);
    expect([keys.size, announced, pages]).toEqual([25, 25, 3]);
  });
});

describe('a posting on a list and on its page', () => {
  const listed = {
    key: '7',
    url: 'https://j.example/jobposting/7',
    title: 'Koch',
    employer: 'Haus am Park gGmbH',
    places: [{ text: 'Düren' }, { text: 'Jülich' }],
  };
  const read = (json: object) => {
    const text = `<title>Koch</title><script type="application/ld+json">${JSON.stringify({ '@type': 'JobPosting', title: 'Koch', ...json })}</script>`;
    const request: PageRequest = { url: listed.url, role: 'detail', carry: { posting: listed } };
    return open('bite', { key: 'ab'.repeat(20) }).parse(pageOf(text, request)).postings[0];
  };

  it('keeps the employer of the list where the page names none', () => {
    expect(read({})?.employer).toBe('Haus am Park gGmbH');
    expect(read({ hiringOrganization: { name: 'Träger e. V.' } })?.employer).toBe('Träger e. V.');
  });

  it('keeps the towns of the list that the page leaves out', () => {
    const jobLocation = { address: { addressLocality: 'Düren', postalCode: '52349' } };
    expect(read({ jobLocation })?.places).toEqual([
      { postcode: '52349', locality: 'Düren' },
      { text: 'Jülich' },
    ]);
  });

  it('is known by the name that the list gave it', () => {
    expect(read({ url: 'https://j.example/anders' })?.key).toBe('7');
  });
});

describe('a posting on two pages', () => {
  const list = '<div id="jobList"><a href="/job/abcdef">Koch</a></div>';
  const full = '<p class="text-element-body_text">Der ganze Text.</p>';
  const site: Site = ({ url }) => {
    if (url.includes('/full')) return `<div>${full}</div>`;
    return url.includes('/job/') ? marked('Koch') : list;
  };
  const options = { url: 'https://k.onlyfy.jobs/' };

  it('has the facts of the first and the whole text of the second', () => {
    const { postings } = crawl('onlyfy', options, site);
    expect(postings).toMatchObject([
      {
        key: 'abcdef',
        url: 'https://k.onlyfy.jobs/job/abcdef',
        publishedOn: '2026-11-01',
        description: full,
      },
    ]);
  });

  it('is read on the first alone when the options say so', () => {
    const { postings, pages } = crawl('onlyfy', { ...options, fullText: false }, site);
    expect(postings).toMatchObject([{ key: 'abcdef', description: '<p>kurz</p>' }]);
    expect(pages).toBe(2);
  });
});

describe('a portal of onlyfy', () => {
  const options = { url: 'https://k.onlyfy.jobs/', fullText: false };
  const row = (at: number): string => `<a href="/de/job/token${at}?from=list">Stelle ${at}</a>`;
  const rows = (from: number, to: number): string => numbers(from, to).map(row).join('');

  it.each([
    [4, 1 + 4],
    [10, 1 + 10 + 2],
    [235, 1 + 235 + 4],
  ])('that has %i postings and shows ten at first yields each once', (count, pages) => {
    const site: Site = ({ url }) => {
      if (/\/job\/token/.test(url)) return marked(`Stelle ${lastNumber(url)}`);
      if (!url.includes('ajax_list')) return `<div id="jobList">${rows(0, Math.min(10, count))}</div>`;
      const from = (Number(new URL(url).searchParams.get('page')) - 1) * 100;
      return `<div>${rows(from, Math.min(from + 100, count))}</div>`;
    };
    const crawled = crawl('onlyfy', options, site);
    expect(crawled.keys.size).toBe(count);
    expect(crawled.postings).toHaveLength(count);
    expect(crawled.pages).toBe(pages);
  });

  it('whose data lists fewer than it has says how many there are', () => {
    const data = JSON.stringify({ data: [{ jobAdUrl: 'https://k.onlyfy.jobs/job/abcdef' }], total: 7 });
    const script = `<script>self.__next_f.push([1,${JSON.stringify(`"jobsData":${data}`)}])</script>`;
    const read = open('onlyfy', options).parse(
      pageOf(`<html>${script}</html>`, { url: options.url, role: 'list' }),
    );
    expect(read.announced).toBe(7);
    expect(read.next.map(({ role }) => role)).toEqual(['detail', 'further list']);
  });
});

describe('a company without vacancies', () => {
  it.each([
    ['workable', { slug: 'm' }, '{"name":"M","jobs":[]}'],
    ['recruitee', { slug: 'm' }, '{"offers":[]}'],
    ['dvinci', { slug: 'm' }, '[]'],
    ['softgarden', { url: 'https://m.example/jobs.feed.json' }, '{"@type":"DataFeed","dataFeedElement":[]}'],
    ['softgarden', { url: 'https://m.example/vacancies' }, '<script>var complete_job_id_list = [];</script>'],
    ['teamtailor', { slug: 'm' }, '<rss><channel><title>M</title></channel></rss>'],
    ['onlyfy', { url: 'https://m.onlyfy.jobs/' }, '<div id="jobList"></div>'],
    ['successfactors', { url: 'https://m.example', list: 'tiles' }, '<ul id="job-tile-list"></ul>'],
    ['workday', { url: 'https://m.wd3.myworkdayjobs.com/K' }, '{"total":0,"jobPostings":[]}'],
    ['concludis', { slug: 'm' }, '<div class="stellensum">0 Stellen gefunden</div>'],
    ['concludis', { slug: 'm' }, '<div class="stellensum">Keine Stellen gefunden</div>'],
    ['umantis', { url: 'https://m.umantis.com/Jobs/All' }, '<table class="tableaslist"></table>'],
    ['interamt', {}, '{"data":[]}'],
    ['bite', { key: 'ab'.repeat(20) }, '{"page":{"total":0},"jobPostings":[]}'],
    ['personio-page', { slug: 'm' }, '[]'],
    ['json-list', { url: 'https://m.example/', items: 'jobs', fields: { title: 't' } }, '{"jobs":[]}'],
  ])('%s: %o is none, and no change', (name, options, text) => {
    const { postings, pages } = crawl(name, options, () => text);
    expect({ postings, pages }).toEqual({ postings: [], pages: 1 });
  });

  it('is not believed of a list that is only filled in the browser', () => {
    const options = { url: 'https://m.example', list: 'tiles' };
    expect(() => crawl('successfactors', options, () => '<!DOCTYPE html>')).toThrow(SourceChanged);
  });

  it('is not believed of a count without lines', () => {
    const text = '<div class="stellensum">12 Stellen gefunden</div>';
    expect(() => crawl('concludis', { slug: 'm' }, () => text)).toThrow(SourceChanged);
  });
});

describe('options that cannot work', () => {
  it.each([
    ['softgarden', { url: 'https://m.softgarden.io/de/widgets/jobs' }, /robots\.txt/],
    ['recruitee', {}, /either slug or url/],
    ['dvinci', { slug: 'm', url: 'https://m.example/' }, /either slug or url/],
    ['workday', { url: 'https://m.wd3.myworkdayjobs.com/' }, /names no site/],
    ['json-list', { url: 'https://m.example/', fields: {} }, /fields\.title/],
    [
      'json-list',
      { url: 'https://m.example/', fields: { title: 't' }, link: 'https://m.example/' },
      /\{path\}/,
    ],
    [
      'json-list',
      { url: 'https://m.example/', fields: { title: 't' }, paging: { parameter: 'p' } },
      /pages or total/,
    ],
  ])('%s refuses %o', (name, options, reason) => {
    expect(SOURCE_KINDS.get(name)?.problems(options).join()).toMatch(reason);
  });
});
