import type { DatabaseSync } from 'node:sqlite';
import { query } from '../sqlite/query.ts';
import { editDistance } from './edit-distance.ts';
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

const SHORTEST = 4;
const TWO_SLIPS_FROM = 8;
const MOST = 8;

/** The vocabulary of one connection; read at the first typing error, then kept up to date. */
export function openVocabulary(db: DatabaseSync): Vocabulary {
  const newer = query<WordRow>(db, 'SELECT number, word FROM vocabulary WHERE number > ? ORDER BY number');
  const count = query<{ last: number | null; first: number | null }>(
    db,
    'SELECT max(number) AS last, min(number) AS first FROM vocabulary',
  );
  let words: string[] = [];
  let letters: number[] = [];
  let last = 0;
  let rebuilt = -1;

  function catchUp(): void {
    const bounds = count.get();
    // A rebuild numbers the words anew.
    if ((bounds?.last ?? 0) < last || (bounds?.first ?? 0) !== rebuilt) forget(bounds?.first ?? 0);
    if ((bounds?.last ?? 0) === last) return;
    for (const row of newer.all(last)) {
      words.push(row.word);
      letters.push(lettersOf(row.word));
      last = row.number;
    }
  }

  function forget(first: number): void {
    words = [...wordsWithSynonyms()];
    letters = words.map(lettersOf);
    last = 0;
    rebuilt = first;
  }

  return {
    near(word) {
      if (word.length < SHORTEST || /[^a-z]/.test(word)) return [];
      catchUp();
      const most = word.length >= TWO_SLIPS_FROM ? 2 : 1;
      return nearest(word, most, words, letters);
    },
  };
}

function nearest(
  word: string,
  most: number,
  words: readonly string[],
  letters: readonly number[],
): readonly string[] {
  const wanted = lettersOf(word);
  const found: { word: string; distance: number }[] = [];
  for (let position = 0; position < words.length; position += 1) {
    const other = words[position] ?? '';
    if (Math.abs(other.length - word.length) > most) continue;
    // A slip changes at most two letters of the set; far cheaper to see than the distance.
    if (ones(wanted ^ (letters[position] ?? 0)) > 2 * most) continue;
    const distance = editDistance(word, other, most);
    if (distance <= most) found.push({ word: other, distance });
  }
  return [...new Set(leastFirst(found).map((hit) => hit.word))].slice(0, MOST);
}

/** Fewest slips first; among equals a word that begins alike, as few mistype the first letter. */
function leastFirst<T extends { word: string; distance: number }>(found: T[]): T[] {
  const least = Math.min(...found.map((hit) => hit.distance));
  return found.filter((hit) => hit.distance === least).toSorted((a, b) => (a.word < b.word ? -1 : 1));
}

function lettersOf(word: string): number {
  let set = 0;
  for (let position = 0; position < word.length; position += 1) set |= 1 << (word.charCodeAt(position) - 97);
  return set;
}

function ones(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
