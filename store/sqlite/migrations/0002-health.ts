/** What health is judged by: coverage of fields, operators' acceptances, notices that were told; re-readings. */
export const HEALTH = `
-- 'crawl' or 'reparse': a reading of kept pages confirms nothing and is no success.
ALTER TABLE runs ADD COLUMN kind TEXT NOT NULL DEFAULT 'crawl';
-- Shares of the open sightings that carry a field, after a complete crawl; JSON.
ALTER TABLE runs ADD COLUMN coverage TEXT;

-- An operator's word that what a source prints now is right. It is used up by the run that acts on it.
CREATE TABLE acceptances (
  number INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  accepted_at TEXT NOT NULL,
  closed_at TEXT,
  run INTEGER REFERENCES runs (id),
  withdrawn INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX acceptances_of_source ON acceptances (source, number);

-- Sightings withheld as too many to withdraw; nearly always none.
CREATE INDEX sightings_withheld ON sightings (source) WHERE withdrawn_at IS NULL AND missed >= 2;

-- What was last told to operators, by way of telling and subject.
CREATE TABLE notices (
  channel TEXT NOT NULL,
  subject TEXT NOT NULL,
  status TEXT NOT NULL,
  is_unwell INTEGER NOT NULL,
  told_at TEXT NOT NULL,
  unwell_told_at TEXT NOT NULL,
  PRIMARY KEY (channel, subject)
) STRICT, WITHOUT ROWID;
`;
