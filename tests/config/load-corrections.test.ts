import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ConfigError } from '../../config/config-error.ts';
import { readDecisions, writeDecisions } from '../../config/duplicate-decisions.ts';
import { loadCorrections } from '../../config/load-corrections.ts';
import { loadRegion } from '../../config/load-region.ts';
import { loadOccupations } from '../../config/occupations/load.ts';

const TABLES = { occupations: loadOccupations(), places: loadRegion('dueren').places };

function folder(files: Readonly<Record<string, string>>): string {
  const path = mkdtempSync(join(tmpdir(), 'corrections-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

function problems(text: string): readonly string[] {
  try {
    loadCorrections(folder({ 'stellen.yaml': text }), TABLES);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

const GOOD = `
- for: { posting: abc123def456 }
  set:
    occupation: "62302"
    places: ["05358024"]
    temporaryAgency: no
  because: steht so auf der Seite des Betriebs
`;

describe('corrections', () => {
  it('are read from all files in the order of their names, except the decisions about duplicates', () => {
    const path = folder({
      'b.yaml': '- { for: { key: "2" }, set: { shown: no } }',
      'a.yaml': GOOD,
      'duplicates.yaml': writeDecisions([]),
      'note.txt': 'no YAML',
    });
    expect(loadCorrections(path, TABLES)).toEqual([
      {
        for: { posting: 'abc123def456' },
        set: { occupation: '62302', places: ['05358024'], temporaryAgency: 'no' },
        because: 'steht so auf der Seite des Betriebs',
      },
      { for: { key: '2' }, set: { shown: 'no' } },
    ]);
  });

  it('are none where there is no folder, or an empty file', () => {
    expect(loadCorrections(join(tmpdir(), 'not-there-at-all'), TABLES)).toEqual([]);
    expect(problems('# nothing yet\n')).toEqual([]);
  });

  it.each<[string, string, RegExp]>([
    [
      'a field that there is not',
      '- for: { key: "1" }\n  set: { berufe: "1" }',
      /^stellen\.yaml:2: \/0\/set\/berufe there is no such field/,
    ],
    [
      'a code without quotes',
      `${GOOD}- for: { key: "1" }\n  set:\n    occupation: 62302`,
      /^stellen\.yaml:10: \/1\/set\/occupation .*quotes/,
    ],
    [
      'an occupation that there is not',
      '- for: { key: "1" }\n  set:\n    occupation: "99999"',
      /^stellen\.yaml:3: .*no KldB code 99999/,
    ],
    [
      'a place outside the region',
      '- for: { key: "1" }\n  set:\n    places: ["11000000"]',
      /^stellen\.yaml:3: .*11000000/,
    ],
    [
      'an answer that is none',
      '- for: { key: "1" }\n  set:\n    marginal: vielleicht',
      /^stellen\.yaml:3: \/0\/set\/marginal/,
    ],
    ['a correction of everything', '- for: {}\n  set: { kind: job }', /^stellen\.yaml:1: \/0\/for/],
    ['a correction of nothing', '- for: { key: "1" }\n  set: {}', /^stellen\.yaml:2: \/0\/set/],
    ['no list', 'for: { key: "1" }', /^stellen\.yaml:1: \//],
    ['broken YAML', '- for: { key: "1"\n  set: [', /^stellen\.yaml:\d+: /],
  ])('are refused with file and line for %s', (_, text, expected) => {
    expect(problems(text)[0]).toMatch(expected);
  });

  it('are refused with all problems at once', () => {
    const text =
      '- for: { key: "1" }\n  set: { occupation: "99999" }\n- for: { key: "2" }\n  set: { places: ["1"] }';
    const path = folder({ 'a.yaml': text, 'b.yaml': '- {}' });
    expect(() => loadCorrections(path, TABLES)).toThrow(/a\.yaml[\s\S]*b\.yaml/);
  });
});

describe('decisions about duplicates', () => {
  it('are read as they were written', () => {
    const decision = {
      one: { source: 'klinik', key: '1: "a"' },
      other: { source: 'boerse', key: '0012' },
      isSame: true,
      decidedAt: '2026-11-22T06:00:00.000Z',
    };
    expect(readDecisions(writeDecisions([decision]), 'duplicates.yaml')).toEqual([decision]);
  });

  it.each(['- { one: 1 }', 'a: [', '- one: { source: a, key: b }'])(
    'are refused when they are not: %s',
    (text) => {
      expect(() => readDecisions(text, 'duplicates.yaml')).toThrow(ConfigError);
    },
  );
});
