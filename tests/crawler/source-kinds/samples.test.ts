import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RawPosting } from '../../../domain/posting.ts';
import { SourceChanged } from '../../../crawler/errors.ts';
import type { PageRequest, ParsedPage } from '../../../crawler/source.ts';
import { SOURCE_KINDS } from '../../../crawler/source-kinds/kinds.ts';
import { regionNames } from '../../../crawler/source-kinds/reading/region-names.ts';
import { pageOf } from '../../helpers/page-of.ts';

const SAMPLES = join(import.meta.dirname, '../../../../shared/samples');

function parse(kind: string, options: object, role: string, file: string, text?: string): ParsedPage {
  const found = SOURCE_KINDS.get(kind);
  if (found === undefined) throw new Error(`unknown kind ${kind}`);
  expect(found.problems(options)).toEqual([]);
  const context = { name: 'Firma', homepage: 'https://example.org', region: regionNames(['Düren']) };
  const request: PageRequest = { url: 'https://example.org/stelle', role };
  return found
    .open(options, context)
    .parse(pageOf(text ?? readFileSync(join(SAMPLES, file), 'utf8'), request));
}

const URL_OPTION = { url: 'https://example.org/feed' };
const PAGES = { pages: ['https://example.org/stelle'] };

function files(folder: string): readonly string[] {
  return existsSync(join(SAMPLES, folder))
    ? readdirSync(join(SAMPLES, folder)).map((name) => `${folder}/${name}`)
    : [];
}

function placeOf(posting: RawPosting | undefined): string | undefined {
  const place = posting?.places?.[0];
  return place?.text ?? place?.locality;
}

interface Expected {
  readonly kind: string;
  readonly options: object;
  readonly role: string;
  readonly file: string;
  readonly count: number;
  /** Of the first posting: title, employer, place, published, address. */
  readonly first: readonly (string | undefined)[];
}

const FEED = { kind: 'feed', options: URL_OPTION, role: 'feed' };
const AGGREGATOR = { kind: 'aggregator-xml', options: URL_OPTION, role: 'feed' };
const PERSONIO = { kind: 'personio-xml', options: { slug: 'acme' }, role: 'feed' };
const DETAIL = { kind: 'json-ld', options: PAGES, role: 'detail' };
const TESTER = ['Software tester (f/m/x)', 'Test company', 'Berlin', '2023-08-11T14:15:17+00:00'] as const;
const SUPPORT = 'Customer Support with German';
const SUPPORT_URL = 'https://recruityard.com/find-jobs-all/customer-support-with-german-in-sofia-bg';

const TABLE: readonly Expected[] = [
  { ...PERSONIO, file: 'personio/cpsit-api-response-multiple-positions.xml', count: 2, first: TESTER },
  { ...PERSONIO, file: 'personio/cpsit-api-response-no-working-experience.xml', count: 1, first: TESTER },
  { ...PERSONIO, file: 'personio/cpsit-api-response-single-job-description.xml', count: 1, first: TESTER },
  { ...PERSONIO, file: 'personio/cpsit-api-response-single-position.xml', count: 1, first: TESTER },
  {
    ...FEED,
    file: 'servicebund/retyped-rssgenerator-item.xml',
    count: 1,
    first: [
      'Sachbearbeiterin/Sachbearbeiter Personal (w/m/d)',
      'Landesbetrieb Landwirtschaft Hessen (LLH)',
      '34117 Kassel',
      'Thu, 12 Mar 2026 14:00:00 +0100',
      'https://www.service.bund.de/IMPORTE/Stellenangebote/editor/LLH/2026/03/Sachbearbeiter-Personal-1111111.html',
    ],
  },
  {
    ...FEED,
    file: 'servicebund/retyped-search-rss.xml',
    count: 3,
    first: ['Sachbearbeiter/-in Haushalt (m/w/d)', 'Berufsgenossenschaft Holz und Metall', '55124 Mainz'],
  },
  {
    ...FEED,
    file: 'successfactors/retyped-sitemal.xml',
    count: 3,
    first: ['Senior Data Engineer', 'Teva Pharmaceutical Industries', 'Tel Aviv, Israel, 6944020'],
  },
  {
    ...FEED,
    file: 'feeds/retyped-custom-namespace-job-rss.xml',
    count: 1,
    first: ['Acme: Senior Backend Engineer', 'Acme', 'Anywhere in the World'],
  },
  {
    ...FEED,
    file: 'jobfeeds/recruityard-rss.xml',
    count: 88,
    first: [SUPPORT, undefined, undefined, undefined, SUPPORT_URL],
  },
  {
    ...AGGREGATOR,
    file: 'jobfeeds/recruityard-feed.xml',
    count: 88,
    first: [SUPPORT, 'Recruityard', 'Sofia', '2025-06-17T00:00:00.000Z', SUPPORT_URL],
  },
  {
    ...AGGREGATOR,
    file: 'jobfeeds/recruityard-jooble.xml',
    count: 88,
    first: [SUPPORT, 'Recruityard', 'Sofia', '2025-06-17T00:00:00.000Z', SUPPORT_URL],
  },
  {
    ...AGGREGATOR,
    file: 'jobfeeds/recruityard-talentcom.xml',
    count: 88,
    first: [SUPPORT, 'Recruityard', 'Sofia', '2025-06-17T00:00:00.000Z', SUPPORT_URL],
  },
  {
    kind: 'ashby',
    options: { board: 'acme' },
    role: 'list',
    file: 'ats/ashby-ashby-jobs.json',
    count: 3,
    first: ['Senior Backend Engineer', 'Firma', 'New York', '2026-05-20'],
  },
  {
    kind: 'join',
    options: { companyId: 9876 },
    role: 'list',
    file: 'ats/joincom-joincom-jobs-page-1.json',
    count: 2,
    first: ['Backend Engineer', 'Firma', 'Berlin', '2026-04-20T10:30:00.000Z'],
  },
  {
    kind: 'arbeitsagentur-v6',
    options: { wo: 'Berlin', details: false },
    role: 'list',
    file: 'arbeitsagentur/retyped-v6-search-berlin.json',
    count: 1,
    first: ['Informatiker (m/w/d)', 'Bundesinstitut für Risikobewertung (BfR)', 'Berlin', '2026-08-31'],
  },
  {
    ...DETAIL,
    file: 'arbeitsagentur/vlzware-external_page_with_json_ld.html',
    count: 1,
    first: ['Senior Java Developer', 'TechCorp GmbH', 'Berlin', '2025-01-10'],
  },
  {
    ...DETAIL,
    file: 'jsonld/jobbsy-wttj_job1.html',
    count: 1,
    first: ['Développeur Backend PHP / Symfony (H/F)', 'Famileo', 'Saint-Malo', '2025-09-01T10:23:37Z'],
  },
  {
    ...DETAIL,
    file: 'jsonld/jobbsy-wttj_job2.html',
    count: 1,
    first: ['Senior Développeur fullstack Symfony/Angular', 'SociaNova'],
  },
];

describe.runIf(existsSync(SAMPLES))('the sample files', () => {
  it.each(TABLE)('$file yields all of its $count postings', ({ kind, options, role, file, count, first }) => {
    const { postings } = parse(kind, options, role, file);
    const found = postings[0];
    const printed = [found?.title, found?.employer, placeOf(found), found?.publishedOn, found?.url];
    expect(new Set(postings.map(({ key }) => key)).size).toBe(count);
    expect(first.map((wanted, at) => wanted && printed[at])).toEqual(first);
  });

  it.each(files('jsonld-de'))('%s yields every JobPosting of its script', (file) => {
    const text = readFileSync(join(SAMPLES, file), 'utf8');
    const { postings, problems } = parse('json-ld', PAGES, 'page', file);
    expect(problems).toEqual([]);
    expect(postings).toHaveLength(text.match(/"@type":\s*"JobPosting"/g)?.length ?? -1);
    for (const posting of postings) {
      expect(posting).toMatchObject({
        title: expect.any(String),
        publishedOn: expect.stringMatching(/^20\d\d-/),
      });
      expect(posting.employer).toBeTruthy();
      expect(placeOf(posting)).toBeTruthy();
    }
  });

  it('reads the official example alike in Microdata, RDFa and JSON-LD', () => {
    const text = readFileSync(join(SAMPLES, 'jsonld/schemaorg-jobposting-eg-0028.txt'), 'utf8');
    const [, microdata, rdfa, json] = text.split(/^(?:MICRODATA|RDFA|JSON):$/m);
    for (const part of [microdata, rdfa, json]) {
      const employer = part === json ? undefined : 'ABC Company Inc.';
      const { postings } = parse('json-ld', PAGES, 'detail', '', `<html><body>${part}</body></html>`);
      expect(postings[0]).toMatchObject({
        title: 'Software Engineer',
        publishedOn: '2011-10-31',
        places: [{ locality: 'Kirkland', region: 'WA' }],
        pay: { min: '100000', max: '100000', currency: 'USD' },
      });
      expect(postings[0]?.employer).toBe(employer);
    }
  });

  it('reads the examples of the Greenhouse documentation', () => {
    const text = readFileSync(join(SAMPLES, 'greenhouse/job-board-jobs.md'), 'utf8');
    const answers = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
    const lists = answers.filter((answer) => /"jobs"\s*:/.test(answer));
    expect(lists.length).toBeGreaterThan(0);
    for (const answer of lists) {
      const { postings } = parse('greenhouse', { board: 'vaulttec' }, 'list', '', answer);
      expect(postings).toMatchObject([
        { title: 'Vault Designer', url: 'https://boards.greenhouse.io/vaulttec/jobs/127817' },
      ]);
    }
  });

  it('keeps a Personio position without a name as a problem', () => {
    const read = parse('personio-xml', { slug: 'acme' }, 'feed', 'personio/cpsit-api-response-invalid.xml');
    expect(read).toMatchObject({ postings: [], problems: [{ key: '1', reason: 'no title' }] });
  });

  it('takes "no match" of the Arbeitsagentur for none, and its errors for a change', () => {
    const none = parse(
      'arbeitsagentur-v6',
      { wo: 'Berlin' },
      'list',
      'arbeitsagentur/retyped-v6-search-no-match.json',
    );
    expect(none).toMatchObject({ postings: [], next: [], problems: [] });
    for (const file of [
      'arbeitsagentur/retyped-error-400-size.json',
      'arbeitsagentur/retyped-error-404-detail.json',
    ]) {
      expect(() => parse('arbeitsagentur-v6', { wo: 'Berlin' }, 'list', file)).toThrow(SourceChanged);
    }
  });

  it('follows the link of a rexx card with what the card prints', () => {
    const read = parse('rexx', URL_OPTION, 'list', 'rexx/retyped-list-card.html');
    expect(read.next).toMatchObject([
      {
        url: 'https://stellen.ksuri.ch/Assistenzaerztin-Assistenzarzt-Gynaekologie-und-Geburtshil-de-j402.html',
        role: 'detail',
        carry: { fields: { place: 'Kantonsspital Uri', title: expect.stringMatching(/^Assistenzärztin/) } },
      },
    ]);
  });

  const NEGATIVE = [
    ...files('jsonld-malformed'),
    ...files('newspapers'),
    ...files('jsonld').filter((file) => /talentclue|wttj_list/.test(file)),
    'arbeitsagentur/vlzware-js_required_page.html',
    'arbeitsagentur/vlzware-external_page_with_main.html',
  ];

  it.each(NEGATIVE)('%s yields no posting', (file) => {
    expect(() => parse('json-ld', PAGES, 'page', file)).toThrow(SourceChanged);
    expect(parse('json-ld', PAGES, 'detail', file).postings).toEqual([]);
  });

  it.each(files('sitemaps').filter((file) => !file.endsWith('atom.xml')))(
    '%s is read as a sitemap',
    (file) => {
      const text = readFileSync(join(SAMPLES, file), 'utf8');
      const [address = ''] =
        /https?:\/\/(?!www\.(?:google|sitemaps|w3))[^\s<"]+/.exec(
          text.replaceAll(/xmlns[^>]*|<!--[\s\S]*?-->/g, ''),
        ) ?? [];
      const kind = SOURCE_KINDS.get('json-ld');
      const context = { name: 'x', homepage: address, region: regionNames([]) };
      const reader = kind?.open({ sitemap: { url: address } }, context);
      const read = reader?.parse(pageOf(text, { url: address, role: 'sitemap' }));
      expect(read?.next.length).toBeGreaterThan(0);
    },
  );
});
