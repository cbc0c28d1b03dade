import type { DatabaseSync } from 'node:sqlite';
import type { AnalysedText } from '../search/analyse.ts';
import { query } from './query.ts';
import type { Deferred } from './transactions.ts';

/** The full-text index, in two tables, and its vocabulary. Writes are put off until `flush`. */
export interface WordIndex extends Deferred {
  put(posting: number, text: AnalysedText): void;
  remove(posting: number): void;
  /** Empties the index before a rebuild. */
  clear(): void;
}

interface PendingWrite {
  readonly posting: number;
  /** Null when the posting leaves the index. */
  readonly text: AnalysedText | null;
}

/** Numbers, short words and very long ones are never the target of a typing error. */
const WORTH_CORRECTING = /^[a-z]{4,32}$/;

const CLEAR = `
INSERT INTO title_words (title_words) VALUES ('delete-all');
INSERT INTO text_words (text_words) VALUES ('delete-all');
DELETE FROM vocabulary`;

/** The word index of one writing connection. */
export function openWordIndex(db: DatabaseSync): WordIndex {
  const known = new Set<string>();
  const pending: PendingWrite[] = [];
  const tables = openTables(db);
  const addWord = query(db, 'INSERT OR IGNORE INTO vocabulary (word) VALUES (?)');

  function remove(posting: number): void {
    tables.title.remove.run(posting);
    tables.text.remove.run(posting);
  }

  function learn(words: string): void {
    for (const word of words.split(' ')) {
      if (known.has(word) || !WORTH_CORRECTING.test(word)) continue;
      known.add(word);
      addWord.run(word);
    }
  }

  function write(posting: number, analysed: AnalysedText): void {
    const { title, titleForms, names, text, textForms, judged } = analysed;
    tables.title.put.run(posting, title, titleForms, `${names} ${judged}`);
    tables.text.put.run(posting, text, textForms);
    for (const words of [title, names, text]) learn(words);
  }

  return {
    put: (posting, text) => void pending.push({ posting, text }),
    remove: (posting) => void pending.push({ posting, text: null }),
    clear() {
      pending.length = 0;
      db.exec(CLEAR);
      known.clear();
    },
    mark: () => pending.length,
    undo(mark) {
      pending.length = mark;
      // What was learnt in the part undone may be missing from the table now.
      known.clear();
    },
    flush() {
      const last = new Map(pending.map((entry) => [entry.posting, entry.text]));
      for (const [posting, text] of last) {
        if (text === null) remove(posting);
        else write(posting, text);
      }
      pending.length = 0;
    },
  };
}

function openTables(db: DatabaseSync) {
  return {
    title: {
      put: query(
        db,
        'INSERT OR REPLACE INTO title_words (rowid, title, title_forms, names) VALUES (?, ?, ?, ?)',
      ),
      remove: query(db, 'DELETE FROM title_words WHERE rowid = ?'),
    },
    text: {
      put: query(db, 'INSERT OR REPLACE INTO text_words (rowid, text, text_forms) VALUES (?, ?, ?)'),
      remove: query(db, 'DELETE FROM text_words WHERE rowid = ?'),
    },
  };
}
