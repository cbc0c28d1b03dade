import { load } from 'cheerio';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isOwnRequest } from '../../web/is-own-request.ts';
import { openSampleSite, type SampleSite } from '../helpers/sample-site.ts';

let site: SampleSite;
beforeAll(async () => {
  site = await openSampleSite(20);
}, 60_000);
afterAll(() => site.close());
afterEach(() => {
  for (const { id } of site.reports.open()) site.reports.done(id, site.deps.clock());
});

const OWN = { 'sec-fetch-site': 'same-origin' };

function path(language = 'de'): string {
  return `/${language}/jobs/${site.known.full}`;
}

async function send(form: Readonly<Record<string, string>>, headers: Record<string, string> = OWN) {
  return site.app.inject({
    method: 'POST',
    url: `${path()}/report`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(form).toString(),
  });
}

describe('the form under a posting', () => {
  it.each(['de', 'en'])('works without JavaScript and asks for no name, in %s', async (language) => {
    const $ = load((await site.app.inject(path(language))).body);
    const form = $('#report form');
    expect(form.attr()).toMatchObject({ action: `${path(language)}/report`, method: 'post' });
    expect(form.find('input[type=radio]')).toHaveLength(8);
    expect(form.find('input[name=name], input[type=email], input[type=tel]')).toHaveLength(0);
  });

  it('keeps a hint and leads to a page of thanks that can be loaded again', async () => {
    const { statusCode, headers } = await send({ reason: 'place', remark: 'Die Stelle ist in Jülich.' });
    expect([statusCode, headers.location]).toEqual([303, `${path()}/thanks`]);
    const thanks = await site.app.inject(`${path()}/thanks`);
    expect(thanks.statusCode).toBe(200);
    expect(load(thanks.body)('h1').text()).toBe('Danke für Ihren Hinweis');
    expect(site.reports.open()).toMatchObject([
      { posting: site.known.full, reason: 'place', remark: 'Die Stelle ist in Jülich.', doneAt: null },
    ]);
  });

  it('keeps neither contact data nor more than 500 characters of a remark', async () => {
    await send({ reason: 'other', remark: `Rufen Sie 02421 555123 an\u0000 ${'x'.repeat(900)}` });
    const [report] = site.reports.open();
    expect(report?.remark.length).toBeLessThanOrEqual(500);
    expect(report?.remark).not.toMatch(/555123|\0/);
  });

  it('thanks a machine that fills in the trap, and hears nothing of it', async () => {
    expect((await send({ reason: 'other', homepage: 'https://spam.example' })).statusCode).toBe(303);
    expect(site.reports.open()).toEqual([]);
  });

  it.each<[string, Record<string, string>, Record<string, string>, number]>([
    ['says nothing of what is wrong', { remark: 'falsch' }, OWN, 400],
    ['names a reason that there is not', { reason: 'drop table' }, OWN, 400],
    ['comes from another site', { reason: 'place' }, { 'sec-fetch-site': 'cross-site' }, 403],
    ['comes from another origin', { reason: 'place' }, { origin: 'https://evil.example' }, 403],
    ['does not say where it comes from', { reason: 'place' }, {}, 403],
    ['is too large', { reason: 'place', remark: 'x'.repeat(20_000) }, OWN, 400],
    ['is no form', { reason: 'place' }, { ...OWN, 'content-type': 'text/xml' }, 400],
  ])('takes nothing that %s, and says so on a page', async (_, form, headers, status) => {
    const answer = await send(form, headers);
    expect(answer.statusCode).toBe(status);
    expect(load(answer.body)('h1').text()).not.toBe('');
    expect(site.reports.open()).toEqual([]);
  });

  it('does not keep hints about a posting that there is not', async () => {
    const url = '/de/jobs/aaaaaaaaaaaa/report';
    const headers = { 'content-type': 'application/x-www-form-urlencoded', ...OWN };
    const answer = await site.app.inject({ method: 'POST', url, headers, payload: 'reason=place' });
    expect(answer.statusCode).toBe(404);
  });

  it('stops a flood about one posting, with a word to those who meant it', async () => {
    const statuses = [];
    for (let count = 0; count < 12; count += 1)
      statuses.push((await send({ reason: 'other', remark: `Nummer ${count}` })).statusCode);
    expect(new Set(statuses)).toEqual(new Set([303, 503]));
    expect(site.reports.open().length).toBeLessThanOrEqual(8);
  });
});

describe('isOwnRequest', () => {
  const url = 'https://stellen.example';
  it.each([
    [true, { 'sec-fetch-site': 'same-origin' }],
    [false, { 'sec-fetch-site': 'same-site' }],
    [false, { 'sec-fetch-site': 'none' }],
    [true, { origin: 'https://stellen.example' }],
    [true, { origin: 'http://10.0.0.1:8080', host: '10.0.0.1:8080' }],
    [true, { referer: 'https://stellen.example/de/jobs/x' }],
    [false, { origin: 'null', referer: 'https://stellen.example/' }],
    [false, { origin: 'https://stellen.example.evil.example' }],
    [false, {}],
  ])('%s: %j', (expected, headers) => {
    expect(isOwnRequest(headers, url)).toBe(expected);
  });
});
