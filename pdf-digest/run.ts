import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LANGUAGES } from '../config/locales.ts';
import type { Region } from '../config/region.ts';
import { countEntries, type EditionContent } from '../domain/edition.ts';
import type { OccupationTable } from '../domain/tables.ts';
import type { Clock, IsoDate } from '../domain/time.ts';
import type { Edition, StoreWriter } from '../store/store.ts';
import { planEditions } from './edition.ts';
import { openTypesetter, printEdition, type Typesetter } from './print.ts';
import { openTexts, type Texts } from './texts.ts';

/** What printing needs. */
export interface Press {
  readonly store: StoreWriter;
  readonly region: Region;
  readonly occupations: OccupationTable;
  readonly clock: Clock;
  readonly publicUrl: string;
  readonly dataDir: string;
  /** Told after each edition. */
  onPrinted?(edition: Edition, done: number, all: number): void;
}

/**
 * Prints all editions of a date to `<dataDir>/editions/<date>/<id>.pdf` and records them in the store. A file appears
 * under its name only when it is whole; printing a date again replaces its editions.
 */
export async function printEditions(press: Press, date: IsoDate): Promise<readonly Edition[]> {
  const texts = openTexts(press.region.defaultLanguage);
  const typesetter = openTypesetter();
  const cards = [...press.store.openCards()];
  const planned = planEditions(
    cards,
    { places: press.region.places, occupations: press.occupations, texts },
    date,
  );
  const printed: Edition[] = [];
  for (const content of planned) {
    const edition = await printOne(press, content, texts, typesetter);
    press.store.saveEdition(edition, content);
    printed.push(edition);
    press.onPrinted?.(edition, printed.length, planned.length);
  }
  return printed;
}

async function printOne(
  press: Press,
  content: EditionContent,
  texts: Texts,
  typesetter: Typesetter,
): Promise<Edition> {
  const { region, publicUrl, dataDir } = press;
  const file = join('editions', content.date, `${content.id}.pdf`);
  const printedAt = press.clock();
  const job = {
    content,
    texts,
    publicUrl,
    portalName: region.portalName,
    operator: region.operator.name,
    language: region.defaultLanguage,
    intlTag: LANGUAGES.find(({ tag }) => tag === region.defaultLanguage)?.intlTag ?? region.defaultLanguage,
  };
  const path = join(dataDir, file);
  let pages = 0;
  await writeWhole(path, async (partial) => {
    pages = await printEdition(job, typesetter, printedAt, createWriteStream(partial));
  });
  const { size } = await stat(path);
  const { all } = countEntries(content);
  return {
    date: content.date,
    id: content.id,
    title: content.title,
    postings: all,
    pages,
    bytes: size,
    file,
    printedAt,
  };
}

/** Writes a file beside its place and moves it there when it is on the disk, so that nobody ever reads half of it. */
async function writeWhole(path: string, write: (partial: string) => Promise<void>): Promise<void> {
  const partial = `${path}.partial`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await write(partial);
    const handle = await open(partial, 'r');
    await handle.sync();
    await handle.close();
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
