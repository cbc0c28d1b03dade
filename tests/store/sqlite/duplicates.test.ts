import { describe, expect, it } from 'vitest';
import { plainPosting } from '../../../bench/plain-posting.ts';
import { blockingKeys, type Match } from '../../../domain/deduplicate.ts';
import type { PostingId } from '../../../domain/posting.ts';
import { checkConsistency } from '../../../store/sqlite/check-consistency.ts';
import type { StoreWriter } from '../../../store/store.ts';
import { complete, freshStore, NOW, openRun, save, storeFile } from '../store-file.ts';

const LATER = '2026-11-23T06:00:00.000Z';
const NEW: Match = { kind: 'new' };

/** Saves one sighting of a source in a run of its own; answers the id of its posting. */
function put(store: StoreWriter, source: string, key: string, match: Match = NEW, at = NOW): PostingId {
  const run = openRun(store, source, at);
  save(
    store,
    run,
    { source, key, title: `Koch ${key}`, url: `https://${source}.example/${key}` },
    { match, at },
  );
  complete(store, run, at);
  const [id] = store.idsOf({ source, key });
  if (id === undefined) throw new Error('not saved');
  return id;
}

function sources(store: StoreWriter, id: PostingId): readonly string[] | undefined {
  return store
    .posting(id)
    ?.sightings.map(({ source }) => source)
    .toSorted();
}

describe('an operator who joins two postings', () => {
  it('makes them one, whose former ids lead to it', () => {
    const file = storeFile();
    const store = freshStore(file);
    const [one, other] = [put(store, 'a', '1'), put(store, 'b', '1')];
    expect(store.joinPostings(one, other, LATER)).toEqual({ kind: 'done', id: one });
    expect(store.posting(other)?.id).toBe(one);
    expect(sources(store, one)).toEqual(['a', 'b']);
    expect(store.counts()).toEqual({ postings: 1, sightings: 2 });
    expect(store.changesSince(2, 10).map(({ id, withdrawn }) => [id, withdrawn])).toEqual([
      [other, true],
      [one, false],
    ]);
    expect(checkConsistency(file)).toEqual([]);
  });

  it('is heeded when a print changes so much that it would go its own way', () => {
    const store = freshStore();
    const [one, other] = [put(store, 'a', '1'), put(store, 'b', '1')];
    store.joinPostings(one, other, LATER);
    expect(store.joinedByOperator({ source: 'b', key: '1' })).toBe(one);
    expect(store.joinedByOperator({ source: 'a', key: '1' })).toBe(one);
    expect(store.joinedByOperator({ source: 'c', key: '1' })).toBeNull();
  });

  it('is told when there is nothing to join', () => {
    const store = freshStore();
    const one = put(store, 'a', '1');
    expect(store.joinPostings(one, 'nothere', LATER)).toEqual({ kind: 'unknown', what: 'nothere' });
    expect(store.joinPostings(one, one, LATER).kind).toBe('pointless');
  });
});

describe('an operator who splits a sighting off', () => {
  it('makes a posting of its own of it, which is no candidate any more', () => {
    const file = storeFile();
    const store = freshStore(file);
    const one = put(store, 'a', '1');
    put(store, 'b', '1', { kind: 'same', as: one, because: 'alike' });
    const outcome = store.splitSighting(one, { source: 'b', key: '1' }, LATER);
    const own = outcome.kind === 'done' ? outcome.id : '';
    expect([sources(store, one), sources(store, own)]).toEqual([['a'], ['b']]);
    const found = (source: string) => store.candidates(['title:Koch 1'], { source, key: '1' });
    expect([found('a'), found('b')]).toEqual([[], []]);
    expect(
      found('c')
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([one, own].toSorted());
    expect(checkConsistency(file)).toEqual([]);
  });

  it('keeps the first sight of both', () => {
    const store = freshStore();
    const one = put(store, 'a', '1', NEW, NOW);
    put(store, 'b', '1', { kind: 'same', as: one, because: 'alike' }, LATER);
    const outcome = store.splitSighting(one, { source: 'a', key: '1' }, LATER);
    const own = outcome.kind === 'done' ? outcome.id : '';
    expect([store.posting(one)?.firstSeen, store.posting(own)?.firstSeen]).toEqual([LATER, NOW]);
  });

  it('is told when the sighting is not there or alone', () => {
    const store = freshStore();
    const one = put(store, 'a', '1');
    expect(store.splitSighting(one, { source: 'a', key: '1' }, LATER).kind).toBe('pointless');
    expect(store.splitSighting(one, { source: 'x', key: '1' }, LATER).kind).toBe('unknown');
  });
});

describe('a doubtful pair', () => {
  it('is listed until an operator has decided', () => {
    const store = freshStore();
    const one = put(store, 'a', '1');
    const other = put(store, 'b', '1', { kind: 'grey', near: [one], because: 'texts agree only in part' });
    expect(store.doubts(10)).toEqual([
      { one: other, other: one, because: 'texts agree only in part', notedAt: NOW },
    ]);
    store.keepApart(one, other, LATER);
    expect(store.doubts(10)).toEqual([]);
    expect(store.counts().postings).toBe(2);
  });

  it('is listed once, from whichever side it was seen', () => {
    const store = freshStore();
    const one = put(store, 'a', '1');
    const other = put(store, 'b', '1', { kind: 'grey', near: [one], because: 'alike' });
    put(store, 'a', '2', { kind: 'grey', near: [other], because: 'alike' });
    store.joinPostings(one, store.idsOf({ source: 'a', key: '2' })[0] ?? '', LATER);
    expect(store.doubts(10)).toHaveLength(1);
  });

  it('is no longer one when the pair was joined, or a side is withdrawn', () => {
    const store = freshStore();
    const one = put(store, 'a', '1');
    const other = put(store, 'b', '1', { kind: 'grey', near: [one], because: 'alike' });
    store.joinPostings(one, other, LATER);
    expect(store.doubts(10)).toEqual([]);
  });
});

describe('decisions', () => {
  it('are listed once each and can be kept in another store', () => {
    const store = freshStore();
    const [one, other, third] = [put(store, 'a', '1'), put(store, 'b', '1'), put(store, 'c', '1')];
    store.joinPostings(one, other, NOW);
    store.keepApart(one, third, LATER);
    const decisions = store.pairDecisions();
    expect(decisions.map(({ one: a, other: b, isSame }) => `${a.source} ${b.source} ${isSame}`)).toEqual([
      'a b true',
      'a c false',
      'b c false',
    ]);
    const elsewhere = freshStore();
    elsewhere.keepDecisions(decisions);
    expect(elsewhere.pairDecisions()).toEqual(decisions);
  });
});

describe('candidates', () => {
  it('are open postings only: a withdrawn one is not found, and is found again when it is seen again', () => {
    const store = freshStore();
    put(store, 'a', '1');
    const found = () => store.candidates(['title:Koch 1'], { source: 'b', key: '1' }).length;
    expect(found()).toBe(1);
    for (const day of ['24', '25', '26']) {
      const at = `2026-11-${day}T06:00:00.000Z`;
      complete(store, openRun(store, 'a', at), at);
    }
    expect(store.counts().postings).toBe(0);
    expect(found()).toBe(0);
    const at = '2026-11-27T06:00:00.000Z';
    store.confirmAll(openRun(store, 'a', at), 'a', ['1'], at);
    expect(found()).toBe(1);
  });

  it('are those with rare keys in common, when a key is everybody’s', () => {
    const store = freshStore();
    const run = openRun(store, 'a');
    const saveOne = (number: number, keys: readonly string[]) => {
      const judged = plainPosting({ source: 'a', key: String(number), title: `Verkäufer ${number}` });
      const raw = { key: judged.key, url: judged.url, title: judged.title };
      store.save(run, { raw, rawHash: judged.key, judged, blockingKeys: keys }, NEW, NOW);
    };
    saveOne(0, ['chain', 'this shop']);
    for (let number = 1; number <= 200; number += 1) saveOne(number, ['chain']);
    const found = store.candidates(['chain', 'this shop'], { source: 'b', key: 'x' });
    expect(found.map(({ id }) => id)).toEqual(store.idsOf({ source: 'a', key: '0' }));
  });

  it('compare as the judged posting does, also after the store was opened anew', () => {
    const file = storeFile();
    const first = freshStore(file);
    const judged = plainPosting({
      source: 'a',
      key: '1',
      title: 'Koch',
      employer: 'Gasthof Rur',
      text: 'Kochen am See.',
    });
    const raw = { key: '1', url: judged.url, title: 'Koch' };
    const keys = blockingKeys(judged);
    first.save(openRun(first, 'a'), { raw, rawHash: 'x', judged, blockingKeys: keys }, NEW, NOW);
    const read = (store: StoreWriter) => {
      const print = store.candidates(keys, { source: 'b', key: '1' })[0]?.prints[0];
      return print && { employer: print.employer, title: print.title, words: [...print.text().words] };
    };
    expect(read(freshStore(file))).toEqual(read(first));
    expect(read(first)).toMatchObject({ employer: { key: 'gasthof rur' }, words: ['koch', 'see'] });
  });
});
