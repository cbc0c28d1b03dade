import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { ConfigError } from '../config-error.ts';
import type { KldbCode } from '../../domain/posting.ts';
import type { CodedTitle } from './lexicon-coded-title.ts';

/** The hand-written table of everyday words, read. */
export interface EverydayWords {
  readonly titles: readonly CodedTitle[];
  /** Further titles and fields of work ("Lohnbuchhaltung"), too short or too wide to settle the group by themselves. */
  readonly words: readonly CodedTitle[];
  /** What people of a group do, as vacancies put it. */
  readonly tasks: readonly CodedTitle[];
  /** What stands around titles of every group: offers, places, kinds of employers. */
  readonly additions: readonly string[];
  /** What texts of every group say of the employer, the offer and the way to apply. */
  readonly talk: readonly string[];
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
 * Reads the tables of `config/occupations`: of `everyday-words.yaml` per code `titles`, `words` and `tasks`, of
 * `everyday-tasks.yaml` per code what its people do, each a list parted by commas.
 * @throws {ConfigError} when a code has another form.
 */
export function readEverydayWords(wordsFile: URL, tasksFile: URL): EverydayWords {
  const { additions, vague, workplaces, ...words } = readTable<Entry>(wordsFile);
  const { talk, ...tasks } = readTable<string>(tasksFile);
  refuseOtherCodes([...Object.keys(words), ...Object.keys(tasks)]);
  const coded = (key: keyof Entry) =>
    Object.entries(words).flatMap(([code, entry]) => codedList(code, entry?.[key]));
  return {
    titles: coded('titles'),
    words: coded('words'),
    tasks: [...coded('tasks'), ...Object.entries(tasks).flatMap(([code, text]) => codedList(code, text))],
    additions: list(additions?.titles),
    talk: [...list(additions?.titles), ...list(talk)],
    vague: list(vague?.titles),
    workplaces: list(workplaces?.titles),
  };
}

function readTable<T>(file: URL): Partial<Record<string, T>> {
  return parse(readFileSync(file, 'utf8')) as Partial<Record<string, T>>;
}

function refuseOtherCodes(codes: readonly string[]): void {
  const wrong = codes.filter((code) => !/^\d{3,5}$/.test(code));
  if (wrong.length > 0)
    throw new ConfigError(
      'everyday words',
      wrong.map((code) => `no KldB code: ${code}`),
    );
}

function codedList(code: KldbCode, text: string | undefined): readonly CodedTitle[] {
  return list(text).map((title) => ({ title, code }));
}

function list(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
