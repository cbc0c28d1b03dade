import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { judgePrint, judgePrints, TOGETHER, type JudgementTables } from '../../../crawler/judge-print.ts';
import { openTakeIn } from '../../../crawler/take-in.ts';
import type { RawPosting } from '../../../domain/posting.ts';
import { openStore } from '../../../store/sqlite/open-store.ts';
import type { StoreWriter } from '../../../store/store.ts';
import { SMALL_TABLES } from './small-tables.ts';

const AT = '2026-11-22T05:00:00.000Z';
const CONTEXT = { source: 'klinik', today: '2026-11-22' };
const POISON = 'Zauberer';

function print(key: string, title: string, more: Partial<RawPosting> = {}): RawPosting {
  return {
    key,
    url: `https://klinik.example/${key}`,
    title,
    employer: 'Klinik am Wald',
    description: `Wir suchen ${title} in Teilzeit, 20 Stunden in der Woche, befristet bis 31.12.2027. Führerschein B.`,
    places: [{ postcode: '52351', locality: 'Düren' }],
    ...more,
  };
}

const TITLES = ['Koch', 'Pflegefachkraft', 'Hausmeister', 'Erzieherin', 'Lagerhelfer'];

function many(count: number): readonly RawPosting[] {
  return Array.from({ length: count }, (_, at) => print(`k${at}`, `${TITLES[at % TITLES.length]} ${at}`));
}

/** Tables that fail over one title, and tell which titles were judged. */
function watched(): { readonly tables: JudgementTables; readonly judged: string[] } {
  const judged: string[] = [];
  const tables: JudgementTables = {
    ...SMALL_TABLES,
    judgeOccupation(posting) {
      if (posting.title === POISON) throw new Error('nobody knows this trade');
      judged.push(posting.title);
      return SMALL_TABLES.judgeOccupation(posting);
    },
  };
  return { tables, judged };
}

describe('prints judged together', () => {
  it('are judged as each by itself', () => {
    const raws = many(2 * TOGETHER + 3);
    const together = judgePrints(
      raws.map((raw) => ({ ...CONTEXT, raw })),
      SMALL_TABLES,
    );
    expect(together).toEqual(raws.map((raw) => judgePrint(raw, CONTEXT, SMALL_TABLES)));
  });

  it('are left to be judged one by one beside one that fails', () => {
    const raws = [...many(TOGETHER - 1), print('p', POISON), print('z', 'Tischler')];
    const together = judgePrints(
      raws.map((raw) => ({ ...CONTEXT, raw })),
      watched().tables,
    );
    expect(together.map((one) => one?.title ?? null)).toEqual([
      ...raws.slice(0, TOGETHER).map(() => null),
      'Tischler',
    ]);
  });
});

describe('a page taken in', () => {
  let store: StoreWriter;
  let run: number;
  beforeEach(() => {
    store = openStore(':memory:');
    run = store.openRun('klinik', AT, 60) ?? 0;
  });
  afterEach(() => store.close());

  /** As a crawl does it: each in a transaction of its own, and told what comes next. */
  function takePage(raws: readonly RawPosting[], tables: JudgementTables, at = AT): readonly string[] {
    const takeIn = openTakeIn(store, tables);
    return raws.map((raw, index) => {
      try {
        const sight = { run, source: 'klinik', at };
        return store.transaction(() => takeIn(raw, sight, raws.slice(index + 1, index + TOGETHER)));
      } catch (error) {
        return String(error);
      }
    });
  }

  it('has each new posting judged once, and no known one', () => {
    const raws = many(50);
    takePage(raws.slice(0, 20), SMALL_TABLES);
    const { tables, judged } = watched();
    const taken = takePage(raws, tables);
    expect(taken).toEqual([...Array<string>(20).fill('unchanged'), ...Array<string>(30).fill('added')]);
    expect(judged).toEqual(raws.slice(20).map(({ title }) => title));
  });

  it('loses only the posting that cannot be judged', () => {
    const raws = [...many(3), print('p', POISON), ...many(40).slice(3)];
    const taken = takePage(raws, watched().tables);
    expect(taken.filter((each) => each === 'added')).toHaveLength(40);
    expect(taken[3]).toContain('nobody knows this trade');
    expect(store.counts().sightings).toBe(40);
  });

  it('is judged by the day on which each posting is read', () => {
    const takeIn = openTakeIn(store, SMALL_TABLES);
    const first = print('1', 'Koch');
    const next = print('2', 'Erzieherin', { description: 'Bewerben Sie sich bis zum 1. Dezember.' });
    takeIn(first, { run, source: 'klinik', at: '2026-11-30T10:00:00.000Z' }, [next]);
    takeIn(next, { run, source: 'klinik', at: '2026-12-02T10:00:00.000Z' });
    const cards = [...store.openCards()];
    expect(cards.find(({ title }) => title === 'Erzieherin')?.applyBy).toBe('2027-12-01');
  });
});
