/** "Kreis Birkenfeld", "Lkr. Mayen-Koblenz"; the name says whether it is one of the region. */
const DISTRICT_WORD = String.raw`(?:Landkreis|Kreis|Landkr\.|Lkr\.?|LK|Krs\.?|Kr\.)`;
/** "im Kreis Ihrer Kollegen" names none. */
const NAME = String.raw`(?!Ihre|Deine|Eure|Unsere|Ihnen|Dir)\p{Lu}[\p{L}-]+`;
/** "Westerwaldkreis", "Rhein-Lahn-Kreis", "Märkischer Kreis". */
const COMPOUND = String.raw`(?!Umkreis|Stadtkreis|Landkreis|Altkreis|Kirchenkreis|Arbeitskreis)\p{Lu}[\p{L}-]*(?:kreis|-Kreis|er\sKreis)(?!\p{L})`;
const BEHIND = new RegExp(
  String.raw`^[\s,(–-]*(?:im\s+|in\s)?(?:${DISTRICT_WORD}\s+${NAME}|${COMPOUND})`,
  'u',
);
const BEFORE = new RegExp(String.raw`(?:^|[\s,(])${DISTRICT_WORD}\s+${NAME}[\s,:–-]+$`, 'u');

/** How long the name of a district is that stands behind a place ("Heimbach, Kreis Birkenfeld"); 0 when none does. */
export function districtBehind(behind: string): number {
  return BEHIND.exec(behind)?.[0].length ?? 0;
}

/** Whether a place stands behind a district that no table knows: "Kreis Birkenfeld, Heimbach". */
export function isBehindDistrict(before: string): boolean {
  return BEFORE.test(before);
}
