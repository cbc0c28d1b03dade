import {
  type DemoSite,
  htmlAnswer,
  placeLine,
  printsOnPage,
  printWithKey,
  type SitePrint,
  type SiteWorld,
} from '../demo-site.ts';
import { escapeMarkup } from '../format-text.ts';
import { jobPostingLd, ldScript } from '../job-posting-ld.ts';
import { postingPage, sitePage, slugOf } from '../site-page.ts';

const PAGE_SIZE = 30;

/** A regional job board: paged HTML list, pages with JSON-LD. */
export const stellenboerseSite: DemoSite = {
  id: 'stellenboerse',
  address: 'https://stellenboerse-boerde.example',
  answer({ path, query }, world) {
    if (path === '/stellen') return htmlAnswer(list(world, Number(query.get('seite') ?? 1)));
    const print = printWithKey(world, /^\/stelle\/(\d+)-/.exec(path)?.[1]);
    if (!print) return null;
    return htmlAnswer(postingPage(print, ldScript(jobPostingLd(print, world.origin + address(print)))));
  },
};

function address(print: SitePrint): string {
  return `/stelle/${print.key}-${slugOf(print.title)}`;
}

function list(world: SiteWorld, page: number): string {
  const cards = printsOnPage(world, page, PAGE_SIZE).map(
    (print) => `<li class="karte"><a class="titel" href="${address(print)}">${escapeMarkup(print.title)}</a>
<span>${escapeMarkup(print.employer)}</span> <span>${escapeMarkup(placeLine(print))}</span></li>`,
  );
  const more =
    page * PAGE_SIZE < world.prints.length
      ? `<a rel="next" href="/stellen?seite=${page + 1}">weiter</a>`
      : '';
  return sitePage(
    'Stellen',
    `<h1>${world.prints.length} Stellen</h1><ol id="treffer">${cards.join('\n')}</ol><nav>${more}</nav>`,
  );
}
