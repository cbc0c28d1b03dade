import { describe, expect, it } from 'vitest';
import { BrowserMissing, NotAllowed, SourceUnavailable } from '../../../../crawler/errors.ts';
import { answering, type Route } from '../../../helpers/http-server.ts';
import { JOBS, LIST_FROM_JSON, pageOf, renderedSites, scripted } from './rendering.ts';

const sites = renderedSites();
const LIST = '<ul><li class="job">Bäckerin</li><li class="job">Koch</li></ul>';
const JSON_TYPE = { 'content-type': 'application/json' };
const BREAKS_OFF: Route = (_request, response) => void response.destroy();
const JS = { 'content-type': 'text/javascript; charset=utf-8' };

describe('a page that its scripts make', () => {
  it('is what it has become, in UTF-8, under its own address', async () => {
    const site = await sites.open({ '/jobs': scripted(LIST_FROM_JSON), '/api/jobs': JOBS });
    const { page } = pageOf(await site.render('/jobs'));
    expect(page.text).toContain(LIST);
    expect(page).toMatchObject({ url: `${site.server.url}/jobs`, status: 200, mediaType: 'text/html' });
    expect(new TextDecoder('utf-8', { fatal: true }).decode(page.bytes)).toBe(page.text);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it('is read from its own charset, and its validators are not kept for what became of it', async () => {
    const html = `<meta charset="iso-8859-1"><p>Bäckerei</p><script>document.body.append('Müller €')</script>`;
    const headers = { 'content-type': 'text/html; charset=iso-8859-1', etag: '"1"' };
    const site = await sites.open({ '/': answering(Buffer.from(html, 'latin1'), headers) });
    const { page } = pageOf(await site.render('/'));
    expect([page.text.includes('Bäckerei'), page.headers['etag']]).toEqual([true, undefined]);
  });

  it('holds what stands in open shadow trees', async () => {
    const script = `customElements.define('job-list', class extends HTMLElement {
      connectedCallback() {
        this.attachShadow({ mode: 'open' }).innerHTML = '<h2>Stellen</h2><job-card></job-card>';
      }
    });
    customElements.define('job-card', class extends HTMLElement {
      connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<a class="job" href="/1">Koch</a>'; }
    });
    document.querySelector('#app').innerHTML = '<job-list></job-list>';`;
    const site = await sites.open({ '/': scripted(script) });
    expect(await site.markup('/', 'a.job')).toContain(
      '<job-list><h2>Stellen</h2><job-card><a class="job" href="/1">Koch</a></job-card></job-list>',
    );
  });

  it('is waited for while it asks for one thing after another', async () => {
    const site = await sites.open({
      '/': scripted('', '<script type="module" src="/main.js"></script>'),
      '/main.js': answering(`import { show } from '/part.js'; setTimeout(() => show(), 300);`, JS),
      '/part.js': answering(
        `export const show = async () => { const { next } = await (await fetch('/config.json')).json(); ${LIST_FROM_JSON.replace(`'/api/jobs'`, 'next')} };`,
        JS,
      ),
      '/config.json': (_request, response) =>
        void setTimeout(() => response.writeHead(200, JSON_TYPE).end('{"next":"/api/jobs"}'), 700),
      '/api/jobs': JOBS,
    });
    expect(await site.markup('/')).toContain(LIST);
  });

  it('is read although a clock on it never stands still', async () => {
    const script = `setInterval(() => (document.title = String(performance.now())), 50);
      setInterval(() => fetch('/ping'), 200); ${LIST_FROM_JSON}`;
    const site = await sites.open({
      '/': scripted(script),
      '/api/jobs': JOBS,
      '/ping': answering('', JSON_TYPE),
    });
    expect(await site.markup('/')).toContain(LIST);
  });

  it('is waited for until an element is there that was asked for', async () => {
    const late = `setTimeout(() => { ${LIST_FROM_JSON} }, 2000)`;
    const site = await sites.open({ '/': scripted(late), '/api/jobs': JOBS });
    expect(await site.markup('/', '.job')).toContain(LIST);
  });

  it('is changed when that element never appears: never an empty list', async () => {
    const site = await sites.open({ '/': scripted(`document.body.append('Willkommen')`) });
    await expect(site.render('/', '.job, .none')).rejects.toMatchObject({
      name: 'SourceChanged',
      message: expect.stringMatching(/".job, .none" does not appear on http/),
    });
  });

  it('says so when the browser does not understand what is to be waited for', async () => {
    const site = await sites.open({ '/': scripted('') });
    await expect(site.render('/', 'li:contains("Koch")')).rejects.toThrow(/not a valid selector/);
  });

  it.each([
    ['answers 500', answering('', JSON_TYPE, 500), SourceUnavailable, /api\/jobs .*status 500/],
    ['asks to be left alone', answering('', JSON_TYPE, 429), Error, /api\/jobs .*status 429/],
    ['breaks off', BREAKS_OFF, SourceUnavailable, /api\/jobs/],
  ])('is not complete when what it shows %s', async (_what, route, kind, reason) => {
    const script = `${LIST_FROM_JSON} document.querySelector('#app').textContent = 'Keine Stellen';`;
    const site = await sites.open({ '/': scripted(script), '/api/jobs': route });
    const faults = await Promise.all(
      [null, '.job'].map((waitFor) => site.render('/', waitFor).catch((error: unknown) => error)),
    );
    expect(faults.every((fault) => fault instanceof kind)).toBe(true);
    for (const fault of faults) expect(String(fault)).toMatch(reason);
  });

  it('may meet a 401 or 404 as in any browser', async () => {
    const script = `fetch('/me').then((r) => { document.querySelector('#app').textContent = 'Gast ' + r.status; });`;
    const site = await sites.open({ '/': scripted(script), '/me': answering('{}', JSON_TYPE, 401) });
    expect(await site.markup('/')).toContain('Gast 401');
  });

  it('is gone when it is, or when its script leads to a page that is', async () => {
    const site = await sites.open({ '/': scripted(`location.href = '/weg'`) });
    expect(await site.render('/weg')).toEqual({ kind: 'gone', status: 404 });
    expect(await site.render('/')).toEqual({ kind: 'gone', status: 404 });
  });

  it('is not asked for at all where no browser is', async () => {
    const site = await sites.open({ '/': scripted('') }, {}, { executable: null });
    await expect(site.render('/')).rejects.toThrow(BrowserMissing);
    await expect(site.render('/')).rejects.toThrow('needs a browser, none found');
    expect(site.server.requests).toEqual([]);
  });

  it('says so when the browser does not start', async () => {
    const site = await sites.open({ '/': scripted('') }, {}, { executable: '/bin/false' });
    await expect(site.render('/')).rejects.toThrow(/needs a browser, but \/bin\/false does not start/);
  });
});

describe('the manners of a page that its scripts make', () => {
  it('are those of every request: our name, our languages, its cookies and keys', async () => {
    const script = `fetch('/api/jobs', { method: 'POST', body: '{"page":1}', headers: { 'X-Key': 'k', 'Content-Type': 'application/json' } })
      .then((r) => r.json()).then(([first]) => { document.querySelector('#app').textContent = first + navigator.userAgent; });`;
    const site = await sites.open({
      '/': (request, response) =>
        scripted(script)(request, response.setHeader('set-cookie', ['run=7; HttpOnly', 'b=2'])),
      '/api/jobs': JOBS,
    });
    const markup = await site.markup('/');
    const asked = site.server.requests.find(({ url }) => url === '/api/jobs');
    expect(markup).toContain('BäckerinStellenlotse/1.0 (+https://portal.example/bot)');
    expect(asked).toMatchObject({
      method: 'POST',
      headers: {
        'user-agent': 'Stellenlotse/1.0 (+https://portal.example/bot)',
        'accept-encoding': 'gzip, deflate, br, zstd',
        'x-key': 'k',
        'content-type': 'application/json',
        cookie: 'run=7; b=2',
      },
    });
    expect(Object.keys(asked?.headers ?? {}).filter((name) => name.startsWith('sec-'))).toEqual([]);
  });

  it('load no pictures, fonts, sounds, styles, frames or beacons', async () => {
    const head =
      '<link rel="stylesheet" href="/a.css"><link rel="icon" href="/i.ico"><link rel="manifest" href="/m.json">';
    const script = `document.querySelector('#app').innerHTML =
      '<img src="/a.png"><video src="/a.mp4"></video><iframe src="/frame"></iframe><object data="/o.html"></object>';
      navigator.sendBeacon('/seen', 'x'); new FontFace('f', 'url(/f.woff2)').load().catch(() => 0);
      document.querySelector('link').onload = () => document.body.append('styled');`;
    const site = await sites.open({ '/': scripted(script, head) });
    expect(await site.markup('/')).toContain('styled');
    expect(new Set(site.server.requests.map(({ url }) => url))).toEqual(
      new Set(['/', '/robots.txt', '/.well-known/tdmrep.json']),
    );
  });

  it('obey robots.txt for the page itself', async () => {
    const robots = answering('User-agent: *\nDisallow: /jobs', { 'content-type': 'text/plain' });
    const site = await sites.open({ '/jobs': scripted(''), '/robots.txt': robots });
    await expect(site.render('/jobs')).rejects.toBeInstanceOf(NotAllowed);
    expect(site.server.hits('/jobs')).toBe(0);
  });

  it.each([['/api/'], ['/main.js']])('obey robots.txt for what its scripts ask for (%s)', async (closed) => {
    const robots = answering(`User-agent: *\nDisallow: ${closed}`, { 'content-type': 'text/plain' });
    const site = await sites.open({
      '/': scripted('', '<script src="/main.js" defer></script>'),
      '/main.js': answering(LIST_FROM_JSON, JS),
      '/api/jobs': JOBS,
      '/robots.txt': robots,
    });
    for (const waitFor of [null, '.job'])
      await expect(site.render('/', waitFor)).rejects.toMatchObject({
        name: 'NotAllowed',
        message: expect.stringContaining(`robots.txt of ${site.server.host} closes ${closed}`),
      });
    expect(site.server.hits(closed === '/api/' ? '/api/jobs' : closed)).toBe(0);
  });

  it('ask the robots.txt of every other host too', async () => {
    const other = await sites.open({
      '/robots.txt': answering('User-agent: Stellenlotse\nDisallow: /', { 'content-type': 'text/plain' }),
      '/jobs.json': JOBS,
    });
    const script = LIST_FROM_JSON.replace('/api/jobs', `${other.server.url}/jobs.json`);
    const site = await sites.open({ '/': scripted(script) });
    await expect(site.render('/')).rejects.toThrow(`robots.txt of ${other.server.host} closes /jobs.json`);
    expect(other.server.hits('/jobs.json')).toBe(0);
  });

  it('heed the orders of the page, and those that a script adds', async () => {
    const script = `const meta = document.createElement('meta'); meta.name = 'robots'; meta.content = 'noindex';
      document.head.append(meta);`;
    const tagged = answering('<p>Stellen</p>', { 'content-type': 'text/html', 'x-robots-tag': 'nofollow' });
    const site = await sites.open({ '/added': scripted(script), '/tagged': tagged });
    expect(pageOf(await site.render('/added')).orders).toMatchObject({ index: false, follow: true });
    expect(pageOf(await site.render('/tagged')).orders).toMatchObject({ index: true, follow: false });
  });

  it.each([
    ['by the page', { '/': answering('<meta name="tdm-reservation" content="1">') }],
    [
      'by a script',
      {
        '/': scripted(
          `document.head.append(Object.assign(document.createElement('meta'), { name: 'tdm-reservation', content: '1' }))`,
        ),
      },
    ],
    [
      'for the data',
      {
        '/': scripted(LIST_FROM_JSON),
        '/api/jobs': answering('[]', { ...JSON_TYPE, 'tdm-reservation': '1' }),
      },
    ],
  ])('heed a reservation made %s', async (_how, routes) => {
    const site = await sites.open(routes);
    await expect(site.render('/')).rejects.toMatchObject({ name: 'TdmReserved' });
  });

  it('keep the pace of the host for everything that is asked of it', async () => {
    const times: number[] = [];
    const timed =
      (route: typeof JOBS): typeof JOBS =>
      (request, response) => {
        times.push(performance.now());
        route(request, response);
      };
    const site = await sites.open(
      {
        '/': timed(scripted(LIST_FROM_JSON, '<script src="/a.js"></script><script src="/b.js"></script>')),
        '/a.js': timed(answering('', JS)),
        '/b.js': timed(answering('', JS)),
        '/api/jobs': timed(JOBS),
      },
      { paceMs: 300 },
    );
    expect(await site.markup('/')).toContain(LIST);
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(gaps.length).toBe(3);
    expect(Math.min(...gaps)).toBeGreaterThan(280);
  });

  it('fetch a script that many pages share once', async () => {
    const site = await sites.open({
      '/1': scripted('', '<script src="/app.js" defer></script>'),
      '/2': scripted('', '<script src="/app.js" defer></script>'),
      '/app.js': answering(LIST_FROM_JSON, JS),
      '/api/jobs': JOBS,
    });
    expect([await site.markup('/1'), await site.markup('/2')].every((text) => text.includes(LIST))).toBe(
      true,
    );
    expect([site.server.hits('/app.js'), site.server.hits('/api/jobs')]).toEqual([1, 2]);
  });

  it('do not take a page on the way to a private host for incomplete', async () => {
    const script = `fetch('http://127.0.0.1:9/scan').catch(() => 0); ${LIST_FROM_JSON}`;
    const site = await sites.open({ '/': scripted(script), '/api/jobs': JOBS });
    expect(await site.markup('/')).toContain(LIST);
  });
});
