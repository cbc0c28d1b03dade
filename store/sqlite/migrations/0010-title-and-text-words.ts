/**
 * The words of a posting in two indexes: what stands in its title and names is looked up without walking through the
 * texts, in which nearly every word occurs. Words cannot be read back out of an index, so a store that holds postings
 * is marked to be indexed anew.
 */
export const TITLE_AND_TEXT_WORDS = `
DROP TABLE words;

CREATE VIRTUAL TABLE title_words USING fts5 (
  title, title_forms, names,
  content='', contentless_delete=1, tokenize='ascii'
);

CREATE VIRTUAL TABLE text_words USING fts5 (
  text, text_forms,
  content='', contentless_delete=1, tokenize='ascii'
);

ALTER TABLE search_state ADD COLUMN outdated INTEGER NOT NULL DEFAULT 0;
UPDATE search_state SET outdated = EXISTS (SELECT 1 FROM postings);
`;
