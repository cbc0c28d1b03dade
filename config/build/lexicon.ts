/**
 * Learns the occupation lexicon from the official index of titles (tab-separated: title, code), the
 * classification and the table of everyday words, and writes `config/occupations/lexicon.json`.
 *
 *     node config/build/lexicon.ts <occupation-titles.tsv>
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { textFeatures, titleFeatures } from '../../domain/occupation/features.ts';
import { normaliseTitle } from '../../domain/occupation/words.ts';
import { loadOccupations } from '../occupations/load.ts';
import { chanceFrom, textExamples, titleExamples } from './lexicon-examples.ts';
import type { CodedTitle } from './lexicon-coded-title.ts';
import type { Material } from './lexicon-examples.ts';
import { readEverydayWords } from './lexicon-everyday.ts';
import { knownTitles } from './lexicon-known.ts';
import { base64, packModel } from './lexicon-pack.ts';
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

function packKnown(known: ReadonlyMap<number, string>): object {
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

function buildLexicon(path: string): object {
  const everyday = readEverydayWords(new URL('everyday-words.yaml', OCCUPATIONS));
  const material: Material = { official: readOfficial(path), names: readNames(), everyday };
  const groups = [...loadOccupations().byCode.keys()].filter((code) => code.length === 3);
  const chance = chanceFrom(1);
  const title = train(titleExamples(material, chance), groups, titleFeatures, TITLE_LESSONS);
  const text = train(textExamples(material, chance), groups, textFeatures, TEXT_LESSONS);
  return {
    about:
      'Learnt by config/build/lexicon.ts; occupation codes © Statistik der Bundesagentur für Arbeit (KldB 2010).',
    groups,
    vague: stemsOf(everyday.vague),
    workplaces: stemsOf(everyday.workplaces),
    title: packModel(title, TITLE_WEIGHTS),
    text: packModel(text, TEXT_WEIGHTS),
    known: packKnown(knownTitles(material.official, everyday.titles)),
  };
}

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('name the file of occupation titles');
writeFileSync(new URL('lexicon.json', OCCUPATIONS), `${JSON.stringify(buildLexicon(path), null, 1)}\n`);
