import { load } from 'cheerio';
import type { SourceConfig } from '../../config/region.ts';
import { SOURCE_KINDS } from '../source-kinds/kinds.ts';
import type { SourceKind } from '../source-kinds/source-kind.ts';

/** What is wrong with how an entry wants to be read through the browser; nothing where it does not want that. */
export function browserProblems(
  { via, waitFor = {} }: SourceConfig,
  kind: SourceKind | undefined,
): readonly string[] {
  if (via !== 'browser')
    return Object.keys(waitFor).length === 0 ? [] : ['waitFor: is for sources with "via: browser" only'];
  if (kind === undefined) return [];
  if (kind.browserRoles.length === 0)
    return [`via: ${kind.name} reads data, no pages of a browser (allowed for: ${kindsForBrowsers()})`];
  const roles = kind.browserRoles.join(', ');
  const unknown = Object.keys(waitFor).filter((role) => !kind.browserRoles.includes(role));
  const unreadable = Object.entries(waitFor).filter(([, selector]) => !isSelector(selector));
  return [
    ...unknown.map((role) => `waitFor.${role}: there are no such pages (allowed: ${roles})`),
    ...unreadable.map(([role, selector]) => `waitFor.${role}: "${selector}" is no CSS selector`),
  ];
}

function kindsForBrowsers(): string {
  const kinds = [...SOURCE_KINDS.values()].filter(({ browserRoles }) => browserRoles.length > 0);
  return kinds.map(({ name }) => name).join(', ');
}

function isSelector(text: string): boolean {
  try {
    load('')(text);
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}
