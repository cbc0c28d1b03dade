import { describe, expect, it } from 'vitest';
import type { JudgementTables } from '../../crawler/judge-print.ts';
import { rejudge, type RejudgeTools } from '../../crawler/rejudge.ts';
import { openTakeIn } from '../../crawler/take-in.ts';
import { openCorrections, type Correction } from '../../domain/correct.ts';
import type { OccupationJudgement, PostingId, RawPosting } from '../../domain/posting.ts';
import { checkConsistency } from '../../store/sqlite/check-consistency.ts';
import type { StoreWriter } from '../../store/store.ts';
import { complete, freshStore, openRun, storeFile } from '../store/store-file.ts';
import { SMALL_TABLES } from './run/small-tables.ts';

const AT = '2026-11-22T05:00:00.000Z';
const NEXT_WEEK = '2026-11-29T05:00:00.000Z';

function print(key: string, parts: Partial<RawPosting> = {}): RawPosting {
  return {
    key,
    url: `https://klinik.example/${key}`,
    title: `Pflegefachkraft Station ${key}`,
    employer: 'Klinik am Wald',
    description: `Für unsere Station ${key} suchen wir Verstärkung. Wir zahlen nach Tarif und bilden fort.`,
    places: [{ postcode: '52351', locality: 'Düren' }],
    publishedOn: 'vor 3 Tagen',
    ...parts,
  };
}

function takeAll(
  store: StoreWriter,
  source: string,
  raws: readonly RawPosting[],
  tables: JudgementTables,
  at = AT,
) {
  const takeIn = openTakeIn(store, tables);
  const run = openRun(store, source, at);
  const taken = raws.map((raw) => takeIn(raw, { run, source, at }));
  complete(store, run, at);
  return taken;
}

function idOf(store: StoreWriter, source: string, key: string): PostingId {
  const [id] = store.idsOf({ source, key });
  if (id === undefined) throw new Error(`${source} ${key} is not stored`);
  return id;
}

const judgesNurses: JudgementTables = {
  ...SMALL_TABLES,
  judgeOccupation: ({ title }): OccupationJudgement => ({
    value: title.startsWith('Pflege') ? '81302' : null,
    confidence: 1,
    evidence: [],
    alternative: null,
  }),
};

function corrections(...list: readonly Correction[]): JudgementTables {
  return { ...SMALL_TABLES, correct: openCorrections(list) };
}

async function run(store: StoreWriter, tables: JudgementTables, more: Partial<RejudgeTools> = {}) {
  const usual = { isDryRun: false, isFresh: false, clock: () => NEXT_WEEK, onProgress: () => undefined };
  return rejudge({ store, tables, ...usual, ...more });
}

describe('judging everything stored anew', () => {
  it('brings what is stored to the present rules and leaves ids and times alone', async () => {
    const file = storeFile();
    const store = freshStore(file);
    takeAll(store, 'klinik', [print('1'), print('2')], SMALL_TABLES);
    const id = idOf(store, 'klinik', '1');
    const before = store.posting(id);
    const counts = await run(store, judgesNurses);
    expect(counts).toMatchObject({
      sightings: 2,
      changed: 2,
      fields: { occupation: 2 },
      joined: 0,
      split: 0,
    });
    const after = store.posting(id);
    expect(after?.judged.occupation.value).toBe('81302');
    expect(store.cards([id])[0]?.occupation).toBe('81302');
    expect({ ...after, judged: null, sightings: null }).toEqual({ ...before, judged: null, sightings: null });
    expect(checkConsistency(file)).toEqual([]);
  });

  it('counts days from when the print was read', async () => {
    const store = freshStore();
    takeAll(store, 'klinik', [print('1')], SMALL_TABLES);
    await run(store, SMALL_TABLES);
    expect(store.posting(idOf(store, 'klinik', '1'))?.judged.publishedOn).toBe('2026-11-19');
  });

  it('notes no change of a posting that stays what it was', async () => {
    const store = freshStore();
    takeAll(store, 'klinik', [print('1')], SMALL_TABLES);
    const last = store.lastSequence();
    const counts = await run(store, SMALL_TABLES);
    expect([counts.changed, store.lastSequence()]).toEqual([0, last]);
  });

  it('only tells what would change when it is asked to', async () => {
    const store = freshStore();
    takeAll(store, 'klinik', [print('1')], SMALL_TABLES);
    const version = store.version();
    expect(await run(store, judgesNurses, { isDryRun: true })).toMatchObject({ fields: { occupation: 1 } });
    expect(store.version()).toBe(version);
    expect(store.posting(idOf(store, 'klinik', '1'))?.judged.occupation.value).toBeNull();
  });

  it('does not bring back what was withdrawn', async () => {
    const store = freshStore();
    takeAll(store, 'klinik', [print('1')], SMALL_TABLES);
    for (const day of ['23', '24'])
      takeAll(store, 'klinik', [], SMALL_TABLES, `2026-11-${day}T05:00:00.000Z`);
    const id = idOf(store, 'klinik', '1');
    const withdrawnAt = store.posting(id)?.withdrawnAt;
    await run(store, judgesNurses);
    expect(withdrawnAt).not.toBeNull();
    expect(store.posting(id)).toMatchObject({ withdrawnAt, judged: { occupation: { value: '81302' } } });
  });

  it('goes on where it was interrupted', async () => {
    const store = freshStore();
    const raws = Array.from({ length: 250 }, (_, index) => print(String(index)));
    takeAll(store, 'klinik', raws, SMALL_TABLES);
    let judgedTwice = 0;
    const counting: JudgementTables = {
      ...judgesNurses,
      judgeOccupation: (posting) => {
        judgedTwice += 1;
        return judgesNurses.judgeOccupation(posting);
      },
    };
    const stop = () => {
      throw new Error('pulled the plug');
    };
    await expect(run(store, counting, { onProgress: stop })).rejects.toThrow('pulled the plug');
    const counts = await run(store, counting);
    expect(counts).toMatchObject({ sightings: 250, fields: { occupation: 250 } });
    expect(judgedTwice).toBe(250);
    expect(store.rejudgingProgress()).toBeNull();
  });

  it('finds duplicates that were kept apart before, under the id of the older one', async () => {
    const store = freshStore();
    takeAll(store, 'klinik', [print('1')], SMALL_TABLES);
    const elsewhere = print('1', { key: 'abc', url: 'https://boerse.example/abc' });
    const takeIn = openTakeIn({ ...store, candidates: () => [] }, SMALL_TABLES);
    const boerse = openRun(store, 'boerse');
    takeIn(elsewhere, { run: boerse, source: 'boerse', at: AT });
    const [one, other] = [idOf(store, 'klinik', '1'), idOf(store, 'boerse', 'abc')];
    expect(await run(store, SMALL_TABLES)).toMatchObject({ joined: 1, split: 0 });
    expect(store.posting(other)?.id).toBe(one);
  });
});

describe('a correction', () => {
  const place = { for: { key: '1' }, set: { places: ['05358008'] } };

  it('is applied at take-in, and outlives every change of the print', () => {
    const store = freshStore();
    const tables = corrections({ for: { source: 'klinik', key: '1' }, set: { kind: 'internship' } });
    takeAll(store, 'klinik', [print('1')], tables);
    const kind = () => store.posting(idOf(store, 'klinik', '1'))?.judged.kind;
    expect(kind()).toMatchObject({ value: 'internship', evidence: [{ field: 'operator' }] });
    takeAll(store, 'klinik', [print('1', { title: 'Pflegefachkraft Station 1 in Vollzeit' })], tables);
    expect(kind()?.value).toBe('internship');
  });

  it('by the id of a posting also holds for a print that joins it later', () => {
    const store = freshStore();
    takeAll(store, 'boerse', [print('1', { url: 'https://boerse.example/1' })], SMALL_TABLES);
    const id = idOf(store, 'boerse', '1');
    const tables = corrections({ for: { posting: id }, set: { kind: 'training' } });
    takeAll(
      store,
      'employer-klinik',
      [print('9', { title: 'Pflegefachkraft Station 1', description: print('1').description ?? '' })],
      tables,
    );
    expect(idOf(store, 'employer-klinik', '9')).toBe(id);
    expect(store.posting(id)?.judged.kind.value).toBe('training');
  });

  it('is brought to what is stored by rejudging, and taken back when it is gone', async () => {
    const store = freshStore();
    takeAll(store, 'klinik', [print('1', { places: [] })], SMALL_TABLES);
    const places = () => store.posting(idOf(store, 'klinik', '1'))?.judged.workPlaces.value;
    await run(store, corrections(place));
    expect(places()).toMatchObject([{ ags: '05358008' }]);
    await run(store, SMALL_TABLES);
    expect(places()).toEqual([]);
  });

  it('keeps a posting from being shown as long as it stands, whatever is crawled', async () => {
    const store = freshStore();
    const hidden = corrections({ for: { key: '1' }, set: { shown: 'no' }, because: 'keine Stelle' });
    takeAll(store, 'klinik', [print('1'), print('2')], SMALL_TABLES);
    expect(await run(store, hidden)).toMatchObject({ changed: 1, fields: { shown: 1 } });
    expect(store.counts()).toEqual({ postings: 1, sightings: 1 });
    expect(takeAll(store, 'klinik', [print('1'), print('2')], hidden, NEXT_WEEK)).toEqual([
      'unchanged',
      'unchanged',
    ]);
    takeAll(
      store,
      'klinik',
      [print('1', { title: 'Pflegefachkraft ganz neu' }), print('2')],
      hidden,
      NEXT_WEEK,
    );
    expect(store.counts().postings).toBe(1);
    await run(store, SMALL_TABLES);
    expect(store.counts().postings).toBe(2);
  });
});

describe('what an operator says about duplicates', () => {
  it('outlives crawls with other texts, re-reading and rejudging', async () => {
    const store = freshStore();
    takeAll(store, 'klinik', [print('1'), print('2')], SMALL_TABLES);
    const [one, two] = [idOf(store, 'klinik', '1'), idOf(store, 'klinik', '2')];
    store.joinPostings(one, two, AT);
    await run(store, judgesNurses);
    takeAll(store, 'klinik', [print('1'), print('2', { title: 'Koch' })], SMALL_TABLES, NEXT_WEEK);
    expect(store.posting(two)?.id).toBe(one);
    store.splitSighting(one, { source: 'klinik', key: '2' }, NEXT_WEEK);
    const own = idOf(store, 'klinik', '2');
    takeAll(store, 'klinik', [print('1'), { ...print('1'), key: '2' }], SMALL_TABLES, NEXT_WEEK);
    await run(store, SMALL_TABLES);
    expect(own).not.toBe(one);
    expect(idOf(store, 'klinik', '2')).toBe(own);
  });
});
