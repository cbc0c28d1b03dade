import {
  type DemoSite,
  htmlAnswer,
  jsonAnswer,
  placeLine,
  printsOnPage,
  printWithKey,
  type SiteAnswer,
  type SitePrint,
  type SiteWorld,
} from '../demo-site.ts';
import { jobPostingLd } from '../job-posting-ld.ts';
import { postingPage } from '../site-page.ts';

const PAGE_SIZE = 10;

/** A board whose pages are empty until their script has fetched the vacancies, page by page, and written them. */
export const jobwelleSite: DemoSite = {
  id: 'jobwelle',
  address: 'https://jobwelle-rur.example',
  answer({ path, query }, world) {
    if (path === '/stellen') return htmlAnswer(SHELL);
    if (path === '/app.js') return script(APP);
    if (path === '/api/stellen') return jsonAnswer(listPage(world, Number(query.get('seite') ?? '1')));
    const print = printWithKey(world, /^\/stelle\/(\d+)$/.exec(path)?.[1]);
    return print ? htmlAnswer(postingPage(print)) : null;
  },
};

const SHELL = `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>Jobwelle Rur</title><script src="/app.js" defer></script></head>
<body><div id="app"></div><noscript>Bitte schalten Sie JavaScript ein.</noscript></body></html>
`;

const APP = `const app = document.querySelector('#app');

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function card({ adresse, titel, firma, ort }) {
  return element('article', { className: 'stelle' },
    element('a', { href: adresse }, titel), element('p', {}, firma), element('p', {}, ort));
}

async function start() {
  const all = [];
  for (let page = 1, pages = 1; page <= pages; page++) {
    const answer = await (await fetch('/api/stellen?seite=' + page)).json();
    pages = answer.seiten;
    all.push(...answer.stellen);
  }
  const data = { '@context': 'https://schema.org', '@graph': all.map(({ daten }) => daten) };
  document.head.append(element('script', { type: 'application/ld+json', textContent: JSON.stringify(data) }));
  app.append(element('h1', {}, 'Stellen an der Rur'), ...all.map(card));
  if (all.length === 0) app.append(element('p', { className: 'keine' }, 'Zurzeit keine Stellen'));
}

start();
`;

function script(body: string): SiteAnswer {
  return { status: 200, type: 'text/javascript; charset=utf-8', body };
}

function listPage(world: SiteWorld, page: number) {
  return {
    seiten: Math.ceil(world.prints.length / PAGE_SIZE),
    stellen: printsOnPage(world, page, PAGE_SIZE).map((print) => entry(print, world)),
  };
}

function entry(print: SitePrint, { origin }: SiteWorld) {
  const adresse = `${origin}/stelle/${print.key}`;
  return {
    adresse,
    titel: print.title,
    firma: print.employer,
    ort: placeLine(print),
    daten: jobPostingLd(print, adresse),
  };
}
