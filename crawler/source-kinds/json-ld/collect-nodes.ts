import { isObject, type JsonObject } from '../reading/read-json.ts';
import { plainForm } from './plain-form.ts';

/** Deepest nesting and most objects that are looked at in one page. */
const DEEPEST = 12;
const MOST = 20_000;

/** A node as found, with a way to follow `@id` references to other nodes of the same page. */
export interface FoundNode {
  readonly node: JsonObject;
  resolve(value: unknown): unknown;
}

/** All objects of a schema.org type in JSON-LD values, in plain form: at the top, in arrays, in `@graph` and nested in others. */
export function collectNodes(values: readonly unknown[], type: string): readonly FoundNode[] {
  const byId = new Map<string, JsonObject>();
  const found: JsonObject[] = [];
  let looked = 0;

  function look(value: unknown, depth: number): void {
    if (depth > DEEPEST || looked > MOST) return;
    if (Array.isArray(value)) for (const entry of value) look(entry, depth + 1);
    if (!isObject(value)) return;
    looked += 1;
    const id = value['@id'];
    if (typeof id === 'string' && Object.keys(value).length > 1) byId.set(id, value);
    if (isOfType(value, type)) found.push(value);
    for (const entry of Object.values(value)) if (typeof entry === 'object') look(entry, depth + 1);
  }

  look(values, 0);
  const resolve = (value: unknown): unknown => {
    const id = isObject(value) && Object.keys(value).length === 1 ? value['@id'] : undefined;
    const meant = typeof id === 'string' ? byId.get(id) : undefined;
    return meant === undefined ? value : plainForm(meant);
  };
  return found.map((node) => ({ node: plainForm(node), resolve }));
}

/** True for `JobPosting`, `schema:JobPosting`, `http(s)://schema.org/JobPosting`, alone or in a list, under `@type` or `type`. */
function isOfType(node: JsonObject, type: string): boolean {
  const printed = [node['@type'] ?? node['type']].flat();
  return printed.some((name) => typeof name === 'string' && localName(name) === type.toLowerCase());
}

function localName(name: string): string {
  return name
    .trim()
    .replace(/\/$/, '')
    .replace(/^.*[/:#]/, '')
    .toLowerCase();
}
