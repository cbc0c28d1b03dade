/**
 * The sign before an item of a list. Symbol fonts without a table of their own yield their letters instead: "§" and "ü"
 * (Wingdings), signs of the private area, a lonely "o" (Courier).
 */
export const BULLET =
  /^(?:[•‣▪▫■□●○◦·∙⁃►▶▸➢➤➔→✓✔✗*\u{e000}-\u{f8ff}]\s*|[-–—]\s+|o\s+(?=\p{Lu})|§\s+(?=\p{L})|[üØ]\s+(?=\p{Lu}))(?=\S)/u;
