import { anyOf } from '../any-of.ts';

/** Hours at which somebody answers or a shop is open: no hours of work. */
export const HOTLINE = anyOf(
  /erreich(?:bar|en)/iu,
  /telefon/iu,
  /sprechzeit/iu,
  /öffnungszeit/iu,
  /rückfragen/iu,
  /anrufen/iu,
  /für (?:sie|dich|euch) da/iu,
  /hotline/iu,
  /beratung ohne termin/iu,
);
