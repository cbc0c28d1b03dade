import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadRegion } from '../../config/load-region.ts';
import { SourceChanged } from '../../crawler/errors.ts';
import { withText } from '../../crawler/run/with-text.ts';
import type { Page, PageRequest, ParsedPage } from '../../crawler/source.ts';
import { SOURCE_KINDS } from '../../crawler/source-kinds/kinds.ts';
import { regionNames } from '../../crawler/source-kinds/reading/region-names.ts';
import type { Reader } from '../../crawler/source-kinds/source-kind.ts';
import { OWN_SOURCES } from '../../crawler/sources/own-sources.ts';
import { pageOf } from '../helpers/page-of.ts';

/**
 * `case.json` of a folder: how the source is configured (or the region whose entry of that id says so), and
 * which saved pages it reads.
 */
interface SourceCase {
  readonly region?: string;
  readonly kind: string;
  readonly name: string;
  readonly options: object;
  readonly pages: readonly {
    readonly file: string;
    readonly request: PageRequest;
    /** `problem`: a page that is no posting is a problem of that page, because boards keep pages of jobs that are gone. */
    readonly otherShape?: 'problem';
  }[];
}

const HERE = import.meta.dirname;
const REGION = regionNames(['Kreis Düren', 'Düren', 'Jülich', 'Niederzier']);
const OTHER_SHAPES = [
  [
    'a maintenance page',
    '<!doctype html><html><head><title>Wartung</title></head><body><h1>Wartungsarbeiten</h1></body></html>',
  ],
  ['a JSON error', '{"error":"maintenance"}'],
  ['an empty answer', ''],
  ['another XML', '<?xml version="1.0"?><error><code>503</code></error>'],
] as const;

const ids = readdirSync(HERE).filter((id) => existsSync(join(HERE, id, 'case.json')));

function caseOf(id: string): SourceCase {
  const found: SourceCase = JSON.parse(readFileSync(join(HERE, id, 'case.json'), 'utf8'));
  if (found.region === undefined) return found;
  const entry = loadRegion(found.region).sources.find((source) => source.id === id);
  return { ...found, ...entry };
}

/** A text page as its bytes say, a PDF as it is read; a packed one as it is. */
async function savedPage(id: string, file: string, request: PageRequest): Promise<Page> {
  const bytes = readFileSync(join(HERE, id, file));
  return await withText({ ...pageOf(bytes.toString('utf8'), request), bytes });
}

/** What the source should read. Where nobody has said so yet, what it reads now is written down to be looked at. */
function expectedOf(id: string, read: unknown): unknown {
  const file = join(HERE, id, 'expected.json');
  if (!existsSync(file)) {
    writeFileSync(file, `${JSON.stringify(read, null, 2)}\n`);
    throw new Error(`wrote ${file}: compare it with the page, then run the test again`);
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

function open(id: string, { kind: name, name: title, options }: SourceCase): Reader {
  const kind = name === 'own' ? OWN_SOURCES.get(id) : SOURCE_KINDS.get(name);
  if (kind === undefined) throw new Error(`unknown kind ${name}`);
  expect(kind.problems(options)).toEqual([]);
  return kind.open(options, { name: title, homepage: 'https://example.org', region: REGION });
}

describe('every source', () => {
  it('has a saved page for each kind', () => {
    const covered = new Set(ids.map((id) => caseOf(id).kind));
    expect([...SOURCE_KINDS.keys()].filter((kind) => !covered.has(kind))).toEqual([]);
  });

  it.each(ids)('%s reads its saved pages as expected', async (id) => {
    const one = caseOf(id);
    const reader = open(id, one);
    const pages = await Promise.all(one.pages.map(({ file, request }) => savedPage(id, file, request)));
    const read = pages.map((page) => reader.parse(page));
    expect(read).toEqual(expectedOf(id, read));
    const besideText = JSON.stringify(read, (field, value: unknown) => (field === 'description' ? undefined : value));
    expect(besideText, 'contact persons stay on their page').not.toMatch(/[\w.]@[\w-]+\.\w/);
  });

  it.each(ids)('%s asks first for pages that it can send between threads', (id) => {
    const first = open(id, caseOf(id)).first();
    expect(first.length).toBeGreaterThan(0);
    expect(structuredClone(first)).toEqual(first);
  });

  describe.each(OTHER_SHAPES)('given %s', (_, text) => {
    it.each(ids)('%s says that the page has changed', (id) => {
      const one = caseOf(id);
      const reader = open(id, one);
      const outcomes = one.pages.map(({ request }) => outcomeOf(() => reader.parse(pageOf(text, request))));
      const isHtml = text.includes('<html');
      expect(outcomes).toEqual(one.pages.map(({ otherShape }) => (isHtml && otherShape) || 'changed'));
    });
  });
});

function outcomeOf(parse: () => ParsedPage): 'changed' | 'problem' | 'nothing' {
  try {
    const { postings, problems } = parse();
    return postings.length === 0 && problems.length > 0 ? 'problem' : 'nothing';
  } catch (fault) {
    if (fault instanceof SourceChanged) return 'changed';
    throw fault;
  }
}
