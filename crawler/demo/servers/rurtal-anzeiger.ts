import { gzipSync } from 'node:zlib';
import {
  type DemoSite,
  htmlAnswer,
  printWithKey,
  type SitePrint,
  type SiteWorld,
  xmlAnswer,
} from '../demo-site.ts';
import { escapeMarkup, toTeaser } from '../format-text.ts';
import { jobPostingLd, ldScript } from '../job-posting-ld.ts';
import { postingPage, sitePage, slugOf } from '../site-page.ts';

const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The job market of a newspaper: sitemap index, packed sitemap, pages with JSON-LD, and RSS for readers. */
export const rurtalAnzeigerSite: DemoSite = {
  id: 'rurtal-anzeiger',
  address: 'https://rurtal-anzeiger.example',
  robots: 'User-agent: *\nDisallow: /abo/\nAllow: /\n',
  answer({ path }, world) {
    if (path === '/sitemap.xml') return xmlAnswer(index(world));
    if (path === '/sitemaps/stellen.xml.gz')
      return {
        status: 200,
        type: 'application/gzip',
        body: gzipSync(Buffer.from(jobsMap(world)), { level: 6 }),
      };
    if (path === '/sitemaps/artikel.xml')
      return xmlAnswer(urlset([`${world.origin}/lokales/wochenmarkt-zieht-um.html`], world));
    if (path === '/stellen.rss') return xmlAnswer(rss(world), 'application/rss+xml');
    if (path === '/lokales/wochenmarkt-zieht-um.html')
      return htmlAnswer(sitePage('Wochenmarkt zieht um', '<h1>Wochenmarkt zieht um</h1>'));
    const print = printWithKey(world, /^\/stellen\/[a-z0-9-]+-(\d+)\.html$/.exec(path)?.[1]);
    return print
      ? htmlAnswer(postingPage(print, ldScript(jobPostingLd(print, address(print, world)))))
      : null;
  },
};

function address(print: SitePrint, { origin }: SiteWorld): string {
  return `${origin}/stellen/${slugOf(print.title)}-${print.key}.html`;
}

function index({ origin, today }: SiteWorld): string {
  const parts = ['artikel.xml', 'stellen.xml.gz'].map(
    (name) => `<sitemap><loc>${origin}/sitemaps/${name}</loc><lastmod>${today}</lastmod></sitemap>`,
  );
  return `<sitemapindex xmlns="${SITEMAPS}">${parts.join('')}</sitemapindex>`;
}

function jobsMap(world: SiteWorld): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${urlset(
    world.prints.map((print) => address(print, world)),
    world,
  )}`;
}

function urlset(urls: readonly string[], { today }: SiteWorld): string {
  const entries = urls.map(
    (url) => `<url><loc>${url}</loc><lastmod>${today}</lastmod><changefreq>daily</changefreq></url>`,
  );
  return `<urlset xmlns="${SITEMAPS}">${entries.join('\n')}</urlset>`;
}

function rss(world: SiteWorld): string {
  const items = world.prints.map((print) => {
    const url = address(print, world);
    const date = new Date(`${print.publishedOn}T05:00:00Z`).toUTCString();
    return `<item><title>${escapeMarkup(print.title)}</title><link>${url}</link><guid isPermaLink="true">${url}</guid><pubDate>${date}</pubDate><description>${escapeMarkup(toTeaser(print.blocks, 200))}</description></item>`;
  });
  return `<rss version="2.0"><channel><title>Stellenmarkt Rurtal-Anzeiger</title><link>${world.origin}</link><description>Stellen</description>${items.join('\n')}</channel></rss>`;
}
