import { countEntries, type EditionContent, type EditionEntry } from '../../domain/edition.ts';
import { openFacts } from '../facts.ts';
import type { Texts } from '../texts.ts';
import type { Block } from './block.ts';
import type { LineBreaker } from './break-lines.ts';
import { Column } from './column.ts';
import { fillPages, type ColumnFrame, type FilledPage } from './fill-pages.ts';
import { STYLES } from './style.ts';
import { typesetEntry, typesetHeading, typesetNotice, type EntryText } from './typeset.ts';

/** A4 in points, with margins that every office printer can do. */
export const PAGE = { width: 595.28, height: 841.89, margin: 36, head: 20, foot: 26 } as const;
const COLUMNS = 3;
const GUTTER = 15;
const CONTENT_WIDTH = PAGE.width - 2 * PAGE.margin;
const COLUMN_WIDTH = (CONTENT_WIDTH - (COLUMNS - 1) * GUTTER) / COLUMNS;
const GAP_BELOW_MASTHEAD = 12;

/** An edition and the words around it. */
export interface PrintJob {
  readonly content: EditionContent;
  readonly portalName: string;
  /** Address under which people reach the portal, without a slash at the end. */
  readonly publicUrl: string;
  /** Who answers for it, for the foot of each page. */
  readonly operator: string;
  readonly language: string;
  readonly intlTag: string;
  readonly texts: Texts;
}

/** Lays an edition out: masthead, then section after section through the columns of as many pages as it takes. */
export function layOutEdition(job: PrintJob, breaker: LineBreaker): readonly FilledPage[] {
  const masthead = typesetMasthead(job, breaker);
  const below = PAGE.margin + masthead.height + GAP_BELOW_MASTHEAD;
  const frameOf = (page: number): ColumnFrame => ({
    lefts: Array.from({ length: COLUMNS }, (_, column) => PAGE.margin + column * (COLUMN_WIDTH + GUTTER)),
    width: COLUMN_WIDTH,
    top: page === 0 ? below : PAGE.margin + PAGE.head,
    bottom: PAGE.height - PAGE.margin - PAGE.foot,
  });
  const [first, ...others] = fillPages(typesetSections(job, breaker), frameOf);
  const head = { block: masthead, x: PAGE.margin, y: PAGE.margin, width: CONTENT_WIDTH };
  return [{ blocks: [head, ...(first?.blocks ?? [])] }, ...others];
}

function typesetSections(job: PrintJob, breaker: LineBreaker): readonly Block[] {
  const { content, texts } = job;
  const facts = openFacts(texts, job.intlTag);
  const blocks = content.sections.flatMap((section) => [
    typesetHeading(section.heading, COLUMN_WIDTH, breaker),
    ...section.entries.map((entry, index) => {
      const isLast = index === section.entries.length - 1;
      return typesetEntry(entryText(entry, job, facts(entry.card)), COLUMN_WIDTH, breaker, isLast);
    }),
  ]);
  if (blocks.length > 0) return blocks;
  return [typesetNotice(texts('nothing', { district: texts('districtTitle') }), COLUMN_WIDTH, breaker)];
}

function entryText(
  { card, isNew, placeNames }: EditionEntry,
  job: PrintJob,
  facts: readonly string[],
): EntryText {
  const url = `${job.publicUrl}/j/${card.id}`;
  return {
    title: card.title,
    badge: isNew ? job.texts('badgeNew') : null,
    places: placeNames === '' ? job.texts('placeUnknown') : placeNames,
    employer: card.employer ?? '',
    facts,
    teaser: card.teaser,
    url,
    shownUrl: url.replace(/^https?:\/\//, ''),
    qrAlt: job.texts('qrAlt', { title: card.title }),
  };
}

function typesetMasthead(job: PrintJob, breaker: LineBreaker): Block {
  const { content, texts } = job;
  const { all, fresh } = countEntries(content);
  const date = new Intl.DateTimeFormat(job.intlTag, { dateStyle: 'full', timeZone: 'UTC' });
  const column = new Column(CONTENT_WIDTH, breaker);
  const counts = [texts('count', { count: all }), ...(fresh > 0 ? [texts('new', { count: fresh })] : [])];
  column.add({ kind: 'rule', y: 0, thickness: 2.4 });
  column.skip(6);
  column.paragraph(
    'P',
    `${texts('kicker')} · ${date.format(new Date(`${content.date}T00:00:00Z`))}`,
    STYLES.kicker,
  );
  column.paragraph('P', job.portalName, STYLES.masthead);
  column.skip(3);
  column.add({ kind: 'rule', y: column.height, thickness: 0.6 });
  column.skip(6);
  column.paragraph('H1', content.title, STYLES.editionTitle);
  column.paragraph('P', counts.join(', '), STYLES.kicker);
  column.skip(3);
  column.paragraph('P', contents(job), STYLES.contents);
  column.skip(5);
  column.add({ kind: 'rule', y: column.height, thickness: 2.4 });
  return { height: column.height, keepWithNext: false, parts: column.parts };
}

function contents({ content, texts }: PrintJob): string {
  if (content.sections.length < 2) return '';
  const sections = content.sections.map(({ heading, entries }) =>
    `${heading} ${entries.length}`.replaceAll(' ', '\u00A0'),
  );
  return `${texts('contents')}: ${sections.join(' · ')}`;
}
