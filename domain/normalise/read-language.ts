const STOP_WORDS = {
  de: 'und der die das den dem des ein eine einen einer im mit für von zu zum zur auf bei ist sind sie wir du ihr ihre unser unsere als auch oder nicht werden haben ab sowie uns bis dich dein deine aus durch über nach wie',
  en: 'and the of to for with is are you we your our as or not have be on at by this that from us their they who it has can which',
} as const;
type KnownLanguage = keyof typeof STOP_WORDS;

const WORDS: Readonly<Record<KnownLanguage, ReadonlySet<string>>> = {
  de: new Set(STOP_WORDS.de.split(' ')),
  en: new Set(STOP_WORDS.en.split(' ')),
};
const FEWEST_WORDS = 6;
const ENOUGH_TO_SAY_OTHER = 20;
const LEAST_SHARE = 0.06;
const LOOKED_AT = 1000;
const DECLARED: Readonly<Record<string, string>> = {
  german: 'de',
  deutsch: 'de',
  english: 'en',
  englisch: 'en',
  ger: 'de',
  deu: 'de',
  eng: 'en',
};

/**
 * BCP-47 language of a text by the everyday words that only it has: "de", "en", or "und" for a longer text in neither. Under 6 words,
 * or when the words do not tell, what the source declares; null when it declares nothing.
 */
export function readLanguage(text: string, declared: string | undefined): string | null {
  const words =
    text
      .slice(0, LOOKED_AT)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const said = declaredLanguage(declared);
  if (words.length < FEWEST_WORDS) return said;
  const shares = { de: share(words, 'de'), en: share(words, 'en') };
  const likelier: KnownLanguage = shares.de >= shares.en ? 'de' : 'en';
  if (shares[likelier] >= LEAST_SHARE && shares.de !== shares.en) return likelier;
  return said ?? (words.length >= ENOUGH_TO_SAY_OTHER ? 'und' : null);
}

function share(words: readonly string[], language: KnownLanguage): number {
  return words.filter((word) => WORDS[language].has(word)).length / words.length;
}

function declaredLanguage(declared: string | undefined): string | null {
  const code = declared?.trim().toLowerCase().replace('_', '-') ?? '';
  return DECLARED[code] ?? (/^[a-z]{2}(?:-[a-z]{2,4})?$/.test(code) ? (code.split('-')[0] ?? null) : null);
}
