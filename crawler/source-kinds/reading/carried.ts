import type { Page } from '../../source.ts';
import { printedNumber } from './printed.ts';
import { isObject, type JsonObject } from './read-json.ts';

/** What the request of the page carries; an empty object where it carries nothing. */
export function carried(page: Page): JsonObject {
  return isObject(page.request.carry) ? page.request.carry : {};
}

/** A number that the request carries, or the standard. */
export function carriedNumber(page: Page, name: string, standard = 0): number {
  return printedNumber(carried(page)[name]) ?? standard;
}
