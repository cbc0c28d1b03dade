/** Slices of a parcel that is not whole yet stand one by one: a large parcel is not written anew with each of them. */
export const INTAKE_SLICES = `
CREATE TABLE intake_slices (
  run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (run, number)
) STRICT;
INSERT INTO intake_slices (run, number, text) SELECT run, taken, begun FROM intakes WHERE begun <> '';
ALTER TABLE intakes DROP COLUMN begun;
`;
