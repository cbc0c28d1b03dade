import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApi } from '../../api/app.ts';
import type { PostingDetail } from '../../api/schemas/posting.ts';
import type { SearchAnswerBody } from '../../api/schemas/search-answer.ts';
import { SEARCH_PARAMETERS } from '../../domain/search-parameters.ts';
import { FLAGS } from '../../domain/search-query.ts';
import { openSampleSite, type SampleSite } from '../helpers/sample-site.ts';

let site: SampleSite;

beforeAll(async () => {
  site = await openSampleSite();
});

afterAll(() => site.close());

async function ask<T>(address: string, status = 200): Promise<T> {
  const response = await site.app.inject(address);
  expect(response.statusCode, `${address}: ${response.body.slice(0, 300)}`).toBe(status);
  return response.json();
}
const search = (parameters: string) => ask<SearchAnswerBody>(`/api/v1/postings?${parameters}`);

/** A value that each parameter must take. */
const GOOD_VALUES: Readonly<Record<string, string>> = {
  q: 'Pflege',
  occupation: '81,62',
  municipality: '05358008',
  around: '20&municipality=05358008',
  kind: 'job,apprenticeship',
  temporaryAgency: 'exclude',
  privateRecruiter: 'only',
  marginal: 'exclude',
  careerChangers: 'only',
  goodGerman: 'exclude',
  drivingLicence: 'exclude',
  shift: 'exclude',
  night: 'exclude',
  weekend: 'exclude',
  homeOffice: 'exclude',
  fixedTerm: 'exclude',
  workingTime: 'full,part',
  newWithinDays: '7',
  source: 'source-1',
  sort: 'newest',
  page: '2',
  size: '100',
};

describe('searching', () => {
  it.each(Object.keys(SEARCH_PARAMETERS))('takes the documented parameter %s', async (name) => {
    const { total } = await search(`${name}=${GOOD_VALUES[name]}`);
    expect(total).toBeGreaterThan(0);
  });

  it.each(Object.keys(SEARCH_PARAMETERS).filter((name) => name !== 'q'))(
    'refuses nonsense for %s by name and says what is allowed',
    async (name) => {
      const { problems } = await ask<{ problems: { parameter: string; allowed: string }[] }>(
        `/api/v1/postings?${name}=n%C3%B6nsense`,
        400,
      );
      expect(problems.map(({ parameter }) => parameter)).toContain(name);
      expect(problems[0]?.allowed.length).toBeGreaterThan(3);
    },
  );

  it('refuses a parameter that does not exist', async () => {
    const { problems } = await ask<{ problems: { parameter: string }[] }>('/api/v1/postings?ort=Jülich', 400);
    expect(problems[0]?.parameter).toBe('ort');
  });

  it('gives examples that work as they stand', async () => {
    interface Parameter {
      readonly name: string;
      readonly in: string;
      readonly example?: string | number | readonly string[];
    }
    const { paths } = await ask<{ paths: Record<string, { get: { parameters?: Parameter[] } }> }>(
      '/api/v1/openapi.json',
    );
    const addresses = Object.entries(paths).flatMap(([path, { get }]) =>
      (get.parameters ?? [])
        .filter((parameter) => parameter.in === 'query' && parameter.example !== undefined)
        .map(({ name, example }) => `${path.replace('{format}', 'rss')}?${name}=${String(example)}`),
    );
    expect(addresses.length).toBeGreaterThan(20);
    for (const address of addresses) expect((await site.app.inject(address)).statusCode, address).toBe(200);
  });

  it('documents exactly the parameters that work', async () => {
    const { paths } = await ask<{ paths: Record<string, { get: { parameters: { name: string }[] } }> }>(
      '/api/v1/openapi.json',
    );
    const documented = paths['/api/v1/postings']?.get.parameters.map(({ name }) => name);
    expect(documented?.toSorted()).toEqual(Object.keys(SEARCH_PARAMETERS).toSorted());
    expect(Object.keys(paths).toSorted()).toEqual(
      [
        'changes',
        'editions',
        'export/{format}',
        'feeds/{format}',
        'fields',
        'places',
        'postings',
        'postings/{id}',
        'sources',
        'suggest',
      ].map((path) => `/api/v1/${path}`),
    );
  });

  it.each(['kind', 'workingTime', 'source', 'municipality', 'occupation'] as const)(
    'counts the facet %s without its own filter, so that each count is what choosing it gives',
    async (facet) => {
      const narrowed = 'temporaryAgency=exclude&size=1';
      const { facets } = await search(narrowed);
      expect(facets[facet].length).toBeGreaterThan(1);
      const chosen = facets[facet][0]?.value;
      const withOne = await search(`${narrowed}&${facet}=${chosen}`);
      expect(withOne.facets[facet]).toEqual(facets[facet]);
      for (const { value, count } of facets[facet].slice(0, 6)) {
        const { total } = await search(`${narrowed}&${facet}=${value}`);
        expect(total, `${facet}=${value}`).toBe(count);
      }
    },
  );

  it.each(FLAGS)('tells how many postings excluding %s hides', async (flag) => {
    const everything = await search('size=1');
    const without = await search(`${flag}=exclude&size=1`);
    const only = await search(`${flag}=only&size=1`);
    expect(everything.hidden[flag]).toBeGreaterThan(0);
    expect(everything.total - without.total).toBe(everything.hidden[flag]);
    expect(without.hidden[flag]).toBe(everything.hidden[flag]);
    expect(only.total).toBe(everything.hidden[flag]);
  });

  it.each([
    'q=Koch+Nachtschicht&municipality=05358024&kind=freelance&size=7',
    'kind=dual-study,training&workingTime=marginal&occupation=1&temporaryAgency=only',
    'q=qwrtzpsdf&newWithinDays=2',
  ])('finding nothing, tells what would find how many: %s', async (parameters) => {
    const { total, relaxations } = await search(parameters);
    expect(total).toBe(0);
    expect(relaxations.length).toBeGreaterThan(0);
    expect(relaxations.length).toBeLessThanOrEqual(10);
    for (const { parameter, search: wider, total: promised } of relaxations) {
      expect(Object.keys(SEARCH_PARAMETERS)).toContain(parameter);
      expect((await search(wider)).total, wider).toBe(promised);
    }
  });

  it('tells nothing to change where something is found', async () => {
    expect((await search('q=Koch')).relaxations).toEqual([]);
  });

  it('tells which words it took for more than words, and finds them as words in quotes', async () => {
    const { readings } = await search('q=J%C3%BClich+Vollzeit');
    expect(readings).toEqual([
      { typed: 'Jülich', parameter: 'municipality', values: ['05358024'] },
      { typed: 'Vollzeit', parameter: 'workingTime', values: ['full'] },
    ]);
    expect((await search('q=%22J%C3%BClich%22')).readings).toEqual([]);
  });

  it('gives every posting once over all pages', async () => {
    const { total } = await search('size=1');
    const ids: string[] = [];
    for (let page = 1; page <= Math.ceil(total / 100); page += 1)
      ids.push(...(await search(`size=100&page=${page}`)).postings.map(({ id }) => id));
    expect(ids).toHaveLength(total);
    expect(new Set(ids).size).toBe(total);
  });

  it('tells the distance and sorts by it', async () => {
    const { postings } = await search('municipality=05358024&around=40&sort=distance&size=100');
    const distances = postings.map(({ distanceKm }) => distanceKm ?? Number.NaN);
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
    expect(distances[0]).toBe(0);
    expect(distances.at(-1)).toBeGreaterThan(0);
  });

  it.each([
    'q=Pflege',
    'q=verkeufer',
    'municipality=05358008&around=adjacent&temporaryAgency=exclude',
    'occupation=62&sort=newest&page=2',
    'kind=apprenticeship&newWithinDays=2',
  ])('answers %s as the page does', async (parameters) => {
    const { total, postings } = await search(parameters);
    const page = await site.app.inject(`/de/jobs?${parameters}`);
    const linked = [...page.body.matchAll(/<h2[^>]*>\s*<a[^>]*href="\/de\/jobs\/([a-z0-9]+)/g)].map(
      ([, id]) => id,
    );
    expect(linked).toEqual(postings.map(({ id }) => id));
    expect(page.body).toContain(`${new Intl.NumberFormat('de-DE').format(total)} Stelle`);
  });
});

describe('one posting', () => {
  it('comes with its receipt and what was concluded from which words', async () => {
    const posting = await ask<PostingDetail>(`/api/v1/postings/${site.known.full}`);
    expect(posting.sightings.map(({ source }) => source)).toEqual(['source-1', 'source-4']);
    expect(posting.text).toContain('Verstärkung');
    expect(posting.places).toEqual([
      { kind: 'municipality', ags: '05358008', name: 'Düren', locality: null },
    ]);
    const occupation = posting.conclusions.find(({ about }) => about === 'occupation');
    expect(occupation).toMatchObject({
      value: '62222',
      evidence: [{ field: 'title', quote: 'Kfz-Verkäufer' }],
    });
  });

  it('keeps its text to itself where the source allows a teaser only', async () => {
    expect((await ask<PostingDetail>(`/api/v1/postings/${site.known.teaser}`)).text).toBeNull();
  });

  it('tells when it was withdrawn, and leaves searches', async () => {
    const posting = await ask<PostingDetail>(`/api/v1/postings/${site.known.withdrawn}`);
    expect(posting.withdrawnAt).not.toBeNull();
    const found = await search('q=Glaser&size=100');
    expect(found.postings.map(({ id }) => id)).not.toContain(site.known.withdrawn);
  });

  it('is 404 in words when there is none', async () => {
    const answer = await ask<{ title: string; detail: string }>('/api/v1/postings/nosuchposting', 404);
    expect(answer).toMatchObject({ title: 'Not found', detail: 'No such posting.' });
  });
});

describe('sources, editions, places and health', () => {
  it('shows each source with its health and legal basis', async () => {
    const { sources } = await ask<{
      sources: { id: string; status: string; basis: string; reason: string | null }[];
    }>('/api/v1/sources');
    const status = Object.fromEntries(sources.map((source) => [source.id, source]));
    expect(status['source-1']).toMatchObject({ status: 'good', basis: 'sample', reason: null });
    expect(status['source-3']).toMatchObject({ status: 'refused', reason: 'status 403' });
    expect(status['source-11']).toMatchObject({ status: 'disabled' });
  });

  it('lists the editions of a day with addresses of PDF and page', async () => {
    const { editions } = await ask<{ editions: { id: string; pdf: string; page: string }[] }>(
      '/api/v1/editions?date=2026-11-23',
    );
    expect(editions.find(({ id }) => id === 'kreis')).toMatchObject({
      pdf: 'http://127.0.0.1:8080/editions/2026-11-23/kreis.pdf',
      page: 'http://127.0.0.1:8080/de/editions/2026-11-23/kreis',
    });
    expect((await ask<{ editions: unknown[] }>('/api/v1/editions?date=2020-01-01')).editions).toEqual([]);
    await ask('/api/v1/editions?date=heute', 400);
  });

  it('names the municipalities with their attribution', async () => {
    const { attribution, municipalities } = await ask<{
      attribution: string;
      municipalities: { ags: string }[];
    }>('/api/v1/places');
    expect(attribution).toContain('GeoNames');
    expect(municipalities.filter(({ ags }) => ags.startsWith('05358'))).toHaveLength(15);
  });

  it('is degraded while a source is not well, and ready all the same', async () => {
    const health = await ask<{ status: string; unwell: { id: string }[] }>('/healthz');
    expect(health.status).toBe('degraded');
    expect(health.unwell.map(({ id }) => id)).toContain('source-3');
    expect(await ask('/readyz')).toEqual({ ready: true, search: 'sqlite' });
  });

  it('answers an unknown address as a problem of RFC 9457', async () => {
    const response = await site.app.inject('/api/v1/jobs');
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(response.json()).toMatchObject({ type: 'about:blank', title: 'Not found', status: 404 });
  });

  it('may be read from any page', async () => {
    const { headers } = await site.app.inject('/api/v1/postings');
    expect(headers['access-control-allow-origin']).toBe('*');
  });

  it('is not sent again to whom has it already', async () => {
    const { headers } = await site.app.inject('/api/v1/postings?size=3');
    expect(headers['cache-control']).toMatch(/max-age=\d+/);
    const again = await site.app.inject({
      url: '/api/v1/postings?size=3',
      headers: { 'if-none-match': String(headers['etag']) },
    });
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe('');
  });

  it('asks those who ask too often to wait, and says for how long', async () => {
    const patient = Fastify();
    await patient.register(buildApi(site.deps));
    const first = await patient.inject('/api/v1/places');
    const allowed = Number(first.headers['ratelimit-remaining']);
    expect(allowed).toBeGreaterThan(100);
    for (let asked = 0; asked < allowed; asked += 1) await patient.inject('/api/v1/fields');
    const refused = await patient.inject('/api/v1/fields');
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(refused.json()).toMatchObject({ status: 429, title: 'Too many requests' });
    await patient.close();
  });
});
