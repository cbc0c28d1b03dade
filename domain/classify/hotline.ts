/** Hours at which somebody answers or a shop is open: no hours of work. */
export const HOTLINE =
  /erreich(?:bar|en)|telefon|sprechzeit|öffnungszeit|rückfragen|anrufen|für (?:sie|dich|euch) da|hotline|beratung ohne termin/iu;
