import {
  type DemoSite,
  htmlAnswer,
  jsonAnswer,
  printWithKey,
  type SitePrint,
  type SiteWorld,
  townLine,
} from '../demo-site.ts';
import { escapeMarkup, toHtml, toPlainText } from '../format-text.ts';
import { postingPage } from '../site-page.ts';

/** A start-up with a Lever site: postings as a bare JSON array, text in lists. */
export const h2RurwerkSite: DemoSite = {
  id: 'h2-rurwerk',
  address: 'https://h2-rurwerk.example',
  answer({ path, query }, world) {
    if (path === '/v0/postings/h2-rurwerk') {
      const skip = Number(query.get('skip') ?? 0);
      return jsonAnswer(
        world.prints
          .slice(skip, skip + Number(query.get('limit') ?? 100))
          .map((print) => posting(print, world)),
      );
    }
    if (path.startsWith('/v0/postings/')) return jsonAnswer({ ok: false, error: 'Document not found' }, 404);
    const print = printWithKey(world, /^\/h2-rurwerk\/(\d+)$/.exec(path)?.[1]);
    return print ? htmlAnswer(postingPage(print)) : null;
  },
};

function posting(print: SitePrint, { origin }: SiteWorld): unknown {
  const [first, ...rest] = print.blocks;
  const { terms, kind } = print.posting;
  const intro = first === undefined ? [] : [first];
  return {
    id: print.key,
    text: print.title,
    hostedUrl: `${origin}/h2-rurwerk/${print.key}`,
    applyUrl: `${origin}/h2-rurwerk/${print.key}/apply`,
    createdAt: Date.parse(`${print.publishedOn}T09:00:00Z`),
    categories: {
      commitment:
        kind === 'apprenticeship'
          ? 'Ausbildung'
          : terms.workingTimes.includes('full')
            ? 'Vollzeit'
            : 'Teilzeit',
      department: print.posting.occupation,
      location: townLine(print.place),
      allLocations: [townLine(print.place)],
    },
    country: 'DE',
    workplaceType: 'on-site',
    description: toHtml(intro),
    descriptionPlain: toPlainText(intro),
    lists: rest.map(({ heading, lines }) => ({
      text: heading ?? '',
      content: lines.map((line) => `<li>${escapeMarkup(line)}</li>`).join(''),
    })),
    additional: '',
    additionalPlain: '',
    ...salaryRange(terms.pay),
  };
}

function salaryRange(pay: SitePrint['posting']['terms']['pay']): Record<string, unknown> {
  if (pay === null) return {};
  return { salaryRange: { min: pay.min, max: pay.max, currency: 'EUR', interval: `per-${pay.unit}-salary` } };
}
