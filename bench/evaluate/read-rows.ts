import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Labelled rows that nothing can be measured by; says which file and line, and why. */
export class UnreadableRows extends Error {
  override readonly name = 'UnreadableRows';
}

/**
 * The text of a file of labelled rows.
 * @throws {UnreadableRows} when the folder has none
 */
export function readRowsFile(dir: string, file: string): string {
  const path = join(dir, file);
  if (!existsSync(path)) throw new UnreadableRows(`${path} does not exist`);
  return readFileSync(path, 'utf8');
}

/**
 * The rows of a file with a JSON object a line, each with at least `fields`.
 * @throws {UnreadableRows} when the folder has no such file, or a line is none
 */
export function readJsonRows<Row extends object>(
  dir: string,
  file: string,
  fields: readonly (keyof Row)[],
): readonly Row[] {
  const lines = readRowsFile(dir, file).split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const row = parseRow(line, `${file}, line ${index + 1}`) as Row;
    const missing = fields.find((field) => row[field] === undefined);
    if (missing !== undefined)
      throw new UnreadableRows(`${file}, line ${index + 1}: no "${String(missing)}"`);
    return [row];
  });
}

function parseRow(line: string, where: string): object {
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row === 'object' && row !== null) return row;
  } catch (cause) {
    throw new UnreadableRows(`${where}: no JSON`, { cause });
  }
  throw new UnreadableRows(`${where}: no object`);
}
