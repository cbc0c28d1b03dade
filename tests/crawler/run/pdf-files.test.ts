import { beforeEach, describe, expect, it } from 'vitest';
import { pdfLinks } from '../../../crawler/source-kinds/pdf-links.ts';
import { regionNames } from '../../../crawler/source-kinds/reading/region-names.ts';
import type { Source } from '../../../crawler/source.ts';
import { answering, type Route } from '../../helpers/http-server.ts';
import { pdfOf } from '../../helpers/pdf-of.ts';
import { openSmallSite, type SmallSite } from './small-site.ts';

const PDF = { 'content-type': 'application/pdf' };
const GARDENER = '/dateien/2026_11_02-Stellenausschreibung_Gaertnerin.pdf';
const COOK = '/dateien/Stellenausschreibung_Koch.pdf';

let site: SmallSite;
beforeEach(async () => {
  site = await openSmallSite();
});

/** The list with a link to each file, and words behind it. */
function list(links: Readonly<Record<string, string>>): Route {
  const items = Object.entries(links).map(([href, words]) => `<li><a href="${href}">${words}</a></li>`);
  return answering(`<h1>Stellenausschreibungen</h1><ul>${items.join('')}</ul>`);
}

function source(): Partial<Source> {
  const options = { url: `${site.server.url}/stellen` };
  const context = { name: 'Gemeinde Musterbach', homepage: options.url, region: regionNames([]) };
  return { parser: 'pdf-links', ...pdfLinks.open(options, context) };
}

/** Title and text of each open posting, by its file. */
function stored(): Readonly<Record<string, readonly [string, string]>> {
  const postings = [...site.store.openCards()].flatMap(({ id }) => site.store.posting(id) ?? []);
  return Object.fromEntries(postings.map(({ judged }) => [judged.key, [judged.title, judged.text]]));
}

const gardener = async (): Promise<Buffer> =>
  await pdfOf((doc) =>
    doc.fontSize(16).text('Gärtnerin (m/w/d)').fontSize(10).text('Sie pflegen unsere Beete und Wege.'),
  );

describe('a file that a list links to', () => {
  it('gives its posting the text, and a title where the link has none', async () => {
    site.routes['/stellen'] = list({
      [GARDENER]: 'PDF-Datei 233 kB 2026_11_02 Stellenausschreibung Bewerbungsfrist: 30.12.2026',
    });
    site.routes[GARDENER] = answering(await gardener(), PDF);
    expect(await site.crawl(source())).toMatchObject({
      outcome: 'complete',
      found: 1,
      added: 1,
      problems: 0,
    });
    expect(stored()).toEqual({
      '2026_11_02-Stellenausschreibung_Gaertnerin.pdf': [
        'Gärtnerin (m/w/d)',
        'Gärtnerin (m/w/d)\nSie pflegen unsere Beete und Wege.',
      ],
    });
  });

  it('is not read again while it is the same', async () => {
    site.routes['/stellen'] = list({ [GARDENER]: 'Stellenausschreibung Gärtnerin' });
    site.routes[GARDENER] = answering(await gardener(), PDF);
    await site.crawl(source());
    const asked: string[] = [];
    const parse: Source['parse'] = ({ url }) => {
      asked.push(url);
      throw new Error('read again');
    };
    expect(await site.crawl({ ...source(), parse })).toMatchObject({
      outcome: 'complete',
      found: 1,
      unchangedPages: 2,
    });
    expect(asked).toEqual([]);
  });

  it.each([
    ['opens only with a password', pdfOf((doc) => doc.text('x'), { userPassword: 'a', ownerPassword: 'b' })],
    ['is broken', Buffer.from('%PDF-1.4 and no more')],
    ['has no text', pdfOf((doc) => doc.rect(1, 1, 90, 90).fill('green'))],
  ])('that %s keeps its posting, and is told as a problem of it', async (words, file) => {
    site.routes['/stellen'] = list({
      [GARDENER]: 'Stellenausschreibung Gärtnerin',
      [COOK]: 'Stellenausschreibung Koch',
    });
    site.routes[GARDENER] = answering(await file, PDF);
    site.routes[COOK] = answering(await gardener(), PDF);
    expect(await site.crawl(source())).toMatchObject({
      outcome: 'complete',
      found: 2,
      added: 2,
      problems: 1,
    });
    expect(site.titles()).toEqual(['Gärtnerin', 'Koch']);
    expect(site.store.problems('klinik', 9)[0]).toMatchObject({
      url: site.server.url + GARDENER,
      reason: expect.stringContaining(words),
    });
  });

  it.each<[string, Route, string]>([
    ['is down', answering('', {}, 500), 'partial'],
    ['answers with a page instead', answering('<h1>Bitte anmelden</h1>'), 'complete'],
  ])('that %s keeps its posting from the words of the link', async (_, answer, outcome) => {
    site.routes['/stellen'] = list({
      [GARDENER]: 'Stellenausschreibung Gärtnerin',
      [COOK]: 'Stellenausschreibung Koch',
    });
    site.routes[GARDENER] = answer;
    site.routes[COOK] = answering(await gardener(), PDF);
    expect(await site.crawl(source())).toMatchObject({ outcome, found: 2, added: 2, problems: 1 });
    expect(site.titles()).toEqual(['Gärtnerin', 'Koch']);
  });

  it('that robots.txt closes keeps its posting from the words of the link', async () => {
    site.routes['/robots.txt'] = answering('User-agent: *\nDisallow: /dateien/', {
      'content-type': 'text/plain',
    });
    site.routes['/stellen'] = list({ [GARDENER]: 'Stellenausschreibung Gärtnerin' });
    expect(await site.crawl(source())).toMatchObject({ outcome: 'complete', added: 1, problems: 1 });
    expect(site.titles()).toEqual(['Gärtnerin']);
  });

  it('that asks not to be listed is not: its posting has the words of the link alone', async () => {
    site.routes['/stellen'] = list({ [GARDENER]: 'Stellenausschreibung Gärtnerin' });
    site.routes[GARDENER] = answering(await gardener(), { ...PDF, 'x-robots-tag': 'noindex' });
    const { about } = site.source();
    const basis = { kind: 'employer-site', note: 'by phone', url: null, recordedOn: '2026-11-01' } as const;
    const run = await site.crawl({ ...source(), about: { ...about, basis } });
    expect(run).toMatchObject({ outcome: 'complete', found: 1, reason: expect.stringContaining('noindex') });
    expect(Object.values(stored())).toEqual([['Gärtnerin', '']]);
  });

  it('that cannot be had for a day keeps the text that was read before', async () => {
    site.routes['/stellen'] = list({ [GARDENER]: 'Stellenausschreibung Gärtnerin' });
    site.routes[GARDENER] = answering(await gardener(), PDF);
    await site.crawl(source());
    const before = stored();
    site.routes[GARDENER] = answering('', {}, 500);
    expect(await site.crawl(source())).toMatchObject({ outcome: 'partial', found: 1, changed: 0 });
    expect(stored()).toEqual(before);
  });

  it('whose own text says that the vacancy is filled ends its posting', async () => {
    site.routes['/stellen'] = list({
      [GARDENER]: 'Stellenausschreibung Gärtnerin',
      [COOK]: 'Stellenausschreibung Koch',
    });
    site.routes[GARDENER] = answering(await gardener(), PDF);
    site.routes[COOK] = answering(await gardener(), PDF);
    await site.crawl(source());
    site.routes[COOK] = answering(await pdfOf((doc) => doc.text('Die Stelle ist bereits vergeben!')), PDF);
    expect(await site.crawl(source())).toMatchObject({ outcome: 'complete', withdrawn: 1 });
    expect(site.titles()).toEqual(['Gärtnerin']);
  });

  it('beside which the list says that the vacancy is filled ends its posting at once', async () => {
    const links = { [GARDENER]: 'Stellenausschreibung Gärtnerin', [COOK]: 'Stellenausschreibung Koch' };
    site.routes['/stellen'] = list(links);
    site.routes[GARDENER] = answering(await gardener(), PDF);
    site.routes[COOK] = answering(await gardener(), PDF);
    await site.crawl(source());
    site.routes['/stellen'] = list({
      ...links,
      [COOK]: 'Stellenausschreibung Koch</a> Die Stelle ist vergeben<a>',
    });
    expect(await site.crawl(source())).toMatchObject({ outcome: 'complete', withdrawn: 1 });
    expect(site.titles()).toEqual(['Gärtnerin']);
  });
});
