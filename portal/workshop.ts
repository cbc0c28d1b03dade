import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pino, type Logger } from 'pino';
import { correctionsFolder, loadCorrections } from '../config/load-corrections.ts';
import { loadRegion } from '../config/load-region.ts';
import { loadOccupations } from '../config/occupations/load.ts';
import { loadSearchWords, type SearchWords } from '../config/occupations/load-search-words.ts';
import { NEARNESS, type Region } from '../config/region.ts';
import type { Correction } from '../domain/correct.ts';
import type { OccupationTable } from '../domain/tables.ts';
import type { Clock } from '../domain/time.ts';
import { openSnapshots } from '../store/snapshots/open-snapshots.ts';
import type { Snapshots } from '../store/snapshots/snapshot.ts';
import type { ReportDesk } from '../store/reports.ts';
import { openReports } from '../store/sqlite/open-reports.ts';
import { openReader, openStore } from '../store/sqlite/open-store.ts';
import type { StoreReader, StoreWriter } from '../store/store.ts';
import { openLog } from './open-log.ts';
import type { Setup } from './setup.ts';

/** Everything with which the rooms are put together: tables, clock, log and the way to the store. */
export interface Workshop {
  readonly setup: Setup;
  readonly region: Region;
  readonly occupations: OccupationTable;
  readonly searchWords: readonly SearchWords[];
  /** What the operator says in place of our judgement. */
  readonly corrections: readonly Correction[];
  readonly clock: Clock;
  readonly log: Logger;
  readonly storeFile: string;
  openStore(): StoreWriter;
  openReader(): StoreReader;
  /** Raw pages, in a file of their own beside the store. */
  openSnapshots(): Snapshots;
  /** Hints of readers, in a file of their own beside the store. */
  openReports(): ReportDesk;
}

/**
 * Opens an installation: loads its tables, makes its data folder. `part` names who writes into the log.
 * @throws {ConfigError} when a table is wrong
 */
export function openWorkshop(setup: Setup, part: string): Workshop {
  const { settings } = setup;
  const loaded = loadRegion(settings.region);
  const region = setup.sources === null ? loaded : { ...loaded, sources: setup.sources };
  const occupations = loadOccupations();
  mkdirSync(settings.dataDir, { recursive: true });
  const storeFile = join(settings.dataDir, 'portal.db');
  const ranks = new Map(region.sources.map(({ id, nearness }) => [id, NEARNESS.indexOf(nearness)]));
  return {
    setup,
    region,
    occupations,
    searchWords: loadSearchWords(),
    corrections: loadCorrections(correctionsFolder(region.id), { occupations, places: region.places }),
    clock: () => new Date().toISOString(),
    log: openLog(settings.logLevel, part, pino.destination(2)),
    storeFile,
    openStore: () => openStore(storeFile, { nearness: (source) => ranks.get(source) ?? NEARNESS.length }),
    openReader: () => openReader(storeFile),
    openSnapshots: () => openSnapshots(join(settings.dataDir, 'snapshots.db'), settings.snapshots),
    openReports: () => openReports(join(settings.dataDir, 'reports.db')),
  };
}
