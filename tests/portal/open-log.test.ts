import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openLog } from '../../portal/open-log.ts';

/** What a log writes while `tell` runs, line by line as objects. */
function written(tell: (log: ReturnType<typeof openLog>) => void): readonly Record<string, unknown>[] {
  const lines: string[] = [];
  const to = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString('utf8'));
      done();
    },
  });
  tell(openLog('info', 'test', to));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

const PERSONAL = /Kluth|02421|kluth@/;

describe('the log', () => {
  it('takes names, numbers and addresses out of messages and fields', () => {
    const lines = written((log) => {
      log.info({ source: 'rurbote', reason: 'Frau Kluth, Tel. 02421 555-12' }, 'told kluth@x.example');
      log.warn('asked Herr Kluth under 02421/55512');
    });
    expect(lines).toHaveLength(2);
    expect(JSON.stringify(lines)).not.toMatch(PERSONAL);
    expect(lines[0]).toMatchObject({ part: 'test', source: 'rurbote' });
  });

  it('takes them out of faults, their stacks and their causes, and keeps where it happened', () => {
    const cause = new Error('line: "Kontakt: Frau Kluth, 02421 555-12"');
    const lines = written((log) =>
      log.error({ err: new Error('no title in kluth@x.example', { cause }) }, 'failed'),
    );
    const text = JSON.stringify(lines);
    expect(text).not.toMatch(PERSONAL);
    expect(text).toContain('open-log.test.ts');
  });

  it('never writes the words of a posting', () => {
    const raw = { key: '1', title: 'Koch', description: 'Wir kochen.' };
    const [line] = written((log) =>
      log.error({ source: 'rurbote', raw, nested: { text: 'Wir kochen.' } }, 'lost'),
    );
    expect(JSON.stringify(line)).not.toContain('kochen');
    expect(line).toMatchObject({ source: 'rurbote', msg: 'lost' });
  });

  it('leaves counts, times and keys as they are', () => {
    const [line] = written((log) =>
      log.info({ found: 12, at: '2026-11-22T05:00:00.000Z', key: 'a-17' }, 'ended'),
    );
    expect(line).toMatchObject({ found: 12, at: '2026-11-22T05:00:00.000Z', key: 'a-17' });
  });
});
