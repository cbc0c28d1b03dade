import {
  type DemoSite,
  htmlAnswer,
  jsonAnswer,
  printWithKey,
  type SitePrint,
  type SiteWorld,
  townLine,
} from '../demo-site.ts';
import { escapeMarkup, toHtml } from '../format-text.ts';
import { postingPage } from '../site-page.ts';

/** A machine builder with a Greenhouse board; the content is entity-escaped once more than needed, as there. */
export const indewerkSite: DemoSite = {
  id: 'indewerk',
  address: 'https://boards-indewerk.example',
  answer({ path }, world) {
    if (path === '/v1/boards/indewerk/jobs')
      return jsonAnswer({
        jobs: world.prints.map((print) => job(print, world)),
        meta: { total: world.prints.length },
      });
    const print = printWithKey(world, /^\/indewerk\/jobs\/(\d+)$/.exec(path)?.[1]);
    return print ? htmlAnswer(postingPage(print)) : null;
  },
};

function job(print: SitePrint, { origin }: SiteWorld): unknown {
  const { terms, occupation } = print.posting;
  return {
    id: Number(print.key),
    internal_job_id: Number(print.key) + 7,
    title: print.title,
    updated_at: `${terms.changedOn}T09:12:00+01:00`,
    first_published: `${print.publishedOn}T08:00:00+01:00`,
    requisition_id: print.posting.reference,
    location: { name: `${townLine(print.place)}, Deutschland` },
    absolute_url: `${origin}/indewerk/jobs/${print.key}`,
    content: escapeMarkup(toHtml(print.blocks)),
    departments: [{ id: 1, name: occupation }],
    offices: [],
    metadata: null,
    ...(terms.applyBy === null ? {} : { application_deadline: terms.applyBy }),
  };
}
