import type { Meilisearch } from 'meilisearch';
import type { PlaceTable } from '../../../domain/tables.ts';
import type { Clock } from '../../../domain/time.ts';
import { NO_OCCUPATION_WORDS, type OccupationWords } from '../occupation-words.ts';
import { openPlaceWords } from '../place-words.ts';
import type { PostingSearch } from '../posting-search.ts';
import { reachOf } from '../reach.ts';
import { answerFrom, openAsk } from './ask-meilisearch.ts';
import { demandUsable, readMark, type Wanted } from './index-mark.ts';
import { wordSteps } from './query-text.ts';
import { SearchNotReady } from './search-faults.ts';

/** An engine on another machine, which may be away. */
export interface RemoteSearch extends PostingSearch {
  /** Ends well when the engine can answer for the store as it is; throws one of the faults of search otherwise. */
  check(): Promise<void>;
}

/** What the engine needs. */
export interface RemoteSearchParts extends Wanted {
  readonly client: Meilisearch;
  readonly uid: string;
  readonly places: PlaceTable;
  readonly clock: Clock;
  readonly occupations?: OccupationWords;
}

/** A reader waits no longer for all that one search asks of Meilisearch. */
const DEADLINE_MS = 1_000;
/** An index that takes nothing in for so long shows postings that are gone. */
const MOST_BEHIND_MS = 15 * 60_000;

/** Opens the search in a Meilisearch index that a feed keeps up to date. */
export function openMeilisearchSearch(parts: RemoteSearchParts): RemoteSearch {
  const { client, uid, store, places, clock, occupations = NO_OCCUPATION_WORDS } = parts;
  const names = { occupations, places: openPlaceWords(places) };
  let progress = { sequence: -1, at: clock() };

  return {
    engine: 'meilisearch',
    search(query) {
      const ask = openAsk(client, uid, AbortSignal.timeout(DEADLINE_MS));
      const steps = wordSteps(query.words, names);
      return answerFrom(ask, steps, { query, reach: reachOf(query, places), now: clock() });
    },
    async check() {
      const { sequence } = demandUsable(await readMark(client, uid), parts);
      const isMoving = sequence !== progress.sequence || sequence === store.lastSequence();
      if (isMoving) progress = { sequence, at: clock() };
      const behindMs = Date.parse(clock()) - Date.parse(progress.at);
      if (behindMs > MOST_BEHIND_MS)
        throw new SearchNotReady(`the index has taken in nothing for ${Math.round(behindMs / 60_000)} min`);
    },
    close: () => undefined,
  };
}
