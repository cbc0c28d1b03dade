import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SourceChanged, SourceRefused, SourceUnavailable } from '../../../../crawler/errors.ts';
import { answering } from '../../../helpers/http-server.ts';
import { until } from '../../../helpers/until.ts';
import { browserProcesses, JOBS, LIST_FROM_JSON, pageOf, renderedSites, scripted } from './rendering.ts';

const sites = renderedSites();
const SHORT = { patience: { ownMs: 2500, wholeMs: 12_000 } };
const GOOD = { '/good': scripted(LIST_FROM_JSON), '/api/jobs': JOBS };

/** Takes more and more memory and says so, so that it is never still. */
const HOG = `const all = []; setInterval(() => {
  for (let n = 0; n < 8; n++) all.push(new Uint8Array(4e6).fill(n));
  document.title = all.length;
}, 10);`;
const MILLION_ELEMENTS = `document.querySelector('#app').innerHTML = '<i>x</i>'.repeat(1e6);`;
const JS = { 'content-type': 'text/javascript' };

describe('a page that misbehaves', () => {
  it('is down when its script never ends, and the next page is read', async () => {
    const site = await sites.open({ ...GOOD, '/': scripted('while (true) {}') }, {}, SHORT);
    const fault: unknown = await site.render('/').catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(SourceUnavailable);
    expect(fault).toMatchObject({ message: 'not complete within 2500 ms', code: 'page-endless' });
    expect(await site.markup('/good')).toContain('Koch');
  });

  it('is down when it takes too much memory, and the browser starts anew for the next page', async () => {
    const site = await sites.open({ ...GOOD, '/': scripted(HOG) }, {}, { mostMegabytes: 500 });
    await expect(site.render('/')).rejects.toThrow(
      /too much memory: the browser took \d+ MB, 500 are allowed/,
    );
    expect(await site.markup('/good')).toContain('Koch');
  });

  it('is down when it fills the memory that scripts have', async () => {
    const hog = 'const all = []; for (;;) all.push(Array(1e6).fill(all.length + 0.5));';
    const site = await sites.open({ ...GOOD, '/': scripted(hog) }, {}, { mostMegabytes: 4000 });
    await expect(site.render('/')).rejects.toThrow(/the page broke the browser/);
    expect(await site.markup('/good')).toContain('Koch');
  });

  it('does not take the page beside it down with it', async () => {
    const site = await sites.open(
      { ...GOOD, '/': scripted(HOG), '/api/jobs': slowly(1500, JOBS) },
      {},
      { mostMegabytes: 500 },
    );
    const [good, bad] = await Promise.allSettled([site.markup('/good'), site.render('/')]);
    expect(good).toMatchObject({ status: 'fulfilled', value: expect.stringContaining('Koch') });
    expect(bad).toMatchObject({ status: 'rejected' });
  });

  it.each([
    ['reloads itself for ever', 'location.reload()'],
    ['leads on for ever', `location.href = '/?' + Math.random()`],
    [
      'leads on as soon as it is shown',
      `addEventListener('load', () => location.replace('/?' + Math.random()))`,
    ],
  ])('is a changed one when it %s', async (_what, script) => {
    const site = await sites.open({ '/': scripted(script) });
    await expect(site.render('/')).rejects.toThrow(/leads on to more than 5 other pages/);
    expect(site.server.hits('/')).toBeLessThanOrEqual(6);
  });

  it('is followed where its script or a meta element leads, once', async () => {
    const site = await sites.open({
      ...GOOD,
      '/script': scripted(`location.href = '/good'`),
      '/meta': answering('<meta http-equiv="refresh" content="0; url=/good"><p>Bitte warten</p>'),
    });
    for (const path of ['/script', '/meta']) {
      const { page } = pageOf(await site.render(path));
      expect([page.url, page.text.includes('Koch')]).toEqual([`${site.server.url}/good`, true]);
    }
  });

  it.each([
    ['script', `location.href = 'http://127.0.0.1:PORT/'`, ''],
    ['meta element', '', '<meta http-equiv="refresh" content="0; url=http://127.0.0.1:PORT/">'],
    ['script to another spelling', `location.href = 'http://0x7f.1:PORT/'`, ''],
  ])('is refused when a %s leads to a private address, which is not visited', async (_how, script, head) => {
    const { port, visits } = await openTrap();
    const site = await sites.open({
      '/': scripted(script.replace('PORT', port), head.replace('PORT', port)),
    });
    const fault: unknown = await site.render('/').catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(SourceRefused);
    expect(String(fault)).toMatch(/not on the public Internet/);
    expect(visits).toEqual([]);
  });

  it('has no way to the network of its own', async () => {
    const { port, visits } = await openTrap();
    const ways = `
      const to = '127.0.0.1:${port}/';
      const tries = [
        () => new WebSocket('ws://' + to), () => new EventSource('http://' + to), () => fetch('http://' + to),
        () => (new Image().src = 'http://' + to), () => navigator.sendBeacon('http://' + to, 'x'),
        () => new Worker(URL.createObjectURL(new Blob(["fetch('http://" + to + "')"]))),
        () => new SharedWorker(URL.createObjectURL(new Blob(["fetch('http://" + to + "')"]))),
        () => navigator.serviceWorker.register('/sw.js'),
        () => new RTCPeerConnection({ iceServers: [{ urls: 'stun:' + to.slice(0, -1) }] }).createDataChannel('x'),
        () => window.open('http://' + to),
        () => document.body.append(Object.assign(document.createElement('iframe'), { src: 'http://' + to })),
        () => ['preconnect', 'prefetch', 'dns-prefetch'].forEach((rel) =>
          document.head.append(Object.assign(document.createElement('link'), { rel, href: 'http://' + to }))),
      ];
      for (const attempt of tries) try { attempt(); } catch { /* the next */ }
      setTimeout(() => (document.querySelector('#app').textContent = 'done'), 300);`;
    const site = await sites.open({ '/': scripted(ways) });
    expect(await site.markup('/', '#app:not(:empty)')).toContain('done');
    await sleep(300);
    expect(visits).toEqual([]);
  });

  it('asks nobody anything: its questions are dismissed', async () => {
    const script = `alert('Hallo'); const yes = confirm('Wirklich?'); const name = prompt('Name?');
      document.querySelector('#app').textContent = [yes, name].join(); addEventListener('beforeunload', (e) => e.preventDefault()); print();`;
    const site = await sites.open({ '/': scripted(script) });
    expect(await site.markup('/')).toContain('<div id="app">false,</div>');
  });

  it('is changed when it has grown beyond all measure', async () => {
    const app = `document.querySelector('#app')`;
    const site = await sites.open({
      '/elements': scripted(`${app}.hidden = true; ${MILLION_ELEMENTS}`),
      '/text': scripted(`${app}.hidden = true; ${app}.textContent = 'x'.repeat(16e6)`),
    });
    await expect(site.render('/elements')).rejects.toThrow(/too large a page: 10\d{5} elements/);
    await expect(site.render('/text')).rejects.toThrow(/too large a page: 160\d{5} characters/);
  });

  it('is down when what it has grown to takes too much memory to be shown', async () => {
    const site = await sites.open({ '/': scripted(MILLION_ELEMENTS) }, {}, { mostMegabytes: 400 });
    await expect(site.render('/')).rejects.toThrow(/too much memory/);
  });

  it('comes as it is when it is no page but a file', async () => {
    const pdf = { 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="a.pdf"' };
    const site = await sites.open({ '/a.pdf': answering('%PDF-1.7', pdf) });
    const { page } = pageOf(await site.render('/a.pdf'));
    expect([page.mediaType, page.text]).toEqual(['application/pdf', '%PDF-1.7']);
  });

  it('is changed when its script leads to a file, and keeps no file that it makes', async () => {
    const pdf = { 'content-type': 'application/pdf' };
    const save = `const a = document.createElement('a'); a.download = 'x.txt';
      a.href = URL.createObjectURL(new Blob(['x'])); a.click(); document.querySelector('#app').textContent = 'ready';`;
    const site = await sites.open({
      '/leads': scripted(`location.href = '/a.pdf'`),
      '/a.pdf': answering('%PDF-1.7', pdf),
      '/saves': scripted(save),
    });
    await expect(site.render('/leads')).rejects.toThrow(/leads to what is no page: .*a\.pdf/);
    expect(await site.markup('/saves')).toContain('ready');
  });

  it('is down when what it asks for never comes, and is read when that is not waited for', async () => {
    const script = `${LIST_FROM_JSON} fetch('/never').catch(() => 0);`;
    const site = await sites.open({ '/': scripted(script), '/api/jobs': JOBS, '/never': () => undefined });
    await expect(site.render('/')).rejects.toThrow(/may not be complete: .*\/never .*within 3000 ms/);
    const fetched = pageOf(await site.render('/', '.job'));
    expect([fetched.page.text.includes('Koch'), fetched.notice]).toEqual([
      true,
      expect.stringMatching(/never/),
    ]);
  });

  it('is changed when a script of it is larger than anything that is read', async () => {
    const huge = Buffer.alloc(1024 * 1024, ' ');
    const site = await sites.open({
      '/': scripted('', '<script src="/huge.js"></script>'),
      '/huge.js': (_request, response) => {
        response.writeHead(200, JS);
        let left = 300;
        const more = (): void => {
          while (left > 0 && !response.destroyed) {
            left -= 1;
            if (!response.write(huge)) return void response.once('drain', more);
          }
          response.end();
        };
        more();
      },
    });
    const fault: unknown = await site.render('/').catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(SourceChanged);
    expect(String(fault)).toMatch(/huge\.js .*more than 15728640 bytes/);
  });

  it('asks for no more than a bounded number of files', async () => {
    const site = await sites.open({
      '/': scripted(
        `let n = 0; const next = () => fetch('/part?' + n++).then(next, next); for (let i = 0; i < 6; i++) next();`,
      ),
      '/part': answering('{}', { 'content-type': 'application/json' }),
    });
    await expect(site.render('/')).rejects.toThrow(/asks for more than 200 files/);
    expect(site.server.hits('/part')).toBeLessThanOrEqual(201);
  });

  it('leaves no process behind when the fetcher is closed, in the middle of a page', async () => {
    const site = await sites.open({ '/': scripted('while (true) {}') }, {});
    const before = new Set(browserProcesses());
    const started = () => browserProcesses().filter((pid) => !before.has(pid));
    const ended = site.render('/').catch((error: unknown) => error);
    await until(() => started().length > 3);
    await site.fetcher.close();
    expect(await ended).toMatchObject({ name: 'AbortError' });
    await until(() => started().length === 0);
    expect(await site.server.openSockets()).toBe(0);
  });

  it('lets the browser go when nobody has needed it for a while', async () => {
    const site = await sites.open(GOOD, {}, { idleMs: 100 });
    const before = new Set(browserProcesses());
    expect(await site.markup('/good')).toContain('Koch');
    await until(() => browserProcesses().every((pid) => before.has(pid)));
    expect(await site.markup('/good')).toContain('Koch');
  });

  it('is down when the browser ends under it, and the next page is read', async () => {
    const site = await sites.open({
      ...GOOD,
      '/': scripted(
        'setInterval(() => document.title = Math.random(), 100)',
        '<script src="/slow.js"></script>',
      ),
      '/slow.js': slowly(2500, answering('', JS)),
    });
    const before = new Set(browserProcesses());
    const ended = site.render('/').catch((error: unknown) => error);
    await until(() => site.server.hits('/slow.js') > 0);
    for (const pid of browserProcesses()) if (!before.has(pid)) killIfThere(pid);
    expect(String(await ended)).toMatch(/the browser ended|the page broke the browser/);
    expect(await site.markup('/good')).toContain('Koch');
  });
});

/** A server on loopback that nobody may visit. */
async function openTrap(): Promise<{ readonly port: string; readonly visits: readonly string[] }> {
  const visits: string[] = [];
  const trap = createServer((socket) => {
    visits.push(String(socket.remotePort));
    socket.destroy();
  });
  await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void trap.close());
  return { port: String((trap.address() as AddressInfo).port), visits };
}

function slowly(ms: number, route: typeof JOBS): typeof JOBS {
  return (request, response) => void setTimeout(() => route(request, response), ms);
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
