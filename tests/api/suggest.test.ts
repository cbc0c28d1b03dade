import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSampleSite, type SampleSite } from '../helpers/sample-site.ts';
import { until } from '../helpers/until.ts';

interface Answer {
  readonly occupations: { text: string; code: string; name: string; count: number }[];
  readonly employers: { text: string; count: number }[];
  readonly places: { text: string; ags: string; name: string }[];
}

let site: SampleSite;

beforeAll(async () => {
  site = await openSampleSite(1200);
  // The stock is read in the background from the first question on.
  await until(async () => (await ask('a')).employers.length > 0);
});

afterAll(() => site.close());

async function ask(typed: string): Promise<Answer> {
  const response = await site.app.inject(`/api/v1/suggest?q=${encodeURIComponent(typed)}`);
  expect(response.statusCode).toBe(200);
  return response.json();
}

const employers = () => [...site.store.openCards()].map(({ employer }) => employer ?? '');

describe('suggestions while typing', () => {
  it('names occupation groups with the number of their open postings', async () => {
    const [first] = (await ask('altenpf')).occupations;
    expect(first).toMatchObject({ code: '821', name: 'Altenpflege' });
    const expected = [...site.store.openCards()].filter(({ occupation }) => occupation?.startsWith('821'));
    expect(first?.count).toBe(expected.length);
  });

  it.each([
    ['en', 'clean'],
    ['tr', 'temizlik'],
    ['uk', 'прибир'],
    ['ar', 'عامل نظ'],
    ['fa', 'نظافت'],
    ['pl', 'sprząt'],
  ])('knows what cleaning is called in %s', async (_, typed) => {
    expect((await ask(typed)).occupations.map(({ code }) => code)).toContain('541');
  });

  it('names employers with the number of their open postings', async () => {
    const name = employers().find((employer) => employer.length > 5) ?? '';
    const found = (await ask(name)).employers.find(({ text }) => text === name);
    expect(found?.count).toBe(employers().filter((employer) => employer === name).length);
  });

  it('names municipalities before their parts, and says where a part belongs', async () => {
    expect((await ask('jül')).places[0]).toEqual({ text: 'Jülich', ags: '05358024', name: 'Jülich' });
    expect((await ask('arnoldsw')).places).toContainEqual({
      text: 'Arnoldsweiler',
      ags: '05358008',
      name: 'Düren',
    });
  });

  it('hears of new employers', async () => {
    const before = (await ask('zzz')).employers;
    expect(before).toEqual([]);
    site.add({ key: 'tents', employer: 'Zzz Zeltverleih' });
    await until(async () => (await ask('zzz')).employers.length === 1);
  });

  it.each(['', '?q='.padEnd(200, 'x')])('refuses what it cannot complete: "%s"', async (parameters) => {
    expect((await site.app.inject(`/api/v1/suggest${parameters}`)).statusCode).toBe(400);
  });
});
