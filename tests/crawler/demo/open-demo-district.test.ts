import { createServer } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRegion } from '../../../config/load-region.ts';
import { demoSources } from '../../../crawler/demo/demo-sources.ts';
import { type DemoDistrict, openDemoDistrict } from '../../../crawler/demo/open-demo-district.ts';
import { SourceChanged } from '../../../crawler/errors.ts';
import { findChromium } from '../../../crawler/fetch/browser/find-chromium.ts';
import { decodeText } from '../../../crawler/fetch/decode-text.ts';
import { openFetcher } from '../../../crawler/fetch/open-fetcher.ts';
import { isAllowed, parseRobots } from '../../../crawler/fetch/robots.ts';
import { makeSources } from '../../../crawler/make-sources.ts';
import { withText } from '../../../crawler/run/with-text.ts';
import type { Page, PageRequest, Source } from '../../../crawler/source.ts';
import type { RawPosting } from '../../../domain/posting.ts';

const TODAY = '2026-11-22';
const region = loadRegion('demo');
const BROKEN = new Set(['verschlossen', 'wartung', 'ausgefallen']);

let district: DemoDistrict;
let sources: Source[];

beforeAll(async () => {
  district = await openDemoDistrict({ seed: 1, today: TODAY, places: region.places, port: 0 });
  const placeNames = region.places.municipalities.map(({ name }) => name);
  sources = makeSources(demoSources(region.sources, district.origins), { placeNames });
});
afterAll(() => district.close());

function originOf(address: string): string {
  const origin = district.origins.get(address);
  if (origin === undefined) throw new Error(`no site ${address}`);
  return origin;
}

/** A page as its scripts make it. */
async function renderPage(request: PageRequest, waitFor: string | null): Promise<Page> {
  const fetcher = openFetcher({
    userAgent: 'Stellenlotse/1.0 (+https://portal.example/bot)',
    clock: () => `${TODAY}T05:00:00.000Z`,
    allowHosts: district.hosts,
    paceMs: 0,
    browser: { executable: findChromium(null) },
  });
  try {
    const fetched = await fetcher.fetch(request, null, { rendered: { waitFor } });
    if (fetched.kind !== 'page') throw new Error(`no page: ${request.url}`);
    return fetched.page;
  } finally {
    await fetcher.close();
  }
}

async function getPage(request: PageRequest): Promise<Page> {
  const response = await fetch(request.url, { headers: request.headers ?? {} });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const type = response.headers.get('content-type') ?? '';
  const { text } = decodeText(bytes, type);
  const headers = Object.fromEntries(response.headers);
  return await withText({
    request,
    url: response.url,
    status: response.status,
    mediaType: type.split(';')[0] ?? null,
    headers,
    bytes,
    text,
  });
}

/** Reads a source to its end; the generator bounds the number of its pages. */
async function readAll(source: Source): Promise<RawPosting[]> {
  const found: RawPosting[] = [];
  const waiting = [...source.first()];
  for (let request = waiting.shift(); request !== undefined; request = waiting.shift()) {
    const isScripted = source.via === 'browser';
    const waitFor = source.waitFor?.[request.role] ?? null;
    const page = await (isScripted ? renderPage(request, waitFor) : getPage(request));
    expect({ url: request.url, status: page.status }).toEqual({ url: request.url, status: 200 });
    const parsed = source.parse(page);
    expect(parsed.problems).toEqual([]);
    const stoodFor = new Set(parsed.next.map(({ standIn }) => standIn?.key));
    found.push(...parsed.postings.filter(({ key }) => !stoodFor.has(key)));
    waiting.push(...parsed.next);
  }
  return found;
}

function titles(site: string, prints: readonly { readonly title: string }[]): unknown {
  return { site, titles: prints.map(({ title }) => title).toSorted() };
}

describe('the sites of the demo district', () => {
  it('are at least 18, each with a source of its own and a legal basis', () => {
    expect(sources.length).toBeGreaterThanOrEqual(18);
    expect(new Set(sources.map(({ about }) => about.homepage)).size).toBe(sources.length);
    expect(sources.every(({ about }) => about.basis !== null)).toBe(true);
    expect(district.hosts).toHaveLength(district.origins.size);
  });

  it(
    'print together at least 800 postings, each readable by the source kind of its site',
    { timeout: 60_000 },
    async () => {
      const prints = district
        .postings()
        .flatMap((posting) => posting.prints.map((print) => ({ ...print, posting })));
      let total = 0;
      for (const source of sources.filter(({ id }) => !BROKEN.has(id))) {
        const read = await readAll(source);
        const printed = prints.filter(({ site }) => site === source.id);
        expect(titles(source.id, read)).toEqual(titles(source.id, printed));
        expect(read.every(({ employer, places }) => employer !== undefined && places !== undefined)).toBe(
          true,
        );
        expect(read.filter(({ url }) => district.openingAt(source.id, url) === null)).toEqual([]);
        total += read.length;
      }
      expect(total).toBeGreaterThanOrEqual(800);
    },
  );

  it('keep contact persons of karriere.nrw in a field that is not read', async () => {
    const source = sources.find(({ id }) => id === 'karriere-nrw');
    const [first] = source?.first() ?? [];
    const list = await getPage(first ?? { url: '', role: '' });
    const [detail] = source?.parse(list).next.filter(({ role }) => role === 'detail') ?? [];
    const page = await getPage(detail ?? { url: '', role: '' });
    const { ansprechpartner } = JSON.parse(page.text) as { ansprechpartner: { telefon: string }[] };
    expect(ansprechpartner[0]?.telefon).toMatch(/555/);
  });

  it('answer 304 to a page that has not changed, and 200 after the world has moved', async () => {
    const url = `${originOf('https://jobsammler.example')}/feeds/indeed.xml`;
    const first = await fetch(url);
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('last-modified')).not.toBeNull();
    await first.text();
    const second = await fetch(url, { headers: { 'if-none-match': etag } });
    expect(second.status).toBe(304);
    const other = await fetch(url, { headers: { 'if-none-match': '"another"' } });
    expect(other.status).toBe(200);
    await other.text();
  });

  it('all have a robots.txt, and one of them closes everything', async () => {
    const closed: string[] = [];
    for (const [address, origin] of district.origins) {
      const response = await fetch(`${origin}/robots.txt`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain('text/plain');
      const rules = parseRobots(await response.text());
      if (!isAllowed(rules, 'stellenlotse', `${origin}/jobs`)) closed.push(address);
    }
    expect(closed).toEqual(['https://verschlossen.example']);
  });

  it('include an error page in place of a feed, which is no empty feed', async () => {
    const source = sources.find(({ id }) => id === 'wartung');
    const [request] = source?.first() ?? [];
    const page = await getPage(request ?? { url: '', role: '' });
    expect(page.status).toBe(200);
    expect(() => source?.parse(page)).toThrow(SourceChanged);
  });

  it('include one that is overloaded', async () => {
    const response = await fetch(`${originOf('https://ausgefallen.example')}/stellen.rss`);
    expect(response.status).toBe(503);
    await response.text();
  });

  it('include one in windows-1252 whose bytes are no UTF-8', async () => {
    const response = await fetch(
      `${originOf('https://gemeinden-rureifel.example')}/rathaus/stellenangebote.php`,
    );
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(response.headers.get('content-type')).toBe('text/html; charset=windows-1252');
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow(TypeError);
    expect(new TextDecoder('windows-1252').decode(bytes)).toContain('Rureifel – Rathäuser');
  });

  it('pack the sitemap of the newspaper', async () => {
    const response = await fetch(`${originOf('https://rurtal-anzeiger.example')}/sitemaps/stellen.xml.gz`);
    const xml = gunzipSync(Buffer.from(await response.arrayBuffer())).toString('utf8');
    expect(response.headers.get('content-type')).toContain('gzip');
    expect(xml).toMatch(/<loc>http:\/\/127\.0\.0\.1:\d+\/stellen\/[a-z0-9-]+\.html<\/loc>/);
  });

  describe('in the format of the Bundesagentur', () => {
    const ask = async (query: string, key = 'jobboerse-jobsuche') => {
      const url = `${originOf('https://arbeitsboerse.example')}/jobboerse/jobsuche-service/pc/v6/jobs?${query}`;
      const response = await fetch(url, { headers: { 'x-api-key': key } });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    };

    it.each([
      ['a page before the first', 'wo=D%C3%BCren&page=0', 400],
      ['too large a size', 'wo=D%C3%BCren&size=251', 400],
      ['a page beyond the window', 'wo=D%C3%BCren&size=100&page=101', 400],
      ['a page past the end', 'wo=D%C3%BCren&size=100&page=50', 200],
    ])('answers %s as the service does', async (_, query, status) => {
      expect((await ask(query)).status).toBe(status);
    });

    it('refuses a call without its key', async () => {
      expect((await ask('wo=D%C3%BCren', '')).status).toBe(403);
    });

    it('says so when the place is not understood, and leaves out what has no result', async () => {
      const { body } = await ask('wo=Dueren');
      expect(body['woOutput']).toMatchObject({ suchmodus: 'UNGUELTIG' });
      expect(body).not.toHaveProperty('ergebnisliste');
    });

    it('finds fewer in a smaller circle', async () => {
      const near = (await ask('wo=D%C3%BCren&umkreis=10')).body['maxErgebnisse'];
      const far = (await ask('wo=D%C3%BCren&umkreis=50')).body['maxErgebnisse'];
      expect(Number(near)).toBeGreaterThan(0);
      expect(Number(near)).toBeLessThan(Number(far));
    });
  });
});

describe('opening a demo district', () => {
  it('takes another port where one is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const taken = typeof address === 'object' && address !== null ? address.port : 0;
    const second = await openDemoDistrict({ seed: 1, today: TODAY, places: region.places, port: taken });
    expect(second.hosts).not.toContain(`127.0.0.1:${taken}`);
    expect(new Set(second.hosts).size).toBe(second.origins.size);
    await second.close();
    other.close();
  });

  it('shows other postings after the world has moved on, under the same addresses', async () => {
    const moving = await openDemoDistrict({ seed: 1, today: TODAY, places: region.places, port: 0 });
    const origin = moving.origins.get('https://jobsammler.example');
    const before = await (await fetch(`${origin}/feeds/indeed.xml`)).text();
    const openings = moving.postings().map(({ opening }) => opening);
    moving.advance();
    const after = await (await fetch(`${origin}/feeds/indeed.xml`)).text();
    expect(after).not.toBe(before);
    expect(moving.postings().map(({ opening }) => opening)).not.toEqual(openings);
    await moving.close();
  });
});
