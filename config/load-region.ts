import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import type { PlaceTable } from '../domain/tables.ts';
import { ConfigError } from './config-error.ts';
import { RegionFileSchema, SourceConfigSchema, type Region, type SourceConfig } from './region.ts';

const REGIONS = join(import.meta.dirname, 'regions');

/**
 * Loads the region of this name from `config/regions/<id>/`.
 * @throws {ConfigError} with all problems of all its files at once
 */
export function loadRegion(id: string): Region {
  const folder = join(REGIONS, id);
  const known = globSync('*/region.yaml', { cwd: REGIONS }).map((file) => file.split(/[\\/]/)[0]);
  if (!known.includes(id))
    throw new ConfigError(`Region "${id}"`, [`no such folder; there are ${known.join(', ')}`]);
  const problems: string[] = [];
  const file = readYaml(join(folder, 'region.yaml'), RegionFileSchema, problems);
  const sources = loadSources(join(folder, 'sources'), problems);
  problems.push(...repeatedIds(sources), ...enabledWithoutBasis(sources));
  const places = file && readPlaces(resolve(folder, file.places), problems);
  if (!file || !places || problems.length > 0) throw new ConfigError(`Region "${id}"`, problems);
  return { ...file, id, places, sources };
}

function loadSources(folder: string, problems: string[]): SourceConfig[] {
  return globSync('*.yaml', { cwd: folder })
    .toSorted()
    .flatMap((name) => readEntries(join(folder, name), problems));
}

/** A file holds one source or a list of them. */
function readEntries(path: string, problems: string[]): SourceConfig[] {
  const parsed = parseYaml(path, problems);
  const entries: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  return entries.filter((entry): entry is SourceConfig =>
    fits(SourceConfigSchema, entry, basename(path), problems),
  );
}

function readYaml<S extends TSchema>(path: string, schema: S, problems: string[]): Static<S> | null {
  const parsed = parseYaml(path, problems);
  return fits(schema, parsed, basename(path), problems) ? parsed : null;
}

function parseYaml(path: string, problems: string[]): unknown {
  const document = parseDocument(readFileSync(path, 'utf8'));
  problems.push(...document.errors.map((error) => `${basename(path)}: ${error.message}`));
  return document.errors.length > 0 ? null : (document.toJS() as unknown);
}

function fits<S extends TSchema>(
  schema: S,
  value: unknown,
  where: string,
  problems: string[],
): value is Static<S> {
  const errors = Value.Errors(schema, value);
  problems.push(...errors.map((error) => `${where}: ${error.instancePath || '/'} ${error.message}`));
  return errors.length === 0;
}

function readPlaces(path: string, problems: string[]): PlaceTable | null {
  if (!existsSync(path)) {
    problems.push(`region.yaml: places "${path}" does not exist`);
    return null;
  }
  const table = JSON.parse(readFileSync(path, 'utf8')) as PlaceTable;
  if (Array.isArray(table.landscapes))
    problems.push(`${path}: landscapes is a list; name the districts that each touches, [] for all`);
  return table;
}

function repeatedIds(sources: readonly SourceConfig[]): string[] {
  const ids = sources.map((source) => source.id);
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `source "${id}" is there twice`);
}

function enabledWithoutBasis(sources: readonly SourceConfig[]): string[] {
  return sources
    .filter((source) => source.enabled && source.basis === null)
    .map(
      (source) => `source "${source.id}" is enabled without a legal basis; record one under "basis" first`,
    );
}
