import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'rows-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('npm run evaluate', () => {
  it.each([
    ['facts', null, 'facts.jsonl does not exist'],
    ['facts', '{"title":"Koch"', 'facts.jsonl, line 2: no JSON'],
    ['facts', '{"title":"Koch","text":"Wir suchen."}', 'facts.jsonl, line 2: no "labels"'],
    ['duplicates', '[]', 'duplicates.jsonl, line 2: no "a"'],
    ['duplicates', '7', 'duplicates.jsonl, line 2: no object'],
    ['places', null, 'places.tsv does not exist'],
    ['occupations', null, 'has no occupations.tsv and no labelled-titles.tsv'],
    ['occupations', 'titel\tcode\nKoch\t29302', 'occupations.tsv, line 2: no "title" or no "kldb"'],
  ])('says of %s with %j what cannot be read', (task, content, reason) => {
    const file = task === 'occupations' ? 'occupations.tsv' : `${task}.jsonl`;
    if (content !== null) writeFileSync(join(dir, file), file.endsWith('.tsv') ? content : `\n${content}\n`);
    const { status, stderr, stdout } = spawnSync(process.execPath, ['bench/evaluate.ts', task, dir], {
      cwd: ROOT,
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect({ status, stdout, stderr: stderr.trim() }).toEqual({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining(reason) as string,
    });
    expect(stderr).not.toContain('    at ');
  });
});
