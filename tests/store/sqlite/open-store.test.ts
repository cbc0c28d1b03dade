import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../../config/config-error.ts';
import { checkConsistency } from '../../../store/sqlite/check-consistency.ts';
import { openReader, openStore } from '../../../store/sqlite/open-store.ts';
import { freshStore, idOf, NOW, openRun, save, storeFile } from '../store-file.ts';

describe('a store of postings', () => {
  it('gives back what was saved, under an id of 12 lower-case letters and digits', () => {
    const store = freshStore();
    const run = openRun(store, 'board');
    expect(save(store, run, { source: 'board', key: 'a', title: 'Koch', text: 'Wir kochen.' })).toBe('added');
    const id = idOf(store, 'a');
    expect(id).toMatch(/^[a-z0-9]{12}$/);
    expect(store.posting(id)).toMatchObject({
      id,
      firstSeen: NOW,
      lastConfirmed: NOW,
      withdrawnAt: null,
      judged: { title: 'Koch' },
    });
    expect(store.cards([id])).toMatchObject([
      { id, title: 'Koch', teaser: 'Wir kochen.', lastConfirmed: NOW },
    ]);
    expect(store.counts()).toEqual({ postings: 1, sightings: 1 });
  });

  it('names a posting alike in every store that saw the same first sighting', () => {
    const ids = [1, 2].map(() => {
      const store = freshStore();
      save(store, openRun(store, 'board'), { source: 'board', key: 'a', title: 'Koch' });
      return idOf(store, 'a');
    });
    expect(ids[0]).toBe(ids[1]);
  });

  it('answers cards in the order asked for and leaves unknown ids out', () => {
    const store = freshStore();
    const run = openRun(store, 'board');
    for (const key of ['a', 'b']) save(store, run, { source: 'board', key, title: key });
    expect(store.cards([idOf(store, 'b'), 'nosuchid', idOf(store, 'a')]).map((card) => card.title)).toEqual([
      'b',
      'a',
    ]);
  });

  it('knows an unchanged print, and a changed one by its hash', () => {
    const store = freshStore();
    const run = openRun(store, 'board');
    save(store, run, { source: 'board', key: 'a', title: 'Koch' });
    const hash = JSON.stringify({ key: 'a', url: 'https://plain.example/a', title: 'Koch', description: '' });
    const later = '2026-11-23T06:00:00.000Z';
    expect(store.confirmUnchanged(run, 'board', 'a', hash, later)).toBe(true);
    expect(store.confirmUnchanged(run, 'board', 'a', 'other', later)).toBe(false);
    expect(store.confirmUnchanged(run, 'board', 'b', hash, later)).toBe(false);
    expect(store.confirmAll(run, 'board', ['a', 'b'], later)).toEqual(['b']);
    expect(store.cards([idOf(store, 'a')])[0]?.lastConfirmed).toBe(later);
    expect(save(store, run, { source: 'board', key: 'a', title: 'Koch' })).toBe('unchanged');
    expect(save(store, run, { source: 'board', key: 'a', title: 'Köchin' })).toBe('changed');
  });

  it('shows the print of the source nearest to the employer that still prints it', () => {
    const store = freshStore();
    const board = openRun(store, 'board');
    const employer = openRun(store, 'employer-site');
    save(store, board, { source: 'board', key: 'a', title: 'Koch am Brett' });
    const id = idOf(store, 'a');
    const match = { kind: 'same', as: id, because: 'same reference' } as const;
    save(
      store,
      employer,
      { source: 'employer-site', key: 'e', title: 'Koch beim Betrieb', applyBy: '2026-11-24' },
      { match },
    );
    expect(store.posting(id)?.sightings.map(({ source, joinedBecause }) => [source, joinedBecause])).toEqual([
      ['employer-site', 'same reference'],
      ['board', null],
    ]);
    expect(store.cards([id])[0]?.title).toBe('Koch beim Betrieb');
    store.withdrawExpired('2026-11-25', NOW);
    expect(store.cards([id])[0]).toMatchObject({ title: 'Koch am Brett', sources: [{ source: 'board' }] });
    expect(store.posting(id)?.judged.title).toBe('Koch am Brett');
  });

  it('finds a joined posting under its former id, and lets its old name vanish from the changes', () => {
    const store = freshStore();
    const run = openRun(store, 'board');
    save(store, run, { source: 'board', key: 'a', title: 'Koch' });
    save(store, run, { source: 'board', key: 'b', title: 'Bäcker' });
    const [kept, former] = [idOf(store, 'a'), idOf(store, 'b')];
    const before = store.lastSequence();
    const match = { kind: 'same', as: kept, because: 'same text' } as const;
    expect(save(store, run, { source: 'board', key: 'b', title: 'Koch (m/w/d)' }, { match })).toBe('changed');
    expect(store.posting(former)?.id).toBe(kept);
    expect(store.cards([former])[0]?.id).toBe(kept);
    expect(store.counts()).toEqual({ postings: 1, sightings: 2 });
    expect(store.changesSince(before, 10).map(({ id, withdrawn }) => [id, withdrawn])).toEqual([
      [kept, false],
      [former, true],
    ]);
  });

  it('parts a print that no longer matches from the others, under a new id', () => {
    const store = freshStore();
    const run = openRun(store, 'board');
    save(store, run, { source: 'board', key: 'a', title: 'Koch' });
    const id = idOf(store, 'a');
    save(
      store,
      run,
      { source: 'board', key: 'b', title: 'Koch' },
      { match: { kind: 'same', as: id, because: 'x' } },
    );
    save(store, run, { source: 'board', key: 'a', title: 'Gärtner' });
    expect(idOf(store, 'a')).not.toBe(id);
    expect(store.posting(id)?.sightings.map((sighting) => sighting.key)).toEqual(['b']);
    expect(store.counts()).toEqual({ postings: 2, sightings: 2 });
  });

  it('undoes the whole transaction when its work throws, but only its own part within another', () => {
    const store = freshStore();
    const run = openRun(store, 'board');
    const failing = () =>
      store.transaction(() => {
        save(store, run, { source: 'board', key: 'a', title: 'Koch' });
        throw new Error('full');
      });
    expect(failing).toThrow('full');
    expect(store.counts().postings).toBe(0);
    store.transaction(() => {
      save(store, run, { source: 'board', key: 'b', title: 'Bäcker' });
      expect(failing).toThrow('full');
    });
    expect(store.counts().postings).toBe(1);
  });

  it('notes each posting once in the stream of changes', () => {
    const store = freshStore();
    const run = openRun(store, 'board');
    expect(store.lastSequence()).toBe(0);
    for (const title of ['Koch', 'Köchin']) save(store, run, { source: 'board', key: 'a', title });
    save(store, run, { source: 'board', key: 'b', title: 'Bäcker' });
    const changes = store.changesSince(0, 10);
    expect(changes.map((change) => change.id)).toEqual([idOf(store, 'a'), idOf(store, 'b')]);
    expect(store.changesSince(changes[0]?.sequence ?? 0, 10)).toHaveLength(1);
    expect(store.changesSince(0, 1)).toHaveLength(1);
  });

  it('lets a reader on another connection see what is saved', () => {
    const file = storeFile();
    const store = freshStore(file);
    const reader = openReader(file);
    save(store, openRun(store, 'board'), { source: 'board', key: 'a', title: 'Koch' });
    expect([...reader.openCards()].map((card) => card.title)).toEqual(['Koch']);
    reader.close();
  });

  it('remembers pages and editions word for word', () => {
    const store = freshStore();
    const page = { etag: '"1"', lastModified: null, hash: 'h', parser: '3', keys: ['a', 'b'], next: '[]' };
    expect(store.rememberedPage('board', 'https://x')).toBeNull();
    store.rememberPage('board', 'https://x', page, NOW);
    expect(store.rememberedPage('board', 'https://x')).toEqual(page);
    const edition = {
      date: '2026-11-22',
      id: 'kreis',
      title: 'Kreis',
      postings: 1,
      pages: 2,
      bytes: 3,
      file: 'k.pdf',
      printedAt: NOW,
    };
    const content = {
      date: '2026-11-22',
      id: 'kreis',
      title: 'Kreis',
      scope: 'district',
      sections: [],
    } as const;
    store.saveEdition(edition, content);
    store.saveEdition({ ...edition, date: '2026-11-21' }, content);
    expect(store.editions().map((one) => one.date)).toEqual(['2026-11-22', '2026-11-21']);
    expect(store.editions('2026-11-22')).toEqual([edition]);
    expect(store.editionContent('2026-11-22', 'kreis')).toEqual(content);
    expect(store.editionContent('2026-11-22', 'other')).toBeNull();
  });

  it('refuses a file that a newer program has written, and one that is missing for reading', () => {
    const file = storeFile();
    openStore(file).close();
    const db = new DatabaseSync(file);
    db.exec('PRAGMA user_version = 999');
    db.close();
    expect(() => openStore(file)).toThrow(ConfigError);
    expect(() => openStore(file)).toThrow(/newer program/);
    expect(() => openReader(file)).toThrow(/newer program/);
    expect(() => openReader(storeFile())).toThrow(/no such file/);
  });

  it('rebuilds the index to the same state', () => {
    const file = storeFile();
    const store = freshStore(file);
    const run = openRun(store, 'board');
    for (const key of ['a', 'b', 'c']) save(store, run, { source: 'board', key, title: `Koch ${key}` });
    expect(store.reindex()).toBe(3);
    expect(checkConsistency(file)).toEqual([]);
  });
});
