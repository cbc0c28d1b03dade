import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readEverydayWords } from '../../../config/build/lexicon-everyday.ts';
import { ConfigError } from '../../../config/config-error.ts';
import { loadOccupations } from '../../../config/occupations/load.ts';

const OCCUPATIONS = new URL('../../../config/occupations/', import.meta.url);
const shipped = readEverydayWords(
  new URL('everyday-words.yaml', OCCUPATIONS),
  new URL('everyday-tasks.yaml', OCCUPATIONS),
);

function read(words: string, tasks: string) {
  const folder = mkdtempSync(join(tmpdir(), 'everyday-'));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return pathToFileURL(join(folder, name));
  };
  return readEverydayWords(file('words.yaml', words), file('tasks.yaml', tasks));
}

describe('readEverydayWords', () => {
  it('puts the tasks of both tables together, each with its code', () => {
    const { tasks } = read("'541': { tasks: Fenster putzen }", "'541': Böden wischen, Müll leeren");
    expect(tasks).toEqual([
      { title: 'Fenster putzen', code: '541' },
      { title: 'Böden wischen', code: '541' },
      { title: 'Müll leeren', code: '541' },
    ]);
  });

  it('knows talk as what no group says alone', () => {
    expect(read('additions: { titles: Team }', 'talk: 30 Tage Urlaub').talk).toEqual([
      'Team',
      '30 Tage Urlaub',
    ]);
  });

  it.each([
    ["'54x': { tasks: Fenster putzen }", "'541': Böden wischen"],
    ["'541': { tasks: Fenster putzen }", 'cleaning: Böden wischen'],
  ])('refuses what is no code in either table: %s / %s', (words, tasks) => {
    expect(() => read(words, tasks)).toThrow(ConfigError);
  });
});

describe('the shipped tables', () => {
  const groups = [...loadOccupations().byCode.keys()].filter((code) => code.length === 3);

  it.each(groups)('tell several tasks of group %s', (group) => {
    expect(shipped.tasks.filter(({ code }) => code.startsWith(group)).length).toBeGreaterThanOrEqual(4);
  });

  it('name no code that the classification does not have', () => {
    const { byCode } = loadOccupations();
    expect(shipped.tasks.filter(({ code }) => !byCode.has(code))).toEqual([]);
  });
});
