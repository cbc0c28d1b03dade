import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApi } from '../../api/app.ts';
import type { PostingSummary } from '../../api/schemas/posting.ts';
import { generatePostings, type GeneratedPosting } from '../../bench/generate-postings.ts';
import { openStore } from '../../store/sqlite/open-store.ts';
import type { StoreWriter } from '../../store/store.ts';
import { openSampleSite, type SampleSite } from '../helpers/sample-site.ts';
import { COMPLETE } from '../store/store-file.ts';

const NOW = '2026-11-23T11:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'changes-'));
const file = join(folder, 'portal.sqlite');

let site: SampleSite;
let store: StoreWriter;
let api: FastifyInstance;

async function open(): Promise<void> {
  store = openStore(file);
  api = Fastify();
  await api.register(buildApi({ ...site.deps, store }));
}

beforeAll(async () => {
  site = await openSampleSite(1);
  await open();
});

afterAll(async () => {
  await api.close();
  store.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly changes: { id: string; posting: PostingSummary | null }[];
  readonly next: string;
  readonly more: boolean;
}

/** A copy of the stock that knows nothing but the answers of the interface. */
class Mirror {
  readonly postings = new Map<string, PostingSummary>();
  cursor = '';

  async pull(size: number): Promise<boolean> {
    const since = this.cursor === '' ? '' : `&since=${this.cursor}`;
    const response = await api.inject(`/api/v1/changes?size=${size}${since}`);
    const { changes, next, more } = response.json<Answer>();
    if (changes.length > size) throw new Error(`${changes.length} changes where ${size} were asked for`);
    for (const { id, posting } of changes) {
      if (posting === null) this.postings.delete(id);
      else this.postings.set(id, posting);
    }
    this.cursor = next;
    return more;
  }

  async catchUp(): Promise<void> {
    for (let pages = 0; pages < 1000; pages += 1) if (!(await this.pull(25))) return;
    throw new Error('the stream does not end');
  }
}

const titles = (mirror: Mirror) =>
  [...mirror.postings.values()]
    .map(({ id, title, sources }) => `${id} ${title} ${sources.length}`)
    .toSorted();
const titlesInStore = () =>
  [...store.openCards()].map(({ id, title, sources }) => `${id} ${title} ${sources.length}`).toSorted();

function save({ raw, judged }: GeneratedPosting, as: string | null): void {
  const run = store.openRun(judged.source, NOW, 60) ?? 0;
  const match = as === null ? { kind: 'new' as const } : { kind: 'same' as const, as, because: 'test' };
  const sighting = { raw, rawHash: JSON.stringify(raw), judged, blockingKeys: [] };
  store.save(run, sighting, match, NOW);
  const end = { ...COMPLETE, outcome: 'partial', reason: 'test' } as const;
  store.closeRun(run, end, NOW);
}

/** The same numbers again and again. */
function* draws(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    yield state / 0x80000000;
  }
}

/** One of the things that a day brings: a new posting, another title, another source of the same, an end. */
function happen(draw: number, fresh: GeneratedPosting, earlier: GeneratedPosting): void {
  const titled = (posting: GeneratedPosting, title: string): GeneratedPosting => ({
    raw: { ...posting.raw, title },
    judged: { ...posting.judged, title },
  });
  if (draw < 0.5) return save(fresh, null);
  if (draw < 0.7) return save(titled(earlier, `changed ${draw}`), null);
  const ids = [...store.openCards()].map(({ id }) => id);
  if (draw < 0.85) return save(fresh, ids[Math.floor(draw * ids.length)] ?? null);
  const past = { ...fresh, judged: { ...fresh.judged, applyBy: '2026-11-01' } };
  save(past, null);
  store.withdrawExpired('2026-11-23', NOW);
}

describe('the stream of changes', () => {
  it('keeps a mirror equal to the stock, however it is pulled, also over a restart', async () => {
    const generated = [...generatePostings(400, 7, NOW)];
    const draw = draws(42);
    const mirror = new Mirror();
    for (const [index, fresh] of generated.entries()) {
      const earlier = generated[Math.floor(draw.next().value * index)] ?? fresh;
      happen(draw.next().value, fresh, earlier);
      if (draw.next().value < 0.2) await mirror.pull(1 + Math.floor(draw.next().value * 9));
    }
    await api.close();
    store.close();
    await open();
    await mirror.catchUp();
    expect(titles(mirror)).toEqual(titlesInStore());
    const late = new Mirror();
    await late.catchUp();
    expect(titles(late)).toEqual(titlesInStore());
    expect(mirror.postings.size).toBeGreaterThan(150);
  });

  it('gives the same cursor again when nothing has happened', async () => {
    const mirror = new Mirror();
    await mirror.catchUp();
    const before = mirror.cursor;
    await mirror.pull(10);
    expect(mirror.cursor).toBe(before);
  });

  it('tells the reader of another stock to start again', async () => {
    const { next } = (await api.inject('/api/v1/changes')).json<Answer>();
    const [, sequence] = next.split('-');
    for (const stranger of [`0123456789abcdef-${sequence}`, `${next.split('-')[0]}-zzzzzz`]) {
      const { statusCode, body } = await api.inject(`/api/v1/changes?since=${stranger}`);
      expect(statusCode).toBe(410);
      expect(body).toContain('start again');
    }
  });

  it.each(['x', '-', '12', 'a'.repeat(80), '%00'])('does not understand the cursor %s', async (cursor) => {
    expect((await api.inject(`/api/v1/changes?since=${cursor}`)).statusCode).toBe(400);
  });
});
