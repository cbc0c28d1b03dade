import { decodeEntities } from '../../domain/normalise/decode-entities.ts';

/** Words of our own field for one vacancy. */
const VACANCY =
  '(?:stelle|stellenanzeige|stellenangebot|stellenausschreibung|anzeige|ausschreibung|position|vakanz|jobangebot|job|angebot|ausbildungsplatz|ausbildungsstelle|praktikum)';

const THE =
  '(?:diese[rs]?|die|der|das|ihre|unsere)(?:\\s+(?:gewünschte|gesuchte|aufgerufene|angefragte|von ihnen \\p{L}+))?';
const ALREADY =
  '(?:(?:leider|bereits|schon|inzwischen|mittlerweile|zwischenzeitlich|nun|jetzt|aktuell)\\s+)*';
const GONE = '(?:vergeben|besetzt|abgelaufen|geschlossen|deaktiviert|gelöscht|beendet|entfernt)';
const NO_LONGER =
  'nicht mehr (?:\\p{L}+\\s+)?(?:verfügbar|vorhanden|online|aktiv|aktuell|gültig|ausgeschrieben|offen|veröffentlicht|zu besetzen)';

/** What boards and employers print in place of a vacancy that is over. */
const OVER = [
  `\\b${THE}\\s+${VACANCY}\\s+(?:[^.!?]{1,60}?\\s)?(?:ist|wurde)\\s+${ALREADY}(?:${GONE}|${NO_LONGER})`,
  `\\b(?:ist|wurde)\\s+${ALREADY}${THE}\\s+${VACANCY}\\s+${ALREADY}(?:${GONE}|${NO_LONGER})`,
  `\\b${VACANCY}\\s+${ALREADY}${NO_LONGER}`,
  `\\b${VACANCY}\\s+(?:bereits|inzwischen|schon)\\s+(?:vergeben|besetzt)`,
  '\\b(?:this|the)\\s+(?:job|position|vacancy|posting|opening|offer|role)(?:\\s+(?:ad|posting|offer|you\\s+are\\s+looking\\s+for))?\\s+(?:is|has\\s+been|was)\\s+(?:already\\s+|now\\s+)?(?:no\\s+longer\\s+(?:available|open|active|accepting)|filled|closed|expired|taken|removed)',
].map((words) => new RegExp(`${words}(?![\\p{L}])`, 'iu'));

/** No page needs longer to say so; what stands further down is about other postings. */
const LONGEST_TEXT = 20_000;

/**
 * The words with which a page says that its vacancy is over; null when it does not. To be asked only of a page of one
 * posting that shows none: a page with one may carry such words for scripts to show.
 */
export function saysOver(html: string): string | null {
  const text = plain(html).slice(0, LONGEST_TEXT);
  for (const words of OVER) {
    const found = words.exec(text);
    if (found) return found[0];
  }
  return null;
}

function plain(html: string): string {
  const withoutCode = html
    .replace(/<(script|style|template|noscript)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<!--[\s\S]*?-->/g, ' ');
  return decodeEntities(withoutCode.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ');
}
