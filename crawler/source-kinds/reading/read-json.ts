import { SourceChanged } from '../../errors.ts';
import type { Page } from '../../source.ts';

/** A JSON object whose fields are not known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** @throws {SourceChanged} when the page is not JSON (an error page, a login). */
export function readJson(page: Page): unknown {
  try {
    return JSON.parse(page.text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new SourceChanged(`not JSON: ${page.url} begins with ${beginning(page.text)}`, { cause });
  }
}

/** @throws {SourceChanged} when the page is not a JSON object. */
export function readJsonObject(page: Page): JsonObject {
  const value = readJson(page);
  if (!isObject(value)) throw new SourceChanged(`not a JSON object: ${page.url}`);
  return value;
}

/** The list under a key. @throws {SourceChanged} when it is missing or no list: an absent list is not an empty one. */
export function listUnder(answer: JsonObject, key: string, page: Page): readonly unknown[] {
  const list = answer[key];
  if (!Array.isArray(list)) throw new SourceChanged(`no list "${key}" in ${page.url}`);
  return list;
}

/**
 * The objects of the list under a key of a page, with the answer around it.
 * @throws {SourceChanged} when the page is not a JSON object, or the list is missing or no list.
 */
export function readJsonList(
  page: Page,
  key: string,
): { readonly answer: JsonObject; readonly items: readonly JsonObject[] } {
  const answer = readJsonObject(page);
  return { answer, items: listUnder(answer, key, page).filter(isObject) };
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object under a key; an empty one where it is absent, null or something else. */
export function objectUnder(parent: JsonObject, key: string): JsonObject {
  const value = parent[key];
  return isObject(value) ? value : {};
}

/** Objects of a list that may be absent, null or a single object. */
export function objects(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.filter(isObject);
  return isObject(value) ? [value] : [];
}

/** The first characters of a page, to show in a message what came instead. */
export function beginning(text: string): string {
  return JSON.stringify(text.trim().slice(0, 60));
}
