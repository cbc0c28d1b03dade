import type { InterfaceDescription, ParameterDescription, Shape } from '../interface-description.ts';
import type { Site } from '../site.ts';
import { found, type PageAnswer, type Visit } from '../visit.ts';

/** One address of the interface, ready to be shown. */
interface OperationView {
  readonly id: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string | null;
  /** An address that works as it stands. */
  readonly example: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly allowed: string;
    readonly description: string;
    readonly isRequired: boolean;
  }[];
  readonly fields: readonly { readonly name: string; readonly type: string; readonly description: string }[];
  readonly types: readonly string[];
}

/** Nesting of an answer's fields that is listed; deeper ones are in the machine-readable description. */
const DEEPEST_FIELD = 3;

/** The open interface for people who write programs, made from its own description. */
export async function interfacePage({ reader }: Visit, site: Site): Promise<PageAnswer> {
  const { portalName } = site.region;
  return found({
    template: 'interface',
    title: reader.t('common:nav.interface'),
    description: reader.t('pages:interface.description', { portalName }),
    section: 'interface',
    view: {
      machines: '/api/v1/openapi.json',
      operations: operationViews(await site.describeInterface(), site.publicUrl),
    },
  });
}

function operationViews({ paths }: InterfaceDescription, publicUrl: string): readonly OperationView[] {
  return Object.entries(paths).map(([path, { get }]) => {
    const good = get.responses['200']?.content ?? {};
    return {
      id: path.replace(/^\/api\/v1\//, '').replace(/\W+/g, '-'),
      path,
      summary: get.summary,
      description: get.description ?? null,
      example: publicUrl + exampleOf(path, get.parameters ?? []),
      parameters: (get.parameters ?? []).map((parameter) => ({
        name: parameter.name,
        allowed: allowedBy(parameter.schema),
        description: parameter.description ?? '',
        isRequired: parameter.required === true,
      })),
      fields: fieldsOf(good['application/json']?.schema, '', 1),
      types: Object.keys(good),
    };
  });
}

/** The address with the example of each parameter in the path, and of the first few others. */
function exampleOf(path: string, parameters: readonly ParameterDescription[]): string {
  const value = ({ example, schema }: ParameterDescription): string =>
    String(example ?? schema.enum?.[0] ?? '');
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  const filled = inPath.reduce(
    (text, parameter) => text.replace(`{${parameter.name}}`, value(parameter)),
    path,
  );
  const asked = parameters
    .filter((parameter) => parameter.in === 'query' && value(parameter) !== '')
    .slice(0, 2);
  const query = new URLSearchParams(
    asked.map((parameter): [string, string] => [parameter.name, value(parameter)]),
  ).toString();
  return query === '' ? filled : `${filled}?${query}`;
}

function allowedBy(schema: Shape): string {
  if (schema.enum) return schema.enum.join(' | ');
  if (schema.anyOf) return schema.anyOf.map(allowedBy).join(' | ');
  if (schema.items) return `${allowedBy(schema.items)}, …`;
  if (schema.pattern !== undefined) return schema.pattern;
  if (schema.minimum !== undefined && schema.maximum !== undefined)
    return `${schema.minimum} – ${schema.maximum}`;
  return schema.type ?? '';
}

function fieldsOf(schema: Shape | undefined, before: string, depth: number): OperationView['fields'] {
  const shape = schema?.items ?? schema?.anyOf?.find(({ type }) => type === 'object') ?? schema;
  if (!shape?.properties || depth > DEEPEST_FIELD) return [];
  return Object.entries(shape.properties).flatMap(([name, field]) => {
    const full = `${before}${name}${field.items ? '[]' : ''}`;
    return [
      { name: full, type: typeOf(field), description: field.description ?? '' },
      ...fieldsOf(field, `${full}.`, depth + 1),
    ];
  });
}

function typeOf(field: Shape): string {
  if (field.anyOf) return [...new Set(field.anyOf.map(typeOf))].join(' | ');
  if (field.enum) return field.enum.join(' | ');
  return field.items ? `array of ${typeOf(field.items)}` : (field.type ?? 'any');
}
