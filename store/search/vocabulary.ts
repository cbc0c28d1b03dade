import type { DatabaseSync } from 'node:sqlite';
import { query } from '../sqlite/query.ts';
import { newNearWords } from './near-words.ts';
import { wordsWithSynonyms } from './synonyms.ts';

/** The words that occur in postings, for those that people mistype. */
export interface Vocabulary {
  /** Words within one slip of `word`, two from eight letters, nearest first; at most eight. Empty for short words. */
  near(word: string): readonly string[];
}

interface WordRow {
  readonly number: number;
  readonly word: string;
}

/** The vocabulary of one connection; read at the first typing error, then kept up to date. */
export function openVocabulary(db: DatabaseSync): Vocabulary {
  const newer = query<WordRow>(db, 'SELECT number, word FROM vocabulary WHERE number > ? ORDER BY number');
  const count = query<{ last: number | null; first: number | null }>(
    db,
    'SELECT max(number) AS last, min(number) AS first FROM vocabulary',
  );
  let words = newNearWords();
  let last = 0;
  let rebuilt = -1;

  function catchUp(): void {
    const bounds = count.get();
    // A rebuild numbers the words anew.
    if ((bounds?.last ?? 0) < last || (bounds?.first ?? 0) !== rebuilt) forget(bounds?.first ?? 0);
    if ((bounds?.last ?? 0) === last) return;
    for (const row of newer.iterate(last)) {
      words.add(row.word);
      last = row.number;
    }
  }

  function forget(first: number): void {
    words = newNearWords(wordsWithSynonyms());
    last = 0;
    rebuilt = first;
  }

  return {
    near(word) {
      if (/[^a-z]/.test(word)) return [];
      catchUp();
      return words.near(word);
    },
  };
}
