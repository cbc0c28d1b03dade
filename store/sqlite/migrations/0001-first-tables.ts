/** The first tables of the store. Never changed once released: a later change is a further step. */
export const FIRST_TABLES = `
CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  started_at TEXT NOT NULL,
  lease_until TEXT NOT NULL,
  ended_at TEXT,
  outcome TEXT,
  reason TEXT,
  pages INTEGER NOT NULL DEFAULT 0,
  unchanged_pages INTEGER NOT NULL DEFAULT 0,
  found INTEGER NOT NULL DEFAULT 0,
  added INTEGER NOT NULL DEFAULT 0,
  changed INTEGER NOT NULL DEFAULT 0,
  withdrawn INTEGER NOT NULL DEFAULT 0,
  problems INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX runs_of_source ON runs (source, id);

CREATE TABLE source_states (
  source TEXT PRIMARY KEY,
  last_success_at TEXT,
  suspended_until TEXT,
  suspended_because TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE postings (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  first_seen TEXT NOT NULL,
  withdrawn_at TEXT,
  occupation TEXT NOT NULL DEFAULT '',
  places TEXT NOT NULL DEFAULT '',
  sources TEXT NOT NULL DEFAULT '',
  kind INTEGER NOT NULL DEFAULT 0,
  flags INTEGER NOT NULL DEFAULT 0,
  working_times INTEGER NOT NULL DEFAULT 0,
  apply_by TEXT
) STRICT;
CREATE INDEX postings_open ON postings (first_seen DESC, id) WHERE withdrawn_at IS NULL;

-- Apart from the postings, so that reading the columns of all of them does not read the cards.
CREATE TABLE cards (
  posting INTEGER PRIMARY KEY REFERENCES postings (number) ON DELETE CASCADE,
  card TEXT NOT NULL
) STRICT;

CREATE TABLE former_ids (
  id TEXT PRIMARY KEY,
  posting INTEGER NOT NULL REFERENCES postings (number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX former_ids_of_posting ON former_ids (posting);

CREATE TABLE sightings (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  posting INTEGER NOT NULL REFERENCES postings (number),
  source TEXT NOT NULL,
  key TEXT NOT NULL,
  url TEXT NOT NULL,
  nearness INTEGER NOT NULL,
  first_seen TEXT NOT NULL,
  last_confirmed TEXT NOT NULL,
  last_run INTEGER NOT NULL REFERENCES runs (id),
  missed INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT,
  joined_because TEXT,
  apply_by TEXT,
  raw_hash TEXT NOT NULL,
  raw TEXT NOT NULL,
  judged TEXT NOT NULL,
  UNIQUE (source, key)
) STRICT;
CREATE INDEX sightings_of_posting ON sightings (posting);
CREATE INDEX sightings_with_deadline ON sightings (apply_by) WHERE withdrawn_at IS NULL AND apply_by IS NOT NULL;

CREATE TABLE blocking_keys (
  key TEXT NOT NULL,
  sighting INTEGER NOT NULL REFERENCES sightings (number) ON DELETE CASCADE,
  PRIMARY KEY (key, sighting)
) STRICT, WITHOUT ROWID;
CREATE INDEX blocking_keys_of_sighting ON blocking_keys (sighting);

CREATE TABLE changes (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  posting INTEGER NOT NULL,
  at TEXT NOT NULL,
  withdrawn INTEGER NOT NULL
) STRICT;

CREATE TABLE problems (
  number INTEGER PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES runs (id),
  url TEXT NOT NULL,
  key TEXT,
  reason TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX problems_of_run ON problems (run);

CREATE TABLE pages (
  source TEXT NOT NULL,
  url TEXT NOT NULL,
  etag TEXT,
  last_modified TEXT,
  hash TEXT NOT NULL,
  parser TEXT NOT NULL,
  keys TEXT NOT NULL,
  next TEXT NOT NULL,
  read_at TEXT NOT NULL,
  PRIMARY KEY (source, url)
) STRICT;

CREATE TABLE editions (
  date TEXT NOT NULL,
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  postings INTEGER NOT NULL,
  pages INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  file TEXT NOT NULL,
  printed_at TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (date, id)
) STRICT;

CREATE VIRTUAL TABLE words USING fts5 (
  title, title_forms, names, text, text_forms,
  content='', contentless_delete=1, tokenize='ascii'
);

CREATE TABLE vocabulary (
  number INTEGER PRIMARY KEY,
  word TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE search_state (rebuilt INTEGER NOT NULL) STRICT;
INSERT INTO search_state VALUES (0);
`;
