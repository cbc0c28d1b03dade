import type { PostingId } from '../../domain/posting.ts';
import type { Instant } from '../../domain/time.ts';
import type { DuplicateKeeping, DuplicateOutcome, PairDecision, SightingName } from '../duplicates.ts';
import type { Decisions } from './decisions.ts';
import type { Postings } from './postings.ts';
import type { Sightings } from './sightings.ts';
import type { Transactions } from './transactions.ts';

const BECAUSE = 'joined by the operator';

interface Tables {
  readonly postings: Postings;
  readonly sightings: Sightings;
  readonly decisions: Decisions;
}

/** The operator's hand over duplicates, on one writing connection. */
export function openDuplicateKeeping(tables: Tables, { write }: Transactions): DuplicateKeeping {
  const { postings, sightings, decisions } = tables;
  return {
    joinPostings: (into, other, at) => write(() => join(tables, into, other, at)),
    splitSighting: (from, sighting, at) => write(() => split(tables, from, sighting, at)),
    keepApart: (one, other, at) => write(() => keepApart(tables, one, other, at)),
    keepDecisions: (taken) => write(() => taken.forEach((decision) => decisions.note(decision))),
    joinedByOperator(sighting) {
      const posting = decisions.joinedTo(sighting);
      return posting === null ? null : postings.idOf(posting);
    },
    idsOf({ source, key }) {
      const known = sightings.find(source, key);
      return known === null ? [] : postings.allIdsOf(known.posting);
    },
  };
}

function join(tables: Tables, into: PostingId, other: PostingId, at: Instant): DuplicateOutcome {
  const { postings, sightings, decisions } = tables;
  const [survivor, gone] = [postings.numberOf(into), postings.numberOf(other)];
  if (survivor === null) return { kind: 'unknown', what: into };
  if (gone === null) return { kind: 'unknown', what: other };
  if (survivor === gone) return { kind: 'pointless', why: `${into} and ${other} are one posting already` };
  const [lead] = sightings.namesOf(survivor);
  const moved = sightings.namesOf(gone);
  for (const name of lead ? moved : []) decisions.note(decision(lead ?? name, name, true, at));
  merge(tables, gone, survivor, BECAUSE, at);
  return { kind: 'done', id: postings.idOf(survivor) ?? into };
}

/** Moves everything of one posting into another. */
export function merge(
  { postings, sightings }: Pick<Tables, 'postings' | 'sightings'>,
  from: number,
  into: number,
  because: string,
  at: Instant,
): void {
  sightings.moveAll(from, into, because);
  postings.dissolve(from, into, at);
  postings.refresh(into, at);
}

function split(tables: Tables, from: PostingId, name: SightingName, at: Instant): DuplicateOutcome {
  const { postings, sightings, decisions } = tables;
  const posting = postings.numberOf(from);
  if (posting === null) return { kind: 'unknown', what: from };
  const known = sightings.find(name.source, name.key);
  if (known?.posting !== posting) return { kind: 'unknown', what: `${name.source}/${name.key} in ${from}` };
  const others = sightings.namesOf(posting).filter((other) => !isSame(other, name));
  if (others.length === 0) return { kind: 'pointless', why: `${from} has no other sighting` };
  for (const other of others) decisions.note(decision(name, other, false, at));
  const own = postings.create(name.source, name.key, at);
  sightings.move(known.number, own, null);
  postings.refresh(own, at);
  postings.refresh(posting, at);
  return { kind: 'done', id: postings.idOf(own) ?? '' };
}

function keepApart(tables: Tables, one: PostingId, other: PostingId, at: Instant): DuplicateOutcome {
  const { postings, sightings, decisions } = tables;
  const [ours, theirs] = [postings.numberOf(one), postings.numberOf(other)];
  if (ours === null) return { kind: 'unknown', what: one };
  if (theirs === null) return { kind: 'unknown', what: other };
  if (ours === theirs)
    return { kind: 'pointless', why: `${one} and ${other} are one posting; split a sighting off` };
  for (const name of sightings.namesOf(ours))
    for (const their of sightings.namesOf(theirs)) decisions.note(decision(name, their, false, at));
  return { kind: 'done', id: one };
}

function decision(one: SightingName, other: SightingName, same: boolean, at: Instant): PairDecision {
  return { one, other, isSame: same, decidedAt: at };
}

function isSame(one: SightingName, other: SightingName): boolean {
  return one.source === other.source && one.key === other.key;
}
