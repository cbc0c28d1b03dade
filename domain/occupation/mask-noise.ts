const ONE_GENDER = '(?:m|w|d|f|x|i|gn|mw|divers|div\\.?|männlich|weiblich|male|female|diverse)';

/** What titles carry beside the occupation; each is blanked out in place so that offsets stay true. */
const NOISE: readonly RegExp[] = [
  /\(\s*(?:gn\s*\*?|mwd|wmd|mfd|m\s*\/?\s*w|a|d|x|all(?:e)? genders?|alle geschlechter|alle|mensch)\s*\*?\s*\)/giu,
  new RegExp(
    `[([]?\\s*(?<![\\p{L}\\d])${ONE_GENDER}(?:\\s*[/|,*.:;\\-–+]\\s*${ONE_GENDER})+(?![\\p{L}\\d])\\*?\\s*[)\\]]?`,
    'giu',
  ),
  // Verkäufer/-in, Verkäufer*in, Verkäufer(in), Angestellte/r, Kaufmann/-frau: the part after the sign
  /(?<=\p{L})\s?[/*:_•·]\s?-?(?:innen|in|frau|mann|männin|r|n|e|er)(?![\p{L}])/giu,
  /(?<=\p{L})\((?:er\/|e\/)?-?(?:innen|in|frau|mann|r|n|e|er)\)/giu,
  /(?<=[\p{Ll}])(?:Innen|In)(?![\p{L}])/gu,
  // Pädagoge/-pädagogin, Gehilfe/-gehilfin
  /(?<=\p{L})\s?\/\s?-\p{L}+(?:in|frau)(?![\p{L}])/giu,
  // pay, hours, pay groups, dates, numbers of reference
  /(?:ab |bis |bis zu )?\d[\d.,]*\s?(?:[-–]\s?\d[\d.,]*\s?)?(?:€|eur|euro)(?:\s?(?:\/|pro|die|brutto)?\s?(?:std\.?|stunde|h|monat|jahr)(?![\p{L}]))?/giu,
  /\d[\d.,]*\s?(?:[-–]\s?\d[\d.,]*\s?)?(?:std\.?|stunden|h|wochenstunden|tage|%)(?:\s?\/?\s?(?:woche|wo\.?))?(?![\p{L}])/giu,
  /(?<![\p{L}])(?:EG|E|S|P|A|BesGr\.?|Entgeltgruppe|TV[öÖoO]?D?(?:-?[A-Z]+)?|TV-?L|AVR|BAT)\s?\d{1,2}[a-z]?(?![\p{L}\d])/gu,
  /(?<![\p{L}])(?:tvöd|tv-l|tvl|avr|übertariflich|topgehalt|top-gehalt)(?![\p{L}])/giu,
  /\b\d{1,2}\.\d{1,2}\.(?:\d{2,4})?|\b(?:19|20)\d{2}(?:\/\d{2,4})?\b|#\S+/gu,
];

/** The title with gender signs, pay, hours, dates and the like blanked out; as long as before. */
export function maskNoise(title: string): string {
  return NOISE.reduce((text, noise) => text.replace(noise, (hit) => ' '.repeat(hit.length)), title);
}
