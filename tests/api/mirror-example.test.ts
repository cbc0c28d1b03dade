import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSampleSite, type SampleSite } from '../helpers/sample-site.ts';

const EXAMPLE = join(import.meta.dirname, '../../docs/examples/mirror.ts');
const folder = mkdtempSync(join(tmpdir(), 'mirror-'));
const file = join(folder, 'copy.json');
let site: SampleSite;
let address: string;

beforeAll(async () => {
  site = await openSampleSite(700);
  address = await site.app.listen({ host: '127.0.0.1', port: 0 });
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

function mirror(): Promise<number | null> {
  const child = spawn(process.execPath, [EXAMPLE, address, file], { stdio: 'inherit', timeout: 30_000 });
  return new Promise((resolve) => child.on('close', resolve));
}

const copied = () =>
  Object.keys((JSON.parse(readFileSync(file, 'utf8')) as { postings: object }).postings).toSorted();
const stock = () => [...site.store.openCards()].map(({ id }) => id).toSorted();

it('the client of the documentation keeps a copy equal to the stock', async () => {
  expect(await mirror()).toBe(0);
  expect(copied()).toEqual(stock());
  site.add({ key: 'late', title: 'Glasbläser (m/w/d)', applyBy: null });
  site.add({ key: 'past', title: 'Seiler (m/w/d)', applyBy: '2026-11-01' });
  site.store.withdrawExpired('2026-11-23', '2026-11-23T12:00:00.000Z');
  expect(await mirror()).toBe(0);
  expect(copied()).toEqual(stock());
}, 60_000);
