import { placeLine, type SitePrint } from './demo-site.ts';
import { escapeMarkup, toHtml } from './format-text.ts';

/** A whole page for people, with what belongs into its head. */
export function sitePage(title: string, body: string, head = ''): string {
  return `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>${escapeMarkup(title)}</title>${head}</head>
<body><header><p>Vorführung: erfundene Stellen</p></header><main>
${body}
</main><footer><a href="/impressum">Impressum</a></footer></body></html>
`;
}

/** The page of one posting for people. */
export function postingPage(print: SitePrint, head = ''): string {
  const facts = `<p class="arbeitgeber">${escapeMarkup(print.employer)}</p><p class="ort">${escapeMarkup(placeLine(print))}</p>`;
  const body = `<article><h1>${escapeMarkup(print.title)}</h1>${facts}\n<div class="text">${toHtml(print.blocks)}</div></article>`;
  return sitePage(`${print.title} – ${print.employer}`, body, head);
}

/** Words of a title for an address: "koch-m-w-d". */
export function slugOf(title: string): string {
  const plain = title
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss');
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
}
