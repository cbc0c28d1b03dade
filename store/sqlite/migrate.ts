import type { DatabaseSync } from 'node:sqlite';
import { ConfigError } from '../../config/config-error.ts';
import { blockNumber } from './block-number.ts';
import { FIRST_TABLES } from './migrations/0001-first-tables.ts';
import { HEALTH } from './migrations/0002-health.ts';
import { OPEN_SIGHTINGS } from './migrations/0003-open-sightings.ts';
import { INTAKES } from './migrations/0004-intakes.ts';
import { INTAKE_SLICES } from './migrations/0005-intake-slices.ts';
import { EPOCH } from './migrations/0006-epoch.ts';
import { DUPLICATES } from './migrations/0007-duplicates.ts';
import { EMPLOYER_SIGNS } from './migrations/0008-employer-signs.ts';
import { WITHDRAWAL_REASONS } from './migrations/0009-withdrawal-reasons.ts';
import { TITLE_AND_TEXT_WORDS } from './migrations/0010-title-and-text-words.ts';

/** The steps from an empty file to the present tables; the position is the step's number. */
const STEPS: readonly string[] = [
  FIRST_TABLES,
  HEALTH,
  OPEN_SIGHTINGS,
  INTAKES,
  INTAKE_SLICES,
  EPOCH,
  DUPLICATES,
  EMPLOYER_SIGNS,
  WITHDRAWAL_REASONS,
  TITLE_AND_TEXT_WORDS,
];

/** Number of steps that the file has behind it. */
function schemaVersion(db: DatabaseSync): number {
  return Number(db.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
}

/**
 * Brings a file to the present tables, each step in its own transaction.
 * Throws ConfigError when a newer program has written the file.
 */
export function migrate(db: DatabaseSync, file: string): void {
  refuseNewer(db, file);
  db.function('block_number', { deterministic: true }, (key) => blockNumber(String(key)));
  for (let step = schemaVersion(db); step < STEPS.length; step += 1) takeStep(db, step);
}

/** Throws ConfigError when the file is not of the present version, for those who may not change it. */
export function requirePresentVersion(db: DatabaseSync, file: string): void {
  refuseNewer(db, file);
  if (schemaVersion(db) === STEPS.length) return;
  throw new ConfigError(`Cannot read the store ${file}`, [
    `it has version ${schemaVersion(db)}, this program needs ${STEPS.length}: start the portal once to bring it up to date`,
  ]);
}

function refuseNewer(db: DatabaseSync, file: string): void {
  const version = schemaVersion(db);
  if (version <= STEPS.length) return;
  throw new ConfigError(`Cannot open the store ${file}`, [
    `it was written by a newer program (version ${version}, this program knows ${STEPS.length}): update the program or restore a backup`,
  ]);
}

function takeStep(db: DatabaseSync, step: number): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have taken the step while this one waited for the lock.
    if (schemaVersion(db) === step) db.exec(`${STEPS[step] ?? ''}; PRAGMA user_version = ${step + 1}`);
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}
