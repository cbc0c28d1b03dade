import { existsSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { evaluateDuplicates } from './evaluate/duplicates.ts';
import { evaluateFacts } from './evaluate/facts.ts';
import { evaluateOccupations } from './evaluate/occupations.ts';
import { evaluatePlaces } from './evaluate/places.ts';

/** One line of the table in docs/truth.md. */
interface Line {
  readonly judgement: string;
  readonly rows: number;
  readonly figures: string;
}

interface Shares {
  readonly n: number;
  readonly [figure: string]: number;
}

/** The files that a folder of labelled rows may hold, and what is measured by each. */
const MEASURES: readonly (readonly [file: string, measure: (folder: string) => Promise<readonly Line[]>])[] =
  [
    ['occupations.tsv', occupationLines],
    ['labelled-titles.tsv', occupationLines],
    ['facts.jsonl', factLines],
    ['places.tsv', placeLines],
    ['duplicates.jsonl', duplicateLines],
  ];

const percent = (share: number | undefined): string => `${((share ?? 0) * 100).toFixed(1)} %`;

/** Folder of which, and of those in it, no row is learnt from; of the others, part of the rows. */
const KEPT = 'kept';

/** "gold", "kept", "kept/titles" */
function nameOf(folder: string): string {
  const parts = resolve(folder).split(sep);
  const kept = parts.indexOf(KEPT);
  return parts.slice(kept < 0 ? -1 : kept).join('/');
}

async function occupationLines(folder: string): Promise<readonly Line[]> {
  const part = nameOf(folder).startsWith(KEPT) ? 'all' : 'test';
  const figures = (await evaluateOccupations(folder, part)) as Shares;
  const line = (judgement: string, text: string): Line => ({ judgement, rows: figures.n, figures: text });
  return [
    line(
      'Occupation, rows kept for testing',
      `area ${percent(figures['area'])}, main group ${percent(figures['mainGroup'])}, group ${percent(figures['group'])}, group among the first three ${percent(figures['top3Group'])}`,
    ),
    line(
      'Occupation shown as sure',
      `${percent(figures['sureShare'])} of the rows, of these right ${percent(figures['sureRight'])}`,
    ),
    ...(figures['levelRight'] === undefined
      ? []
      : [
          line(
            'Requirement level',
            `right ${percent(figures['levelRight'])} where given, unknown ${percent(figures['levelUnknown'])}`,
          ),
        ]),
  ];
}

async function factLines(folder: string): Promise<readonly Line[]> {
  const { labels } = evaluateFacts(folder);
  return Object.entries(labels).map(([label, { precision, recall, n }]) => ({
    judgement: label,
    rows: n,
    figures: `precision ${percent(precision)}, recall ${percent(recall)}`,
  }));
}

async function placeLines(folder: string): Promise<readonly Line[]> {
  const figures = (await evaluatePlaces(folder)) as Shares;
  const text = `right ${percent(figures['right'])}, wrongly certain ${percent(figures['wronglyCertain'])}`;
  return [{ judgement: 'Place of work', rows: figures.n, figures: text }];
}

async function duplicateLines(folder: string): Promise<readonly Line[]> {
  const { n, precision, recall, grey } = evaluateDuplicates(folder);
  const text = `precision ${percent(precision)}, recall ${percent(recall)}, left to a person ${percent(grey)}`;
  return [{ judgement: 'Same job', rows: n, figures: text }];
}

/** Prints the table of docs/truth.md: how often each judgement is right on the labelled rows of the folders named. */
async function main(folders: readonly string[]): Promise<number> {
  if (folders.length === 0) {
    console.error('npm run truth -- FOLDER… (each with labelled rows, as for npm run evaluate)');
    return 2;
  }
  console.log('| judgement | measured on | rows | result |\n|---|---|---|---|');
  for (const folder of folders)
    for (const [file, measure] of MEASURES.filter(([name]) => existsSync(join(folder, name))))
      for (const { judgement, rows, figures } of await measure(folder))
        console.log(`| ${judgement} | ${nameOf(folder)}/${file} | ${rows} | ${figures} |`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
