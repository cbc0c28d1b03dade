import { plainLineOrNull } from './plain-line.ts';
import { withoutInterfaceWords } from './without-interface-words.ts';

const LEGAL_END = String.raw`(?:GmbH|mbH|AG|KG|KGaA|OHG|UG|SE|GbR|eG|e\.\s?V\.|e\.\s?K\.|AöR|KdöR)(?:\s&\s(?:Co\.?\s?)?(?:KG|KGaA|OHG))?`;
const PLACE_WITH_POSTCODE = /\s*[,|·–-]\s*(?:D-)?\d{5}\s+\p{Lu}[\p{L}\s./-]{1,40}$/u;
const PLACE_BEHIND_LEGAL_FORM = new RegExp(
  `(?<=${LEGAL_END})\\s*(?:[,|·]|\\s[–-])\\s*(?:in\\s+)?\\p{Lu}[\\p{L}\\s./-]{1,40}$`,
  'u',
);

/**
 * An employer's name without page furniture and without the place glued behind it; null when none is printed.
 * `localities` are the places that the same posting prints.
 */
export function tidyEmployer(printed: string | undefined, localities: readonly string[]): string | null {
  const line = plainLineOrNull(printed);
  if (line === null) return null;
  const name = withoutInterfaceWords(line)
    .replace(PLACE_WITH_POSTCODE, '')
    .replace(PLACE_BEHIND_LEGAL_FORM, (tail) => (isPartOfName(tail) ? tail : ''));
  return withoutPlace(name, localities) || line;
}

/** "Muster GmbH, Niederlassung West" is more than a place. */
function isPartOfName(tail: string): boolean {
  return (
    tail.trim().split(/\s+/).length > 3 ||
    /niederlassung|zweig|werk|abteilung|gruppe|group|region|filiale|klinik/i.test(tail)
  );
}

function withoutPlace(name: string, localities: readonly string[]): string {
  const place = localities.find((locality) => endsWithPlace(name, locality));
  return place === undefined ? name : name.slice(0, -place.length).replace(/[\s,|·(–-]+$/, '');
}

function endsWithPlace(name: string, locality: string): boolean {
  if (locality.length < 3 || !name.endsWith(locality)) return false;
  return /\p{L}.*(?:,|\||·|\s[–-])\s*$/u.test(name.slice(0, -locality.length));
}
