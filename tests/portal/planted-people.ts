import { load } from 'cheerio';
import { answering, type Route } from '../helpers/http-server.ts';

/** A contact person that stands on one of the sites, and the words by which it would be noticed elsewhere. */
export interface PlantedPerson {
  readonly title: string;
  readonly employer: string;
  /** What the posting says at its end. */
  readonly says: string;
  /** Words that may stand nowhere else. */
  readonly traces: readonly string[];
}

/** One person for each kind of site, one who seeks somebody for her home, and one on a page that nobody understands. */
export const PEOPLE = {
  jsonLd: {
    title: 'Fliesenleger (m/w/d)',
    employer: 'Rurbad Ausbau GmbH',
    says: 'Rückfragen an Frau Xaverine Quellenbrinck, Tel. 02421 555-0917, x.quellenbrinck@rurbad.example. Bewerbung an bewerbung@rurbad.example.',
    traces: ['Quellenbrinck', 'Xaverine', '555-0917', '5550917'],
  },
  feed: {
    title: 'Imker (m/w/d)',
    employer: 'Honighof Rureifel',
    says: 'Dein Ansprechpartner ist Tschirschwitz-Özdil, WhatsApp 0163 / 555 81 72, tschirschwitz (at) honighof (punkt) example',
    traces: ['Tschirschwitz', 'tschirschwitz (at)', 'Özdil', '555 81 72'],
  },
  list: {
    title: 'Glaser (m/w/d), Tel. 02461/5557733',
    employer: 'Glaserei Indeland',
    says: 'Frag nach Wendelgard oder ruf an: +49 (0)2461 5557733. Insta: @wendelgard.glas',
    traces: ['Wendelgard', 'wendelgard', '5557733'],
  },
  household: {
    title: 'Haushaltshilfe bei Familie Zwickelbrink',
    employer: 'Familie Zwickelbrink',
    says: 'Familie Zwickelbrink freut sich auf Sie.',
    traces: ['Zwickelbrink', 'zwickelbrink'],
  },
  broken: {
    title: '',
    employer: 'Töpferei Rurtal',
    says: 'Frau Leokadia Pfundtner, Tel. 02421 555-4418, ist nicht erreichbar',
    traces: ['Pfundtner', 'Leokadia', '555-4418'],
  },
  personio: {
    title: 'Korbflechter (m/w/d)',
    employer: 'Weidenwerk Börde GmbH',
    says: 'Herr Dr. Mbekezeli Ohrndorfer, Durchwahl 02421/555 6655, freut sich auf Ihre Unterlagen: ohrndorfer@weidenwerk.example',
    traces: ['Ohrndorfer', 'ohrndorfer', 'Mbekezeli', '555 6655'],
  },
} as const satisfies Readonly<Record<string, PlantedPerson>>;

const TASKS = 'Sie arbeiten in Düren, in Vollzeit und unbefristet, in einem kleinen Team mit Erfahrung.';

/** Sites of four kinds, each with one posting that names a person; `isOver` empties the first. */
export function plantedRoutes(isOver: () => boolean): Readonly<Record<string, Route>> {
  const html = (body: string): string => `<!doctype html><html lang="de"><body>${body}</body></html>`;
  return {
    '/json-ld': (request, response) =>
      answering(html(isOver() ? '<p>alle Stellen besetzt</p>' : jsonLd(PEOPLE.jsonLd, '/json-ld')))(
        request,
        response,
      ),
    '/household': answering(html(jsonLd(PEOPLE.household, '/household'))),
    '/broken': answering(PEOPLE.broken.says, { 'content-type': 'application/rss+xml' }),
    '/feed': answering(feed(PEOPLE.feed), { 'content-type': 'application/rss+xml' }),
    '/list': answering(
      html(
        `<div id="jobs"><div class="job"><h3>${PEOPLE.list.title}</h3><a href="/list/1">mehr</a><p>Düren. ${TASKS} ${PEOPLE.list.says}</p></div></div>`,
      ),
    ),
    '/personio': answering(personio(PEOPLE.personio), { 'content-type': 'text/xml' }),
  };
}

function jsonLd({ title, employer, says }: PlantedPerson, path: string): string {
  const posting = {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title,
    identifier: path,
    url: path,
    datePosted: '2026-11-20',
    description: `<p>${TASKS}</p><p>${says}</p>`,
    hiringOrganization: { '@type': 'Organization', name: employer },
    jobLocation: { '@type': 'Place', address: { addressLocality: 'Düren', postalCode: '52349' } },
  };
  return `<script type="application/ld+json">${JSON.stringify(posting)}</script>`;
}

function feed({ title, says }: PlantedPerson): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Stellen</title><item><title>${title}</title>
    <link>https://honighof.invalid/1</link><guid>1</guid><description><![CDATA[<p>Ort: 52349 Düren</p><p>${TASKS}</p><p>${says}</p>]]></description></item></channel></rss>`;
}

function personio({ title, employer, says }: PlantedPerson): string {
  return `<?xml version="1.0"?><workzag-jobs><position><id>7</id><subcompany>${employer}</subcompany><office>Düren</office><name>${title}</name>
    <jobDescriptions><jobDescription><name>Aufgaben</name><value><![CDATA[<p>${TASKS}</p><p>${says}</p>]]></value></jobDescription></jobDescriptions>
    <employmentType>permanent</employmentType><schedule>full-time</schedule></position></workzag-jobs>`;
}

/** A page without the text of the posting, which a source may release as it is. */
export function withoutProse(page: string): string {
  const $ = load(page);
  $('div.prose').remove();
  return $.html();
}
