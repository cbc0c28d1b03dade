import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { ConfigError } from '../config/config-error.ts';
import { type Proposal, proposeSource } from './new-source/propose-source.ts';
import type { Page, Source } from './source.ts';

/** Where a new source is written: the folder of the project and the region in it. */
export interface NewSourcePlace {
  readonly root: string;
  readonly region: string;
}

/** What was found on the page, and the files written, relative to the root. */
export interface NewSource extends Pick<Proposal, 'found' | 'hints' | 'list'> {
  readonly files: readonly string[];
}

/**
 * Writes the beginnings of a source from one of its pages: the entry in the region's configuration (switched
 * off, without a legal basis), the page as a saved example, and what was read from it. `via` says how the page was had.
 * Overwrites nothing.
 * @throws {ConfigError} when the id is not usable or taken.
 */
export function newSource(
  id: string,
  page: Page,
  where: NewSourcePlace,
  via: Source['via'] = 'http',
): NewSource {
  const problems = idProblems(id, where);
  if (problems.length > 0) throw new ConfigError(`new source "${id}"`, problems);
  const proposal = proposeSource(id, page, via);
  const files = filesOf(id, page, proposal, where);
  for (const [file, content] of files) write(join(where.root, file), content);
  const { found, hints, list } = proposal;
  return { found, hints, list, files: files.map(([file]) => file) };
}

function entryFile(id: string, { region }: NewSourcePlace): string {
  return join('config', 'regions', region, 'sources', `${id}.yaml`);
}

function idProblems(id: string, where: NewSourcePlace): readonly string[] {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return ['small letters, digits and hyphens only'];
  const taken = [entryFile(id, where), join('tests', 'sources', id)].filter((file) =>
    existsSync(join(where.root, file)),
  );
  return taken.map((file) => `${file} is there already`);
}

function filesOf(
  id: string,
  page: Page,
  { config, request, parsed, list }: Proposal,
  where: NewSourcePlace,
): readonly (readonly [file: string, content: string | Uint8Array])[] {
  const entry = [entryFile(id, where), BASIS_HINT + stringify(config)] as const;
  // A page that is not the list would be no example of it.
  if (list !== null) return [entry];
  const folder = join('tests', 'sources', id);
  const saved = `page.${extensionOf(page)}`;
  const fixture = { region: where.region, pages: [{ file: saved, request, ...looseShape(request.role) }] };
  const expected = parsed === null ? [] : [[join(folder, 'expected.json'), json([parsed])] as const];
  return [entry, [join(folder, saved), page.bytes], [join(folder, 'case.json'), json(fixture)], ...expected];
}

/** A page of one posting that is no posting is a problem of that page, not a change of the source. */
function looseShape(role: string): object {
  return role === 'detail' ? { otherShape: 'problem' } : {};
}

const BASIS_HINT = `# Before \`enabled: true\`: who allowed it, and when? robots.txt, terms of use, licence, or a letter.
# basis:
#   kind: employer-site # open-data, permission, public-feed, employer-site, terms
#   note: what was checked or agreed, by whom
#   url: null
#   recordedOn: YYYY-MM-DD
`;

function extensionOf(page: Page): string {
  if (page.bytes[0] === 0x1f && page.bytes[1] === 0x8b) return 'xml.gz';
  const start = page.text.trimStart().slice(0, 500);
  if (/^[[{]/.test(start)) return 'json';
  return /^<\?xml(?![\s\S]*<html)|^<(rss|feed|urlset|source|jobs|trovit|jobatus|workzag-jobs|PositionOpening)/.test(
    start,
  )
    ? 'xml'
    : 'html';
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content, { flag: 'wx' });
}
