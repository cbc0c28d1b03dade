import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RawPosting } from '../../../domain/posting.ts';
import { SourceChanged } from '../../../crawler/errors.ts';
import { proposeSource } from '../../../crawler/new-source/propose-source.ts';
import type { PageRequest, ParsedPage } from '../../../crawler/source.ts';
import { SOURCE_KINDS } from '../../../crawler/source-kinds/kinds.ts';
import { kreisDueren } from '../../../crawler/sources/kreis-dueren.ts';
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

/** The page of the sample, whose first words and links are all that was kept of it. */
function linkPage(file: string): string {
  const sample = JSON.parse(readFileSync(join(SAMPLES, file), 'utf8'));
  const links = sample.links.map(
    (link: { text: string; href: string }) => `<li><a href="${link.href}">${link.text}</a></li>`,
  );
  return `<html><body><h1>${sample.titel}</h1><p>${sample.textauszug}</p><ul>${links.join('')}</ul></body></html>`;
}

const FEED = { kind: 'feed', options: URL_OPTION, role: 'feed' };
const AGGREGATOR = { kind: 'aggregator-xml', options: URL_OPTION, role: 'feed' };
const PERSONIO = { kind: 'personio-xml', options: { slug: 'acme' }, role: 'feed' };
const DETAIL = { kind: 'json-ld', options: PAGES, role: 'detail' };
const TESTER = ['Software tester (f/m/x)', 'Test company', 'Berlin', '2023-08-11T14:15:17+00:00'] as const;
const SUPPORT = 'Customer Support with German';
const SUPPORT_URL = 'https://recruityard.com/find-jobs-all/customer-support-with-german-in-sofia-bg';

const ORACLE = {
  ...URL_OPTION,
  items: 'items.0.requisitionList',
  fields: {
    title: 'Title',
    key: 'Id',
    link: 'ExternalUrl',
    place: 'PrimaryLocation',
    publishedOn: 'PostedDate',
    employer: 'EmployerName',
    reference: 'RequisitionNumber',
  },
  link: 'https://oracle.example/job/{Id}',
};
const PAYLOCITY = {
  ...URL_OPTION,
  marker: 'window.pageData =',
  items: 'Jobs',
  fields: {
    title: 'JobTitle',
    key: 'JobId',
    place: 'JobLocation.City | LocationName',
    publishedOn: 'PublishedDate',
  },
  link: 'https://recruiting.paylocity.com/Recruiting/Jobs/Details/{JobId}',
};
const LAND = {
  ...URL_OPTION,
  items: 'listings',
  fields: {
    title: 'title',
    link: 'url',
    place: 'location',
    employer: 'department',
    pay: 'compensation_short',
    applyBy: 'application_deadline',
  },
  paging: { parameter: 'page', pages: 'pagination.total_pages', total: 'pagination.total_items' },
};
const BEESITE = {
  url: 'https://careers.db.example/',
  items: 'raw_source_data.api_response.MatchedObjectDescriptor',
  fields: {
    title: 'PositionTitle',
    key: 'PositionID',
    link: 'PositionURI',
    place: 'PositionLocation.0.CityName',
    publishedOn: 'PublicationStartDate',
    workingTime: 'PositionSchedule.0.Name',
  },
};
const TALENTCLUE = {
  ...URL_OPTION,
  container: 'main',
  item: 'li',
  fields: {},
  detail: {
    container: 'body',
    fields: {
      title: 'h1.job-page__header-title',
      employer: '.intro .job-description__title',
      description: '.job-description__content',
    },
  },
};

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
    kind: 'join',
    options: { companyId: 9876 },
    role: 'list',
    file: 'ats/joincom-joincom-jobs-page-2.json',
    count: 1,
    first: ['Product Manager', 'Firma', 'London', '2026-04-23T12:00:00.000Z'],
  },
  {
    kind: 'json-list',
    options: ORACLE,
    role: 'list',
    file: 'ats/oracle-oracle-page-1.json',
    count: 5,
    first: [
      'Senior Software Engineer',
      'Oracle',
      'Austin, TX, United States',
      '2025-12-19',
      'https://oracle.example/job/320918',
    ],
  },
  {
    kind: 'json-list',
    options: PAYLOCITY,
    role: 'list',
    file: 'ats/paylocity-board-fermi.html',
    count: 18,
    first: [
      'Corporate Tax Director',
      'Firma',
      'Dallas',
      '2026-06-11T16:42:33-05:00',
      'https://recruiting.paylocity.com/Recruiting/Jobs/Details/4248451',
    ],
  },
  {
    ...DETAIL,
    file: 'ats/paylocity-detail-fermi-4248451.html',
    count: 1,
    first: ['Corporate Tax Director', 'Fermi LLC', 'Dallas', '2026-06-11T21:42:38-05:00'],
  },
  {
    kind: 'json-list',
    options: LAND,
    role: 'list',
    file: 'jobfeeds/retyped-bw-karriere.json',
    count: 2,
    first: [
      'IT-Referent/in (w/m/d) im Referat Digitalisierung',
      'Innenministerium',
      'Karlsruhe',
      undefined,
      'https://karriere.baden-wuerttemberg.de/job/1575',
    ],
  },
  {
    kind: 'json-list',
    options: BEESITE,
    role: 'list',
    file: 'deutschebank-beesite/job64659.json',
    count: 1,
    first: [
      'Credit Risk Modelling – Risk Methodology Specialist in Group Strategic Analytics (f/m/x)',
      'Firma',
      'Frankfurt',
      '2025-07-02',
      'https://example.org/index.php?ac=jobad&id=64659',
    ],
  },
  {
    kind: 'html-list',
    options: TALENTCLUE,
    role: 'detail',
    file: 'jsonld/jobseek-barcelona_activa_talentclue_jobpage.html',
    count: 1,
    first: ["60578 - Monitor/a d'Oci Infantil", 'Barcelona Activa'],
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

  it.each([
    ['as a list', 0, 'offices.*.departments.*.jobs'],
    ['as a tree', 1, 'offices.*.children.*.departments.*.jobs'],
  ])('reads the postings that Greenhouse prints by its offices, %s', (_, at, items) => {
    const text = readFileSync(join(SAMPLES, 'greenhouse/job-board-offices.md'), 'utf8');
    const answer = [...text.matchAll(/```json\n([\s\S]*?)```/g)][at]?.[1] ?? '';
    const fields = { title: 'title', key: 'id', link: 'absolute_url', place: 'location.name' };
    const { postings, problems } = parse('json-list', { ...URL_OPTION, items, fields }, 'list', '', answer);
    expect(problems).toEqual([]);
    expect(postings.map(({ key }) => key)).toEqual(answer.match(/(?<="id":)\d{5}(?=,\s*"title")/g));
    expect(postings[0]).toMatchObject({
      title: 'Product Engineer',
      url: 'http://your.co/careers?gh_jid=444444',
      places: [{ text: 'San Francisco, CA' }],
    });
  });

  it('reads a list of postings that is the whole answer', () => {
    const file = 'arbeitsagentur/vlzware-large_batch_jobs.json';
    const rows = JSON.parse(readFileSync(join(SAMPLES, file), 'utf8'));
    const fields = { title: 'titel', key: 'refnr', description: 'text' };
    const { postings } = parse(
      'json-list',
      { ...URL_OPTION, fields, link: 'https://x.example/{refnr}' },
      'list',
      file,
    );
    expect(postings.map(({ title, key }) => [title, key])).toEqual(
      rows.map(({ titel, refnr }: { titel: string; refnr: string }) => [titel, refnr]),
    );
  });

  it('reads a posting of the documentation that names nothing but its title', () => {
    const text = readFileSync(join(SAMPLES, 'jsonld/schemaorg-jobposting-second.txt'), 'utf8');
    const script = text.slice(text.indexOf('<script', text.indexOf('eg-0213')));
    const { postings, problems } = parse(
      'json-ld',
      { ...PAGES, employer: 'Firma' },
      'detail',
      '',
      `<html><body>${script}</body></html>`,
    );
    expect({ postings, problems }).toMatchObject({
      postings: [
        { title: 'Junior software developer', employer: 'Firma', url: 'https://example.org/stelle' },
      ],
      problems: [],
    });
  });

  it('reads the text of a page of the Arbeitsagentur by selectors', () => {
    const options = {
      ...URL_OPTION,
      container: 'main',
      item: 'li',
      fields: {},
      detail: {
        container: 'jb-steadetail-beschreibung',
        fields: { title: 'h1', description: { select: 'p, ul' } },
      },
    };
    const { postings } = parse(
      'html-list',
      options,
      'detail',
      'arbeitsagentur/vlzware-arbeitsagentur_page.html',
    );
    expect(postings).toMatchObject([
      { title: 'Software Developer (m/w/d)', description: expect.stringContaining('Code Reviews') },
    ]);
  });

  it('takes the page of a portal that is filled in the browser for a change, not for none', () => {
    const { titel, text } = JSON.parse(
      readFileSync(join(SAMPLES, 'kreis-dueren/retyped-jobsdn-jobportal.json'), 'utf8'),
    );
    const html = `<html><head><title>${titel}</title></head><body>${text}</body></html>`;
    expect(() => parse('json-ld', PAGES, 'page', '', html)).toThrow(SourceChanged);
    expect(() => parse('pdf-links', URL_OPTION, 'list', '', html)).toThrow(SourceChanged);
  });

  it('reads every file that the career page of the Kreis links to, each once', () => {
    const file = 'kreis-dueren/retyped-kreis-dueren-karriere.json';
    const sample = JSON.parse(readFileSync(join(SAMPLES, file), 'utf8'));
    const request: PageRequest = { url: sample.url, role: 'list' };
    const context = { name: 'Kreis Düren', homepage: sample.url, region: regionNames([]) };
    const { postings, problems } = kreisDueren.open({}, context).parse(pageOf(linkPage(file), request));
    const named = sample.links.filter(({ text }: { text: string }) => /ausschreibung/i.test(text));
    const files = new Set(named.map(({ href }: { href: string }) => href.replace(/^.*\//, '')));
    expect(problems).toEqual([]);
    expect(postings).toHaveLength(files.size);
    expect(postings[0]).toMatchObject({
      title: 'Hauswirtschaftskraft Vicusmäuse Nörvenich',
      employer: 'Kreis Düren',
      applyBy: '16.10.2026',
    });
  });

  it('reads the files that a municipality links to', () => {
    const file = 'kreis-dueren/retyped-gemeinde-merzenich-stellenangebote.json';
    const options = { ...URL_OPTION, place: 'Merzenich' };
    const { postings, problems } = parse('pdf-links', options, 'list', '', linkPage(file));
    expect(problems).toEqual([]);
    expect(postings.map(({ title }) => title)).toEqual([
      'Bärenstark befristet 2026',
      'Bufdi 2026',
      'Uebungsleiter',
    ]);
  });

  it('follows the links of a list whose postings are marked on their own pages', () => {
    const options = {
      list: { url: 'https://www.welcometothejungle.com/fr/jobs', link: 'a[href*="/jobs/"]' },
    };
    const read = parse('json-ld', options, 'list', 'jsonld/jobbsy-wttj_list.html');
    expect(read.next.map(({ url }) => new URL(url).pathname)).toEqual([
      '/fr/companies/cev-group/jobs/developpeur-backend-symfony-php_saint-lo',
      '/fr/companies/socianova/jobs/developpeur-senior-symfony-php_paris',
    ]);
  });

  it('reads the example of HR-XML, without its contact person', () => {
    const text = readFileSync(join(SAMPLES, 'hrxml/absolventa-hr_xml.md'), 'utf8');
    const [, example = ''] = /```XML\n([\s\S]*?)```/.exec(text) ?? [];
    const { postings, problems } = parse('hr-xml', URL_OPTION, 'feed', '', example);
    expect(problems).toEqual([]);
    expect(postings).toMatchObject([
      {
        key: '2448257',
        url: 'https://www.example.com/jobs/seefahrt/apply',
        title: 'Praktikum Seefahrt (w/m/d)',
        employer: 'Scho GbR',
        publishedOn: '2019-11-11',
        places: [
          { street: 'Friedrichstraße 67', postcode: '10117', locality: 'Berlin' },
          { street: 'Greifswalder Straße 212', postcode: '10405', locality: 'Berlin' },
        ],
      },
    ]);
    expect(postings[0]?.description).not.toMatch(/Elaine|@/);
  });

  it.each([
    ['hrxml/absolventa-absolventa_xml.md', 3, 'https://www.example.com/jobs/seefahrt/apply'],
    ['hrxml/absolventa-pull_api.md', 1, 'ABC-12345'],
  ])('%s yields its offer with every place, without its contact person', (file, places, key) => {
    const text = readFileSync(join(SAMPLES, file), 'utf8');
    const [, example = ''] = /```XML\n([\s\S]*?)```/.exec(text) ?? [];
    const offers = example.replace(/<job_offer>\s*\.\.\.\s*<\/job_offer>/, '');
    const { postings, problems } = parse('hr-xml', URL_OPTION, 'feed', '', offers);
    expect(problems).toEqual([]);
    expect(postings).toMatchObject([
      { key, title: 'Seefahrer:in (w/m/d)', url: 'https://www.example.com/jobs/seefahrt/apply' },
    ]);
    expect(postings[0]?.places).toHaveLength(places);
    expect(postings[0]?.places).toContainEqual({
      street: 'Greifswalder Straße 212',
      postcode: '10405',
      locality: 'Berlin',
      country: 'Deutschland',
    });
    expect(postings[0]?.description).toMatch(/Seepferdchen/);
    expect(JSON.stringify(postings)).not.toMatch(/Elaine|@/);
  });

  it.each(files('deutschebank-beesite'))('%s yields its posting', (file) => {
    const { postings, problems } = parse('json-list', BEESITE, 'list', file);
    expect(problems).toEqual([]);
    expect(postings).toMatchObject([
      {
        title: expect.any(String),
        key: /\d+/.exec(file)?.[0],
        publishedOn: expect.stringMatching(/^202[45]-/),
      },
    ]);
    expect(placeOf(postings[0])).toBeTruthy();
  });

  it('takes an empty list of JOIN for none', () => {
    const none = parse('join', { companyId: 9876 }, 'list', 'ats/joincom-joincom-jobs-page-empty.json');
    expect(none).toMatchObject({ postings: [], next: [], problems: [], announced: 0 });
  });

  it('recognises the company of a page on JOIN', () => {
    const text = readFileSync(join(SAMPLES, 'ats/joincom-joincom-company-page.html'), 'utf8');
    const { config } = proposeSource(
      'x',
      pageOf(text, { url: 'https://join.com/companies/acme-corp', role: '' }),
    );
    expect(config).toMatchObject({ kind: 'join', options: { companyId: 9876 } });
  });

  it('keeps a Personio position without a name as a problem', () => {
    const read = parse('personio-xml', { slug: 'acme' }, 'feed', 'personio/cpsit-api-response-invalid.xml');
    expect(read).toMatchObject({ postings: [], problems: [{ key: '1', reason: 'no title' }] });
  });

  it('takes "no match" of the Arbeitsagentur for none, and its errors for a change', () => {
    const none = parse(
      'arbeitsagentur-v6',
      { wo: 'Berlin', angebotsarten: [1] },
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
