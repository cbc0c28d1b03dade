/** Counts what each source prints at present without reading the prints themselves. */
export const OPEN_SIGHTINGS = `
CREATE INDEX sightings_open ON sightings (source) WHERE withdrawn_at IS NULL;
`;
