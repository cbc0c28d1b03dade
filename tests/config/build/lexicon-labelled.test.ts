import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forBuilding, readLabelled } from '../../../config/build/lexicon-labelled.ts';

let folder = '';

function table(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'labelled-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('readLabelled', () => {
  it('reads every right group in three digits, the text and the level', () => {
    const path = table('a.tsv', ['title\ttext\tkldb\tlevel', 'Koch\tKochen\t29302|633\t2', 'Fee\t\t942\t']);
    const [cook, fairy] = readLabelled(path);
    expect(cook).toMatchObject({ title: 'Koch', text: 'Kochen', groups: ['293', '633'], level: 2 });
    expect(fairy).toMatchObject({ text: '', level: null });
  });

  it('keeps every row of odd number of a table with texts for testing', () => {
    const path = table('b.tsv', ['title\ttext\tkldb', 'A\t\t111', 'B\t\t112', 'C\t\t113']);
    expect(readLabelled(path).map(({ forTesting }) => forTesting)).toEqual([true, false, true]);
  });

  it('keeps about three in ten titles for testing, the same title always on the same side', () => {
    const titles = Array.from({ length: 400 }, (_, index) => `Beruf Nummer ${index}`);
    const lines = titles.flatMap((title) => [`${title}\t111`, `${title.toUpperCase()}\t112`]);
    const rows = readLabelled(table('c.tsv', ['title\tkldb', ...lines]));
    const share = rows.filter(({ forTesting }) => forTesting).length / rows.length;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.4);
    const sides = (remainder: number) =>
      rows.filter((_, index) => index % 2 === remainder).map(({ forTesting }) => forTesting);
    expect(sides(0)).toEqual(sides(1));
  });
});

describe('forBuilding', () => {
  const row = (title: string, forTesting: boolean, text = '') => ({
    title,
    text,
    groups: ['293'],
    level: null,
    forTesting,
  });

  it('leaves out the rows kept for testing, and the same title in another spelling', () => {
    const rows = [row('Köchin (m/w/d)', true), row('KOCH M/W/D GESUCHT!', false), row('Maurer', false)];
    expect(forBuilding(rows)).toEqual([row('Maurer', false)]);
  });

  it('keeps a row of the same title with another text', () => {
    const rows = [row('Koch', true, 'Kochen für Kinder'), row('Koch', false, 'Kochen für Senioren')];
    expect(forBuilding(rows)).toEqual(rows.slice(1));
  });
});
