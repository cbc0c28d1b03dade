/**
 * Prints of open sightings in the short form in which they are compared, blocks by number, and what operators decide about
 * duplicates. Uses the function `block_number`, see `block-number.ts`.
 */
export const DUPLICATES = `
-- When the present print was read; relative dates in it count from then. Null before this step: first_seen.
ALTER TABLE sightings ADD COLUMN read_at TEXT;
-- Why an operator keeps the sighting from being shown; null when nobody does.
ALTER TABLE sightings ADD COLUMN withheld_because TEXT;

-- Open sightings only: what is withdrawn is no candidate, and must not stand in the way of those that are.
CREATE TABLE blocks (
  block INTEGER NOT NULL,
  sighting INTEGER NOT NULL,
  PRIMARY KEY (block, sighting)
) STRICT, WITHOUT ROWID;

CREATE TABLE prints (
  sighting INTEGER PRIMARY KEY REFERENCES sightings (number) ON DELETE CASCADE,
  -- As in the sightings, whose rows are large: a search for candidates reads this table alone.
  posting INTEGER NOT NULL,
  is_open INTEGER NOT NULL,
  -- Another one than the program's: the print is made anew from what was judged.
  version INTEGER NOT NULL,
  blocks TEXT NOT NULL,
  gist TEXT NOT NULL,
  -- Another one when gist or text is another: what was read before is not read again.
  stamp INTEGER NOT NULL
) STRICT;
CREATE INDEX prints_of_posting ON prints (posting) WHERE is_open = 1;

-- Apart from the prints: most candidates are ruled out before their text is read.
CREATE TABLE print_texts (
  sighting INTEGER PRIMARY KEY REFERENCES sightings (number) ON DELETE CASCADE,
  text TEXT NOT NULL
) STRICT;

INSERT INTO prints (sighting, posting, is_open, version, blocks, gist, stamp)
  SELECT s.number, s.posting, s.withdrawn_at IS NULL, 0, json_group_array(k.block), '', 0 FROM
    (SELECT DISTINCT sighting, CAST(block_number(key) AS INTEGER) AS block FROM blocking_keys) k
  JOIN sightings s ON s.number = k.sighting GROUP BY s.number;
INSERT INTO blocks
  SELECT DISTINCT CAST(block_number(b.key) AS INTEGER), b.sighting FROM blocking_keys b
  JOIN sightings s ON s.number = b.sighting WHERE s.withdrawn_at IS NULL;
DROP TABLE blocking_keys;

-- Postings that may be the same as one we have; a person decides.
CREATE TABLE doubts (
  sighting INTEGER NOT NULL REFERENCES sightings (number) ON DELETE CASCADE,
  near INTEGER NOT NULL REFERENCES postings (number) ON DELETE CASCADE,
  because TEXT NOT NULL,
  noted_at TEXT NOT NULL,
  PRIMARY KEY (sighting, near)
) STRICT, WITHOUT ROWID;
CREATE INDEX doubts_near ON doubts (near);

-- What operators have decided about two sightings, in both directions. By name: it outlives both of them.
CREATE TABLE pair_decisions (
  source TEXT NOT NULL,
  key TEXT NOT NULL,
  other_source TEXT NOT NULL,
  other_key TEXT NOT NULL,
  is_same INTEGER NOT NULL,
  decided_at TEXT NOT NULL,
  PRIMARY KEY (source, key, other_source, other_key)
) STRICT, WITHOUT ROWID;

-- How far a rejudging has come that was interrupted; one row or none.
CREATE TABLE rejudging (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  progress TEXT NOT NULL
) STRICT;
`;
