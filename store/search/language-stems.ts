import type { SearchLanguage } from '../../config/occupations/load-search-words.ts';
import { stem } from './stem.ts';

/** What goes from a word of a language: before it, after it, and what the ending leaves. */
interface Light {
  readonly article?: RegExp;
  readonly endings: readonly (readonly [ending: RegExp, instead: string])[];
}

const CYRILLIC: Light = {
  endings: [
    [/(?<=.{3})тельниц[аиюеь]?$/, 'тель'],
    [/(?<=.{2}[нщ])иц(?:а|я|и|у|ю|е|ею|ь)?$/, 'ик'],
    [/(?<=.{4}[рнтлш])ка$/, ''],
    [
      /(?<=.{3})(?:ями|ами|ого|ему|ими|ыми|ией|иеи|ои|еи|ом|ем|ив|ов|ев|ах|ях|ам|ям|ою|ею|ия|ые|ии|ыи|ая|яя)$/,
      '',
    ],
    [/(?<=.{3})[аяиыуюоеь]$/, ''],
  ],
};

/** Endings of number, case and gender, as far as a search needs them; words are folded, umlauts plain vowels. */
const LIGHT: Readonly<Record<Exclude<SearchLanguage, 'de'>, Light>> = {
  en: {
    endings: [
      [/(?<=[a-z]{3})ies$/, 'y'],
      [/(?<=[a-z]{3}(?:ch|sh|ss|x))es$/, ''],
      [/(?<=[a-z]{3}[^s])s$/, ''],
    ],
  },
  uk: CYRILLIC,
  ru: CYRILLIC,
  tr: {
    endings: [
      [/(?<=[a-z]{3})(?:lari|leri|lar|ler)$/, ''],
      [/(?<=[a-z]{4}[^aeiou])[iu]$/, ''],
    ],
  },
  ar: { article: /^(?:وال|بال|لل|ال)(?=.{3})/, endings: [[/(?<=.{3})(?:ات|ون|ين|يه|ه|ي)$/, '']] },
  pl: {
    endings: [
      [/(?<=[a-z]{3})(?:cz|sz|[lnrt])(?:k[aieo]|ek|[aeyi]|em|ami|ow|om)?$/, ''],
      [/(?<=[a-z]{4})(?:ami|ach|ow|owa|owie|om|ek|ki)$/, ''],
      [/(?<=[a-z]{4})[aeiouy]$/, ''],
    ],
  },
  ro: {
    endings: [
      [/(?<=[a-z]{3})oare$/, 'or'],
      [/(?<=[a-z]{4})(?:ilor|elor|ului|ul|ii|ei|lor)$/, ''],
      [/(?<=[a-z]{4})[aeiu]$/, ''],
    ],
  },
  fa: { endings: [[/(?<=.{3})(?:هاي|ها|ان|ي)$/, '']] },
};

/** Joins the forms of a folded word as its language inflects it; lighter than a grammar, the same for both sides. */
export function stemIn(language: SearchLanguage, word: string): string {
  if (language === 'de') return stem(word);
  const { article, endings } = LIGHT[language];
  const bare = plainVowels(article === undefined ? word : word.replace(article, ''));
  for (const [ending, instead] of endings) if (ending.test(bare)) return bare.replace(ending, instead);
  return bare;
}

/** ö and ü of Turkish are folded to oe and ue as in German; who has no such keys types o and u. */
function plainVowels(word: string): string {
  return word.replace(/ae|oe|(?<![aeq])ue/g, (vowel) => vowel.charAt(0));
}
