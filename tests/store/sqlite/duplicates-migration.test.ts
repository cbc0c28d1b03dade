import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { benchPlaces } from '../../../bench/generate-postings.ts';
import { plainPosting } from '../../../bench/plain-posting.ts';
import { EVERYTHING } from '../../../domain/search-query.ts';
import { openSqliteSearch } from '../../../store/search/sqlite-search.ts';
import { FIRST_TABLES } from '../../../store/sqlite/migrations/0001-first-tables.ts';
import { HEALTH } from '../../../store/sqlite/migrations/0002-health.ts';
import { OPEN_SIGHTINGS } from '../../../store/sqlite/migrations/0003-open-sightings.ts';
import { INTAKES } from '../../../store/sqlite/migrations/0004-intakes.ts';
import { freshStore, NOW, openRun, storeFile } from '../store-file.ts';

/** A store as a program before this step has left it, with two sightings of which the second is withdrawn. */
function oldStore(): string {
  const file = storeFile();
  const db = new DatabaseSync(file);
  for (const step of [FIRST_TABLES, HEALTH, OPEN_SIGHTINGS, INTAKES]) db.exec(step);
  db.exec(
    `PRAGMA user_version = 4; INSERT INTO runs (id, source, started_at, lease_until) VALUES (1, 'a', '', '')`,
  );
  for (const [number, withdrawnAt] of [
    [1, null],
    [2, NOW],
  ] as const) {
    const judged = plainPosting({ source: 'a', key: String(number), title: 'Koch', employer: 'Gasthof Rur' });
    db.prepare('INSERT INTO postings (number, id, first_seen, withdrawn_at) VALUES (?, ?, ?, ?)').run(
      number,
      `posting${number}`,
      NOW,
      withdrawnAt,
    );
    db.prepare(
      `INSERT INTO sightings (number, posting, source, key, url, nearness, first_seen, last_confirmed, last_run,
       withdrawn_at, raw_hash, raw, judged) VALUES (?1, ?1, 'a', ?2, '', 0, ?3, ?3, 1, ?4, 'x', '{}', ?5)`,
    ).run(number, judged.key, NOW, withdrawnAt, JSON.stringify(judged));
    db.prepare("INSERT INTO blocking_keys (key, sighting) VALUES ('title:koch|-', ?)").run(number);
  }
  db.close();
  return file;
}

it('finds the open sightings of an older store as before, and the withdrawn ones once they are seen again', () => {
  const store = freshStore(oldStore());
  const found = () =>
    store
      .candidates(['title:koch|-'], { source: 'b', key: '1' })
      .map(({ id, prints }) => [id, prints[0]?.title.head] as const);
  expect(found()).toEqual([['posting1', 'koch']]);
  store.confirmAll(openRun(store, 'a'), 'a', ['2'], NOW);
  expect(new Map(found())).toEqual(
    new Map([
      ['posting1', 'koch'],
      ['posting2', 'koch'],
    ]),
  );
});

it('finds the postings of an older store by their words, which were indexed in another form', async () => {
  const file = oldStore();
  freshStore(file);
  const search = openSqliteSearch(file, benchPlaces(), () => NOW);
  onTestFinished(() => search.close());
  const { ids } = await search.search({ ...EVERYTHING, words: 'Koch ' });
  expect(ids).toEqual(['posting1']);
});
