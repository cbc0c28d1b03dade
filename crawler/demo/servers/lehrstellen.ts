import {
  type DemoSite,
  htmlAnswer,
  placeLine,
  printsOnPage,
  printWithKey,
  type SitePrint,
  type SiteWorld,
  xmlAnswer,
} from '../demo-site.ts';
import { escapeMarkup, toHtml } from '../format-text.ts';
import { postingPage } from '../site-page.ts';

const PAGE_SIZE = 40;

/** A board for apprenticeships: Atom feed with the whole text, cut into pages (RFC 5005). */
export const lehrstellenSite: DemoSite = {
  id: 'lehrstellen',
  address: 'https://lehrstellen-rur.example',
  answer({ path, query }, world) {
    if (path === '/ausbildung.atom')
      return xmlAnswer(atom(world, Number(query.get('seite') ?? 1)), 'application/atom+xml');
    const print = printWithKey(world, /^\/lehrstelle\/(\d+)$/.exec(path)?.[1]);
    return print ? htmlAnswer(postingPage(print)) : null;
  },
};

function atom(world: SiteWorld, page: number): string {
  const { origin, prints, today } = world;
  const entries = printsOnPage(world, page, PAGE_SIZE).map((print) => entry(print, world));
  const next =
    page * PAGE_SIZE < prints.length
      ? `<link rel="next" href="${origin}/ausbildung.atom?seite=${page + 1}"/>`
      : '';
  return `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:ls="${origin}/ns" xml:lang="de">
<title>Lehrstellen an der Rur</title><id>tag:lehrstellen-rur.example,2020:feed</id><updated>${today}T04:00:00Z</updated>
<link rel="self" href="${origin}/ausbildung.atom"/>${next}
${entries.join('\n')}
</feed>`;
}

function entry(print: SitePrint, { origin }: SiteWorld): string {
  const { applyBy, changedOn } = print.posting.terms;
  const deadline = applyBy === null ? '' : `<ls:bewerbungsfrist>${applyBy}</ls:bewerbungsfrist>`;
  return `<entry><id>tag:lehrstellen-rur.example,2020:${print.key}</id><title>${escapeMarkup(print.title)}</title>
<link rel="alternate" type="text/html" href="${origin}/lehrstelle/${print.key}"/>
<published>${print.publishedOn}T06:00:00+01:00</published><updated>${changedOn}T06:00:00+01:00</updated>
<ls:arbeitgeber>${escapeMarkup(print.employer)}</ls:arbeitgeber><ls:arbeitsort>${escapeMarkup(placeLine(print))}</ls:arbeitsort>${deadline}
<content type="html">${escapeMarkup(toHtml(print.blocks))}</content></entry>`;
}
