import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashOfPrint, openTakeIn, type TakeIn } from '../../../crawler/take-in.ts';
import type { RawPosting } from '../../../domain/posting.ts';
import { openStore } from '../../../store/sqlite/open-store.ts';
import type { StoreWriter } from '../../../store/store.ts';
import { SMALL_TABLES } from './small-tables.ts';

const AT = '2026-11-22T05:00:00.000Z';
const PRINT: RawPosting = {
  key: '4711',
  url: 'https://klinik.example/4711',
  title: 'Pflegefachkraft (m/w/d)',
  employer: 'Klinik am Wald',
  description: 'Für unsere chirurgische Station suchen wir eine Pflegefachkraft im Schichtdienst.',
  places: [{ postcode: '52351', locality: 'Düren' }],
  employmentTypes: ['FULL_TIME'],
};

let store: StoreWriter;
let takeIn: TakeIn;
beforeEach(() => {
  store = openStore(':memory:');
  takeIn = openTakeIn(store, SMALL_TABLES);
});
afterEach(() => store.close());

function runOf(source: string): number {
  const run = store.openRun(source, AT, 60);
  if (run === null) throw new Error('busy');
  return run;
}

describe('the way of a posting', () => {
  it('leads from the print of a source to a judged posting in the store', () => {
    expect(takeIn(PRINT, { run: runOf('klinik'), source: 'klinik', at: AT })).toBe('added');
    const [card] = [...store.openCards()];
    expect(card).toMatchObject({
      title: 'Pflegefachkraft (m/w/d)',
      employer: 'Klinik am Wald',
      firstSeen: AT,
    });
    expect(card?.workPlaces).toMatchObject([{ kind: 'municipality', ags: '05358008' }]);
  });

  it('is cut short for a print that is known, and taken again for one that has changed', () => {
    const sight = { run: runOf('klinik'), source: 'klinik', at: AT };
    takeIn(PRINT, sight);
    expect(takeIn({ ...PRINT }, sight)).toBe('unchanged');
    expect(takeIn({ ...PRINT, applyBy: '2026-12-24' }, sight)).toBe('changed');
    expect(store.counts()).toEqual({ postings: 1, sightings: 1 });
  });

  it('joins the prints of two sources of the same job', () => {
    takeIn(PRINT, { run: runOf('klinik'), source: 'klinik', at: AT });
    const elsewhere = { ...PRINT, key: 'abc', url: 'https://boerse.example/abc' };
    takeIn(elsewhere, { run: runOf('boerse'), source: 'boerse', at: AT });
    expect(store.counts()).toEqual({ postings: 1, sightings: 2 });
  });
});

describe('hashOfPrint', () => {
  it('does not depend on the order of fields', () => {
    const turned = Object.fromEntries(Object.entries(PRINT).toReversed()) as unknown as RawPosting;
    expect(hashOfPrint(turned)).toBe(hashOfPrint(PRINT));
  });

  it('depends on every value, and on the order of lists', () => {
    const places = [{ locality: 'Düren' }, { locality: 'Jülich' }];
    const hashes = [
      PRINT,
      { ...PRINT, title: 'Koch' },
      { ...PRINT, places },
      { ...PRINT, places: places.toReversed() },
    ];
    expect(new Set(hashes.map(hashOfPrint)).size).toBe(4);
  });
});
