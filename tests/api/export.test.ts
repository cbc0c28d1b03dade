import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PostingSummary } from '../../api/schemas/posting.ts';
import { openSampleSite, type SampleSite } from '../helpers/sample-site.ts';

let site: SampleSite;

beforeAll(async () => {
  site = await openSampleSite(900);
});

afterAll(() => site.close());

const openIds = (): string[] => [...site.store.openCards()].map(({ id }) => id).toSorted();

/** Reads CSV as RFC 4180 has it: cells in quotes may hold commas, quotes (doubled) and line breaks. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

describe('the export of the stock', () => {
  it('has every open posting once as JSON Lines, as searches show it', async () => {
    const { body, headers } = await site.app.inject('/api/v1/export/jsonl');
    const postings = body
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as PostingSummary);
    expect(postings.map(({ id }) => id).toSorted()).toEqual(openIds());
    const one = postings.find(({ id }) => id === site.known.full);
    expect(one?.sources.map(({ source }) => source)).toEqual(['source-1', 'source-4']);
    expect(headers['content-disposition']).toBe('attachment; filename="dueren-2026-11-23.jsonl"');
  });

  it('has every open posting once as CSV, with the documented columns', async () => {
    const { body } = await site.app.inject('/api/v1/export/csv');
    const [header, ...rows] = readCsv(body);
    const { fields, licences } = (await site.app.inject('/api/v1/fields')).json<{
      fields: { name: string; description: string; licence: string }[];
      licences: Record<string, string>;
    }>();
    expect(header).toEqual(fields.map(({ name }) => name));
    expect(rows.map(([id = '']) => id).toSorted()).toEqual(openIds());
    expect(rows.every((row) => row.length === fields.length)).toBe(true);
    for (const { licence } of fields) expect(licences[licence]).toMatch(/.{10}/);
  });

  it('is packed for whom can unpack it', async () => {
    const { rawPayload, headers } = await site.app.inject({
      url: '/api/v1/export/jsonl',
      headers: { 'accept-encoding': 'gzip, br' },
    });
    expect(headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(rawPayload).toString().trimEnd().split('\n')).toHaveLength(openIds().length);
  });

  it('does not know other formats', async () => {
    expect((await site.app.inject('/api/v1/export/xlsx')).statusCode).toBe(404);
  });
});
