import { createHash } from 'node:crypto';
import { Cron } from 'croner';
import { ConfigError } from '../config/config-error.ts';
import type { SourceConfig } from '../config/region.ts';
import type { PlaceTable } from '../domain/tables.ts';
import { browserProblems } from './make-sources/browser-problems.ts';
import type { Source } from './source.ts';
import { SOURCE_KINDS } from './source-kinds/kinds.ts';
import { regionNames } from './source-kinds/reading/region-names.ts';
import type { SourceKind } from './source-kinds/source-kind.ts';
import { OWN_SOURCES } from './sources/own-sources.ts';

/** What of the region the sources need to know. */
export interface RegionOfSources {
  /** Names of municipalities and districts, for sources that can ask for less than everything. */
  readonly placeNames: readonly string[];
}

/** Every name under which a source may print a place of the region or of its neighbours. */
export function regionOfSources({ district, neighbours, municipalities }: PlaceTable): RegionOfSources {
  const districts = [district, ...neighbours].flatMap(({ name, aliases }) => [name, ...aliases]);
  const places = municipalities.flatMap(({ name, localities }) => [name, ...localities]);
  return { placeNames: [...new Set([...districts, ...places])] };
}

/**
 * Makes the sources that are switched on, in the order of the configuration; the others are checked all the same.
 * @throws {ConfigError} with every problem of every entry: unknown kind, wrong options, double id, no legal basis.
 */
export function makeSources(configs: readonly SourceConfig[], region: RegionOfSources): Source[] {
  const problems = [...doubleIds(configs), ...configs.flatMap(problemsOf)];
  if (problems.length > 0) throw new ConfigError('sources cannot be used', problems);
  return configs.filter((config) => config.enabled).map((config) => makeSource(config, region));
}

function doubleIds(configs: readonly SourceConfig[]): readonly string[] {
  const ids = configs.map(({ id }) => id);
  const double = ids.filter((id, at) => ids.indexOf(id) !== at);
  return [...new Set(double)].map((id) => `${id}: the id is used twice`);
}

function problemsOf(config: SourceConfig): readonly string[] {
  const { id, every } = config;
  const problems = [
    ...optionProblems(config),
    ...basisProblems(config),
    ...browserProblems(config, kindOf(id, config.kind)),
  ];
  if (!/^[a-z0-9][a-z0-9-]{0,60}$/.test(id)) problems.push('id: small letters, digits and hyphens only');
  if (!isSchedule(every)) problems.push(`every: "${every}" is no cron pattern (example: "30 4 * * *")`);
  return problems.map((problem) => `${id}: ${problem}`);
}

function optionProblems({ id, kind: name, options }: SourceConfig): readonly string[] {
  const kind = kindOf(id, name);
  if (kind !== undefined) return kind.problems(options);
  if (name === 'own')
    return [`kind: own, but there is no crawler/sources/${id}.ts in the table of own sources`];
  return [`kind: "${name}" is unknown (allowed: ${[...SOURCE_KINDS.keys(), 'own'].join(', ')})`];
}

function kindOf(id: string, name: string): SourceKind | undefined {
  return name === 'own' ? OWN_SOURCES.get(id) : SOURCE_KINDS.get(name);
}

/** Only what a person has cleared is read: the basis, and the day it was recorded. */
function basisProblems({ enabled, basis }: SourceConfig): readonly string[] {
  if (basis === null) return enabled ? ['basis: needed before the source can be enabled'] : [];
  const dated = /^\d{4}-\d{2}-\d{2}$/.test(basis.recordedOn) && !Number.isNaN(Date.parse(basis.recordedOn));
  return dated ? [] : [`basis.recordedOn: "${basis.recordedOn}" is no date (YYYY-MM-DD)`];
}

function isSchedule(every: string): boolean {
  try {
    return new Cron(every, { paused: true, timezone: 'Europe/Berlin' }).getPattern() !== undefined;
  } catch (fault) {
    if (!(fault instanceof TypeError || fault instanceof RangeError)) throw fault;
    return false;
  }
}

function makeSource(config: SourceConfig, region: RegionOfSources): Source {
  const { id, name, homepage, basis, nearness, display, every } = config;
  const kind = kindOf(id, config.kind);
  if (kind === undefined) throw new TypeError(`kind ${config.kind} was not checked`);
  const reader = kind.open(config.options, { name, homepage, region: regionNames(region.placeNames) });
  return {
    id,
    about: { name, homepage, basis, nearness, display },
    via: config.via ?? 'http',
    ...(config.waitFor === undefined ? {} : { waitFor: config.waitFor }),
    every,
    parser: parserVersion(config, kind, region),
    first: () => reader.first(),
    parse: (page) => reader.parse(page),
  };
}

/** Changes with everything that makes `parse` answer otherwise for the same page. */
function parserVersion(config: SourceConfig, kind: SourceKind, region: RegionOfSources): string {
  const { name, options } = config;
  const parts = JSON.stringify([name, options, 'keepWithin' in options ? region.placeNames : []]);
  return `${kind.name}/${kind.version}/${createHash('sha256').update(parts).digest('hex').slice(0, 8)}`;
}
