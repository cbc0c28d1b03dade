import {
  type DemoSite,
  htmlAnswer,
  jsonAnswer,
  type SiteAnswer,
  type SitePrint,
  type SiteRequest,
  type SiteWorld,
} from '../demo-site.ts';
import { postingPage } from '../site-page.ts';
import { itemOf, detailsOf, offerCode, referenceOf } from './arbeitsagentur-item.ts';

const ROOT = '/jobboerse/jobsuche-service';
const KEY = 'jobboerse-jobsuche';
const LARGEST_SIZE = 250;
const WINDOW = 10_000;
/** The only places that the search understands. */
const CENTRES: Readonly<Record<string, readonly [number, number]>> = {
  Düren: [50.80434, 6.49299],
  Jülich: [50.92149, 6.36267],
  '52349': [50.80434, 6.49299],
  '52428': [50.92149, 6.36267],
};

/** A board that speaks the format of the Bundesagentur's Jobsuche v6: search with facets, details by base64. */
export const arbeitsagenturSite: DemoSite = {
  id: 'arbeitsagentur',
  address: 'https://arbeitsboerse.example',
  answer(request, world) {
    const { path, headers } = request;
    const shown = withReference(world, /^\/jobdetail\/([0-9A-Za-z-]+)$/.exec(path)?.[1]);
    if (shown) return htmlAnswer(postingPage(shown));
    if (!path.startsWith(ROOT)) return null;
    if (headers['x-api-key'] !== KEY) return jsonAnswer({ messages: [{ code: 'API_KEY_FEHLT' }] }, 403);
    if (path === `${ROOT}/pc/v6/jobs`) return search(request, world);
    const name = /\/pc\/v4\/jobdetails\/(.+)$/.exec(path)?.[1];
    return name === undefined ? null : details(name, world);
  },
};

function withReference(world: SiteWorld, reference: string | undefined): SitePrint | undefined {
  return world.prints.find((print) => referenceOf(print) === reference);
}

function details(name: string, world: SiteWorld): SiteAnswer {
  const print = withReference(world, Buffer.from(name, 'base64').toString('utf8'));
  if (!print) return jsonAnswer({ messages: [{ code: 'STELLENANGEBOT_NICHT_GEFUNDEN' }] }, 404);
  return jsonAnswer(detailsOf(print));
}

function search({ query }: SiteRequest, world: SiteWorld): SiteAnswer {
  const page = Number(query.get('page') ?? 1);
  const size = Number(query.get('size') ?? 50);
  const problem = problemOf(query, page, size);
  if (problem !== null) return wrong(problem);
  const place = query.get('wo') ?? '';
  const centre = CENTRES[place];
  if (!centre)
    return jsonAnswer({
      maxErgebnisse: 0,
      page,
      size,
      woOutput: { bereinigterOrt: place, suchmodus: 'UNGUELTIG' },
    });
  const found = matching(query, centre, world);
  const answer = {
    maxErgebnisse: found.length,
    page,
    size,
    woOutput: {
      bereinigterOrt: place,
      suchmodus: 'UMKREISSUCHE',
      koordinaten: [{ lat: centre[0], lon: centre[1] }],
    },
  };
  // The keys of the results are left out when nothing matches, as the real service does.
  if (found.length === 0 || size === 0) return jsonAnswer(answer);
  const shown = found
    .slice((page - 1) * size, page * size)
    .map((print) => itemOf(print, kilometres(print, centre)));
  return jsonAnswer({ ergebnisliste: shown, ...answer, facetten: facets(found) });
}

function problemOf(query: URLSearchParams, page: number, size: number): string | null {
  if (query.get('was') === '') return 'was';
  if (!Number.isInteger(page) || page < 1) return 'page';
  if (!Number.isInteger(size) || size < 0 || size > LARGEST_SIZE) return 'size';
  return page * size > WINDOW ? 'page' : null;
}

function wrong(path: string): SiteAnswer {
  return jsonAnswer(
    { messages: [{ code: 'EINGABEPARAMETER_FEHLERHAFT', path, detail: `${path} is out of range` }] },
    400,
  );
}

function matching(
  query: URLSearchParams,
  centre: readonly [number, number],
  { prints }: SiteWorld,
): SitePrint[] {
  const radius = Number(query.get('umkreis') ?? 25);
  const offer = query.get('angebotsart');
  const words = (query.get('was') ?? '').toLowerCase().split(/\s+/);
  const agency = query.get('zeitarbeit');
  return prints.filter(
    (print) =>
      (offer === null || String(offerCode(print)) === offer) &&
      (agency === null || String(print.posting.employer.form === 'agency') === agency) &&
      words.every((word) => print.title.toLowerCase().includes(word)) &&
      kilometres(print, centre) <= radius,
  );
}

/** Distance on the flat, good enough within a district: 111 km per degree, narrower to the north. */
function kilometres({ place }: SitePrint, [latitude, longitude]: readonly [number, number]): number {
  const north = (place.latitude - latitude) * 111.2;
  const east = (place.longitude - longitude) * 111.2 * Math.cos((latitude * Math.PI) / 180);
  return Math.round(Math.hypot(north, east));
}

function facets(prints: readonly SitePrint[]): Record<string, unknown> {
  const count = (of: (print: SitePrint) => string) => {
    const counts: Record<string, number> = {};
    for (const print of prints) counts[of(print)] = (counts[of(print)] ?? 0) + 1;
    return { counts, maxCount: prints.length };
  };
  return {
    arbeitsort: count(({ place }) => place.municipality),
    zeitarbeit: count(({ posting }) => String(posting.employer.form === 'agency')),
    beruf: count(({ posting }) => posting.occupation),
  };
}
