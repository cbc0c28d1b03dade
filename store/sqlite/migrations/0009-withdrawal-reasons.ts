/** Why a sighting was withdrawn: its deadline, its source's own word, or its absence. */
export const WITHDRAWAL_REASONS = 'ALTER TABLE sightings ADD COLUMN withdrawn_because TEXT';
