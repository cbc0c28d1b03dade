import type { Edition } from '../../store/store.ts';
import { editionPath, editionPdfPath } from '../addresses.ts';
import type { Reader } from '../reader.ts';
import type { Site } from '../site.ts';
import { found, type PageAnswer, type Visit } from '../visit.ts';

/** Most days that the page offers to look back. */
const SHOWN_DAYS = 14;

/** The newspapers of a day: the newest, or that of `?date=`. */
export function editionsPage(visit: Visit, site: Site): PageAnswer {
  const { reader, parameters } = visit;
  const all = site.store.editions();
  const days = [...new Set(all.map(({ date }) => date))].slice(0, SHOWN_DAYS);
  const date = parameters['date'] === undefined ? days[0] : days.find((day) => day === parameters['date']);
  if (date === undefined && parameters['date'] !== undefined) return { kind: 'missing' };
  return found({
    template: 'editions',
    title:
      date === undefined
        ? reader.t('common:nav.editions')
        : reader.t('editions:of', { day: reader.day(date) }),
    description: reader.t('editions:lead'),
    section: 'editions',
    view: {
      heading:
        date === undefined
          ? reader.t('common:nav.editions')
          : reader.t('editions:of', { day: reader.day(date) }),
      groups: groupsOf(
        all.filter((edition) => edition.date === date),
        reader,
      ),
      days: days
        .filter((day) => day !== date)
        .map((day) => ({ href: `/${reader.language.tag}/editions?date=${day}`, label: reader.day(day) })),
    },
  });
}

/** The kinds of edition by the beginning of their names, in the order they are shown. */
const GROUPS = ['kreis', 'ausbildung', 'gemeinde', 'berufe'] as const;

function groupsOf(editions: readonly Edition[], reader: Reader): readonly object[] {
  return GROUPS.map((group) => ({
    id: group,
    heading: reader.t(`editions:group.${group}`),
    editions: editions
      .filter(({ id }) => id.split('-')[0] === group)
      .toSorted((a, b) => a.title.localeCompare(b.title, 'de'))
      .map((edition) => editionView(edition, reader)),
  })).filter((group) => group.editions.length > 0);
}

function editionView({ date, id, title, postings, pages, bytes }: Edition, reader: Reader): object {
  const stock = reader.t('editions:postings', { count: postings, shown: reader.number(postings) });
  return {
    title,
    href: editionPath(reader.language.tag, date, id),
    pdf: editionPdfPath(date, id),
    size: `${stock}, ${reader.t('editions:pages', { count: pages })}`,
    bytes: `${reader.number(Math.max(0.1, Math.round(bytes / 100_000) / 10))} MB`,
  };
}
