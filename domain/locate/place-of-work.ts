const BESIDE = String.raw`\s*(?:ist|in|im|:|-|–)*\s+`;
const WORK_NOUNS =
  '(?:arbeitsort|einsatzort|arbeitsplatz|arbeitsstätte|arbeitsstelle|dienstort|tätigkeitsort|beschäftigungsort|einsatzgebiet|standort|place of work|work location|job location)e?';
const WORK_VERBS =
  '(?:gearbeitet wird|arbeiten (?:werden|würden) sie|sie arbeiten|du arbeitest|arbeitest du|der einsatz (?:erfolgt|ist)|einsatz erfolgt|einsatz|eingesetzt(?: wird| werden sie| wirst du)?|(?:sie|du) (?:werden|wirst) eingesetzt|tätig|tätigkeit|arbeit) (?:in|im|am standort)';
/** What stands before the place where the work is done: "Einsatzort: Düren", "gearbeitet wird in Düren". */
export const PLACE_OF_WORK = new RegExp(
  String.raw`(?<!\p{L})(?:${WORK_NOUNS}${BESIDE}|${WORK_VERBS}\s+)`,
  'giu',
);

const SEAT_NOUNS =
  '(?:(?:firmen|haupt|unternehmens|stamm|gesellschafts|vereins|verwaltungs)?sitz|(?:unternehmens|firmen)?zentrale|hauptverwaltung|hauptstelle|headquarters?|head office|hq)';
const OWNERS =
  '(?:(?:der|die|des|unser|unsere|ihr|das)\\s+)?(?:arbeitgeber|firma|unternehmen|betrieb|träger)s?';
const SEAT_VERBS = '(?:sitzt|hat (?:den|ihren|seinen) sitz|ist ansässig|mit sitz|aus|ansässig) (?:in )?';
/** What stands before the place where only the employer is at home. */
const SEAT = new RegExp(
  String.raw`(?<!\p{L})(?:${SEAT_NOUNS}(?!\p{L})|${OWNERS}\s+${SEAT_VERBS}|mit sitz in|ansässig in)`,
  'iu',
);

/** A text without what stands from the employer's seat on: "Niederzier, Firmensitz: Köln" → "Niederzier, ". */
export function beforeSeat(text: string): string {
  const seat = SEAT.exec(text);
  return seat === null ? text : text.slice(0, seat.index);
}
