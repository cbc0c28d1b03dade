import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { withoutContactData } from '../domain/normalise/without-contact-data.ts';
import type { Posting } from '../domain/posting.ts';
import { REMARK_MAX, REPORT_REASONS, type Report } from '../store/reports.ts';
import { postingPath, thanksPath } from './addresses.ts';
import { isOwnRequest } from './is-own-request.ts';
import type { Reader } from './reader.ts';
import type { Site } from './site.ts';
import type { PageAnswer } from './visit.ts';

/** A form of ours is far smaller. */
const BODY_MAX_BYTES = 8 * 1024;

/** Answers a request with a page, in the reader's language. */
type Answer = (request: FastifyRequest, reply: FastifyReply, answer: PageAnswer) => Promise<FastifyReply>;

interface Address {
  readonly Params: { readonly lang: string; readonly id: string };
}

/**
 * The way of a reader's hint: from the form under a posting into the box, and on to a page that says thank you, which can
 * be loaded again without sending it twice. Nothing is kept of who sent it.
 */
export function serveReports(app: FastifyInstance, site: Site, answer: Answer): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: BODY_MAX_BYTES },
    (_request, body, parsed) => parsed(null, new URLSearchParams(String(body))),
  );
  app.post<Address>('/:lang/jobs/:id/report', (request, reply) => take(request, reply, site, answer));
  app.get<Address>('/:lang/jobs/:id/report', ({ params }, reply) =>
    reply.redirect(`${postingPath(params.lang, params.id)}#report`, 302),
  );
  app.get<Address>('/:lang/jobs/:id/thanks', (request, reply) => {
    const { posting, reader } = about(request, site);
    return answer(request, reply, posting && reader ? thanks(posting, reader) : { kind: 'missing' });
  });
}

async function take(
  request: FastifyRequest<Address>,
  reply: FastifyReply,
  site: Site,
  answer: Answer,
): Promise<FastifyReply> {
  const { posting, reader } = about(request, site);
  if (!posting || !reader || !site.reports) return answer(request, reply, { kind: 'missing' });
  if (!isOwnRequest(request.headers, site.publicUrl))
    return answer(request, reply, sorry('foreign', 403, reader));
  const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
  const report = readReport(form);
  if (report === null) return answer(request, reply, sorry('incomplete', 400, reader));
  // People do not see the trap; what fills it in is thanked and not heard.
  const isTrapped = (form.get('homepage') ?? '') !== '';
  const kept = isTrapped ? 'kept' : site.reports.put({ ...report, posting: posting.id }, site.clock());
  if (kept === 'full') return answer(request, reply, sorry('full', 503, reader));
  return reply.redirect(thanksPath(reader.language.tag, posting.id), 303);
}

function about(
  { params }: FastifyRequest<Address>,
  site: Site,
): { readonly posting: Posting | null; readonly reader: Reader | null } {
  return { posting: site.store.posting(params.id), reader: site.readers.get(params.lang) ?? null };
}

/** What was filled in; null when it is not said what is wrong. */
function readReport(form: URLSearchParams): Pick<Report, 'reason' | 'remark'> | null {
  const reason = REPORT_REASONS.find((known) => known === form.get('reason'));
  if (reason === undefined) return null;
  const written = (form.get('remark') ?? '').replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return { reason, remark: withoutContactData(written.slice(0, REMARK_MAX)) };
}

function thanks({ id, judged }: Posting, reader: Reader): PageAnswer {
  const title = reader.t('posting:report.thanks');
  const view = {
    heading: title,
    text: reader.t('posting:report.thanksText'),
    href: postingPath(reader.language.tag, id),
    link: judged.title,
  };
  return page('report-thanks', title, 200, view);
}

function sorry(why: 'foreign' | 'incomplete' | 'full', status: number, reader: Reader): PageAnswer {
  const title = reader.t('posting:report.notTaken');
  return page('error', title, status, { heading: title, text: reader.t(`posting:report.${why}`) });
}

function page(template: string, title: string, status: number, view: object): PageAnswer {
  const content = { template, title, description: title, section: 'jobs', listed: false, view };
  return { kind: 'page', status, page: content };
}
