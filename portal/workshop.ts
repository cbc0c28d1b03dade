import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pino, type Logger } from 'pino';
import { loadRegion } from '../config/load-region.ts';
import { loadOccupations } from '../config/occupations/load.ts';
import { NEARNESS, type Region } from '../config/region.ts';
import type { OccupationTable } from '../domain/tables.ts';
import type { Clock } from '../domain/time.ts';
import { openSnapshots } from '../store/snapshots/open-snapshots.ts';
import type { Snapshots } from '../store/snapshots/snapshot.ts';
import { openReader, openStore } from '../store/sqlite/open-store.ts';
import type { StoreReader, StoreWriter } from '../store/store.ts';
import type { Setup } from './setup.ts';

/** Everything with which the rooms are put together: tables, clock, log and the way to the store. */
export interface Workshop {
  readonly setup: Setup;
  readonly region: Region;
  readonly occupations: OccupationTable;
  readonly clock: Clock;
  readonly log: Logger;
  readonly storeFile: string;
  openStore(): StoreWriter;
  openReader(): StoreReader;
  /** Raw pages, in a file of their own beside the store. */
  openSnapshots(): Snapshots;
}

/**
 * Opens an installation: loads its tables, makes its data folder. `part` names who writes into the log.
 * @throws {ConfigError} when a table is wrong
 */
export function openWorkshop(setup: Setup, part: string): Workshop {
  const { settings } = setup;
  const loaded = loadRegion(settings.region);
  const region = setup.sources === null ? loaded : { ...loaded, sources: setup.sources };
  mkdirSync(settings.dataDir, { recursive: true });
  const storeFile = join(settings.dataDir, 'portal.db');
  const ranks = new Map(region.sources.map(({ id, nearness }) => [id, NEARNESS.indexOf(nearness)]));
  return {
    setup,
    region,
    occupations: loadOccupations(),
    clock: () => new Date().toISOString(),
    log: pino({ level: settings.logLevel, base: { part } }, pino.destination(2)),
    storeFile,
    openStore: () => openStore(storeFile, { nearness: (source) => ranks.get(source) ?? NEARNESS.length }),
    openReader: () => openReader(storeFile),
    openSnapshots: () => openSnapshots(join(settings.dataDir, 'snapshots.db'), settings.snapshots),
  };
}
