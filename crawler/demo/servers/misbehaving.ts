import { type DemoSite, htmlAnswer, type SiteAnswer } from '../demo-site.ts';
import { sitePage } from '../site-page.ts';

/** A board whose robots.txt closes everything. It would answer: nobody may look. */
export const verschlossenSite: DemoSite = {
  id: 'verschlossen',
  address: 'https://verschlossen.example',
  robots: 'User-agent: *\nDisallow: /\n',
  answer: ({ path }) =>
    path === '/jobs'
      ? htmlAnswer(sitePage('Jobs', '<ul><li><a class="job" href="/jobs/1">Geheime Stelle</a></li></ul>'))
      : null,
};

/** A feed that answers 200 with a page about maintenance instead of itself. */
export const wartungSite: DemoSite = {
  id: 'wartung',
  address: 'https://wartung.example',
  answer: ({ path }) => (path === '/stellen.rss' ? maintenance() : null),
};

function maintenance(): SiteAnswer {
  return htmlAnswer(
    sitePage(
      'Wartungsarbeiten',
      '<h1>Wartungsarbeiten</h1><p>Unser Stellenportal ist zurzeit nicht erreichbar. Bitte versuchen Sie es später noch einmal.</p>',
    ),
  );
}

/** A feed whose server is overloaded. */
export const ausgefallenSite: DemoSite = {
  id: 'ausgefallen',
  address: 'https://ausgefallen.example',
  answer: () => ({
    status: 503,
    type: 'text/html; charset=utf-8',
    body: '<!doctype html><title>503</title><h1>Service Unavailable</h1>',
  }),
};
