/** Tables of the file of snapshots. It can be lost without harm, so another version of it is simply begun anew. */
export const SNAPSHOT_TABLES = `
CREATE TABLE bodies (
  hash TEXT PRIMARY KEY,
  stored INTEGER NOT NULL,
  body BLOB NOT NULL
) STRICT;
CREATE TABLE pages (
  source TEXT NOT NULL,
  name TEXT NOT NULL,
  hash TEXT NOT NULL REFERENCES bodies (hash),
  url TEXT NOT NULL,
  status INTEGER NOT NULL,
  media_type TEXT,
  headers TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  PRIMARY KEY (source, name, hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX pages_by_age ON pages (seen_at);
CREATE INDEX pages_of_body ON pages (hash);
CREATE TABLE changed (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  source TEXT NOT NULL,
  url TEXT NOT NULL,
  hash TEXT NOT NULL REFERENCES bodies (hash),
  media_type TEXT,
  reason TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX changed_of_source ON changed (source, number);
CREATE INDEX changed_of_body ON changed (hash);
`;

/** Raised when the tables change. */
export const SNAPSHOT_VERSION = 1;
