import Type from 'typebox';
import { Value } from 'typebox/value';
import { parseDocument, stringify } from 'yaml';
import { ConfigError } from './config-error.ts';

const Name = Type.Object(
  { source: Type.String({ minLength: 1 }), key: Type.String({ minLength: 1 }) },
  { additionalProperties: false },
);

const DecisionsSchema = Type.Array(
  Type.Object(
    {
      one: Name,
      other: Name,
      isSame: Type.Boolean(),
      decidedAt: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z$' }),
    },
    { additionalProperties: false },
  ),
);

/** Decisions about duplicates as they stand in a file. */
export type WrittenDecisions = Type.Static<typeof DecisionsSchema>;

const HEAD =
  'Decisions about duplicates, written by "portal duplicates export". The store has the say; import reads them back.';

/** Decisions as YAML, to be kept beside the corrections or carried to another installation. */
export function writeDecisions(decisions: Readonly<WrittenDecisions>): string {
  return `# ${HEAD}\n${stringify(decisions, { lineWidth: 0 })}`;
}

/**
 * Reads what `writeDecisions` has written. `name` is what errors call the file.
 * @throws {ConfigError}
 */
export function readDecisions(text: string, name: string): WrittenDecisions {
  const document = parseDocument(text);
  const broken = document.errors.map(({ message }) => message);
  const value = broken.length > 0 ? null : ((document.toJS() as unknown) ?? []);
  if (broken.length === 0 && Value.Check(DecisionsSchema, value)) return value;
  const errors = Value.Errors(DecisionsSchema, value).map(
    ({ instancePath, message }) => `${instancePath || '/'} ${message}`,
  );
  throw new ConfigError(name, broken.length > 0 ? broken : errors);
}
