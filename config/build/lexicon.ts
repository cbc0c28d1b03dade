/**
 * Learns the occupation lexicon from the official index of titles (tab-separated: title, code), the
 * classification, the tables of everyday words and tasks and labelled titles of vacancies, fits the confidence on these and
 * further labelled vacancies, and writes `config/occupations/lexicon.json`. Rows kept for testing are not read.
 *
 *     node config/build/lexicon.ts <occupation-titles.tsv> <labelled-titles.tsv> [<occupations.tsv> …]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { hashOf, textFeatures, titleFeatures } from '../../domain/occupation/features.ts';
import { normaliseTitle } from '../../domain/occupation/words.ts';
import type { KldbCode } from '../../domain/posting.ts';
import { loadOccupations, unpackLexicon } from '../occupations/load.ts';
import type { PackedLexicon } from '../occupations/load.ts';
import { ConfigError } from '../config-error.ts';
import { calibrate, trialsOf } from './lexicon-calibrate.ts';
import type { Trial } from './lexicon-calibrate.ts';
import { chanceFrom, titleExamples } from './lexicon-examples.ts';
import { textExamples } from './lexicon-text-examples.ts';
import type { CodedTitle } from './lexicon-coded-title.ts';
import type { Material } from './lexicon-examples.ts';
import { readEverydayWords } from './lexicon-everyday.ts';
import { forBuilding, meaningOf, readLabelled } from './lexicon-labelled.ts';
import type { LabelledVacancy } from './lexicon-labelled.ts';
import { contradictions, knownTitles } from './lexicon-known.ts';
import { base64, packModel } from './lexicon-pack.ts';
import { train } from './lexicon-train.ts';

const TITLE_LESSONS = { rounds: 10, rate: 0.5, decay: 2e-5, leastSeen: 2 };
const TEXT_LESSONS = { rounds: 10, rate: 0.5, decay: 5e-5, leastSeen: 2 };
const TITLE_WEIGHTS = 300_000;
const TEXT_WEIGHTS = 150_000;
/** One strange title for so many labelled ones. */
const STRANGE_EVERY = 20;
/** Parts of the labelled vacancies for fitting the confidence. */
const PARTS = 3;

const OCCUPATIONS = new URL('../occupations/', import.meta.url);

function readOfficial(path: string): readonly CodedTitle[] {
  const rows = readFileSync(path, 'utf8').split(/\r?\n/).slice(1);
  return rows
    .map((row) => row.split('\t'))
    .flatMap(([title, code]) => (title && code ? [{ title, code }] : []));
}

function readNames(): readonly CodedTitle[] {
  const entries = [...loadOccupations().byCode.values()].filter(({ code }) => code.length >= 3);
  return entries.flatMap(({ code, de, en }) => [
    { title: de.replace(/ \(.*/, ''), code },
    { title: en.replace(/^(Technical |Service )?occupations in (the )?/i, '').replace(/ - .*/, ''), code },
  ]);
}

function packKnown(known: ReadonlyMap<number, string>): PackedLexicon['known'] {
  const keys = [...known.keys()];
  return {
    hashes: base64(Uint32Array.from(keys, (key) => Math.floor(key / 0x10000))),
    checks: base64(Uint16Array.from(keys, (key) => key % 0x10000)),
    codes: base64(Uint32Array.from(known.values(), (code) => Number(`1${code}`))),
  };
}

function stemsOf(words: readonly string[]): readonly string[] {
  return [...new Set(words.flatMap((word) => normaliseTitle(word).map(({ stem }) => stem)))].toSorted();
}

/** What is packed beside the models and the confidence, which are learnt several times. */
type Rest = Omit<PackedLexicon, 'title' | 'text' | 'calibration'>;
type Models = Pick<PackedLexicon, 'title' | 'text'>;

function learnModels(material: Material, groups: readonly KldbCode[]): Models {
  const title = train(titleExamples(material, chanceFrom(1)), groups, titleFeatures, TITLE_LESSONS);
  const text = train(textExamples(material, chanceFrom(2)), groups, textFeatures, TEXT_LESSONS);
  return { title: packModel(title, TITLE_WEIGHTS), text: packModel(text, TEXT_WEIGHTS) };
}

function collectRest({ everyday, official }: Material, groups: readonly KldbCode[]): Rest {
  return {
    about:
      'Learnt by config/build/lexicon.ts; occupation codes © Statistik der Bundesagentur für Arbeit (KldB 2010).',
    groups,
    vague: stemsOf(everyday.vague),
    workplaces: stemsOf(everyday.workplaces),
    known: packKnown(knownTitles(official, everyday.titles)),
  };
}

/**
 * How the models do on vacancies they have not learnt from: each part of these is left out once. Real titles count
 * twice, as the other rows are tidier than the vacancies that the confidence is for.
 */
function tryOut(material: Material, rest: Rest, real: ReadonlySet<LabelledVacancy>): readonly Trial[] {
  const parts = Map.groupBy(material.vacancies, (row) => hashOf(meaningOf(row), 1) % PARTS);
  return [...parts.values()].flatMap((left) => {
    const vacancies = material.vacancies.filter((row) => !left.includes(row));
    const models = learnModels({ ...material, vacancies }, rest.groups);
    const lexicon = unpackLexicon({ ...rest, ...models, calibration: { bias: 0, weights: [] } });
    return trialsOf(lexicon, [...left, ...left.filter((row) => real.has(row)), ...strangeTitles(left)]);
  });
}

/** Some titles read backwards: of words that nobody knows the confidence shall be low. */
function strangeTitles(rows: readonly LabelledVacancy[]): readonly LabelledVacancy[] {
  return rows
    .filter((_, index) => index % STRANGE_EVERY === 0)
    .map((row) => ({ ...row, title: Array.from(row.title).toReversed().join(''), text: '', groups: [] }));
}

function readMaterial(titles: string, vacancies: readonly LabelledVacancy[]): Material {
  const official = readOfficial(titles);
  const everyday = readEverydayWords(
    new URL('everyday-words.yaml', OCCUPATIONS),
    new URL('everyday-tasks.yaml', OCCUPATIONS),
  );
  const wrong = contradictions(official, everyday.titles);
  if (wrong.length > 0)
    throw new ConfigError(
      'everyday words',
      wrong.map(({ title, code }) => `${title} is not ${code} in the official index`),
    );
  return { official, names: readNames(), everyday, vacancies: forBuilding(vacancies) };
}

const [titles, titlesOnly, ...withTexts] = process.argv.slice(2);
if (titles === undefined || titlesOnly === undefined)
  throw new Error('name the files of titles and of labelled vacancies');
const real = readLabelled(titlesOnly);
const material = readMaterial(titles, [...real, ...withTexts.flatMap((path) => readLabelled(path))]);
const groups = [...loadOccupations().byCode.keys()].filter((code) => code.length === 3);
const rest = collectRest(material, groups);
const calibration = calibrate(tryOut(material, rest, new Set(real)));
const lexicon: PackedLexicon = { ...rest, ...learnModels(material, groups), calibration };
writeFileSync(new URL('lexicon.json', OCCUPATIONS), `${JSON.stringify(lexicon, null, 1)}\n`);
