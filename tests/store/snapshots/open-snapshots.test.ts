import { hash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openSnapshots } from '../../../store/snapshots/open-snapshots.ts';
import type { Snapshot, SnapshotLimits, Snapshots } from '../../../store/snapshots/snapshot.ts';

let file: string;
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'snapshots-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  file = join(folder, 'snapshots.db');
});

function open(limits: Partial<SnapshotLimits> = {}): Snapshots {
  const snapshots = openSnapshots(file, { days: 3, megabytes: 10, ...limits });
  onTestFinished(() => snapshots.close());
  return snapshots;
}

function snapshot(name: string, content: string | Uint8Array, changes: Partial<Snapshot> = {}): Snapshot {
  const bytes = Buffer.from(content);
  return {
    source: 'klinik',
    name,
    url: name,
    status: 200,
    mediaType: 'text/html',
    headers: { 'content-type': 'text/html; charset=utf-8', etag: '"1"' },
    hash: hash('sha256', bytes),
    bytes,
    seenAt: day(1),
    ...changes,
  };
}

function day(number: number): string {
  return `2026-11-${String(number).padStart(2, '0')}T05:00:00.000Z`;
}

describe('snapshots', () => {
  it('give a page back as it was, also after a restart', () => {
    const kept = snapshot('https://k.example/', '<h1>Köche</h1>');
    const first = openSnapshots(file, { days: 3, megabytes: 10 });
    first.keep(kept);
    first.close();
    expect(open().find('klinik', kept.name, day(1))).toEqual(kept);
  });

  it('keep the same content once, compressed', () => {
    const snapshots = open();
    const content = 'Pflegefachkraft in Düren '.repeat(4000);
    for (let page = 0; page < 50; page += 1) snapshots.keep(snapshot(`https://k.example/${page}`, content));
    expect(snapshots.size()).toBeLessThan(1000);
  });

  it('find the newest content that the source still had at a moment', () => {
    const snapshots = open();
    const name = 'https://k.example/';
    const old = snapshot(name, 'old');
    snapshots.keep(old);
    snapshots.keep(snapshot(name, 'new', { seenAt: day(2) }));
    const found = (since: string): string =>
      Buffer.from(snapshots.find('klinik', name, since)?.bytes ?? []).toString();
    expect(found(day(1))).toBe('new');
    snapshots.touch('klinik', name, old.hash, day(3));
    expect(found(day(1))).toBe('old');
    expect(snapshots.find('klinik', name, day(4))).toBeNull();
  });

  it('forget pages that the source has not had for the days of the settings, but not those it still has', () => {
    const snapshots = open();
    const stays = snapshot('https://k.example/stays', 'stays');
    snapshots.keep(stays);
    snapshots.keep(snapshot('https://k.example/goes', 'goes'));
    snapshots.touch('klinik', stays.name, stays.hash, day(4));
    snapshots.prune(day(5));
    expect(snapshots.find('klinik', stays.name, '')).not.toBeNull();
    expect(snapshots.find('klinik', 'https://k.example/goes', '')).toBeNull();
  });

  it('keep nothing for zero days, but changed pages all the same', () => {
    const snapshots = open({ days: 0 });
    const page = snapshot('https://k.example/', 'x');
    snapshots.keep(page);
    snapshots.keepChanged(page, 'not as known');
    expect(snapshots.find('klinik', page.name, '')).toBeNull();
    expect(snapshots.changedPages('klinik')).toHaveLength(1);
  });

  it('stay within their bytes, the oldest going first, and give the room back', () => {
    const snapshots = open({ megabytes: 1 });
    for (let page = 0; page < 400; page += 1) {
      const seenAt = new Date(Date.parse(day(1)) + page * 1000).toISOString();
      snapshots.keep(snapshot(`https://k.example/${page}`, randomBytes(10_000), { seenAt }));
      snapshots.prune(seenAt);
    }
    expect(snapshots.size()).toBeLessThan(1.1 * 1024 * 1024);
    expect(snapshots.size()).toBeGreaterThan(0);
    expect(snapshots.find('klinik', 'https://k.example/0', '')).toBeNull();
    expect(snapshots.find('klinik', 'https://k.example/399', '')).not.toBeNull();
    expect(statSync(file).size).toBeLessThan(4 * 1024 * 1024);
  });

  it('hold no more than five changed pages of a source, each content once', () => {
    const snapshots = open();
    for (let number = 0; number < 9; number += 1)
      snapshots.keepChanged(
        snapshot('https://k.example/', `new ${number}`, { seenAt: day(number + 1) }),
        'changed',
      );
    snapshots.keepChanged(snapshot('https://k.example/', 'new 8', { seenAt: day(10) }), 'changed again');
    const kept = snapshots.changedPages('klinik');
    expect(kept.map(({ at }) => at)).toEqual([10, 8, 7, 6, 5].map(day));
    expect(kept[0]?.reason).toBe('changed again');
  });

  it('put a damaged file aside and begin anew', () => {
    writeFileSync(file, 'this is no database'.repeat(1000));
    const snapshots = open();
    snapshots.keep(snapshot('https://k.example/', 'x'));
    expect(snapshots.sources()).toEqual(['klinik']);
    expect(existsSync(`${file}.broken`)).toBe(true);
  });
});
