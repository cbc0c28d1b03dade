import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import fastifyStatic from '@fastify/static';
import { serveAssets } from './assets.ts';
import { makeFrame } from './frame.ts';
import { chooseLanguage } from './choose-language.ts';
import { apprenticeshipsPage } from './pages/apprenticeships.ts';
import { editionPage } from './pages/edition.ts';
import { editionsPage } from './pages/editions.ts';
import { errorPage } from './pages/error.ts';
import { aboutPage, imprintPage, privacyPage } from './pages/operator.ts';
import { interfacePage } from './pages/interface.ts';
import { postingPage } from './pages/posting.ts';
import { resultsPage } from './pages/results.ts';
import { sourcesPage } from './pages/sources.ts';
import { startPage } from './pages/start.ts';
import { serveEditionFiles } from './edition-files.ts';
import { serveOccupationGroups } from './occupation-groups.ts';
import { addSecurityHeaders } from './security-headers.ts';
import type { PageState } from './page-cache.ts';
import { acceptsGzip, sendWritten, writePage } from './send-page.ts';
import { serveReports } from './serve-reports.ts';
import { serveShortLinks } from './short-links.ts';
import { makeSite, type Letter, type Site } from './site.ts';
import { serveTicker } from './ticker/ticker.ts';
import type { Page, PageAnswer, Visit } from './visit.ts';
import type { WebDeps } from './web-deps.ts';

const PAGES: readonly (readonly [path: string, page: Page<Site>])[] = [
  ['/', startPage],
  ['/jobs', resultsPage],
  ['/jobs/:id', postingPage],
  ['/apprenticeships', apprenticeshipsPage],
  ['/editions', editionsPage],
  ['/editions/:date/:id', editionPage],
  ['/sources', sourcesPage],
  ['/about', aboutPage],
  ['/interface', interfacePage],
  ['/imprint', imprintPage],
  ['/privacy', privacyPage],
];

/** The site and the ticker as a plug-in for a Fastify server; it never listens itself. */
export function buildWeb(deps: WebDeps): FastifyPluginAsync {
  return async (app) => {
    const site = makeSite(deps);
    addSecurityHeaders(app, site.publicUrl);
    await app.register(fastifyStatic, { root: site.dataDir, serve: false });
    serveAssets(app, site.assets);
    serveLanguageChoice(app, site);
    for (const [path, page] of PAGES)
      app.get(`/:lang${path}`, (request, reply) => show(page, request, reply, site));
    serveShortLinks(app, site);
    serveReports(app, site, (request, reply, answer) => sendAnswer(request, reply, site, answer));
    serveEditionFiles(app, site);
    serveOccupationGroups(app, site);
    serveTicker(app, site);
    answerFaults(app, site);
  };
}

/** `/` leads to the language that the browser asks for, a language without slash to its start page. */
function serveLanguageChoice(app: FastifyInstance, site: Site): void {
  app.get('/', (request, reply) => {
    const language = chooseLanguage(request.headers['accept-language'], site);
    return reply.header('vary', 'Accept-Language').redirect(`/${language}/`, 302);
  });
  app.get<{ Params: { lang: string } }>('/:lang', (request, reply) =>
    site.readers.has(request.params.lang)
      ? reply.redirect(`/${request.params.lang}/`, 301)
      : sendAnswer(request, reply, site, { kind: 'missing' }),
  );
}

async function show(
  page: Page<Site>,
  request: FastifyRequest,
  reply: FastifyReply,
  site: Site,
): Promise<FastifyReply> {
  const visit = visitOf(request, site);
  if (!request.url.startsWith(`/${visit.reader.language.tag}/`))
    return sendAnswer(request, reply, site, { kind: 'missing' });
  const mayPack = acceptsGzip(request);
  const letter = await site.letters.of(
    `${mayPack ? 'gzip' : 'plain'} ${request.url}`,
    stateOf(visit, site),
    async () => writeAnswer(await page(visit, site), visit, site, mayPack),
  );
  return sendLetter(request, reply, letter, visit);
}

/** Changes whenever a page may look different: with every change of the store, and as the minutes pass. Withdrawals are urgent. */
function stateOf({ now }: Visit, { store, withdrawals }: Site): PageState {
  const minute = now.slice(0, '2026-11-23T11:00'.length);
  return { exact: `${store.version()} ${minute}`, urgent: withdrawals() };
}

async function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  site: Site,
  answer: PageAnswer,
): Promise<FastifyReply> {
  const visit = visitOf(request, site);
  const letter = await writeAnswer(answer, visit, site, acceptsGzip(request));
  return sendLetter(request, reply, letter, visit);
}

async function writeAnswer(answer: PageAnswer, visit: Visit, site: Site, mayPack: boolean): Promise<Letter> {
  if (answer.kind === 'moved') return answer;
  const { status, page } = answer.kind === 'page' ? answer : errorPage(visit, 404);
  const view = { frame: makeFrame(visit, site, page), ...page.view };
  const body = site.templates.render(page.template, view, visit.reader);
  return writePage({ status, type: 'text/html; charset=utf-8', body }, mayPack);
}

function sendLetter(
  request: FastifyRequest,
  reply: FastifyReply,
  letter: Letter,
  { reader }: Visit,
): FastifyReply {
  if (letter.kind === 'moved') return reply.redirect(letter.to, letter.lasting ? 301 : 302);
  reply.header('content-language', reader.language.tag);
  return sendWritten(request, reply, letter);
}

/** Reads a request; an address that names no language of the portal speaks the reader's own. */
function visitOf(request: FastifyRequest, site: Site): Visit {
  const [, named = '', rest = '/'] = /^\/([^/?]*)(.*)$/s.exec(request.url) ?? [];
  const tag = site.readers.has(named) ? named : chooseLanguage(request.headers['accept-language'], site);
  return {
    reader: site.readers.get(tag) ?? site.fallbackReader,
    now: site.clock(),
    path: request.params as Visit['path'],
    parameters: request.query as Visit['parameters'],
    rest: site.readers.has(named) ? rest : '/',
  };
}

/** Shows people a sentence in their language with what to do next; the log keeps the fault. */
function answerFaults(app: FastifyInstance, site: Site): void {
  app.setNotFoundHandler((request, reply) => sendAnswer(request, reply, site, { kind: 'missing' }));
  app.setErrorHandler((error: { statusCode?: number }, request, reply) => {
    const status = (error.statusCode ?? 500) < 500 ? 400 : 500;
    if (status === 500) request.log.error(error, 'a page failed');
    return sendAnswer(request, reply, site, errorPage(visitOf(request, site), status));
  });
}
