import { setImmediate as afterOthers } from 'node:timers/promises';
import { buildPrefixIndex, type PrefixIndex } from '../../domain/prefix-index.ts';
import type { PostingId } from '../../domain/posting.ts';
import type { StoreReader } from '../store.ts';

/** An employer with its open postings. */
export interface EmployerCount {
  readonly text: string;
  readonly count: number;
}

/** The employers of the open postings. */
export interface Employers {
  find(typed: string, limit: number): readonly EmployerCount[];
  /** Reads what has changed since the last time, in pieces between which others have their turn. */
  refresh(): Promise<void>;
}

/** Changes read at a time: a few milliseconds. */
const AT_A_TIME = 100;
/** Pieces of one refresh; what is left over comes with the next. */
const MOST_PIECES = 100_000;

/** Follows the stream of changes to know how many postings each employer has. */
export function openEmployers(store: StoreReader): Employers {
  const employerOf = new Map<PostingId, string>();
  let sequence = 0;
  let index: PrefixIndex<EmployerCount> = buildPrefixIndex<EmployerCount>([], {
    name: ({ text }) => text,
    weight: ({ count }) => count,
  });

  function takeIn(id: PostingId, withdrawn: boolean): void {
    const employer = withdrawn ? null : store.cards([id])[0]?.employer;
    if (employer) employerOf.set(id, employer);
    else employerOf.delete(id);
  }

  async function refresh(): Promise<void> {
    for (let piece = 0; piece < MOST_PIECES; piece += 1) {
      const changes = store.changesSince(sequence, AT_A_TIME);
      for (const { id, withdrawn } of changes) takeIn(id, withdrawn);
      sequence = changes.at(-1)?.sequence ?? sequence;
      if (changes.length < AT_A_TIME) break;
      await afterOthers();
    }
    index = buildPrefixIndex(countEach(employerOf.values()), {
      name: ({ text }) => text,
      weight: ({ count }) => count,
    });
  }

  return { find: (typed, limit) => index.find(typed, limit), refresh };
}

function countEach(names: Iterable<string>): readonly EmployerCount[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([text, count]) => ({ text, count }));
}
