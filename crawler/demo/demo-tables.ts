import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ags, PayUnit } from '../../domain/posting.ts';

/** What can be said of an occupation in the demo world. */
export type OccupationTrait =
  'shift' | 'weekend' | 'careerChangers' | 'minijob' | 'hiredOut' | 'recruited' | 'freelance';

/**
 * Words that only fit some employers (`at`, their types) or some names of the occupation (`of`, parts of the name).
 * A name may belong to another KldB group than its entry (`group`).
 */
export type Words =
  | string
  | {
      readonly text: string;
      readonly at?: readonly string[];
      readonly of?: readonly string[];
      readonly group?: string;
    };

/** An occupation of the demo world with the words that its vacancies are written in. */
export interface DemoOccupation {
  /** KldB 2010 group, three digits. */
  readonly group: string;
  readonly male: string;
  readonly female: string;
  /** Other names that the same work is advertised under. */
  readonly more: readonly Words[];
  /** Kinds of employers that offer it. */
  readonly at: readonly string[];
  readonly pay: readonly [number, number];
  readonly payUnit: Extract<PayUnit, 'hour' | 'month'>;
  readonly traits: readonly OccupationTrait[];
  readonly licence: 'B' | 'C' | 'CE' | 'T' | null;
  readonly apprenticeship: string | null;
  readonly dualStudy: string | null;
  readonly tasks: readonly Words[];
  readonly needs: readonly Words[];
}

/** How an employer speaks to readers. */
export type Tone = 'sie' | 'du' | 'public';

/** An invented employer with a name of its own. */
export interface KnownEmployer {
  readonly name: string;
  readonly types: readonly string[];
  /** Municipalities where it has a site; empty = everywhere. */
  readonly towns: readonly Ags[];
  /** Demo site that is its own. */
  readonly site: string | null;
  readonly weight: number;
  readonly tone: Tone;
  readonly about: string;
}

/** Small employers that exist once per place, named by a pattern. */
export interface LocalEmployers {
  readonly type: string;
  readonly names: readonly string[];
  readonly tone: Tone;
  readonly about: string;
}

type Lines = readonly string[];
type ByName = Readonly<Record<string, Lines>>;

/** Phrases that texts are put together from; see `expandPhrase`. */
export interface Phrases {
  readonly intro: ByName;
  readonly headings: ByName;
  readonly apply: ByName;
  readonly german: ByName;
  readonly licence: ByName;
  readonly workingTime: ByName;
  readonly pay: ByName;
  readonly aboutMore: Lines;
  readonly needs: Lines;
  readonly offer: Lines;
  readonly offerPublic: Lines;
  readonly agencyOffer: Lines;
  readonly equality: Lines;
  readonly shift: Lines;
  readonly noShift: Lines;
  readonly weekend: Lines;
  readonly careerChangers: Lines;
  readonly fixedTerm: Lines;
  readonly permanent: Lines;
  readonly starts: Lines;
  readonly startsNow: Lines;
  readonly deadline: Lines;
  readonly apprenticeNeeds: Lines;
  readonly apprenticeOffer: Lines;
  readonly studyNeeds: Lines;
  readonly internNeeds: Lines;
  readonly trainingNeeds: Lines;
  readonly freelanceNeeds: Lines;
}

/** Names for people, streets and small firms; all of them invented combinations. */
export interface Names {
  readonly family: Lines;
  readonly inn: Lines;
  readonly given: Lines;
  readonly surname: Lines;
  readonly street: Lines;
  /** Municipalities whose administration calls itself that of a town. */
  readonly cities: Lines;
}

/** Everything that the demo world is made of. */
export interface DemoTables {
  readonly occupations: readonly DemoOccupation[];
  readonly employers: { readonly known: readonly KnownEmployer[]; readonly local: readonly LocalEmployers[] };
  readonly phrases: Phrases;
  readonly names: Names;
}

/** Reads the tables of the demo world from `crawler/demo/data/`. */
export function readDemoTables(): DemoTables {
  return {
    occupations: readTable('occupations') as DemoTables['occupations'],
    employers: readTable('employers') as DemoTables['employers'],
    phrases: readTable('phrases') as Phrases,
    names: readTable('names') as Names,
  };
}

function readTable(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'data', `${name}.json`), 'utf8'));
}

/** The words that fit an employer of this type and this name of the occupation. */
export function fittingWords(words: readonly Words[], type: string, name: string): string[] {
  return words.flatMap((one) => {
    if (typeof one === 'string') return [one];
    const { text, at = [type], of = [name] } = one;
    return at.includes(type) && of.some((part) => name.includes(part)) ? [text] : [];
  });
}

/** KldB group of a name under which the occupation is advertised. */
export function groupOf({ more, group }: DemoOccupation, name: string): string {
  const entry = more.find((one) => typeof one !== 'string' && one.text === name);
  return (typeof entry === 'object' ? entry.group : undefined) ?? group;
}

/** The phrases of this name. @throws {Error} when there are none. */
export function phrasesOf(table: ByName, name: string): Lines {
  const lines = table[name];
  if (lines === undefined) throw new Error(`no phrases "${name}"`);
  return lines;
}
