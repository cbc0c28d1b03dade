/**
 * Learns the occupation lexicon from the official index of titles (tab-separated: title, code), the
 * classification, the table of everyday words and labelled titles of vacancies, fits the confidence on these and
 * further labelled vacancies, and writes `config/occupations/lexicon.json`. Rows kept for testing are not read.
 *
 *     node config/build/lexicon.ts <occupation-titles.tsv> <labelled-titles.tsv> [<occupations.tsv> …]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { textFeatures, titleFeatures } from '../../domain/occupation/features.ts';
import { normaliseTitle } from '../../domain/occupation/words.ts';
import type { KldbCode } from '../../domain/posting.ts';
import { loadOccupations, unpackLexicon } from '../occupations/load.ts';
import type { PackedLexicon } from '../occupations/load.ts';
import { calibrate } from './lexicon-calibrate.ts';
import { chanceFrom, textExamples, titleExamples } from './lexicon-examples.ts';
import type { CodedTitle } from './lexicon-coded-title.ts';
import type { Material } from './lexicon-examples.ts';
import { readEverydayWords } from './lexicon-everyday.ts';
import { readLabelled } from './lexicon-labelled.ts';
import type { LabelledVacancy } from './lexicon-labelled.ts';
import { knownTitles } from './lexicon-known.ts';
import { base64, packModel } from './lexicon-pack.ts';
import type { PackedModel } from './lexicon-pack.ts';
import { train } from './lexicon-train.ts';

const TITLE_LESSONS = { rounds: 10, rate: 0.5, decay: 2e-5, leastSeen: 2 };
const TEXT_LESSONS = { rounds: 10, rate: 0.5, decay: 5e-5, leastSeen: 2 };
const TITLE_WEIGHTS = 300_000;
const TEXT_WEIGHTS = 150_000;

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

/** What is packed beside the title model, which is learnt twice. */
type Rest = Omit<PackedLexicon, 'title' | 'calibration'>;

function learnTitles(material: Material, groups: readonly KldbCode[]): PackedModel {
  const examples = titleExamples(material, chanceFrom(1));
  return packModel(train(examples, groups, titleFeatures, TITLE_LESSONS), TITLE_WEIGHTS);
}

function learnRest(material: Material, groups: readonly KldbCode[]): Rest {
  const { everyday, official } = material;
  const text = train(textExamples(material, chanceFrom(2)), groups, textFeatures, TEXT_LESSONS);
  return {
    about:
      'Learnt by config/build/lexicon.ts; occupation codes © Statistik der Bundesagentur für Arbeit (KldB 2010).',
    groups,
    vague: stemsOf(everyday.vague),
    workplaces: stemsOf(everyday.workplaces),
    text: packModel(text, TEXT_WEIGHTS),
    known: packKnown(knownTitles(official, everyday.titles)),
  };
}

/** The confidence is fitted with a title model that has not yet seen the vacancies it is fitted on. */
function buildLexicon(material: Material, labelled: readonly LabelledVacancy[]): PackedLexicon {
  const groups = [...loadOccupations().byCode.keys()].filter((code) => code.length === 3);
  const rest = learnRest(material, groups);
  const title = learnTitles({ ...material, vacancies: [] }, groups);
  const calibration = calibrate(
    unpackLexicon({ ...rest, title, calibration: { bias: 0, weights: [] } }),
    labelled,
  );
  return { ...rest, title: learnTitles(material, groups), calibration };
}

const [titles, vacancies, ...more] = process.argv.slice(2);
if (titles === undefined || vacancies === undefined)
  throw new Error('name the files of titles and of labelled vacancies');
const real = readLabelled(vacancies).filter(({ forTesting }) => !forTesting);
const others = more.flatMap(readLabelled).filter(({ forTesting }) => !forTesting);
const material = {
  official: readOfficial(titles),
  names: readNames(),
  everyday: readEverydayWords(new URL('everyday-words.yaml', OCCUPATIONS)),
  vacancies: real.flatMap(({ title, groups }) => groups.map((code) => ({ title, code }))),
};
// Real titles weigh double: the other rows are tidier than the vacancies that the confidence is for.
const lexicon = buildLexicon(material, [...real, ...real, ...others]);
writeFileSync(new URL('lexicon.json', OCCUPATIONS), `${JSON.stringify(lexicon, null, 1)}\n`);
