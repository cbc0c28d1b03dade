import { type DemoSite, htmlAnswer, printWithKey, type SitePrint, type SiteWorld } from '../demo-site.ts';
import { escapeMarkup } from '../format-text.ts';
import { jobPostingLd, ldScript } from '../job-posting-ld.ts';
import { postingPage, sitePage } from '../site-page.ts';

/** The careers page of a hospital: one page whose JSON-LD holds all vacancies in one `@graph`. */
export const krankenhausSite: DemoSite = {
  id: 'krankenhaus',
  address: 'https://krankenhaus-rurtal.example',
  answer({ path }, world) {
    if (path === '/karriere/stellenangebote') return htmlAnswer(careers(world));
    const print = printWithKey(world, /^\/karriere\/stelle-(\d+)$/.exec(path)?.[1]);
    return print ? htmlAnswer(postingPage(print)) : null;
  },
};

function careers(world: SiteWorld): string {
  const { origin, prints } = world;
  const graph = [
    { '@type': 'Hospital', '@id': `${origin}/#haus`, name: 'St.-Josefinen-Krankenhaus Rurtal gGmbH' },
    { '@type': 'WebPage', '@id': `${origin}/karriere/stellenangebote`, name: 'Stellenangebote' },
    ...prints.map((print) => jobPostingLd(print, origin + address(print))),
  ];
  const links = prints.map(
    (print) => `<li><a href="${address(print)}">${escapeMarkup(print.title)}</a></li>`,
  );
  const none = prints.length === 0 ? '<p>Zurzeit sind alle Stellen besetzt.</p>' : '';
  return sitePage(
    'Stellenangebote',
    `<h1>Arbeiten im St. Josefinen</h1>${none}<ul>${links.join('\n')}</ul>`,
    ldScript({ '@graph': graph }),
  );
}

function address({ key }: SitePrint): string {
  return `/karriere/stelle-${key}`;
}
