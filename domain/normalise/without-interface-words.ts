const WORDS =
  'sofort-bewerbung|sofortbewerbung|schnellbewerbung|schnell bewerben|jetzt bewerben|direkt bewerben|online bewerben|' +
  'einfach bewerben|easy apply|apply now|1-click-bewerbung|stelle merken|job merken|job teilen|top-job|topjob|' +
  'premium-job|job des tages|neu!|zur stelle|zur stellenanzeige|mehr erfahren|details anzeigen|mehr anzeigen|weiterlesen';
const BEHIND = new RegExp(
  `(?:^|\\s|[|·•»–—-]|(?<=\\p{Ll}|GmbH|AG|KG|\\)))\\s*(?:${WORDS})[\\s|·•»!-]*$`,
  'iu',
);
const BEFORE = new RegExp(`^(?:${WORDS}|neu(?=\\s*[:|!])|new(?=\\s*[:|!]))[\\s|·•»:!–-]+`, 'iu');
const DANGLING = /^[\s|·•»–—,;:-]+|[\s|·•»–—,;:]+$|\s-+$/g;
const MOST_ROUNDS = 3;

/** A line without the words of the page's own buttons and badges at its ends: "Muster GmbHSofort-Bewerbung" → "Muster GmbH". */
export function withoutInterfaceWords(line: string): string {
  let text = line;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = text.replace(BEHIND, '').replace(BEFORE, '').replace(DANGLING, '');
    if (next === text) return text;
    text = next;
  }
  return text;
}
