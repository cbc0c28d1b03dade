import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runPortal } from './run-portal.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'portal-'));
afterAll(() => rmSync(dataDir, { recursive: true }));

const portal = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  runPortal(args, { DATA_DIR: dataDir, LOG_LEVEL: 'info', ...env });

describe('the command line', () => {
  it('names every command in its help', () => {
    const { status, stdout } = portal(['--help']);
    expect(status).toBe(0);
    for (const name of ['demo', 'serve', 'crawl', 'digest', 'reindex', 'sources', 'new-source'])
      expect(stdout).toMatch(new RegExp(`^  ${name}\\b.+\\w`, 'm'));
  });

  it.each([
    ['no command', []],
    ['an unknown command', ['fly']],
    ['an unknown option', ['crawl', '--fast']],
    ['a word too many', ['reindex', 'all']],
    ['a word too few', ['new-source', 'bakery']],
    ['a source that is not there', ['crawl', '--source', 'nowhere']],
    ['a day that is none', ['digest', '--date', '2026-02-31x']],
    ['a port that is none', ['demo', '--port', 'eighty']],
  ])('exits with 2 and says why for %s', (_, args) => {
    const { status, stderr, stdout } = portal(args);
    expect(status).toBe(2);
    expect(stderr + stdout).toContain('node portal.ts COMMAND');
  });

  it('exits with 1 and lists every wrong setting at once', () => {
    const { status, stderr } = portal(['sources'], { PORT: 'x', LOG_LEVEL: 'loud' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/PORT=.+\n.+LOG_LEVEL=/);
  });

  it('tells in one line, without a stack, why a page of a new source cannot be had', () => {
    const { status, stderr } = portal(['new-source', 'bakery', 'http://127.0.0.1:9/jobs']);
    expect(status).toBe(1);
    expect(stderr.trim()).toMatch(/^.*127\.0\.0\.1.*not on the public Internet.*$/);
  });

  it('names the regions there are when asked for another', () => {
    const { status, stderr } = portal(['sources'], { REGION: 'atlantis' });
    expect(status).toBe(1);
    expect(stderr).toContain('dueren');
  });

  it('lists the sources of the shipped region with their health', () => {
    const { status, stdout } = portal(['sources', '--json']);
    expect(status).toBe(0);
    const { sources } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as {
      sources: { id: string; status: string }[];
    };
    expect(sources.find(({ id }) => id === 'karriere-nrw')?.status).toBe('waiting');
    expect(sources.find(({ id }) => id === 'arbeitsagentur')?.status).toBe('disabled');
  });

  it('prints the newspapers of a region without a single posting, and rebuilds an empty search', () => {
    const printed = portal(['digest', '--date', '2026-11-22']);
    expect(printed.status).toBe(0);
    expect(JSON.parse(printed.stdout)).toEqual({ date: '2026-11-22', editions: 17 });
    expect(JSON.parse(portal(['reindex']).stdout)).toEqual({ indexed: 0 });
  });
});
