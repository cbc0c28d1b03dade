import {
  type DemoSite,
  htmlAnswer,
  placeLine,
  printsOnPage,
  printWithKey,
  type SitePrint,
  type SiteWorld,
} from '../demo-site.ts';
import { escapeMarkup, toHtml } from '../format-text.ts';
import { shortGermanDate } from '../german-date.ts';
import { sitePage } from '../site-page.ts';

const PAGE_SIZE = 20;

/** A temporary work agency with a list and pages in plain HTML: everything must be read by selectors. */
export const kontinuumSite: DemoSite = {
  id: 'kontinuum',
  address: 'https://kontinuum-personal.example',
  answer({ path, query }, world) {
    if (path === '/jobs/') return htmlAnswer(list(world, Number(query.get('p') ?? 1)));
    const print = printWithKey(world, /^\/jobs\/(\d+)\/$/.exec(path)?.[1]);
    return print ? htmlAnswer(detail(print)) : null;
  },
};

function list(world: SiteWorld, page: number): string {
  const cards = printsOnPage(world, page, PAGE_SIZE).map(
    (
      print,
    ) => `<div class="job-card" data-id="${print.key}"><h3><a href="/jobs/${print.key}/">${escapeMarkup(print.title)}</a></h3>
<span class="city">${escapeMarkup(placeLine(print))}</span><time>${shortGermanDate(print.publishedOn)}</time></div>`,
  );
  const none = world.prints.length === 0 ? '<p>Aktuell keine Einsätze.</p>' : '';
  const more =
    page * PAGE_SIZE < world.prints.length
      ? `<a class="next" href="/jobs/?p=${page + 1}">Weitere Jobs</a>`
      : '';
  return sitePage(
    'Jobs bei Kontinuum Personal',
    `<h1>Jobs</h1>${none}<section class="job-list">${cards.join('\n')}</section>${more}`,
  );
}

function detail(print: SitePrint): string {
  const { terms } = print.posting;
  const hours = terms.workingTimes
    .map((time) => (time === 'full' ? 'Vollzeit' : time === 'part' ? 'Teilzeit' : 'Minijob'))
    .join(', ');
  const rows = [
    `<dt>Einsatzort</dt><dd class="city">${escapeMarkup(placeLine(print))}</dd>`,
    `<dt>Arbeitszeit</dt><dd class="hours">${hours}</dd>`,
    `<dt>Anzeige vom</dt><dd class="date">${shortGermanDate(print.publishedOn)}</dd>`,
  ];
  return sitePage(
    print.title,
    `<article class="job"><h1>${escapeMarkup(print.title)}</h1><dl>${rows.join('')}</dl><div class="job-text">${toHtml(print.blocks)}</div></article>`,
  );
}
