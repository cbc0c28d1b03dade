import {
  type DemoSite,
  htmlAnswer,
  printsOnPage,
  printWithKey,
  type SitePrint,
  type SiteWorld,
  townLine,
} from '../demo-site.ts';
import { escapeMarkup } from '../format-text.ts';
import { jobPostingLd, ldScript } from '../job-posting-ld.ts';
import { postingPage, sitePage, slugOf } from '../site-page.ts';

const PAGE_SIZE = 100;

/** A research centre whose vacancies are managed with rexx systems: cards, and pages with JSON-LD. */
export const forschungszentrumSite: DemoSite = {
  id: 'forschungszentrum',
  address: 'https://forschungszentrum-rurtal.example',
  answer({ path, query }, world) {
    if (path === '/stellenangebote.html') return htmlAnswer(list(world, Number(query.get('start') ?? 0)));
    const print = printWithKey(world, /^\/.+-de-j(\d+)\.html$/.exec(path)?.[1]);
    return print
      ? htmlAnswer(postingPage(print, ldScript(jobPostingLd(print, world.origin + address(print)))))
      : null;
  },
};

function address(print: SitePrint): string {
  return `/${slugOf(print.title)}-de-j${print.key}.html`;
}

function list(world: SiteWorld, start: number): string {
  const cards = printsOnPage(world, 1 + Math.floor(start / PAGE_SIZE), PAGE_SIZE).map((print) =>
    card(print, world),
  );
  const next = start + PAGE_SIZE;
  const more =
    next < world.prints.length ? `<a class="next" href="/stellenangebote.html?start=${next}">weiter</a>` : '';
  return sitePage(
    'Stellenangebote',
    `<div id="joboffer_table_container" data-count="${world.prints.length}">${cards.join('\n')}</div>${more}`,
  );
}

function card(print: SitePrint, { origin }: SiteWorld): string {
  const times = print.posting.terms.workingTimes
    .map((time) => (time === 'full' ? 'Vollzeit' : 'Teilzeit'))
    .join(' / ');
  return `<article class="joboffer_container"><div class="joboffer_title_text joboffer_box"><a href="${origin}${address(print)}">${escapeMarkup(print.title)}</a></div>
<div class="joboffer_informations joboffer_box"><span class="job_standort">${escapeMarkup(townLine(print.place))}</span> <span class="job_details_second">${times}</span></div></article>`;
}
