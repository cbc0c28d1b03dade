import {
  type DemoSite,
  htmlAnswer,
  placeLine,
  printWithKey,
  type SitePrint,
  type SiteWorld,
} from '../demo-site.ts';
import { escapeMarkup } from '../format-text.ts';
import { jobPostingLd, ldScript } from '../job-posting-ld.ts';
import { postingPage, sitePage } from '../site-page.ts';

/** A board of the crafts on an old machine: every answer takes about a second. */
export const handwerkerhofSite: DemoSite = {
  id: 'handwerkerhof',
  address: 'https://handwerkerhof-rur.example',
  delayMs: [700, 1500],
  answer({ path }, world) {
    if (path === '/stellen.html') return htmlAnswer(list(world));
    const print = printWithKey(world, /^\/stelle\/(\d+)\.html$/.exec(path)?.[1]);
    return print
      ? htmlAnswer(postingPage(print, ldScript(jobPostingLd(print, world.origin + address(print)))))
      : null;
  },
};

function address({ key }: SitePrint): string {
  return `/stelle/${key}.html`;
}

function list({ prints }: SiteWorld): string {
  const links = prints.map(
    (print) =>
      `<li class="stelle"><a href="${address(print)}">${escapeMarkup(print.title)}</a> ${escapeMarkup(placeLine(print))}</li>`,
  );
  const none = prints.length === 0 ? '<p>Zurzeit keine Stellen.</p>' : '';
  return sitePage('Stellen im Handwerk', `<h1>Stellen im Handwerk</h1>${none}<ul>${links.join('\n')}</ul>`);
}
