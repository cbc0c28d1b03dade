import {
  type DemoSite,
  htmlAnswer,
  placeLine,
  printWithKey,
  type SitePrint,
  type SiteWorld,
  xmlAnswer,
} from '../demo-site.ts';
import { escapeMarkup } from '../format-text.ts';
import { addDays, shortGermanDate } from '../german-date.ts';
import { postingPage, slugOf } from '../site-page.ts';

const FEED = '/Content/Globals/Functions/RSSFeed/RSSGenerator_Stellen.xml';

/** Vacancies of federal bodies in the format of service.bund.de: RSS whose description holds the facts, no text. */
export const bundesstellenSite: DemoSite = {
  id: 'bundesstellen',
  address: 'https://bundesstellen.example',
  answer({ path }, world) {
    if (path === FEED) return xmlAnswer(rss(world), 'application/rss+xml');
    const print = printWithKey(world, /-(\d+)\.html$/.exec(path)?.[1]);
    return print ? htmlAnswer(postingPage(print)) : null;
  },
};

function rss(world: SiteWorld): string {
  const items = world.prints.map((print) => item(print, world)).join('\n');
  return `<rss version="2.0"><channel><title>Stellenangebote des Bundes (Vorführung)</title><link>${world.origin}</link>
<description>Stellenangebote</description>
${items}
</channel></rss>`;
}

function item(print: SitePrint, { origin }: SiteWorld): string {
  const url = `${origin}/IMPORTE/Stellenangebote/editor/DEMO/${print.publishedOn.slice(0, 4)}/${slugOf(print.title)}-${print.key}.html`;
  const until = print.posting.terms.applyBy ?? addDays(print.publishedOn, 90);
  const deadline = shortGermanDate(until);
  // The generator writes umlauts as numeric entities inside CDATA.
  const facts =
    numericEntities(`Arbeitgeber: <strong>${escapeMarkup(print.employer)}</strong><br /> Ort: <strong>${placeLine(print)}</strong> <br />
Bewerbungsfrist: <strong>${deadline} 23:59</strong><br /> Veröffentlichungsende: <strong>${deadline} 23:59</strong>`);
  return `<item><title>${escapeMarkup(print.title)}</title><link>${url}#track=feed-jobs</link><guid>${url}</guid>
<pubDate>${new Date(`${print.publishedOn}T13:00:00Z`).toUTCString().replace('GMT', '+0000')}</pubDate>
<description><![CDATA[${facts}]]></description></item>`;
}

function numericEntities(text: string): string {
  return text.replace(/[^\x20-\x7e\n]/gu, (letter) => `&#${letter.codePointAt(0)};`);
}
