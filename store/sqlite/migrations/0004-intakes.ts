/** How far the parcels of a run that is read on another machine have been taken in. */
export const INTAKES = `
CREATE TABLE intakes (
  run INTEGER PRIMARY KEY REFERENCES runs (id) ON DELETE CASCADE,
  taken INTEGER NOT NULL,
  begun TEXT NOT NULL
) STRICT;
`;
