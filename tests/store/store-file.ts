import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { LocatedPosting } from '../../domain/posting.ts';
import type { Match } from '../../domain/deduplicate.ts';
import { plainPosting } from '../../bench/plain-posting.ts';
import { openStore } from '../../store/sqlite/open-store.ts';
import type { StoreWriter, Taken } from '../../store/store.ts';

export const NOW = '2026-11-22T06:00:00.000Z';

/** Path of a store in a folder that is removed when the test ends. */
export function storeFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'store.db');
}

/** A fresh store; sources named `employer…` are nearer to the employer than others. */
export function freshStore(file = storeFile()): StoreWriter {
  const store = openStore(file, { nearness: (source) => (source.startsWith('employer') ? 0 : 5) });
  onTestFinished(() => store.close());
  return store;
}

/** Opens a run or throws. */
export function openRun(store: StoreWriter, source: string, at = NOW): number {
  const run = store.openRun(source, at, 3600);
  if (run === null) throw new Error(`${source} has a run already`);
  return run;
}

export type PostingParts = Partial<LocatedPosting> & Pick<LocatedPosting, 'key' | 'title'>;

/** Saves one posting as take-in would. */
export function save(
  store: StoreWriter,
  run: number,
  parts: PostingParts,
  { match = { kind: 'new' }, at = NOW }: { match?: Match; at?: string } = {},
): Taken {
  const judged = plainPosting(parts);
  const { key, url, title, text } = judged;
  const raw = { key, url, title, description: text };
  const rawHash = JSON.stringify(raw);
  return store.save(run, { raw, rawHash, judged, blockingKeys: [`key:${key}`, `title:${title}`] }, match, at);
}

/** How a run of one page ends that found everything. */
export const COMPLETE = {
  outcome: 'complete',
  reason: null,
  pages: 1,
  unchangedPages: 0,
  suspendedUntil: null,
} as const;

/** Closes a run as complete. */
export function complete(store: StoreWriter, run: number, at = NOW) {
  return store.closeRun(run, COMPLETE, at);
}

/** The id of the posting that a sighting belongs to. */
export function idOf(store: StoreWriter, key: string): string {
  const [candidate] = store.candidates([`key:${key}`], { source: '', key: '' });
  if (!candidate) throw new Error(`no open posting has ${key}`);
  return candidate.id;
}
