import { anyOf } from '../any-of.ts';

/** Somebody answers the telephone or takes an application. */
export const SOMEBODY_ANSWERS = anyOf(
  /erreich(?:bar|en)/iu,
  /telefon/iu,
  /rückfragen/iu,
  /anruf(?:en)?(?!\p{L})/iu,
  /(?<!\p{L})ruf(?:e|t|en)? (?:\p{L}+ ){0,4}an(?!\p{L})/iu,
  /vorbei(?:zu)?(?:komm|schau)|(?:komm|schau)\p{L}* (?:\p{L}+ ){0,3}vorbei(?!\p{L})/iu,
  /für (?:sie|dich|euch) da/iu,
  /hotline/iu,
  /beratung ohne termin/iu,
);

/** Hours at which somebody answers or a shop is open: no hours of work. */
export const HOTLINE = anyOf(SOMEBODY_ANSWERS, /sprechzeit/iu, /öffnungszeit/iu, /geöffnet/iu);
