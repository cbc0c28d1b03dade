import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RawParameters } from '../../domain/search-parameters.ts';
import type { SearchQuery } from '../../domain/search-query.ts';
import { queryOf } from '../search-stock.ts';
import { sendPage } from '../send-page.ts';
import { occupationName, type Site } from '../site.ts';
import type { Visit } from '../visit.ts';
import { tickerItems, type TickerItem } from './ticker-items.ts';

/** How long one posting stands, in seconds; also how often the page reloads without script. */
const DWELL_SECONDS = 14;

const NO_ITEM: TickerItem = {
  id: '',
  title: '',
  employer: null,
  place: '',
  facts: [],
  badge: null,
  shortAddress: '',
  qr: '',
  qrSize: 1,
};

/**
 * `/ticker`: a page for screens in waiting rooms, and `/ticker/feed.json`: what it shows. Takes the parameters of a
 * search, and `lang`.
 */
export function serveTicker(app: FastifyInstance, site: Site): void {
  app.get('/ticker', (request, reply) => showTicker(request, reply, site));
  app.get('/ticker/feed.json', async (request, reply) => {
    const visit = tickerVisit(request, site);
    const items = await tickerItems(queryOf(visit, site).query, visit, site);
    const body = JSON.stringify({ items });
    return sendPage(request, reply, { status: 200, type: 'application/json; charset=utf-8', body });
  });
}

async function showTicker(request: FastifyRequest, reply: FastifyReply, site: Site): Promise<FastifyReply> {
  const visit = tickerVisit(request, site);
  const { query } = queryOf(visit, site);
  const items = await tickerItems(query, visit, site);
  const { reader } = visit;
  const body = site.templates.render('ticker', tickerView(items, query, visit, site), reader);
  reply.header('content-language', reader.language.tag);
  return sendPage(request, reply, { status: 200, type: 'text/html; charset=utf-8', body });
}

function tickerView(items: readonly TickerItem[], query: SearchQuery, visit: Visit, site: Site): object {
  const { reader, now } = visit;
  // Without script each reload shows the next one: the clock decides which.
  const index = items.length === 0 ? 0 : Math.floor(Date.parse(now) / (DWELL_SECONDS * 1000)) % items.length;
  return {
    language: reader.language.tag,
    intlTag: reader.language.intlTag,
    dir: reader.language.dir,
    portalName: site.region.portalName,
    address: site.publicUrl.replace(/^https?:\/\//, ''),
    scope: scopeText(query, visit, site),
    feed: `/ticker/feed.json${visit.rest}`,
    dwell: DWELL_SECONDS,
    clock: reader.time(now),
    stand: reader.t('ticker:stand', { time: reader.time(now) }),
    standPattern: reader.t('ticker:stand', { time: '%' }),
    position: items.length === 0 ? '' : `${index + 1} / ${items.length}`,
    hasItem: items.length > 0,
    item: items[index] ?? NO_ITEM,
  };
}

function scopeText(query: SearchQuery, { reader }: Visit, site: Site): string {
  const { district, municipalities } = site.region.places;
  const towns = municipalities
    .filter(({ ags }) => query.municipalities.includes(ags))
    .map(({ name }) => name);
  const place = towns.length > 0 ? towns.join(', ') : district.name;
  const around = query.around === 'adjacent' ? reader.t('search:around.adjacent') : '';
  const occupations = query.occupations.map((code) => occupationName(site, code, reader));
  return [[place, around].filter(Boolean).join(' '), ...occupations].join(' · ');
}

function tickerVisit(request: FastifyRequest, site: Site): Visit {
  const { lang, ...parameters } = request.query as RawParameters;
  const reader = site.readers.get(String(lang ?? '')) ?? site.fallbackReader;
  const question = request.url.indexOf('?');
  const rest = question === -1 ? '' : request.url.slice(question);
  return { reader, now: site.clock(), path: {}, parameters, rest };
}
