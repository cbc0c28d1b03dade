import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { checkConsistency } from '../../../store/sqlite/check-consistency.ts';
import { freshStore, openRun, save, storeFile } from '../store-file.ts';

function stockedFile(): string {
  const file = storeFile();
  const store = freshStore(file);
  const run = openRun(store, 'board');
  for (const key of ['a', 'b']) save(store, run, { source: 'board', key, title: `Koch ${key}` });
  return file;
}

it.each([
  ['DELETE FROM title_words WHERE rowid = 1', 'open posting missing from the word index: 1'],
  ['DELETE FROM text_words WHERE rowid = 1', 'open posting missing from the word index: 1'],
  ['UPDATE postings SET withdrawn_at = first_seen WHERE number = 2', 'posting open though'],
  ['DELETE FROM changes', 'posting whose last change is not noted: 2'],
  ['DELETE FROM cards WHERE posting = 1', 'posting without its card: 1'],
  ['UPDATE sightings SET posting = 1', 'posting without a sighting: 1'],
  ['UPDATE sightings SET posting = 99 WHERE number = 2', 'sightings points to a missing row of postings'],
])('tells what is wrong after %s', (damage, fault) => {
  const file = stockedFile();
  expect(checkConsistency(file)).toEqual([]);
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: false });
  db.exec(damage);
  db.close();
  expect(checkConsistency(file).join('\n')).toContain(fault);
});

it('stays consistent when part of a transaction is undone', () => {
  const file = storeFile();
  const store = freshStore(file);
  const run = openRun(store, 'board');
  const undone = () =>
    store.transaction(() => {
      save(store, run, { source: 'board', key: 'a', title: 'Gärtner' });
      throw new Error('undone');
    });
  store.transaction(() => {
    save(store, run, { source: 'board', key: 'a', title: 'Koch' });
    expect(undone).toThrow('undone');
    save(store, run, { source: 'board', key: 'b', title: 'Bäcker' });
  });
  expect(checkConsistency(file)).toEqual([]);
  expect([...store.openCards()].map((card) => card.title).toSorted()).toEqual(['Bäcker', 'Koch']);
});
