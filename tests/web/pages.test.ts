import { gunzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_FACTS } from '../../domain/posting-facts.ts';
import { openSampleSite, type SampleSite } from '../helpers/sample-site.ts';

let site: SampleSite;
beforeAll(async () => {
  site = await openSampleSite();
}, 60_000);
afterAll(() => site.close());

async function get(url: string, headers: Record<string, string> = {}) {
  return site.app.inject({ url, headers });
}
async function page(url: string) {
  return load((await get(url)).body);
}

const DUEREN = '05358008';

describe('every page', () => {
  const paths = [
    '/',
    '/jobs',
    '/jobs?q=pflege&temporaryAgency=exclude',
    '/jobs?q=unbekanntes-wort',
    '/apprenticeships',
    '/editions',
    '/editions/2026-11-23/kreis',
    '/sources',
    '/about',
    '/interface',
    '/imprint',
    '/privacy',
    '/does-not-exist',
  ];
  const validator = new HtmlValidate({ extends: ['html-validate:standard'] });

  it.each(paths.flatMap((path) => ['/de', '/en'].map((language) => language + path)))(
    '%s is valid HTML',
    async (path) => {
      const report = await validator.validateString((await get(path)).body);
      expect(
        report.results.flatMap(({ messages }) => messages.map(({ ruleId, line }) => `${ruleId} ${line}`)),
      ).toEqual([]);
    },
  );

  it.each(paths)('%s has one heading, a language, its other languages, and shows no key', async (path) => {
    const $ = await page(`/en${path}`);
    expect($('h1')).toHaveLength(1);
    expect($('html').attr('lang')).toBe('en');
    expect(
      $('link[hreflang]')
        .map((_, link) => $(link).attr('hreflang'))
        .get(),
    ).toEqual(['de', 'en', 'x-default']);
    expect($('body').text()).not.toMatch(
      /\b(common|search|posting|pages|editions|errors):\w|undefined|\[object/,
    );
  });

  it('allows nothing from elsewhere, no inline code and no frame, and sets no cookie', async () => {
    const { headers } = await get('/de/');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';/);
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|http/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'strict-origin-when-cross-origin',
    });
    expect(headers['set-cookie']).toBeUndefined();
    expect((await get('/de/')).body).not.toMatch(/ style=| on\w+=|javascript:/);
  });

  it('is not sent again when the browser has it', async () => {
    const first = await get('/de/jobs');
    const second = await get('/de/jobs', { 'if-none-match': String(first.headers.etag) });
    expect(second.statusCode).toBe(304);
    expect(second.body).toBe('');
  });

  it.each([
    ['gzip, deflate, br', 'gzip'],
    ['br;q=1.0, gzip;q=0.8', 'gzip'],
    ['gzip;q=0', undefined],
    ['identity', undefined],
  ])('is packed for a browser that accepts %s as %s', async (accepted, packed) => {
    const answer = await get('/de/', { 'accept-encoding': accepted });
    expect(answer.headers['content-encoding']).toBe(packed);
    const body = packed ? gunzipSync(answer.rawPayload).toString() : answer.body;
    expect(body).toBe((await get('/de/')).body);
  });

  it('loads styles and scripts that may be kept for good', async () => {
    const $ = await page('/de/');
    const style = await get($('link[rel=stylesheet]').attr('href') ?? '');
    expect(style.headers['cache-control']).toContain('immutable');
    expect(style.rawPayload.byteLength).toBeLessThan(25 * 1024);
    expect(style.body).not.toMatch(
      /(margin|padding|border)-(left|right)|text-align: (left|right)|[\s;{](left|right):/,
    );
  });
});

describe('a page that was sent before', () => {
  it.each(['/de/jobs', '/de/', '/de/sources'])('shows at once what has changed since: %s', async (path) => {
    const own = await openSampleSite(20);
    const before = await own.app.inject(path);
    expect((await own.app.inject(path)).body).toBe(before.body);
    own.store.withdrawExpired('2999-01-01', '2026-11-23T11:00:00.000Z');
    const after = await own.app.inject({
      url: path,
      headers: { 'if-none-match': String(before.headers.etag) },
    });
    expect(after.statusCode).toBe(200);
    expect(after.body).not.toBe(before.body);
    await own.close();
  });

  it('counts the time anew with each minute', async () => {
    const own = await openSampleSite(1);
    const confirmed = async (): Promise<string> =>
      load((await own.app.inject(`/de/jobs/${own.known.full}`)).body)('.confirmed').text();
    expect(await confirmed()).toBe('heute 12:00 bestätigt');
    own.setNow('2026-11-24T11:00:00.000Z');
    expect(await confirmed()).toBe('gestern 12:00 bestätigt');
    await own.close();
  });

  it('is not mixed up with the one for browsers that unpack nothing', async () => {
    const packed = await get('/de/jobs', { 'accept-encoding': 'gzip' });
    const plain = await get('/de/jobs');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.body);
    expect(packed.headers.etag).toBe(plain.headers.etag);
  });
});

describe('the language', () => {
  it.each([
    [undefined, '/de/'],
    ['en-GB,en;q=0.9,de;q=0.5', '/en/'],
    ['de;q=0.4, en;q=0.8', '/en/'],
    ['xx, en;q=0', '/de/'],
  ])('for a browser that asks for %s is that of %s', async (asked, expected) => {
    const answer = await get('/', asked === undefined ? {} : { 'accept-language': asked });
    expect([answer.statusCode, answer.headers.location]).toEqual([302, expected]);
    expect(answer.headers.vary).toContain('Accept-Language');
  });

  it('is changed without losing the search', async () => {
    const $ = await page('/de/jobs?q=pflege&municipality=05358008');
    expect($('.languages a[hreflang=en]').attr('href')).toBe('/en/jobs?q=pflege&municipality=05358008');
  });

  it('leads from an address without a slash to the start page', async () => {
    expect((await get('/en')).headers.location).toBe('/en/');
    expect((await get('/xx')).statusCode).toBe(404);
  });
});

describe('the start page', () => {
  it('offers all 15 municipalities and the occupation areas with counts', async () => {
    const $ = await page('/de/');
    expect($('section[aria-labelledby=by-place] .tile')).toHaveLength(15);
    expect($('section[aria-labelledby=by-area] .tile').length).toBeGreaterThan(5);
    expect(Number($('section[aria-labelledby=by-area] .tile-count').first().text())).toBeGreaterThan(0);
  });

  it('has no filter switched on', async () => {
    const $ = await page('/de/');
    expect($('[checked], option[selected]')).toHaveLength(0);
  });
});

describe('the result page', () => {
  it('says which words it left out and what it took a mistyped one for, with a way to insist', async () => {
    const dropped = await page('/de/jobs?q=koch+quastenflosser');
    expect(dropped('.notice').text()).toContain('ohne „quastenflosser“');
    const mended = await page('/de/jobs?q=Krankenschwster');
    expect(mended('.notice').text()).toContain('„Krankenschwster“ haben wir nicht gefunden');
    const literal = await page(mended('.notice a').attr('href') ?? '');
    expect(literal('.nothing')).toHaveLength(1);
  });

  it('counts what each filter leads to', async () => {
    const $ = await page('/de/jobs');
    const link = $('#filter-place').parent().find('a').first();
    const narrowed = await page(link.attr('href') ?? '');
    expect(narrowed('h1').text().split(' ')[0]).toBe(link.find('.filter-count').text());
  });

  it.each(['temporaryAgency', 'privateRecruiter', 'marginal'])(
    'counts all three answers of %s right',
    async (flag) => {
      const $ = await page('/de/jobs');
      for (const link of $(`#filter-${flag}`).parent().find('a').toArray()) {
        const led = await page($(link).attr('href') ?? '');
        expect(led('h1').text().split(' ')[0]).toBe($(link).find('.filter-count').text());
      }
    },
  );

  it('says how many an exclusion hides, and shows them at one click', async () => {
    const all = (await page('/de/jobs'))('h1').text();
    const $ = await page('/de/jobs?temporaryAgency=exclude');
    expect($('.notice').text()).toMatch(/\d+ Stellen in Zeitarbeit sind ausgeblendet/);
    expect((await page($('.notice a').attr('href') ?? ''))('h1').text()).toBe(all);
  });

  it('takes away each chosen filter alone', async () => {
    const $ = await page(`/de/jobs?q=pflege&municipality=${DUEREN}&around=adjacent&kind=job`);
    const chips = $('.chip:not(.chip-clear)');
    expect(chips.map((_, chip) => $(chip).text()).get()).toEqual([
      'Entfernen: „pflege“',
      'Entfernen: Düren',
      'Entfernen: und Nachbarorte',
      'Entfernen: Arbeit',
    ]);
    expect($(chips[1]).attr('href')).toBe('/de/jobs?q=pflege&kind=job');
  });

  it('keeps several places when words are added', async () => {
    const $ = await page('/de/jobs?municipality=05358008&municipality=05358024&kind=job');
    expect($('#place option[selected]')).toHaveLength(0);
    const kept = $('.search-form input[type=hidden]')
      .map((_, input) => $(input).attr('value'))
      .get();
    expect(kept).toEqual(['05358008', '05358024', 'job']);
  });

  it('narrows from area to group and back', async () => {
    const area = await page('/de/jobs?occupation=8');
    const links = area('#filter-occupation').parent().find('a.filter-entry');
    expect(links.length).toBeGreaterThan(0);
    expect(area(links[0]).attr('href')).toMatch(/occupation=8\d$/);
    expect(area('a.filter-back').attr('href')).toBe('/de/jobs');
  });

  it('takes the narrower of category and group', async () => {
    const $ = await page('/de/jobs?occupation=62&occupation=622');
    expect($('.chip')).toHaveLength(1);
  });

  it('takes "and neighbours" without a place as nothing, without complaint', async () => {
    const $ = await page('/de/jobs?q=&occupation=&municipality=&around=adjacent');
    expect($('.notice, .chip')).toHaveLength(0);
    expect(Number($('h1').text().split(' ')[0])).toBeGreaterThan(100);
  });

  it('says what it did not understand', async () => {
    const $ = await page('/de/jobs?municipality=99999999');
    expect($('.notice-warn').text()).toContain('99999999');
  });

  it.each([
    '/de/jobs?q=pflege&municipality=05358008&source=source-12&newWithinDays=1&kind=freelance',
    '/en/jobs?q=Koch+Nachtschicht+-Teilzeit&municipality=05358024&around=5&kind=internship',
    '/de/jobs?kind=dual-study,training&workingTime=marginal&occupation=1&temporaryAgency=only',
  ])('finding nothing, says what to change and what that brings: %s', async (path) => {
    const $ = await page(path);
    const hints = $('.nothing li').toArray();
    expect(hints.length).toBeGreaterThan(0);
    expect(hints.length).toBeLessThanOrEqual(10);
    for (const hint of hints) {
      const led = await page($('a', hint).attr('href') ?? '');
      expect($(hint).text()).toBe(`${$('a', hint).text()}: ${led('h1').text()}`);
    }
  });

  it('says which words it read as an occupation, a place or a form of work, in one line', async () => {
    const $ = await page('/de/jobs?q=Putzfrau+J%C3%BClich');
    expect($('.notice-aside p').text()).toBe(
      '„Putzfrau“ als Beruf gelesen: Reinigung; „Jülich“ als Ort gelesen. Nur genau diese Wörter suchen',
    );
    const english = await page('/en/jobs?q=part-time');
    expect(english('.notice-aside p').text()).toBe(
      '“part-time” was read as: part time. Search for exactly “part-time”',
    );
  });

  it('ends with an ellipsis alone where a wish means more occupations than it names', async () => {
    const $ = await page('/de/jobs?q=was+mit+Menschen');
    expect($('.notice-aside p').text()).toMatch(
      /^„was mit Menschen“ als Beruf gelesen: .*[^.,…], … Nur genau /u,
    );
  });

  it('looks a word up as it stands for who insists, and then says nothing', async () => {
    const read = await page('/de/jobs?q=Kreuzau');
    const href = read('.notice-aside a').attr('href') ?? '';
    expect(href).toBe('/de/jobs?q=%22Kreuzau%22');
    expect((await page(href))('.notice')).toHaveLength(0);
  });

  it('leads to the last page when asked for one behind it', async () => {
    const answer = await get('/de/jobs?page=9000');
    expect(answer.statusCode).toBe(302);
    expect((await get(String(answer.headers.location))).statusCode).toBe(200);
  });

  it('names every other source of a posting', async () => {
    const $ = await page('/de/jobs?q=Kfz-Verk%C3%A4ufer');
    expect($('.card').text()).toContain('auch auf Stellenbörse 4');
  });
});

describe('the wishes beside the results', () => {
  it('lead to the search with the wish, and tell what it hides', async () => {
    const $ = await page('/de/jobs');
    const wish = $('#filter-wishes').parent().find('a[href*="drivingLicence=exclude"]');
    const promised = Number(
      wish.find('.count').text().replace(/\D/g, '') || /(\d+)\s*$/.exec(wish.text())?.[1],
    );
    const chosen = await page('/de/jobs?drivingLicence=exclude');
    expect(chosen('h1').text()).toContain(`${promised} Stelle`);
    expect(chosen('.notice').text()).toMatch(/\d+ Stellen mit Führerschein sind ausgeblendet/);
    expect(chosen('.chips').text()).toContain('ohne Führerschein');
  });
});

describe('the posting page', () => {
  it('shows facts in plain words with the words that they were read from', async () => {
    const facts = {
      ...NO_FACTS,
      fixedTerm: { value: 'no', confidence: 0.95, evidence: [{ field: 'text', quote: 'unbefristet' }] },
      germanLevel: {
        value: 'good',
        confidence: 0.9,
        evidence: [{ field: 'text', quote: 'gute Deutschkenntnisse' }],
      },
      drivingLicence: { value: 'B', confidence: 0.9, evidence: [{ field: 'text', quote: 'FS Kl. B' }] },
    } as const;
    const id = site.add({ key: 'facts', title: 'Bote (m/w/d)', startsOn: 'immediately', facts });
    const $ = await page(`/de/jobs/${id}`);
    const text = $('.fact-list').text().replace(/\s+/g, ' ');
    for (const words of ['sofort', 'unbefristet', 'gutes Deutsch', 'Klasse B', 'Woran wir das erkennen'])
      expect(text).toContain(words);
    expect(
      $('.why q')
        .toArray()
        .map((quote) => $(quote).text()),
    ).toEqual(['unbefristet', 'FS Kl. B', 'gute Deutschkenntnisse']);
  });

  it('shows text, facts, receipt and the words behind each conclusion', async () => {
    const $ = await page(`/de/jobs/${site.known.full}`);
    expect($('.prose strong').text()).toBe('Verstärkung');
    expect($('.fact-list').text()).toMatch(/39 Stunden pro Woche/);
    expect($('.fact-list').text().replace(/\s/g, ' ')).toMatch(/2\.800 € bis 3\.400,50 € im Monat/);
    expect($('.fact-list').text()).toContain('nicht angegeben');
    expect($('.sightings li')).toHaveLength(2);
    expect($('.receipt q').first().text()).toBe('Kfz-Verkäufer');
    expect($('.confirmed').text()).toBe('heute 12:00 bestätigt');
  });

  it('offers the way there without telling the planner who asks', async () => {
    const $ = await page(`/de/jobs/${site.known.full}`);
    const links = $('.routes a');
    expect(links.length).toBe(site.deps.region.routePlanners.length);
    for (const link of links.toArray())
      expect($(link).attr()).toMatchObject({ rel: 'noopener noreferrer', referrerpolicy: 'no-referrer' });
    expect($(links[1]).attr('href')).toMatch(/destination=.*D%C3%BCren/);
  });

  it('shows only the beginning where the source allows no more', async () => {
    const $ = await page(`/de/jobs/${site.known.teaser}`);
    expect($('main').text()).toContain('Den ganzen Text lesen Sie bei der Quelle');
    const stored = site.store.posting(site.known.teaser)?.judged.text ?? '';
    expect(stored.length).toBeGreaterThan(400);
    expect($('.prose').text().length).toBeLessThanOrEqual(241);
  });

  it.each(['/de/jobs/ID', '/de/jobs?q=Fassbinder', '/ticker?q=Fassbinder', '/de/editions/2026-11-23/kreis'])(
    'shows hostile fields as text on %s',
    async (path) => {
      const { body } = await get(path.replace('ID', site.known.hostile));
      expect(body).toContain('&lt;script&gt;alert(1)');
      expect(body).not.toContain('<script>alert');
    },
  );

  it('says that a withdrawn posting is gone, with 410 and somewhere to go', async () => {
    const answer = await get(`/de/jobs/${site.known.withdrawn}`);
    const $ = load(answer.body);
    expect(answer.statusCode).toBe(410);
    expect($('h1').text()).toBe('Diese Stelle gibt es nicht mehr');
    expect($('main a').length).toBeGreaterThan(0);
    expect($('meta[name=robots]').attr('content')).toBe('noindex');
  });

  it('answers 404 for one that never was', async () => {
    expect((await get('/de/jobs/unknown')).statusCode).toBe(404);
    expect((await get('/j/unknown')).statusCode).toBe(404);
  });

  it('is reached by its short link in capitals, as printed QR codes write it', async () => {
    const { statusCode, headers } = await site.app.inject(`/J/${site.known.full.toUpperCase()}`);
    expect(statusCode).toBe(302);
    expect(headers.location).toBe(`/de/jobs/${site.known.full}`);
  });

  it('is reached by its short link', async () => {
    expect((await get(`/j/${site.known.full}`)).headers.location).toBe(`/de/jobs/${site.known.full}`);
    expect((await get(`/j/${site.known.full}/qr.svg`)).headers['content-type']).toContain('image/svg+xml');
  });
});

describe('the editions', () => {
  it('are listed with page and PDF', async () => {
    const $ = await page('/de/editions');
    expect($('h1').text()).toBe('Stellenblatt vom 23. November 2026');
    const pdf = await get($('.edition a[type="application/pdf"]').first().attr('href') ?? '');
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.body.startsWith('%PDF')).toBe(true);
  });

  it.each([
    '/editions/2026-11-23/unknown.pdf',
    '/editions/2026-11-23/..%2f..%2fportal.sqlite',
    '/de/editions?date=2020-01-01',
  ])('that are not there answer 404: %s', async (path) => expect((await get(path)).statusCode).toBe(404));
});

describe('the sources page', () => {
  it('tells the state of each source in words', async () => {
    const $ = await page('/de/sources');
    const rows = $('.ledger tbody tr').toArray();
    const states = new Map(
      rows.map((row) => [$(row).find('th a').text(), $(row).find('td').text().replace(/\s+/g, ' ')]),
    );
    expect(states.size).toBe(12);
    expect(states.get('Stellenbörse 1')).toMatch(/gut .*heute 12:00/);
    expect(states.get('Stellenbörse 3')).toMatch(/abgelehnt.*24\. November 2026.*status 403/);
    expect(states.get('Stellenbörse 12')).toContain('nicht eingeschaltet');
  });
});

describe('a fault', () => {
  it('shows people a sentence and keeps the details to the log', async () => {
    const broken = await openSampleSite(1);
    broken.deps.search.search = () => Promise.reject(new Error('secret detail'));
    const answer = await broken.app.inject('/de/jobs');
    expect(answer.statusCode).toBe(500);
    expect(answer.body).toContain('Das hat leider nicht geklappt');
    expect(answer.body).not.toContain('secret');
    await broken.close();
  });

  it('of an address answers in the language of the reader', async () => {
    const answer = await get('/nothing/here', { 'accept-language': 'en' });
    expect(answer.statusCode).toBe(404);
    expect(load(answer.body)('h1').text()).toBe('There is no such page');
  });
});
