import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadSearchWords } from '../../../config/occupations/load-search-words.ts';
import { sure } from '../../../bench/plain-posting.ts';
import { NO_FACTS } from '../../../domain/posting-facts.ts';
import type { LocatedPosting } from '../../../domain/posting.ts';
import { openOccupationWords } from '../../../store/search/occupation-words.ts';
import { readQueryWords } from '../../../store/search/query-words.ts';
import { openSqliteSearch } from '../../../store/search/sqlite-search.ts';
import type { PlaceTable } from '../../../domain/tables.ts';
import { openStore } from '../../../store/sqlite/open-store.ts';
import { idOf, NOW, openRun, save } from '../store-file.ts';
import { EVERYTHING_AT_ONCE, PLACES } from './contract-stock.ts';

const names = openOccupationWords(loadSearchWords());
const occupation = (code: string): LocatedPosting['occupation'] => ({ ...sure(code), alternative: null });
const clear = (fact: 'night' | 'homeOffice'): LocatedPosting['facts'] => ({
  ...NO_FACTS,
  [fact]: sure('yes'),
});

const [first, ...others] = PLACES.municipalities;
const places: PlaceTable = {
  ...PLACES,
  municipalities:
    first === undefined ? [] : [{ ...first, name: 'Musterstadt', localities: ['Ober Wald'] }, ...others],
};
const here: LocatedPosting['workPlaces'] = sure([
  { kind: 'municipality', ags: first?.ags ?? '', locality: null },
]);

type Parts = Partial<LocatedPosting> & { readonly key: string; readonly title: string };

const STOCK: readonly Parts[] = [
  { key: 'cleaner', title: 'Gute Seele für unser Haus', occupation: occupation('54101') },
  { key: 'cook', title: 'Koch', occupation: occupation('29302'), workPlaces: here },
  { key: 'kitchen', title: 'Talent am Herd', occupation: occupation('29301'), facts: clear('night') },
  { key: 'office', title: 'Bürokauffrau', occupation: occupation('71402'), facts: clear('homeOffice') },
  {
    key: 'sales',
    title: 'Handelsvertreter',
    occupation: occupation('61123'),
    text: 'Kein Büro vor Ort, kein Koch, keine Nachtschicht. Rentenversicherung.',
  },
  { key: 'nurse', title: 'Krankenschwester', occupation: occupation('81302') },
  { key: 'admin', title: 'Administrator', text: 'Windows und Linux.', occupation: occupation('43343') },
  {
    key: 'apprentice',
    title: 'Fleischer (m/w/d)',
    text: 'Du lernst alles von uns.',
    occupation: occupation('29232'),
    kind: sure('apprenticeship'),
    workingTimes: sure(['full']),
  },
  {
    key: 'butcher',
    title: 'Metzger',
    text: 'Abgeschlossene Ausbildung. Kein Praktikum. Teilzeit ist nicht möglich.',
    occupation: occupation('29232'),
    workingTimes: sure(['full']),
  },
  {
    key: 'counter',
    title: 'Fleischer für die Theke',
    occupation: occupation('29232'),
    workingTimes: sure(['part']),
  },
  { key: 'deli', title: 'Fleischereiverkäufer', occupation: occupation('62322') },
  ...[1, 2, 3, 4].map((number) => ({
    key: `maybe-${number}`,
    title: `Mitarbeiter ${number}`,
    occupation: { ...occupation('83112'), confidence: 0.5 },
  })),
  { key: 'educator', title: 'Wir wachsen', occupation: occupation('83112') },
  { key: 'trucks', title: 'Disponent Lastwagen', text: 'Wohin es geht.' },
];

const folder = mkdtempSync(join(tmpdir(), 'words-'));
const file = join(folder, 'store.db');
const store = openStore(file);
const run = openRun(store, 'board');
for (const parts of STOCK) save(store, run, { source: 'board', ...parts });
const keys = new Map(STOCK.map(({ key }) => [idOf(store, key), key]));
const search = openSqliteSearch(file, places, () => NOW, names);
afterAll(() => {
  search.close();
  store.close();
  rmSync(folder, { recursive: true });
});

const answer = (words: string) => search.search({ ...EVERYTHING_AT_ONCE, words });
const found = async (words: string) => (await answer(words)).ids.map((id) => keys.get(id));

describe('a word that names an occupation', () => {
  it.each([
    ['Putzfrau', ['cleaner']],
    ['cleaner', ['cleaner']],
    ['прибиральниця', ['cleaner']],
    ['Koch', ['cook', 'kitchen']],
    ['طباخ', ['cook', 'kitchen']],
    ['Büro', ['office']],
  ])('finds postings by what they are, not by a mention: %s', async (words, wanted) =>
    expect(await found(words)).toEqual(wanted),
  );

  it('is not found in the name of other work that begins with it', async () => {
    expect(new Set(await found('Fleischer'))).toEqual(new Set(['apprentice', 'butcher', 'counter']));
    expect(await found('Fleischereiverkäufer')).toContain('deli');
  });

  it('is looked up in the running text when nothing else has it', async () => {
    expect(await found('Rentenversicherung')).toEqual(['sales']);
  });

  it('in quotes is taken as it stands', async () => expect(await found('"Koch"')).toEqual(['cook', 'sales']));
});

describe('postings of the occupation that words name', () => {
  it('come first where it is sure that they are', async () => {
    const [leading, ...rest] = await found('Erzieherin');
    expect(leading).toBe('educator');
    expect(new Set(rest)).toEqual(new Set(['maybe-1', 'maybe-2', 'maybe-3', 'maybe-4']));
  });
});

describe('a wish for work of some kind', () => {
  it.each([
    ['am Computer', ['office', 'admin']],
    ['Menschen helfen', ['nurse', 'educator', 'maybe-1', 'maybe-2', 'maybe-3', 'maybe-4']],
    ['irgendwas im Haushalt', ['cleaner']],
    ['cooking', ['cook', 'kitchen']],
    ['хочу работать с больными', ['nurse']],
    ['coś z jedzeniem', ['apprentice', 'butcher', 'cook', 'counter', 'deli', 'kitchen']],
    ['mit kranken Menchen', ['nurse']],
  ])('finds what fits it: %s', async (words, wanted) =>
    expect(new Set(await found(words))).toEqual(new Set(wanted)),
  );

  it('is told as it was read, with its small words', async () => {
    expect((await answer('irgendwas mit kranken Menschen Musterstadt')).readings[0]).toEqual({
      typed: 'irgendwas mit kranken Menschen',
      parameter: 'occupation',
      values: ['813', '821', '814', '811'],
    });
  });

  it.each(['was mit Linux', 'something with Linux'])(
    'that no table knows is looked up without its small words: %s',
    async (words) => expect(await answer(words)).toMatchObject({ total: 1, relaxed: null }),
  );

  it('gives way to a place of that name', async () => {
    expect((await answer('Ober Wald')).readings).toMatchObject([{ parameter: 'municipality' }]);
  });
});

describe('places and forms of work among the words', () => {
  it.each([
    ['Koch Musterstadt', ['cook']],
    ['Koch Ober Wald', ['cook']],
    ['Nachtschicht', ['kitchen']],
    ['Homeoffice', ['office']],
    ['Koch -nachtschicht', ['cook']],
    ['Koch ohne Nachtdienst', ['cook']],
  ])('%s', async (words, wanted) => expect(await found(words)).toEqual(wanted));
});

describe('kinds and working times among the words', () => {
  it.each([
    ['Ausbildung Fleischer', ['apprentice']],
    ['Metzger Azubi', ['apprentice']],
    ['butcher apprenticeship', ['apprentice']],
    ['Fleischer Teilzeit', ['counter']],
    ['rzeźnik pół etatu', ['counter']],
    ['Fleischer -Ausbildung', ['counter', 'butcher']],
    ['Fleischer keine Teilzeit', ['butcher', 'apprentice']],
    ['Fleischer -"Teilzeit ist nicht"', ['counter', 'apprentice']],
    ['Tielzeit', ['counter']],
  ])('%s', async (words, wanted) => expect(new Set(await found(words))).toEqual(new Set(wanted)));

  it('are left out where nothing of the occupation is offered so', async () => {
    expect(await answer('Krankenschwester Teilzeit')).toMatchObject({
      relaxed: { dropped: ['Teilzeit'] },
      readings: [{ typed: 'Krankenschwester', parameter: 'occupation', values: ['813'] }],
    });
  });
});

describe('words that mean the same', () => {
  it('are found for one another', async () => expect(await found('LKW')).toContain('trucks'));
});

describe('what words were read as', () => {
  it.each([
    ['Putzfrau', [{ typed: 'Putzfrau', parameter: 'occupation', values: ['541'] }]],
    [
      'koch in  Ober Wald',
      [
        { typed: 'koch', parameter: 'occupation', values: ['293'] },
        { typed: 'Ober Wald', parameter: 'municipality', values: [first?.ags] },
      ],
    ],
    [
      'Gesundheits- und Krankenpfleger/in',
      [{ typed: 'Gesundheits- und Krankenpfleger/in', parameter: 'occupation', values: ['813'] }],
    ],
    ['home-office', [{ typed: 'home-office', parameter: 'homeOffice', values: ['only'] }]],
    [
      'Fleischer-Ausbildung',
      [
        { typed: 'Fleischer', parameter: 'occupation', values: ['292'] },
        { typed: 'Ausbildung', parameter: 'kind', values: ['apprenticeship'] },
      ],
    ],
    ['"Putzfrau"', []],
    ['Rentenversicherung', []],
    ['Krankenschwster', []],
  ])('%s', async (words, readings) => expect((await answer(words)).readings).toEqual(readings));
});

describe('what is said of the words', () => {
  it('names the words left out, and keeps the occupation', async () => {
    const { relaxed, total } = await answer('Linux Koch');
    expect(relaxed).toEqual({ dropped: ['Linux'] });
    expect(total).toBe(2);
  });

  it('names words that no posting has', async () => {
    expect((await answer('Koch Quastenflosser')).relaxed).toEqual({ dropped: ['Quastenflosser'] });
  });

  it('is nothing when all words are found together', async () => {
    expect(await answer('Administrator Linux')).toMatchObject({ relaxed: null, corrected: [], total: 1 });
  });

  it('tells what was taken for a mistyped word', async () => {
    const { corrected } = await answer('Krankenschwster');
    expect(corrected).toEqual([{ typed: 'Krankenschwster', meant: ['Krankenschwester'] }]);
    expect(await found('Krankenschwster')).toEqual(['nurse']);
  });

  it('mends nothing in quotes', async () => {
    expect(await answer('"Krankenschwster"')).toMatchObject({ total: 0, corrected: [], relaxed: null });
  });
});

/** A generator that gives the same numbers every time. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const ALPHABET = [
  ...Array.from('abcäöüß "-*():^{}\\/\u0000\u200c\ud800عكـی́ыїıł+#0٣🙂'),
  'Koch',
  'NEAR',
  ' AND ',
  ' ohne ',
];

function randomText(next: (below: number) => number): string {
  return Array.from({ length: next(40) }, () => ALPHABET[next(ALPHABET.length)] ?? '').join('');
}

describe('whatever is typed', () => {
  it('becomes at most ten wanted and ten excluded terms', () => {
    const next = numbersFrom(7);
    for (let round = 0; round < 10_000; round += 1) {
      const { wanted, excluded } = readQueryWords(randomText(next));
      expect(Math.max(wanted.length, excluded.length)).toBeLessThanOrEqual(10);
    }
  });

  it('gets an answer', async () => {
    const next = numbersFrom(11);
    for (let round = 0; round < 500; round += 1) {
      const { total } = await answer(randomText(next));
      expect(total).toBeLessThanOrEqual(STOCK.length);
    }
  });

  it('gets an answer when it is 8 kB long', async () => {
    expect((await answer('koch '.repeat(1_700))).total).toBe(2);
  });
});

const NAUGHTY = new URL('../../../../shared/suites/blns/cases.json', import.meta.url);

describe.runIf(existsSync(NAUGHTY))('naughty strings', () => {
  it('get an answer', async () => {
    const strings = JSON.stringify(JSON.parse(readFileSync(NAUGHTY, 'utf8'))).split('","');
    for (const text of strings) expect((await answer(text)).total).toBeLessThanOrEqual(STOCK.length);
  });
});
