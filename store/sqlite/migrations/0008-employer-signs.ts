/** What the postings of an employer show of it: agency, recruiter. One row per employer, flag, answer and way of telling. */
export const EMPLOYER_SIGNS = `
CREATE TABLE employer_signs (
  employer TEXT NOT NULL,
  flag TEXT NOT NULL,
  answer TEXT NOT NULL,
  told_by TEXT NOT NULL,
  source TEXT NOT NULL,
  key TEXT NOT NULL,
  quote TEXT NOT NULL,
  -- 1 once another posting has shown the same.
  confirmed INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (employer, flag, answer, told_by)
) STRICT, WITHOUT ROWID;
`;
