import {
  type DemoSite,
  placeLine,
  printWithKey,
  type SiteAnswer,
  type SitePrint,
  type SiteWorld,
} from '../demo-site.ts';
import { escapeMarkup, toHtml } from '../format-text.ts';
import { longGermanDate, shortGermanDate } from '../german-date.ts';
import { encodeWindows1252 } from './windows-1252.ts';

/** The old common site of four municipalities: HTML list and pages in windows-1252, table layout, no data inside. */
export const rureifelSite: DemoSite = {
  id: 'rureifel',
  address: 'https://gemeinden-rureifel.example',
  answer({ path, query }, world) {
    if (path === '/rathaus/stellenangebote.php') return page('Stellenangebote der Gemeinden', list(world));
    if (path !== '/rathaus/stelle.php') return null;
    const print = printWithKey(world, query.get('id') ?? undefined);
    return print ? page(print.title, detail(print)) : null;
  },
};

function page(title: string, body: string): SiteAnswer {
  const html = `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><title>${escapeMarkup(title)}</title></head>
<body bgcolor="#ffffff"><h1>Gemeinden der Rureifel – Rathäuser</h1>${body}<hr><p>© Gemeindeverbund (Vorführung)</p></body></html>`;
  return { status: 200, type: 'text/html; charset=windows-1252', body: encodeWindows1252(html) };
}

function list({ prints }: SiteWorld): string {
  const rows = prints.map(
    (
      print,
    ) => `<tr class="stelle"><td class="titel"><a href="stelle.php?id=${print.key}">${escapeMarkup(print.title)}</a></td>
<td class="dienststelle">${escapeMarkup(print.employer)}</td><td class="frist">${deadline(print)}</td></tr>`,
  );
  const none = rows.length === 0 ? '<p>Zurzeit sind keine Stellen ausgeschrieben.</p>' : '';
  return `<h2>Stellenangebote</h2>${none}<table id="stellen" border="1">${rows.join('\n')}</table>`;
}

function deadline({ posting }: SitePrint): string {
  const { applyBy } = posting.terms;
  return applyBy === null ? 'laufend' : shortGermanDate(applyBy);
}

function detail(print: SitePrint): string {
  const { applyBy } = print.posting.terms;
  const until = applyBy === null ? '' : `<p class="frist">Bewerbungsfrist: ${longGermanDate(applyBy)}</p>`;
  return `<div id="stelle"><h2>${escapeMarkup(print.title)}</h2><p class="behoerde">${escapeMarkup(print.employer)}</p>
<p class="ort">${escapeMarkup(placeLine(print))}</p><p class="datum">Veröffentlicht am ${shortGermanDate(print.publishedOn)}</p>${until}
<div class="text">${toHtml(print.blocks)}</div></div>`;
}
