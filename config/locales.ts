import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A language of the portal's own words. */
export interface Language {
  /** BCP-47 tag, as in the address and in `lang`. */
  readonly tag: string;
  /** Name of the language in itself, for the language switch. */
  readonly endonym: string;
  readonly dir: 'ltr' | 'rtl';
  /** ISO 15924 code of the script that its texts are written in. */
  readonly script: string;
  /** Tag for `Intl`: Gregorian calendar and Latin digits wherever the language's own default is another. */
  readonly intlTag: string;
}

/** Texts of one language: namespace → key → text. Keys are flat; plural forms carry i18next's suffixes. */
export type Messages = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The language that texts are written in first and that stands in where another has no text. */
export const SOURCE_LANGUAGE = 'de';

/** Every language that the portal can speak; a region chooses among them. A new one is a line here and a folder. */
export const LANGUAGES: readonly Language[] = [
  { tag: 'de', endonym: 'Deutsch', dir: 'ltr', script: 'Latn', intlTag: 'de-DE' },
  { tag: 'en', endonym: 'English', dir: 'ltr', script: 'Latn', intlTag: 'en-GB' },
];

const FOLDER = join(import.meta.dirname, 'locales');

/** Reads all texts of a language from `config/locales/<tag>/<namespace>.json`. */
export function loadMessages(tag: string): Messages {
  const files = globSync('*.json', { cwd: join(FOLDER, tag) }).toSorted();
  return Object.fromEntries(
    files.map((file) => [basename(file, '.json'), readTexts(join(FOLDER, tag, file))]),
  );
}

function readTexts(path: string): Readonly<Record<string, string>> {
  const texts: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isTexts(texts)) throw new Error(`${path} is not a flat table of texts`);
  return texts;
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((text) => typeof text === 'string')
  );
}
