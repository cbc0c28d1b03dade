import { normaliseTitle } from '../../domain/occupation/words.ts';
import type { KldbCode } from '../../domain/posting.ts';
import type { CodedTitle } from './lexicon-coded-title.ts';
import type { EverydayWords } from './lexicon-everyday.ts';
import type { LabelledVacancy } from './lexicon-labelled.ts';

/** One lesson for a model: stems of a title or text and the group (3 digits) they mean. */
export interface Example {
  readonly stems: readonly string[];
  readonly group: KldbCode;
  /** How much the lesson counts; an official title counts 1. */
  readonly weight: number;
}

/** What the lexicon is learnt from. */
export interface Material {
  /** Titles of the official index. */
  readonly official: readonly CodedTitle[];
  /** Names of groups, sub-groups and types, German and English. */
  readonly names: readonly CodedTitle[];
  readonly everyday: EverydayWords;
  /** Labelled vacancies; none that is kept for testing. */
  readonly vacancies: readonly LabelledVacancy[];
}

const EVERYDAY_WEIGHT = 3;
const WORD_WEIGHT = 2;
const NAME_WEIGHT = 0.7;
/**
 * How much a labelled vacancy counts. Those are real, but labelled by many hands: where two of them disagree the lexicon
 * shall be in doubt as well.
 */
export const VACANCY_WEIGHT = 3;

/** A small repeatable source of chance (mulberry32), so that the same material gives the same lexicon. */
export function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Lessons for the title model: every title plain, without its brackets, and with typical additions around it. */
export function titleExamples(material: Material, chance: () => number): readonly Example[] {
  const own = new Set(material.official.map(({ title }) => title));
  const plain = [
    ...material.official.flatMap((coded) =>
      variants(coded, own).map((title) => lesson(title, coded.code, 1)),
    ),
    ...material.vacancies.filter(({ text }) => text === '').flatMap(vacancyLessons),
    ...material.names.map(({ title, code }) => lesson(title, code, NAME_WEIGHT)),
    ...material.everyday.titles.map(({ title, code }) => lesson(title, code, EVERYDAY_WEIGHT)),
    ...material.everyday.words.map(({ title, code }) => lesson(title, code, WORD_WEIGHT)),
  ];
  const noisy = plain.map((example) => withAddition(example, material.everyday.additions, chance));
  return [...plain, ...noisy].filter(({ stems }) => stems.length > 0);
}

/** A title also stands for itself without its remark in brackets, unless that is a title with a code of its own. */
function variants({ title }: CodedTitle, own: ReadonlySet<string>): readonly string[] {
  const bare = title.replace(/\s*\([^)]*\)/g, '');
  return bare === '' || own.has(bare) ? [title] : [title, bare];
}

/** A vacancy that could be either of two groups is half a lesson for each. */
function vacancyLessons({ title, groups }: LabelledVacancy): readonly Example[] {
  return groups.map((group) => lesson(title, group, VACANCY_WEIGHT / groups.length));
}

function lesson(title: string, code: KldbCode, weight: number): Example {
  return { stems: titleStems(title), group: code.slice(0, 3), weight };
}

function titleStems(title: string): readonly string[] {
  return normaliseTitle(title).map(({ stem }) => stem);
}

function withAddition(example: Example, additions: readonly string[], chance: () => number): Example {
  const extra = titleStems(pick(additions, chance) ?? '').slice(0, 2);
  const stems = chance() < 0.8 ? [...example.stems, ...extra] : [...extra, ...example.stems];
  return { ...example, stems, weight: example.weight / 2 };
}

/** One of a list by chance; undefined for an empty one. */
export function pick<T>(list: readonly T[], chance: () => number): T | undefined {
  return list[Math.floor(chance() * list.length)];
}
