import type { Block } from './block.ts';
import type { LineBreaker } from './break-lines.ts';
import { Column } from './column.ts';
import { STYLES } from './style.ts';

/** What one entry of the newspaper says, in words ready to be set. */
export interface EntryText {
  readonly title: string;
  readonly badge: string | null;
  /** Places of work, set strong. */
  readonly places: string;
  readonly employer: string;
  readonly facts: readonly string[];
  readonly teaser: string;
  readonly url: string;
  readonly shownUrl: string;
  readonly qrAlt: string;
}

/** Edge of a QR code with its quiet zone: 17 mm. */
const QR_SIZE = 48;
const QR_GAP = 6;
const PARAGRAPH_GAP = 1.5;
const ENTRY_GAP = 9;
/** Most lines of a posting's text below its QR code; the code leads to the rest. */
const TEASER_LINES = 2;
const HAIRLINE = 0.4;

/** Sets a section's heading with its rule and the number of its postings. */
export function typesetHeading(text: string, width: number, breaker: LineBreaker): Block {
  const column = new Column(width, breaker);
  column.add({ kind: 'rule', y: 0, thickness: 1.4 });
  column.skip(4);
  column.paragraph('H2', text, STYLES.section);
  column.skip(5);
  return { height: column.height, keepWithNext: true, parts: column.parts };
}

/** Sets a plain paragraph, such as the notice that there is nothing today. */
export function typesetNotice(text: string, width: number, breaker: LineBreaker): Block {
  const column = new Column(width, breaker);
  column.paragraph('P', text, STYLES.body);
  return { height: column.height, keepWithNext: false, parts: column.parts };
}

/** Sets one posting: its title across the column, the rest beside the QR code and then below it. The last of a section has no rule. */
export function typesetEntry(entry: EntryText, width: number, breaker: LineBreaker, isLast: boolean): Block {
  const column = new Column(width, breaker);
  if (entry.badge !== null) column.badge(entry.badge);
  column.paragraph('H3', entry.title, STYLES.title);
  column.skip(PARAGRAPH_GAP);
  const qrTop = column.height;
  column.add({ kind: 'qr', x: width - QR_SIZE, y: qrTop, size: QR_SIZE, url: entry.url, alt: entry.qrAlt });
  column.leaveRoom(QR_SIZE + QR_GAP, qrTop + QR_SIZE);
  column.paragraph('P', entry.places, STYLES.strong);
  column.paragraph('P', entry.employer, STYLES.body);
  column.skip(PARAGRAPH_GAP);
  column.paragraph('P', entry.facts.join(' · '), STYLES.body);
  column.skip(PARAGRAPH_GAP);
  const linesBesideQr = Math.max(0, Math.floor((qrTop + QR_SIZE - column.height) / STYLES.small.leading));
  column.paragraph('P', entry.teaser, STYLES.small, { most: linesBesideQr + TEASER_LINES });
  column.paragraph('Link', entry.shownUrl, STYLES.small, { url: entry.url });
  column.growTo(qrTop + QR_SIZE);
  column.skip(ENTRY_GAP / 2);
  if (!isLast) column.add({ kind: 'rule', y: column.height, thickness: HAIRLINE });
  column.skip(ENTRY_GAP / 2);
  return { height: column.height, keepWithNext: false, parts: column.parts };
}
