import type { Reader } from '../reader.ts';
import { searchFor } from '../addresses.ts';
import { largeSearchForm } from '../components/search-form/search-form.ts';
import { countPostings } from '../search-stock.ts';
import { EVERYTHING, type SearchAnswer } from '../../domain/search-query.ts';
import { occupationName, soldiersLast, type Site } from '../site.ts';
import { found, type PageAnswer, type Visit } from '../visit.ts';

/** A way into the stock: a large link with a count. */
export interface Tile {
  readonly href: string;
  readonly icon: string;
  readonly label: string;
  readonly count: string | null;
}

/** The start page: the search masks, and the stock by occupation, place and freshness. */
export async function startPage({ reader }: Visit, site: Site): Promise<PageAnswer> {
  const all = await countPostings(site, {});
  const fresh = await countPostings(site, { newWithinDays: 1 });
  const { portalName } = site.region;
  return found({
    template: 'start',
    title: reader.t('pages:start.title'),
    description: reader.t('pages:start.description', { portalName, count: all.total }),
    section: 'start',
    view: {
      headline: reader.t('pages:start.headline', { district: site.region.places.district.name }),
      stock: reader.t('pages:start.stock', { count: all.total, shown: reader.number(all.total) }),
      form: largeSearchForm(EVERYTHING, reader, site),
      shortcuts: shortcuts(all, fresh.total, reader, site),
      areas: areaTiles(all, {}, reader, site),
      places: placeTiles(all, reader, site),
      ticker: `/ticker?lang=${reader.language.tag}`,
    },
  });
}

function shortcuts(all: SearchAnswer, fresh: number, reader: Reader, site: Site): readonly Tile[] {
  const { tag } = reader.language;
  const learning = (all.facets.kind.get('apprenticeship') ?? 0) + (all.facets.kind.get('dual-study') ?? 0);
  const today = site.store.editions()[0]?.date;
  const papers = today === undefined ? 0 : site.store.editions(today).length;
  const tile = (name: string, icon: string, href: string, count: number): Tile => ({
    href,
    icon,
    label: reader.t(`pages:start.shortcut.${name}`),
    count: reader.number(count),
  });
  return [
    tile('new', 'new', searchFor(tag, { newWithinDays: 1, sort: 'newest' }), fresh),
    tile('apprenticeships', 'learn', `/${tag}/apprenticeships`, learning),
    tile('editions', 'paper', `/${tag}/editions`, papers),
  ];
}

/** The ten occupation areas with their counts. `filters` narrow the links further. */
export function areaTiles(
  answer: SearchAnswer,
  filters: Parameters<typeof searchFor>[1],
  reader: Reader,
  site: Site,
): readonly Tile[] {
  return site.occupations
    .children('')
    .map(({ code }) => ({ code, count: answer.facets.occupation.get(code) ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted(soldiersLast)
    .map(({ code, count }) => ({
      href: searchFor(reader.language.tag, { ...filters, occupations: [code] }),
      icon: `area-${code}`,
      label: occupationName(site, code, reader),
      count: reader.number(count),
    }));
}

function placeTiles(answer: SearchAnswer, reader: Reader, site: Site): readonly Tile[] {
  const { district } = site.region.places;
  return site.placesByName
    .filter(({ districtAgs }) => districtAgs === district.ags)
    .map(({ ags, name }) => ({
      href: searchFor(reader.language.tag, { municipalities: [ags] }),
      icon: 'place',
      label: name,
      count: reader.number(answer.facets.municipality.get(ags) ?? 0),
    }));
}
