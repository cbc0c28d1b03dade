import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { ConfigError } from '../config-error.ts';
import type { CodedTitle } from './lexicon-coded-title.ts';

/** The hand-written table of everyday words, read. */
export interface EverydayWords {
  readonly titles: readonly CodedTitle[];
  /** Further titles and fields of work ("Lohnbuchhaltung"), too short or too wide to settle the group by themselves. */
  readonly words: readonly CodedTitle[];
  /** What people of a group do, as vacancies put it. */
  readonly tasks: readonly CodedTitle[];
  /** Talk that vacancies of every group share: offers, places, kinds of employers. */
  readonly additions: readonly string[];
  /** Words that name a place in a firm rather than the work. */
  readonly vague: readonly string[];
  /** Words for where people work. */
  readonly workplaces: readonly string[];
}

interface Entry {
  readonly titles?: string;
  readonly words?: string;
  readonly tasks?: string;
}

/**
 * Reads `config/occupations/everyday-words.yaml`: per code `titles`, `words` and `tasks`, each a list parted by commas.
 * @throws {ConfigError} when a code has another form.
 */
export function readEverydayWords(file: URL): EverydayWords {
  const table = parse(readFileSync(file, 'utf8')) as Record<string, Entry>;
  const { additions, vague, workplaces, ...byCode } = table;
  const wrong = Object.keys(byCode).filter((code) => !/^\d{3,5}$/.test(code));
  if (wrong.length > 0)
    throw new ConfigError(
      'everyday words',
      wrong.map((code) => `no KldB code: ${code}`),
    );
  const coded = (key: keyof Entry) =>
    Object.entries(byCode).flatMap(([code, entry]) => list(entry[key]).map((title) => ({ title, code })));
  return {
    titles: coded('titles'),
    words: coded('words'),
    tasks: coded('tasks'),
    additions: list(additions?.titles),
    vague: list(vague?.titles),
    workplaces: list(workplaces?.titles),
  };
}

function list(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
