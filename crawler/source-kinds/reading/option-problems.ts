import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';

type Fault = ReturnType<typeof Value.Errors>[number];

/** Says in words what is wrong with options: `list.url: must match …`, `colour: is not an option (allowed: …)`. */
export function optionProblems(schema: TSchema, options: unknown): readonly string[] {
  const faults = Value.Errors(schema, options);
  const problems = faults.flatMap((fault) => problemOf(fault, faults, schema) ?? []);
  return [...new Set(problems)];
}

function problemOf(fault: Fault, faults: readonly Fault[], schema: TSchema): string | undefined {
  const at = fault.instancePath.slice(1).replaceAll('/', '.') || 'options';
  switch (fault.keyword) {
    case 'additionalProperties':
    case 'anyOf':
      return undefined;
    case 'boolean':
      return `${at}: is not an option (allowed: ${allowedOptions(schema, fault.schemaPath)})`;
    case 'const':
      return `${at}: must be ${allowedValues(faults, fault.instancePath)}`;
    default:
      return `${at}: ${fault.message}`;
  }
}

/** The options that the object at fault knows; its schema lies one step above `additionalProperties`. */
function allowedOptions(schema: TSchema, path: string): string {
  const steps = path.split('/').slice(1, -1);
  const at = steps.reduce<unknown>((from, step) => Object(from)[step], schema);
  return Object.keys(Object(Object(at).properties)).join(', ');
}

function allowedValues(faults: readonly Fault[], path: string): string {
  const same = faults.filter((fault) => fault.keyword === 'const' && fault.instancePath === path);
  return same
    .map(({ params }) => JSON.stringify('allowedValue' in params ? params.allowedValue : null))
    .join(' or ');
}
