const ONE_GENDER = '(?:m|w|d|f|x|i|gn|mw|divers|div\\.?|männlich|weiblich|male|female|diverse)';
/** The first digit of a number: looked for from each of them, a title of nothing but digits would take seconds. */
const NUMBER = String.raw`(?<!\d[.,]*)\d[\d.,]*`;

/** Forms of noise that have a sign in common. */
interface Noise {
  /** Without one of these none of the forms can stand in a title; most titles hold few of them. */
  readonly signs?: RegExp;
  readonly forms: readonly RegExp[];
}

/** What titles carry beside the occupation; each is blanked out in place so that offsets stay true. */
const NOISE: readonly Noise[] = [
  {
    signs: /[(/|,*.:;\-–+]/,
    forms: [
      /\(\s*(?:gn\s*\*?|mwd|wmd|mfd|m\s*\/?\s*w|a|d|x|all(?:e)? genders?|alle geschlechter|alle|mensch)\s*\*?\s*\)/giu,
      new RegExp(
        `[([]?\\s*(?<![\\p{L}\\d])${ONE_GENDER}(?:\\s*[/|,*.:;\\-–+]\\s*${ONE_GENDER})+(?![\\p{L}\\d])\\*?\\s*[)\\]]?`,
        'giu',
      ),
    ],
  },
  {
    signs: /[/*:_•·(]|In/,
    forms: [
      // Verkäufer/-in, Verkäufer*in, Verkäufer(in), Angestellte/r, Kaufmann/-frau: the part after the sign
      /(?<=\p{L})\s?[/*:_•·]\s?-?(?:innen|in|frau|mann|männin|r|n|e|er)(?![\p{L}])/giu,
      /(?<=\p{L})\((?:er\/|e\/)?-?(?:innen|in|frau|mann|r|n|e|er)\)/giu,
      /(?<=[\p{Ll}])(?:Innen|In)(?![\p{L}])/gu,
      // Pädagoge/-pädagogin, Gehilfe/-gehilfin
      /(?<=\p{L})\s?\/\s?-\p{L}+(?:in|frau)(?![\p{L}])/giu,
    ],
  },
  // pay, hours, pay groups, dates, numbers of reference
  {
    signs: /\d/,
    forms: [
      new RegExp(
        `(?:ab |bis |bis zu )?${NUMBER}\\s?(?:[-–]\\s?\\d[\\d.,]*\\s?)?(?:€|eur|euro)(?:\\s?(?:\\/|pro|die|brutto)?\\s?(?:std\\.?|stunde|h|monat|jahr)(?![\\p{L}]))?`,
        'giu',
      ),
      new RegExp(
        `${NUMBER}\\s?(?:[-–]\\s?\\d[\\d.,]*\\s?)?(?:std\\.?|stunden|h|wochenstunden|tage|%)(?:\\s?\\/?\\s?(?:woche|wo\\.?))?(?![\\p{L}])`,
        'giu',
      ),
      /(?<![\p{L}])(?:EG|E|S|P|A|BesGr\.?|Entgeltgruppe|TV[öÖoO]?D?(?:-?[A-Z]+)?|TV-?L|AVR|BAT)\s?\d{1,2}[a-z]?(?![\p{L}\d])/gu,
    ],
  },
  {
    forms: [/(?<![\p{L}])(?:tvöd|tv-l|tvl|avr|übertariflich|topgehalt|top-gehalt)(?![\p{L}])/giu],
  },
  {
    signs: /[\d#]/,
    forms: [/\b\d{1,2}\.\d{1,2}\.(?:\d{2,4})?|\b(?:19|20)\d{2}(?:\/\d{2,4})?\b|#\S+/gu],
  },
];

/** The title with gender signs, pay, hours, dates and the like blanked out; as long as before. */
export function maskNoise(title: string): string {
  let text = title;
  for (const { signs, forms } of NOISE) {
    if (signs?.test(text) === false) continue;
    for (const form of forms) text = text.replace(form, blank);
  }
  return text;
}

function blank(hit: string): string {
  return ' '.repeat(hit.length);
}
