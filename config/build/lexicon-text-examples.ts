import { scanWords } from '../../domain/occupation/scan-words.ts';
import { stemsOf } from '../../domain/occupation/words.ts';
import type { KldbCode } from '../../domain/posting.ts';
import type { CodedTitle } from './lexicon-coded-title.ts';
import { pick, VACANCY_WEIGHT } from './lexicon-examples.ts';
import type { Example, Material } from './lexicon-examples.ts';

const OFFICIAL_WEIGHT = 0.5;
const EVERYDAY_WEIGHT = 1;
const TASK_WEIGHT = 2;
/** Made-up vacancies for each task of the tables. */
const VACANCIES_PER_TASK = 2;
/** Fewest and most sentences of talk in a made-up vacancy. */
const TALK = [5, 14] as const;
/** Most further tasks beside the one it is made for. */
const MOST_TASKS = 3;
/** Share of the vacancies that ask for a trade by its title, and most titles named so. */
const ASKING_FOR_TRADE = 0.5;
const MOST_TRADES = 2;

/** What vacancies of one group are made of. */
interface Parts {
  readonly tasks: readonly CodedTitle[];
  readonly trades: readonly CodedTitle[];
  readonly talk: readonly string[];
}

/**
 * Lessons for the text model: words of titles, tasks, labelled texts, and made-up vacancies, in which a few tasks and
 * the trade that is asked for stand among talk that all vacancies share.
 */
export function textExamples(material: Material, chance: () => number): readonly Example[] {
  const { official, names, everyday, vacancies } = material;
  const weighed = (titles: readonly CodedTitle[], weight: number) =>
    titles.map(({ title, code }) => textLesson(title, code, weight));
  const texts = vacancies.flatMap(({ text, groups }) =>
    groups.map((group) => textLesson(text, group, VACANCY_WEIGHT / groups.length)),
  );
  return [
    ...weighed([...official, ...names], OFFICIAL_WEIGHT),
    ...weighed([...everyday.titles, ...everyday.words], EVERYDAY_WEIGHT),
    ...weighed([...everyday.tasks, ...madeUp(material, chance)], TASK_WEIGHT),
    ...texts,
  ].filter(({ stems }) => stems.length > 0);
}

function madeUp({ official, everyday }: Material, chance: () => number): readonly CodedTitle[] {
  const tasks = Map.groupBy(everyday.tasks, groupOf);
  const trades = Map.groupBy([...official, ...everyday.titles], groupOf);
  return everyday.tasks.flatMap((task) => {
    const group = groupOf(task);
    const parts = { tasks: tasks.get(group) ?? [], trades: trades.get(group) ?? [], talk: everyday.talk };
    return Array.from({ length: VACANCIES_PER_TASK }, () => ({
      title: vacancyOf(task, parts, chance),
      code: task.code,
    }));
  });
}

function vacancyOf(task: CodedTitle, { tasks, trades, talk }: Parts, chance: () => number): string {
  const some = <T>(list: readonly T[], least: number, most: number) =>
    Array.from({ length: least + Math.floor(chance() * (most - least + 1)) }, () => pick(list, chance));
  const asked = chance() < ASKING_FOR_TRADE ? some(trades, 1, MOST_TRADES) : [];
  return [
    ...some(talk, ...TALK),
    task.title,
    ...some(tasks, 1, MOST_TASKS).map((other) => other?.title),
    ...asked.map((trade) => `Ausbildung als ${trade?.title.replace(/\s*\([^)]*\)/g, '')}`),
  ].join('. ');
}

function groupOf({ code }: CodedTitle): KldbCode {
  return code.slice(0, 3);
}

function textLesson(text: string, code: KldbCode, weight: number): Example {
  const quotes = new Set<string>();
  scanWords(text, (from, to) => quotes.add(text.slice(from, to)).size > 0);
  return { stems: [...quotes].flatMap(stemsOf), group: code.slice(0, 3), weight };
}
