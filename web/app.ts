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
import { postingPage } from './pages/posting.ts';
import { resultsPage } from './pages/results.ts';
import { sourcesPage } from './pages/sources.ts';
import { startPage } from './pages/start.ts';
import { serveEditionFiles } from './edition-files.ts';
import { serveOccupationGroups } from './occupation-groups.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { sendPage } from './send-page.ts';
import { serveShortLinks } from './short-links.ts';
import { makeSite, type Site } from './site.ts';
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
  ['/imprint', imprintPage],
  ['/privacy', privacyPage],
];

/** The site and the ticker as a plug-in for a Fastify server; it never listens itself. */
export function buildWeb(deps: WebDeps): FastifyPluginAsync {
  return async (app) => {
    const site = makeSite(deps);
    await addSecurityHeaders(app, site.publicUrl);
    await app.register(fastifyStatic, { root: site.dataDir, serve: false });
    serveAssets(app, site.assets);
    serveLanguageChoice(app, site);
    for (const [path, page] of PAGES)
      app.get(`/:lang${path}`, (request, reply) => show(page, request, reply, site));
    serveShortLinks(app, site);
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
  const known = request.url.startsWith(`/${visit.reader.language.tag}/`);
  const answer: PageAnswer = known ? await page(visit, site) : { kind: 'missing' };
  return sendAnswer(request, reply, site, answer);
}

async function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  site: Site,
  answer: PageAnswer,
): Promise<FastifyReply> {
  if (answer.kind === 'moved') return reply.redirect(answer.to, answer.lasting ? 301 : 302);
  const visit = visitOf(request, site);
  const { status, page } = answer.kind === 'page' ? answer : errorPage(visit, 404);
  const { reader } = visit;
  const body = site.templates.render(
    page.template,
    { frame: makeFrame(visit, site, page), ...page.view },
    reader,
  );
  reply.header('content-language', reader.language.tag);
  return sendPage(request, reply, { status, type: 'text/html; charset=utf-8', body });
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
