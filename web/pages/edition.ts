import { countEntries, type EditionEntry } from '../../domain/edition.ts';
import { editionPdfPath, postingPath } from '../addresses.ts';
import { cardFacts } from '../components/posting-card/posting-card.ts';
import type { Reader } from '../reader.ts';
import type { Site } from '../site.ts';
import { found, type PageAnswer, type Visit } from '../visit.ts';

/** One newspaper as a page: the same sections and entries as on paper. */
export function editionPage({ path, reader }: Visit, site: Site): PageAnswer {
  const content = site.store.editionContent(path['date'] ?? '', path['id'] ?? '');
  if (!content) return { kind: 'missing' };
  const { all, fresh } = countEntries(content);
  const stock = reader.t('editions:postings', { count: all, shown: reader.number(all) });
  const subtitle = fresh > 0 ? `${stock}, ${reader.t('editions:fresh', { count: fresh })}` : stock;
  return found({
    template: 'edition',
    title: `${content.title} · ${reader.day(content.date)}`,
    description: subtitle,
    section: 'editions',
    view: {
      title: content.title,
      subtitle,
      day: reader.day(content.date),
      pdf: editionPdfPath(content.date, content.id),
      back: `/${reader.language.tag}/editions?date=${content.date}`,
      sections: content.sections.map(({ heading, entries }, index) => ({
        id: `section-${index + 1}`,
        heading,
        count: reader.number(entries.length),
        entries: entries.map((entry) => entryView(entry, reader)),
      })),
    },
  });
}

function entryView({ card, isNew, placeNames }: EditionEntry, reader: Reader): object {
  return {
    title: card.title,
    href: postingPath(reader.language.tag, card.id),
    employer: card.employer,
    place: placeNames,
    isNew,
    facts: cardFacts(card, reader)
      .map(({ text }) => text)
      .join(' · '),
  };
}
