/**
 * Rewrites the classification into the compact table that the portal ships.
 *
 *     node config/build/occupations.ts <kldb2010.json>
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface Classification {
  readonly classification: string;
  readonly entries: readonly { readonly code: string; readonly de: string; readonly en: string }[];
}

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('name the file of the classification');
const { classification, entries } = JSON.parse(readFileSync(path, 'utf8')) as Classification;
const lines = entries.map(({ code, de, en }) => `  ${JSON.stringify([code, de, en])}`);
const head = {
  classification,
  attribution: '© Statistik der Bundesagentur für Arbeit',
  link: 'https://statistik.arbeitsagentur.de',
};
writeFileSync(
  new URL('../occupations/kldb.json', import.meta.url),
  `${JSON.stringify(head).slice(0, -1)},"entries":[\n${lines.join(',\n')}\n]}\n`,
);
