import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import type { ParsedPage, PageRequest, Page } from '../source.ts';
import type { RegionNames } from './reading/region-names.ts';
import { optionProblems } from './reading/option-problems.ts';

/** What a kind gets beside its options: things that the entry or the region says. */
export interface KindContext {
  /** Name of the source for people; the employer when a company's own site does not print it. */
  readonly name: string;
  readonly homepage: string;
  /** Names of the region's places, for kinds that can ask for less than everything. */
  readonly region: RegionNames;
}

/** The part of a source that knows its pages. Pure: the same page gives the same answer. */
export interface Reader {
  first(): readonly PageRequest[];
  /** @throws {SourceChanged} when the page is not as this reader knows it. */
  parse(page: Page): ParsedPage;
}

/** A format that many sites speak, ready to be named in a region's configuration. */
export interface SourceKind {
  readonly name: string;
  /** Raised when `parse` reads more or otherwise than before. */
  readonly version: number;
  readonly options: TSchema;
  /** Roles of its pages in HTML that may be read through the browser; none for data. */
  readonly browserRoles: readonly string[];
  /** What is wrong with the options of an entry, with path and what is allowed; empty when all is well. */
  problems(options: unknown): readonly string[];
  /** @throws {TypeError} when `problems` was not asked first and the options are wrong. */
  open(options: unknown, context: KindContext): Reader;
}

/** A source kind as its author writes it: options by schema, further rules, and the reader. */
export interface KindDefinition<T extends TSchema> {
  readonly name: string;
  readonly version: number;
  readonly options: T;
  /** Roles of its pages in HTML that sites may leave to scripts to make. */
  readonly browserRoles?: readonly string[];
  /** Rules that a schema cannot say; each answer is one problem. */
  rules?(options: Static<T>): readonly string[];
  open(options: Static<T>, context: KindContext): Reader;
}

/** Turns a definition into a kind that checks the options it is given and fills in their defaults. */
export function defineKind<T extends TSchema>(definition: KindDefinition<T>): SourceKind {
  const { name, version, options: schema, browserRoles = [] } = definition;
  return {
    name,
    version,
    options: schema,
    browserRoles,
    problems(options) {
      const filled = withDefaults(schema, options);
      if (!Value.Check(schema, filled)) return optionProblems(schema, filled);
      return definition.rules?.(filled) ?? [];
    },
    open(options, context) {
      const filled = withDefaults(schema, options);
      if (!Value.Check(schema, filled)) throw new TypeError(`options of ${name} were not checked`);
      return definition.open(filled, context);
    },
  };
}

function withDefaults(schema: TSchema, options: unknown): unknown {
  return Value.Default(schema, structuredClone(options));
}
