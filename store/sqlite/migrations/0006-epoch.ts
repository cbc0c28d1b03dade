/** Name of the change stream: readers of the stream notice by it that a backup was restored. */
export const EPOCH = `
CREATE TABLE epoch (name TEXT NOT NULL) STRICT;
INSERT INTO epoch VALUES (lower(hex(randomblob(8))));
`;
