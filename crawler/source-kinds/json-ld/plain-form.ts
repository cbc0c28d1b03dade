import { isObject, type JsonObject } from '../reading/read-json.ts';

/** Deepest nesting that is looked at. */
const DEEPEST = 12;

/** The vocabulary in front of a name, as whole address or under its usual prefix. */
const SCHEMA = /^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/i;

/**
 * A node as most pages print it, whatever of JSON-LD's liberties it takes (JSON-LD 1.1 §4): names without vocabulary,
 * `@value`, `@list` and `@set` replaced by what they hold, a list of one by the one.
 */
export function plainForm(node: JsonObject): JsonObject {
  const [type] = [node['@type']].flat();
  const prefix = typeof type === 'string' ? (/^.*[/:#](?=.)/.exec(type.trim())?.[0] ?? '') : '';
  const plain = plainValue(node, prefix, 0);
  return isObject(plain) ? plain : node;
}

function plainValue(value: unknown, prefix: string, depth: number): unknown {
  if (depth > DEEPEST) return value;
  if (Array.isArray(value)) {
    const entries = value.map((entry) => plainValue(entry, prefix, depth + 1));
    return entries.length === 1 ? entries[0] : entries;
  }
  if (!isObject(value)) return value;
  const wrapped = value['@value'] ?? value['@list'] ?? value['@set'];
  if (wrapped !== undefined) return plainValue(wrapped, prefix, depth + 1);
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [
      plainName(name, prefix),
      name === '@type' ? entry : plainValue(entry, prefix, depth + 1),
    ]),
  );
}

function plainName(name: string, prefix: string): string {
  return prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name.replace(SCHEMA, '');
}
