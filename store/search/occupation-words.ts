import {
  SEARCH_LANGUAGES,
  type SearchLanguage,
  type SearchWords,
} from '../../config/occupations/load-search-words.ts';
import type { KldbCode } from '../../domain/posting.ts';
import { findKnown } from '../../domain/occupation/find-known.ts';
import { normaliseTitle } from '../../domain/occupation/words.ts';
import { analyse } from './analyse.ts';
import { stemIn } from './language-stems.ts';
import { newNearWords } from './near-words.ts';
import { tellingWords } from './query-words.ts';
import { root } from './stem.ts';
import { openWishWords, withoutFrame } from './wish-words.ts';
import { compoundParts } from './word-forms.ts';

/** What words of a search name. */
export interface OccupationMeaning {
  /** Groups of the KldB 2010 (3 digits), the likeliest first. */
  readonly groups: readonly KldbCode[];
  /** Sub-groups (4 digits) within them, where an official title tells; those are meant before the rest of the group. */
  readonly subgroups: readonly KldbCode[];
  /**
   * The words are a name, or a wish for such work ("was mit Kindern"); or only a part of the word names the occupation
   * ("Gartenarbeit", "Heizung"), and it may mean something else too.
   */
  readonly certainty: 'named' | 'wished' | 'guessed';
}

/** What people call occupations, in every language that the table knows. */
export interface OccupationWords {
  /** What analysed words in a row name or wish for; null when that is no occupation. */
  meaningOf(words: readonly string[]): OccupationMeaning | null;
  /** Names and wishes of one word, and the parts of names, that are spelt nearly so. */
  near(word: string): readonly string[];
  /** A name of one word as the table writes it; the word itself where it is none. */
  asPrinted(word: string): string;
}

const GROUP_DIGITS = 3;
const SUBGROUP_DIGITS = 4;
const OTHER_LANGUAGES = SEARCH_LANGUAGES.filter((language) => language !== 'de');
/** The longest name of the table, in telling words. */
const LONGEST_NAME = 5;
/** The longest run of words that is looked up: a name or a wish and the small words around it. */
export const LONGEST_RUN = LONGEST_NAME + 3;

/** Knows no occupation: words are found only where they stand. */
export const NO_OCCUPATION_WORDS: OccupationWords = {
  meaningOf: () => null,
  near: () => [],
  asPrinted: (word) => word,
};

/** Codes by the keys of official titles, see `titleKey`. */
type OfficialTitles = ReadonlyMap<number, KldbCode>;

/**
 * Prepares the table of search words for looking up; a few thousand names, some milliseconds. What the table does not
 * know may be an official title.
 */
export function openOccupationWords(
  rows: readonly SearchWords[],
  official: OfficialTitles = new Map(),
): OccupationWords {
  const table = tableOf(rows.filter(({ isWish }) => !isWish));
  const wishes = openWishWords(rows.filter(({ isWish }) => isWish));
  const near = newNearWords(new Set([...table.single.keys(), ...partsOfNames(table), ...wishes.single]));
  return {
    meaningOf(words) {
      const core = withoutFrame(words);
      const name = named(words, table, official);
      if (name !== null) return name;
      const groups = wishes.groupsOf(words);
      if (groups.length > 0) return { groups, subgroups: [], certainty: 'wished' };
      return (core.length < words.length ? named(core, table, official) : null) ?? guess(words, table);
    },
    near: (word) => near.near(word),
    asPrinted: (word) => table.printed.get(word) ?? word,
  };
}

/**
 * German comes first: "Laborant" and "Trainer" name other work in other languages. Some English words are official titles
 * too ("Electrician"); what the table says of them reaches farther.
 */
function named(
  words: readonly string[],
  table: NameTable,
  official: OfficialTitles,
): OccupationMeaning | null {
  if (words.length === 0 || words.length > LONGEST_NAME) return null;
  const code = officialCode(words, official);
  const group = code?.slice(0, GROUP_DIGITS) ?? null;
  const german = groupsIn(['de'], words, table);
  const foreign = german.length > 0 ? [] : groupsIn(OTHER_LANGUAGES, words, table);
  const listed = group === null || foreign.includes(group) ? [...german, ...foreign] : german;
  const groups = listed.length > 0 || group === null ? listed : [group];
  if (groups.length === 0) return null;
  const isDeep =
    code !== null && code.length >= SUBGROUP_DIGITS && groups.includes(code.slice(0, GROUP_DIGITS));
  return { groups, subgroups: isDeep ? [code.slice(0, SUBGROUP_DIGITS)] : [], certainty: 'named' };
}

/** The names of the table, ready for looking up. */
interface NameTable {
  readonly asWritten: Map<string, readonly KldbCode[]>;
  readonly byStem: Map<string, readonly KldbCode[]>;
  /** Names of one word. */
  readonly single: Map<string, readonly KldbCode[]>;
  /** The same as the table writes them. */
  readonly printed: Map<string, string>;
}

function tableOf(rows: readonly SearchWords[]): NameTable {
  const table: NameTable = { asWritten: new Map(), byStem: new Map(), single: new Map(), printed: new Map() };
  for (const { groups, words } of rows) {
    for (const { language, printed, name } of namesOf(words)) {
      add(table.asWritten, writtenKey(language, name), groups);
      add(table.byStem, stemKey(language, name), groups);
      const [only] = name;
      if (only === undefined || name.length > 1) continue;
      add(table.single, only, groups);
      if (!table.printed.has(only)) table.printed.set(only, printed);
    }
  }
  return table;
}

function groupsIn(
  languages: readonly SearchLanguage[],
  words: readonly string[],
  { asWritten, byStem }: NameTable,
): readonly KldbCode[] {
  const exact = languages.flatMap((language) => asWritten.get(writtenKey(language, words)) ?? []);
  if (exact.length > 0) return [...new Set(exact)];
  const keys = languages.map((language) => stemKey(language, words));
  return [...new Set(keys.flatMap((key) => byStem.get(key) ?? []))];
}

function officialCode(words: readonly string[], official: OfficialTitles): KldbCode | null {
  const title = normaliseTitle(words.join(' '));
  const [hit] = findKnown(title, official);
  return hit !== undefined && hit.to - hit.from === title.length ? hit.code : null;
}

/** What follows the word that tells the work: Gartenarbeit, Sicherheitsdienst, Pflegejob. */
const GENERAL_HEAD =
  /(?<=^[a-z]{4}[a-z]*)(?:arbeit|arbeiten|dienst|dienste|job|jobs|stelle|stellen|bereich|branche|gewerbe|mitarbeiter|kraft|kraefte|hilfe|personal)$/;
const LINK = /(?<=[a-z]{4})(?:en|s|n)$/;
const SHORTEST_PART = 5;
/** Shorter parts are words of every kind. */
const LONG_PART = 8;
const MOST_GUESSED = 3;

/** The groups of all names that a word begins or ends, when those are few: Heizung → Heizungsbauer, Anwalt → Rechtsanwalt. */
function guess(words: readonly string[], table: NameTable): OccupationMeaning | null {
  const [only] = words;
  if (only === undefined || words.length > 1) return null;
  const rest = only.replace(GENERAL_HEAD, '');
  const parts = rest === only ? [] : [rest, rest.replace(LINK, '')];
  const guessed = [
    ...parts.map((part) => groupsIn(['de'], [part], table)),
    ...parts.map((part) => groupsWithPart(part, table, (name) => name.startsWith(part))),
    groupsWithPart(only, table, (name) => name.startsWith(only) || name.endsWith(only)),
  ];
  const groups = guessed.find(({ length }) => length > 0 && length <= MOST_GUESSED);
  return groups === undefined ? null : { groups, subgroups: [], certainty: 'guessed' };
}

function groupsWithPart(
  part: string,
  { single }: NameTable,
  fits: (name: string) => boolean,
): readonly KldbCode[] {
  if (part.length < SHORTEST_PART) return [];
  const found = new Set<KldbCode>();
  for (const [name, [group]] of single) if (group !== undefined && fits(name)) found.add(group);
  return [...found];
}

/** What names begin with is known too, so that "Gabelstabler" is mended where no posting has the word. */
function partsOfNames({ single }: NameTable): readonly string[] {
  return [...single.keys()].flatMap((name) =>
    compoundParts(name).filter((part) => part.length >= LONG_PART && name.startsWith(part)),
  );
}

interface PrintedName {
  readonly language: SearchLanguage;
  readonly printed: string;
  /** Its telling words, analysed. */
  readonly name: readonly string[];
}

function namesOf(words: SearchWords['words']): readonly PrintedName[] {
  const names = SEARCH_LANGUAGES.flatMap((language) =>
    words[language].map((printed) => ({ language, printed, name: tellingWords(analyse(printed)) })),
  );
  return names.filter(({ name }) => name.length > 0 && name.length <= LONGEST_NAME);
}

/** Parts are joined, as people write "Kfz-Mechaniker", "Kfz Mechaniker" and "Kfzmechaniker". */
function writtenKey(language: SearchLanguage, words: readonly string[]): string {
  return `${language} ${words.join('')}`;
}

/** The stem as in running text, and work and worker as one: Buchhaltung, Buchhalter. */
function stemKey(language: SearchLanguage, words: readonly string[]): string {
  const stems = words.map((word) => stemIn(language, word));
  return `${language} ${(language === 'de' ? stems.map((one) => root(one) ?? one) : stems).join('')}`;
}

function add(groupsByKey: Map<string, readonly KldbCode[]>, key: string, groups: readonly KldbCode[]): void {
  groupsByKey.set(key, [...new Set([...(groupsByKey.get(key) ?? []), ...groups])]);
}
