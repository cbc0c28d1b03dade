import { stringify } from 'csv-stringify/sync';
import type { StoreReader } from '../../store/store.ts';
import type { ApiDeps } from '../deps.ts';
import { presentCard } from '../present-posting.ts';
import type { PostingSummary } from '../schemas/posting.ts';
import { EXPORT_FIELDS } from './fields.ts';

export const EXPORT_FORMATS = ['csv', 'jsonl'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Media type of each format. RFC 4180 and the JSON Lines convention. */
export const EXPORT_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  jsonl: 'application/jsonl; charset=utf-8',
};

/** Postings read at a time: some milliseconds of work, between which pages are served. */
const AT_A_TIME = 200;

/**
 * Every open posting in pieces of text. No transaction of the store stays open between two pieces, however slowly they
 * are fetched; each posting that is open from beginning to end is in it once.
 */
export async function* writeExport(format: ExportFormat, deps: ApiDeps): AsyncGenerator<string> {
  if (format === 'csv') yield csv([EXPORT_FIELDS.map(({ name }) => name)]);
  for (const cards of openCards(deps.store)) {
    const postings = cards.map((card) => presentCard(card, null, deps));
    yield format === 'csv'
      ? csv(postings.map(row))
      : postings.map((posting) => `${JSON.stringify(posting)}\n`).join('');
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function* openCards(store: StoreReader) {
  let last = 0;
  for (;;) {
    const page = store.openCardsAfter(last, AT_A_TIME);
    const end = page.at(-1);
    if (end === undefined) return;
    last = end.number;
    yield page.map(({ card }) => card);
  }
}

function row(posting: PostingSummary): readonly string[] {
  return EXPORT_FIELDS.map((field) => field.write(posting));
}

/** Cells that a spreadsheet would take for a formula get an apostrophe; JSON Lines has them as they are. */
function csv(rows: readonly (readonly string[])[]): string {
  return stringify([...rows], { escape_formulas: true, record_delimiter: 'windows' });
}
