import {
  SEARCH_LANGUAGES,
  type SearchLanguage,
  type SearchWords,
} from '../../config/occupations/load-search-words.ts';
import type { KldbCode } from '../../domain/posting.ts';
import { analyse } from './analyse.ts';
import { tellingWords, type QueryTerm } from './query-words.ts';
import { stem } from './stem.ts';

/** What people wish for who name no occupation: "was mit Kindern", "draußen arbeiten", "Arbeit am Computer". */
export interface WishWords {
  /** The groups that do such work, the likeliest first; none when the words are no wish. */
  groupsOf(words: readonly string[]): readonly KldbCode[];
  /** The wishes of one word. */
  readonly single: ReadonlySet<string>;
}

/** The small words around a wish, language by language; those that tell nothing of any vacancy are gone before. */
const FRAMES: Readonly<Record<SearchLanguage, string>> = {
  de: `was irgendwas etwas irgendetwas irgendwie irgendwo arbeiten arbeite machen tun gern gerne möchte will würde am
    liebsten beruf berufe berufen tätigkeit tätigkeiten tätig jobben sein haben zu mit in im an am auf aus bei beim
    der die das den dem ein eine einem einer viel nebenbei beruflich`,
  en: 'something anything work working job jobs career with in at on as for about the a an to i want like would my do doing',
  uk: 'щось будь що робота роботу роботи працювати з із зі в у на за хочу',
  ru: 'что то нибудь работа работу работы работать с со в во на за хочу',
  tr: 'bir şey şeyler iş işi işler işleri çalışmak çalışma ile ilgili istiyorum',
  ar: 'عمل العمل اعمل وظيفة شيء مع في أي أريد',
  pl: 'coś praca pracę pracy pracować z ze w we na przy chcę jakaś',
  ro: 'ceva muncă munca loc de lucru lucrez lucra cu în la pe vreau orice',
  fa: 'کار کاری چیزی با در',
};
const FRAME_WORDS: ReadonlySet<string> = new Set(Object.values(FRAMES).flatMap(analyse));

/** Words without the small ones that people put around what they wish for; none are left of "irgendwas arbeiten". */
export function withoutFrame(words: readonly string[]): readonly string[] {
  return words.filter((word) => !FRAME_WORDS.has(word));
}

/** Terms without those that are only such small words; all of them when there are no others. */
export function withoutFrameTerms<Term extends QueryTerm>(terms: readonly Term[]): readonly Term[] {
  const telling = terms.filter(
    ({ words, isPhrase, form }) => isPhrase || form !== null || withoutFrame(words).length > 0,
  );
  return telling.length > 0 ? telling : terms;
}

/** Prepares the wishes of the table for looking up. */
export function openWishWords(rows: readonly SearchWords[]): WishWords {
  const groupsByWish = new Map<string, readonly KldbCode[]>();
  const groupsByStems = new Map<string, readonly KldbCode[]>();
  const single = new Set<string>();
  for (const { groups, words } of rows) {
    for (const wish of SEARCH_LANGUAGES.flatMap((language) => words[language])) {
      const core = withoutFrame(tellingWords(analyse(wish)));
      const key = core.join(' ');
      if (core.length === 0) continue;
      if (core.length === 1) single.add(key);
      groupsByWish.set(key, [...new Set([...(groupsByWish.get(key) ?? []), ...groups])]);
      groupsByStems.set(stemsOf(core), groups);
    }
  }
  return {
    groupsOf(words) {
      const core = withoutFrame(words);
      // Alone, "Kind" is no wish; "was mit Kinder" is one, whatever the grammar.
      const alike = core.length < words.length ? groupsByStems.get(stemsOf(core)) : undefined;
      return groupsByWish.get(core.join(' ')) ?? alike ?? [];
    },
    single,
  };
}

function stemsOf(words: readonly string[]): string {
  return words.map(stem).join(' ');
}
