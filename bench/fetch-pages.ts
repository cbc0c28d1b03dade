import type { RawPosting } from '../domain/posting.ts';

/** A vacancy's page with its JSON-LD among as much clutter as real ones carry: `bytes` in all. */
export function jsonLdPage(posting: RawPosting, bytes: number): Buffer {
  const head = `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>${escape(posting.title)}</title>
<meta name="viewport" content="width=device-width"><meta name="robots" content="index,follow">
<script>window.dataLayer=window.dataLayer||[];</script><script type="application/ld+json">${jobPosting(posting)}</script>`;
  const body = `</head><body><main><h1>${escape(posting.title)}</h1>${posting.description ?? ''}</main>`;
  const foot = '</body></html>';
  const left = bytes - Buffer.byteLength(head + body + foot);
  return Buffer.from(head + clutter(Math.floor(left / 2)) + body + clutter(Math.ceil(left / 2)) + foot);
}

/** A feed as job boards offer it. */
export function rssFeed(postings: readonly RawPosting[]): Buffer {
  const items = postings.map(
    ({ key, url, title, employer = '', description = '' }) => `<item><title>${escape(title)}</title>
<link>${url}</link><guid isPermaLink="false">${key}</guid><author>${escape(employer)}</author>
<description><![CDATA[${description}]]></description><pubDate>Sat, 21 Nov 2026 06:00:00 +0100</pubDate></item>`,
  );
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Stellen</title>
<link>https://stellen.example/</link><description>Stellen in der Region</description>
${items.join('\n')}</channel></rss>`,
  );
}

function jobPosting({ title, employer = '', description = '', places = [], key }: RawPosting): string {
  const { locality = 'Düren', postcode = '52349' } = places[0] ?? {};
  const data = {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    identifier: { '@type': 'PropertyValue', value: key },
    title,
    description,
    datePosted: '2026-11-20',
    validThrough: '2027-01-31',
    hiringOrganization: { '@type': 'Organization', name: employer },
    jobLocation: {
      '@type': 'Place',
      address: { addressLocality: locality, postalCode: postcode, addressCountry: 'DE' },
    },
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** Elements, a style sheet and a script, as page builders leave them behind. */
function clutter(bytes: number): string {
  const style = `<style>${'.c0{margin:0 auto;padding:1rem;display:grid}'.repeat(200)}</style>`;
  const script = `<script>${'function a0(b){return b<1?"<div>":b+1}'.repeat(200)}</script>`;
  const element =
    '<div class="nav__item" data-id="17"><a href="/karriere/standorte?ref=nav">Standorte</a></div>\n';
  const start = (style + script).slice(0, bytes);
  const isWhole = start.length === style.length + script.length;
  const rest = bytes - (isWhole ? start.length : 0);
  return (isWhole ? start : '') + element.repeat(Math.floor(rest / element.length)).padEnd(rest, ' ');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
