import type { SourceId } from '../../domain/posting.ts';
import type { Instant } from '../../domain/time.ts';
import type { Postings } from './postings.ts';
import { isPast } from './save-sighting.ts';
import type { Sightings } from './sightings.ts';

/** Confirms a sighting, when its print has this hash or `rawHash` is null; false when it is unknown or has changed. */
export type Confirm = (
  run: number,
  source: SourceId,
  key: string,
  rawHash: string | null,
  at: Instant,
) => boolean;

/** Confirmations over the tables of one writing connection. A withdrawn sighting that is seen again is opened again. */
export function openConfirmations(sightings: Sightings, postings: Postings): Confirm {
  return (run, source, key, rawHash, at) => {
    const known = sightings.find(source, key);
    if (known === null || (rawHash !== null && known.rawHash !== rawHash)) return false;
    sightings.confirm(known.number, run, at);
    const stays = known.withheldBecause !== null || isPast(known.applyBy, at);
    if (known.withdrawnAt === null || stays) return true;
    sightings.reopen(known.number);
    postings.refresh(known.posting, at);
    return true;
  };
}
