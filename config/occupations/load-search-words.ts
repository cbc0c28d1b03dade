import { readFileSync } from 'node:fs';
import type { KldbCode } from '../../domain/posting.ts';
import { ConfigError } from '../config-error.ts';

/** Languages of the search words, in the order of the table's columns. */
export const SEARCH_LANGUAGES = ['de', 'en', 'uk', 'ru', 'tr', 'ar', 'pl', 'ro', 'fa'] as const;
export type SearchLanguage = (typeof SEARCH_LANGUAGES)[number];

/** An occupation as people call it when they look for work, or a wish for work in their words ("was mit Kindern"). */
export interface SearchWords {
  /** Name of the row, the same for all languages. */
  readonly id: string;
  /** Groups of the KldB 2010 that it means, the likeliest first. */
  readonly groups: readonly KldbCode[];
  /** Its names, or the ways of wishing for it, as people type them; at least one in each language. */
  readonly words: Readonly<Record<SearchLanguage, readonly string[]>>;
  /** It is no name of an occupation: where titles have such words, they say nothing of the work. */
  readonly isWish: boolean;
}

/** A table of search words: one occupation, or one wish, a line. */
interface SearchWordsTable {
  readonly file: string;
  readonly isWish: boolean;
  /** A wish reaches farther than a name. */
  readonly mostGroups: number;
}

const OCCUPATIONS: SearchWordsTable = { file: 'search-words.tsv', isWish: false, mostGroups: 5 };
const WISHES: SearchWordsTable = { file: 'wishes.tsv', isWish: true, mostGroups: 14 };

/**
 * What people type when they look for an occupation or for work of some kind, in nine languages.
 * @throws {ConfigError} that names each wrong line
 */
export function loadSearchWords(): readonly SearchWords[] {
  return [OCCUPATIONS, WISHES].flatMap((table) =>
    readSearchWords(readFileSync(new URL(table.file, import.meta.url), 'utf8'), table),
  );
}

/**
 * The rows of one table.
 * @throws {ConfigError} that names each wrong line
 */
export function readSearchWords(text: string, table = OCCUPATIONS): readonly SearchWords[] {
  const [header = '', ...lines] = text.replace(/\n+$/, '').split('\n');
  const problems: string[] = [];
  if (header !== ['id', 'groups', ...SEARCH_LANGUAGES].join('\t'))
    problems.push('line 1 must name the columns');
  const rows = lines.map((line, index) => {
    const [id = '', groups = '', ...columns] = line.split('\t');
    const { isWish, mostGroups } = table;
    const row: SearchWords = { id, groups: listed(groups), words: byLanguage(columns), isWish };
    const wrong = faultOf(row, columns.length, mostGroups);
    if (wrong !== null) problems.push(`line ${index + 2} (${id}): ${wrong}`);
    return row;
  });
  if (problems.length > 0) throw new ConfigError(table.file, problems);
  return rows;
}

function byLanguage(columns: readonly string[]): SearchWords['words'] {
  const [de, en, uk, ru, tr, ar, pl, ro, fa] = columns.map(listed);
  return {
    de: de ?? [],
    en: en ?? [],
    uk: uk ?? [],
    ru: ru ?? [],
    tr: tr ?? [],
    ar: ar ?? [],
    pl: pl ?? [],
    ro: ro ?? [],
    fa: fa ?? [],
  };
}

function listed(column: string): readonly string[] {
  return column
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
}

function faultOf({ id, groups, words }: SearchWords, columns: number, mostGroups: number): string | null {
  if (!/^[a-z]+(-[a-z]+)*$/.test(id)) return 'the id must be lower-case words with hyphens';
  if (columns !== SEARCH_LANGUAGES.length)
    return `it has ${columns} languages, not ${SEARCH_LANGUAGES.length}`;
  if (groups.length === 0 || groups.length > mostGroups) return `it needs 1 to ${mostGroups} groups`;
  if (groups.some((group) => !/^\d{3}$/.test(group))) return 'a group must be 3 digits of the KldB 2010';
  const missing = SEARCH_LANGUAGES.filter((language) => words[language].length === 0);
  return missing.length === 0 ? null : `no words in ${missing.join(', ')}`;
}
