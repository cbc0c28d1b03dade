import { hash } from 'node:crypto';
import { berlinDay } from '../domain/berlin-day.ts';
import { classify, type ClassifyTables } from '../domain/classify.ts';
import { blockingKeys, deduplicate } from '../domain/deduplicate.ts';
import { locate } from '../domain/locate.ts';
import { normalise } from '../domain/normalise.ts';
import type { RawPosting, SourceId } from '../domain/posting.ts';
import type { PlaceTable } from '../domain/tables.ts';
import type { Instant } from '../domain/time.ts';
import type { StoreWriter, Taken } from '../store/store.ts';

/** The tables that postings are judged by; with the same tables the same print is always judged the same. */
export interface JudgementTables {
  readonly judgeOccupation: ClassifyTables['judgeOccupation'];
  readonly places: PlaceTable;
}

/** The run and moment that a posting is seen in. */
interface Sight {
  readonly run: number;
  readonly source: SourceId;
  readonly at: Instant;
}

/** Takes in one posting as a source prints it. */
export type TakeIn = (raw: RawPosting, sight: Sight) => Taken;

/**
 * The way of a posting: confirmed when its print is the one we know, else normalised, classified, located, matched with
 * the postings that may be the same job, and saved.
 */
export function openTakeIn(store: StoreWriter, { judgeOccupation, places }: JudgementTables): TakeIn {
  return (raw, { run, source, at }) => {
    const rawHash = hashOfPrint(raw);
    if (store.confirmUnchanged(run, source, raw.key, rawHash, at)) return 'unchanged';
    const today = berlinDay(at);
    const normalised = normalise(raw, { source, today });
    const judged = locate(classify(normalised, { judgeOccupation, today }), places);
    const keys = blockingKeys(judged);
    const match = deduplicate(judged, store.candidates(keys, { source, key: raw.key }));
    return store.save(run, { raw, rawHash, judged, blockingKeys: keys }, match, at);
  };
}

/** SHA-256 of a print, the same however its fields are ordered. */
export function hashOfPrint(raw: RawPosting): string {
  return hash('sha256', JSON.stringify(raw, sortedFields));
}

function sortedFields(_field: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
