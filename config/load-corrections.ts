import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { Value } from 'typebox/value';
import type { Correction } from '../domain/correct.ts';
import type { OccupationTable, PlaceTable } from '../domain/tables.ts';
import { ConfigError } from './config-error.ts';
import { CorrectionFileSchema, type WrittenCorrections } from './corrections.ts';

/** The tables whose codes corrections use. */
export interface CorrectionTables {
  readonly occupations: Pick<OccupationTable, 'byCode'>;
  readonly places: PlaceTable;
}

/** Decisions about duplicates may lie beside the corrections; the store has the say over those. */
const DECISIONS = 'duplicates.yaml';

/** Where the corrections of a region lie. */
export function correctionsFolder(region: string): string {
  return join(import.meta.dirname, 'regions', region, 'corrections');
}

/**
 * Loads all corrections of a folder, file by file in the order of their names; none when there is no such folder.
 * @throws {ConfigError} with every problem of every file, each with file and line
 */
export function loadCorrections(folder: string, tables: CorrectionTables): readonly Correction[] {
  const problems: string[] = [];
  const names = globSync('*.yaml', { cwd: folder })
    .filter((name) => name !== DECISIONS)
    .toSorted();
  const corrections = names.flatMap((name) => readFile(join(folder, name), tables, problems));
  if (problems.length > 0) throw new ConfigError('Corrections', problems);
  return corrections;
}

/** A file of YAML that can tell on which line a value stands. */
interface Source {
  readonly name: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

function readFile(path: string, tables: CorrectionTables, problems: string[]): readonly Correction[] {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines, prettyErrors: false });
  const source = { name: basename(path), document, lines };
  const broken = document.errors.map(
    (error) => `${source.name}:${lines.linePos(error.pos[0]).line}: ${error.message}`,
  );
  const value = broken.length > 0 ? null : ((document.toJS() as unknown) ?? []);
  const found = broken.length > 0 ? broken : problemsOf(value, source, tables);
  problems.push(...found);
  return found.length > 0 ? [] : (value as WrittenCorrections);
}

function problemsOf(value: unknown, source: Source, tables: CorrectionTables): readonly string[] {
  const errors = Value.Errors(CorrectionFileSchema, value);
  if (errors.length > 0) {
    const told = errors
      .filter(({ keyword }) => keyword !== 'additionalProperties')
      .map(
        ({ instancePath, message, keyword }) => `${at(source, instancePath)} ${inWords(keyword, message)}`,
      );
    return [...new Set(told)];
  }
  return (value as WrittenCorrections).flatMap((correction, index) =>
    wrongCodes(correction, tables).map(
      ([field, problem]) => `${at(source, `/${index}/set/${field}`)} ${problem}`,
    ),
  );
}

/** Codes with a zero in front are numbers to YAML unless they are quoted. */
function inWords(keyword: string, message: string): string {
  if (keyword === 'boolean') return 'there is no such field';
  return keyword === 'type' && /string/.test(message)
    ? `${message}; codes and dates stand in quotes`
    : message;
}

/** `places.yaml:7: /0/set/occupation` */
function at({ name, document, lines }: Source, pointer: string): string {
  const path = pointer.split('/').slice(1);
  for (let length = path.length; length >= 0; length -= 1) {
    const keys = path.slice(0, length).map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    const node = length === 0 ? document.contents : document.getIn(keys, true);
    if (isNode(node) && node.range) return `${name}:${lines.linePos(node.range[0]).line}: ${pointer || '/'}`;
  }
  return `${name}: ${pointer}`;
}

function wrongCodes(
  { set }: WrittenCorrections[number],
  { occupations, places }: CorrectionTables,
): readonly (readonly [field: string, problem: string])[] {
  const known = new Set([
    places.district.ags,
    ...places.neighbours.map(({ ags }) => ags),
    ...places.municipalities.map(({ ags }) => ags),
  ]);
  const unknownPlaces = (set.places ?? []).filter((ags) => !known.has(ags));
  const { occupation } = set;
  const isOccupationKnown = occupation === undefined || occupations.byCode.has(occupation);
  return [
    ...(isOccupationKnown ? [] : [['occupation', `there is no KldB code ${occupation}`] as const]),
    ...unknownPlaces.map(
      (ags) => ['places', `no municipality or district of the region has the key ${ags}`] as const,
    ),
  ];
}
