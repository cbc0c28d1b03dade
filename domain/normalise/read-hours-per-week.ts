const NUMBER = String.raw`(\d{1,2}(?:[.,]\d{1,2})?)`;
const UNIT = String.raw`(?:std|stunden?|stdn?|wochenstunden|wochenstd|wstd|h|hours?|hrs?)`;
const HOURS = new RegExp(
  `^(?:ca\\.?|bis zu|bis|max\\.?|mind\\.?|up to|von)?\\s*${NUMBER}(?:\\s*(?:-|–|bis|to|/)\\s*${NUMBER})?\\s*(?:,-)?\\s*(?:${UNIT}\\b\\.?)?\\s*(?:(?:/|pro|je|in der|a|per|p\\.)\\s*(?:woche|week|wo\\.?|w\\.?)|wöchentlich|weekly|wochenstunden)?\\.?$`,
  'i',
);
const WITHIN = new RegExp(
  `${NUMBER}\\s*(?:(?:-|–|bis)\\s*${NUMBER}\\s*)?(?:-?${UNIT}\\b\\.?)\\s*(?:/|pro|je|in der|per|a)?\\s*-?(?:woche|week|wöchentlich|wo\\b)`,
  'i',
);
const LONGEST_WEEK = 60;

/** Hours per week of a source's field ("39", "19,5 Std.", "20-25 Std./Woche"): of a range the upper end. Null when unclear. */
export function readHoursPerWeek(printed: string): number | null {
  const field = printed.trim();
  const [, from, to] = HOURS.exec(field) ?? WITHIN.exec(field) ?? [];
  if (from === undefined) return null;
  const hours = Number((to ?? from).replace(',', '.'));
  return hours > 0 && hours <= LONGEST_WEEK ? hours : null;
}
