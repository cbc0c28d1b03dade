import { readFileSync } from 'node:fs';
import type { KldbCode } from '../../domain/posting.ts';
import { ConfigError } from '../config-error.ts';

/** Languages of the search words, in the order of the table's columns. */
export const SEARCH_LANGUAGES = ['de', 'en', 'uk', 'ru', 'tr', 'ar', 'pl', 'ro', 'fa'] as const;
export type SearchLanguage = (typeof SEARCH_LANGUAGES)[number];

/** An occupation as people call it when they look for work. */
export interface SearchWords {
  /** Name of the row, the same for all languages. */
  readonly id: string;
  /** Groups of the KldB 2010 (3 digits) that are meant, the likeliest first. */
  readonly groups: readonly KldbCode[];
  readonly words: Readonly<Record<SearchLanguage, readonly string[]>>;
}

const TABLE = 'search-words.tsv';
const MOST_GROUPS = 5;

/**
 * What people type when they look for an occupation, in nine languages: `search-words.tsv`, one occupation a line.
 * @throws {ConfigError} that names each wrong line
 */
export function loadSearchWords(
  text = readFileSync(new URL(TABLE, import.meta.url), 'utf8'),
): readonly SearchWords[] {
  const [header = '', ...lines] = text.replace(/\n+$/, '').split('\n');
  const problems: string[] = [];
  if (header !== ['id', 'groups', ...SEARCH_LANGUAGES].join('\t'))
    problems.push('line 1 must name the columns');
  const rows = lines.map((line, index) => {
    const [id = '', groups = '', ...columns] = line.split('\t');
    const row: SearchWords = { id, groups: listed(groups), words: byLanguage(columns) };
    const wrong = faultOf(row, columns.length);
    if (wrong !== null) problems.push(`line ${index + 2} (${id}): ${wrong}`);
    return row;
  });
  if (problems.length > 0) throw new ConfigError(TABLE, problems);
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

function faultOf({ id, groups, words }: SearchWords, columns: number): string | null {
  if (!/^[a-z]+(-[a-z]+)*$/.test(id)) return 'the id must be lower-case words with hyphens';
  if (columns !== SEARCH_LANGUAGES.length)
    return `it has ${columns} languages, not ${SEARCH_LANGUAGES.length}`;
  if (groups.length === 0 || groups.length > MOST_GROUPS) return `it needs 1 to ${MOST_GROUPS} groups`;
  if (groups.some((group) => !/^\d{3}$/.test(group))) return 'a group must be 3 digits of the KldB 2010';
  const missing = SEARCH_LANGUAGES.filter((language) => words[language].length === 0);
  return missing.length === 0 ? null : `no words in ${missing.join(', ')}`;
}
