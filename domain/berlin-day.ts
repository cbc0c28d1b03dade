import type { Instant, IsoDate } from './time.ts';

const BERLIN_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** The calendar day in Europe/Berlin on which a moment falls; deadlines are meant in this zone. */
export function berlinDay(instant: Instant): IsoDate {
  return BERLIN_DAY.format(Date.parse(instant));
}
