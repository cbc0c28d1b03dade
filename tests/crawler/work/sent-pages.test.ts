import { hash, randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { openTakeIn } from '../../../crawler/take-in.ts';
import { openJournal, type Journal } from '../../../crawler/work/journal.ts';
import type { Briefing } from '../../../crawler/work/messages.ts';
import { packParcel } from '../../../crawler/work/parcel.ts';
import { takeSlice, type TakeSliceTools } from '../../../crawler/work/take-slice.ts';
import { MOST_JOB_BYTES } from '../../../store/queue/queue.ts';
import { openSnapshots } from '../../../store/snapshots/open-snapshots.ts';
import type { Snapshot, SnapshotLimits, Snapshots } from '../../../store/snapshots/snapshot.ts';
import { openStore } from '../../../store/sqlite/open-store.ts';
import type { StoreWriter } from '../../../store/store.ts';
import { quietLog } from '../../store/queue/quiet-log.ts';
import { SMALL_TABLES } from '../run/small-tables.ts';

const AT = '2026-11-22T06:00:00.000Z';
const LATER = '2026-11-22T07:00:00.000Z';
const SOURCE = 'klinik';

let store: StoreWriter;
let snapshots: Snapshots;
let run: number;
let number: number;

beforeEach(() => {
  store = openStore(':memory:');
  run = store.openRun(SOURCE, AT, 120) ?? 0;
  number = 0;
  keepIn({});
});

function keepIn(limits: Partial<SnapshotLimits>): void {
  snapshots = openSnapshots(':memory:', { days: 3, megabytes: 100, ...limits });
}

function open(): Journal {
  const kept: Briefing['kept'] = { pages: snapshots.keepsPages, hashes: snapshots.hashes(SOURCE) };
  const briefing = {
    run,
    leaseSeconds: 120,
    state: store.source(SOURCE),
    runs: store.runs(SOURCE, 3),
    pages: [],
  };
  return openJournal({ ...briefing, kept }, { beat: () => undefined, isOver: () => false });
}

function page(content: string | Uint8Array, name = 'https://klinik.example/'): Snapshot {
  const bytes = Buffer.from(content);
  return {
    source: SOURCE,
    name,
    url: name,
    status: 200,
    mediaType: 'text/html',
    headers: { 'content-type': 'text/html' },
    hash: hash('sha256', bytes),
    bytes,
    seenAt: AT,
  };
}

/** Sends what the journal holds, as slices that a queue takes; answers how many bytes they have. */
function send(journal: Journal): number {
  const tools: TakeSliceTools = {
    store,
    snapshots,
    takeIn: openTakeIn(store, SMALL_TABLES),
    clock: () => AT,
    log: quietLog(),
    leaseSeconds: 120,
  };
  const texts = packParcel(journal.drain(true) ?? '[]');
  texts.forEach((text, index) => {
    number += 1;
    const isLast = index === texts.length - 1;
    const slice = { kind: 'slice', run, source: SOURCE, number, text, isLast } as const;
    expect(Buffer.byteLength(JSON.stringify(slice))).toBeLessThan(MOST_JOB_BYTES);
    expect(takeSlice(slice, tools)).toBe(true);
  });
  return texts.join('').length;
}

function html(word: string): string {
  return `<html><body>${Array.from({ length: 2000 }, (_, row) => `<p>${word} ${row * 7919}</p>`).join('\n')}</body></html>`;
}

describe('a raw page that a worker has read', () => {
  it('is kept by the keeper as in one process', () => {
    const journal = open();
    const sent = page(html('Köche'));
    journal.snapshots.keep(sent);
    send(journal);
    expect(snapshots.find(SOURCE, sent.name, AT)).toEqual(sent);
  });

  it('is sent once, and not at all when the keeper has it already', () => {
    const content = randomBytes(100_000);
    const first = open();
    first.snapshots.keep(page(content));
    first.snapshots.keep(page(content, 'https://klinik.example/again'));
    expect(send(first)).toBeLessThan(200_000);
    const second = open();
    second.snapshots.keep({ ...page(content, 'https://klinik.example/third'), seenAt: LATER });
    expect(send(second)).toBeLessThan(1000);
    for (const name of ['', 'again', 'third'])
      expect(snapshots.find(SOURCE, `https://klinik.example/${name}`, AT)?.bytes).toEqual(content);
  });

  it('stays kept when it is as it was', () => {
    const journal = open();
    const { name, hash: content } = page('x');
    journal.snapshots.keep(page('x'));
    journal.snapshots.touch(SOURCE, name, content, LATER);
    send(journal);
    expect(snapshots.find(SOURCE, name, LATER)?.seenAt).toBe(LATER);
  });

  it('arrives whole, also when it is as large as the fetcher lets in and cannot be packed', () => {
    const journal = open();
    const large = page(randomBytes(15 * 1024 * 1024));
    journal.snapshots.keep(large);
    expect(send(journal)).toBeLessThan(15 * 1024 * 1024 * 1.4);
    expect(snapshots.find(SOURCE, large.name, AT)?.hash).toBe(large.hash);
  });

  it('of a shape that the source does not know is kept for inspection, also where no others are', () => {
    keepIn({ days: 0 });
    const journal = open();
    const { name: _name, status: _status, headers: _headers, ...changed } = page(html('anders'));
    journal.snapshots.keep(page(html('anders')));
    journal.snapshots.keepChanged(changed, 'not the page we know');
    send(journal);
    const [kept] = snapshots.changedPages(SOURCE);
    expect(kept).toMatchObject({ url: changed.url, reason: 'not the page we know' });
    expect(snapshots.changedBytes(kept?.number ?? 0)).toEqual(changed.bytes);
    expect(snapshots.sources()).toEqual([]);
  });

  it.each([
    ['it was pruned meanwhile', (): void => keepIn({})],
    ['the snapshots cannot be written', (): void => snapshots.close()],
  ])('and cannot be kept because %s costs no posting', (_why, harm) => {
    const first = open();
    first.snapshots.keep(page('x'));
    send(first);
    const journal = open();
    harm();
    journal.snapshots.keep(page('x', 'https://klinik.example/new'));
    journal.takeIn(
      { key: 'a', url: 'https://klinik.example/a', title: 'Koch', employer: 'Klinik' },
      { run, source: SOURCE, at: AT },
    );
    send(journal);
    expect(store.counts().sightings).toBe(1);
  });

  it('and is not what it was sent as is not kept', () => {
    const journal = open();
    journal.snapshots.keep({ ...page('right'), bytes: Buffer.from('wrong') });
    send(journal);
    expect(snapshots.sources()).toEqual([]);
  });
});
