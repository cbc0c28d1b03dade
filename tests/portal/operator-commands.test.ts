import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PostingId } from '../../domain/posting.ts';
import { openReports } from '../../store/sqlite/open-reports.ts';
import { openStore } from '../../store/sqlite/open-store.ts';
import { complete, openRun, save } from '../store/store-file.ts';
import { runPortal } from './run-portal.ts';

const AT = new Date().toISOString();

let dataDir: string;
let cook: PostingId;
let chef: PostingId;

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'operator-commands-'));
  const store = openStore(join(dataDir, 'portal.db'));
  const run = openRun(store, 'boerse', AT);
  save(store, run, { source: 'boerse', key: '1', title: 'Koch', employer: 'Gasthof Rur' }, { at: AT });
  [cook = ''] = store.idsOf({ source: 'boerse', key: '1' });
  const match = { kind: 'grey', near: [cook], because: 'texts agree only in part' } as const;
  save(store, run, { source: 'boerse', key: 'a/2', title: 'Küchenchef' }, { match, at: AT });
  [chef = ''] = store.idsOf({ source: 'boerse', key: 'a/2' });
  complete(store, run, AT);
  store.close();
  const reports = openReports(join(dataDir, 'reports.db'));
  reports.put({ posting: cook, reason: 'place', remark: 'ist in Jülich' }, AT);
  reports.put({ posting: cook, reason: 'over', remark: '' }, AT);
  reports.close();
});

afterAll(() => rmSync(dataDir, { recursive: true }));

const portal = (...args: readonly string[]) => runPortal(args, { DATA_DIR: dataDir });

describe('portal review', () => {
  it('lists hints by posting, with the correction to paste, and as JSON', () => {
    const { status, stderr, json } = portal('review', '--json');
    expect(status).toBe(0);
    expect(stderr).toContain(`${cook}  Koch, Gasthof Rur`);
    expect(stderr).toContain('place: ist in Jülich');
    expect(stderr).toMatch(new RegExp(`- for: { posting: ${cook} }\\n\\s+set:\\n`));
    expect(json()).toMatchObject({
      postings: [{ posting: cook, hints: [{ reason: 'over' }, { reason: 'place' }] }],
    });
  });

  it('marks all hints of a posting as dealt with, once', () => {
    expect(portal('review', 'done', cook).status).toBe(0);
    expect(portal('review', 'done', cook).status).toBe(1);
    expect(portal('review', '--json').json()).toEqual({ postings: [] });
  });
});

describe('portal duplicates', () => {
  it('lists doubtful pairs, joins them, and splits them again', () => {
    expect(portal('duplicates', '--json').json()).toMatchObject({
      doubts: [
        {
          one: chef,
          other: cook,
          because: 'texts agree only in part',
          titles: ['Küchenchef', 'Koch, Gasthof Rur'],
        },
      ],
    });
    expect(portal('duplicates', 'join', cook, chef).json()).toEqual({ id: cook });
    expect(portal('duplicates', '--json').json()).toEqual({ doubts: [] });
    const split = portal('duplicates', 'split', cook, 'boerse/a/2');
    expect(split.status).toBe(0);
    expect(portal('duplicates', 'split', cook, 'boerse/a/2').status).toBe(1);
  });

  it('writes decisions as YAML and reads them back', () => {
    const { stdout } = portal('duplicates', 'export');
    const file = join(dataDir, 'duplicates.yaml');
    writeFileSync(file, stdout);
    expect(stdout).toContain('isSame: false');
    expect(portal('duplicates', 'import', file).status).toBe(0);
    writeFileSync(file, '- nonsense');
    const broken = portal('duplicates', 'import', file);
    expect([broken.status, broken.stderr.includes('at ')]).toEqual([1, false]);
  });

  it.each([[['join', 'x']], [['merge', 'x', 'y']], [['split', 'x', 'noslash']]])(
    'is told apart from wrong use: %j',
    (words) => {
      expect(portal('duplicates', ...words).status).toBe(2);
    },
  );
});

describe('portal rejudge', () => {
  it('tells what would change, changes it, and has nothing left to do', () => {
    const dry = portal('rejudge', '--dry-run', '--json').json() as { changed: number };
    expect(dry.changed).toBe(2);
    expect(portal('rejudge', '--json').json()).toMatchObject({ sightings: 2, changed: 2, isDryRun: false });
    expect(portal('rejudge', '--json').json()).toMatchObject({ sightings: 2, changed: 0 });
  }, 120_000);
});
