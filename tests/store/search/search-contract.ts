import { describe, expect, it, onTestFinished } from 'vitest';
import { forEachFlag, type SearchAnswer, type SearchQuery } from '../../../domain/search-query.ts';
import type { PlaceTable } from '../../../domain/tables.ts';
import { countWider } from '../../../store/search/count-wider.ts';
import type { PostingSearch } from '../../../store/search/posting-search.ts';
import { EVERYTHING_AT_ONCE, PLACES, POSTINGS } from './contract-stock.ts';
import type { Seen } from './contract-stock.ts';

/** Opens an engine over these postings; answers it with the ids by key. */
export type OpenEngine = (
  postings: readonly Seen[],
  places: PlaceTable,
) => Promise<{ search: PostingSearch; idOf: (key: string) => string }>;

type Change = Partial<SearchQuery>;
const flags = (change: Partial<SearchQuery['flags']>): Change => ({
  flags: { ...EVERYTHING_AT_ONCE.flags, ...change },
});

/** What every filter, alone and together, must find. */
const FOUND: readonly (readonly [string, Change, readonly string[]])[] = [
  ['everything open, newest first', {}, ['cook', 'baker', 'driver', 'nurse', 'cleaner', 'trainee', 'today']],
  ['an area', { occupations: ['2'] }, ['cook', 'baker', 'today']],
  ['a main group', { occupations: ['29'] }, ['cook', 'baker', 'today']],
  ['a group', { occupations: ['293'] }, ['cook', 'today']],
  ['a type, and another', { occupations: ['29302', '521'] }, ['cook', 'driver']],
  ['a municipality', { municipalities: ['00001001'] }, ['cook', 'nurse']],
  ['two municipalities', { municipalities: ['00001001', '00001002'] }, ['cook', 'baker', 'nurse']],
  [
    'a municipality and its neighbours',
    { municipalities: ['00002001'], around: 'adjacent' },
    ['baker', 'driver'],
  ],
  ['kilometres around', { municipalities: ['00001001'], around: 12 }, ['cook', 'baker', 'nurse']],
  ['kilometres that reach nobody else', { municipalities: ['00001001'], around: 5 }, ['cook', 'nurse']],
  ['a whole district', { municipalities: ['00001'] }, ['cook', 'baker', 'nurse', 'cleaner']],
  ['a kind', { kinds: ['apprenticeship'] }, ['trainee']],
  ['two kinds', { kinds: ['apprenticeship', 'job'], occupations: ['3', '8'] }, ['nurse', 'trainee']],
  [
    'without agencies; unknown stays',
    flags({ temporaryAgency: 'exclude' }),
    ['cook', 'baker', 'nurse', 'cleaner', 'today'],
  ],
  ['agencies only', flags({ temporaryAgency: 'only' }), ['driver', 'trainee']],
  [
    'without recruiters and marginal employment',
    flags({ privateRecruiter: 'exclude', marginal: 'exclude' }),
    ['cook', 'baker', 'driver', 'trainee', 'today'],
  ],
  ['marginal employment only', flags({ marginal: 'only' }), ['cleaner']],
  [
    'without a licence or good German',
    flags({ drivingLicence: 'exclude', goodGerman: 'exclude' }),
    ['cook', 'baker', 'driver', 'cleaner', 'trainee', 'today'],
  ],
  ['for career changers', flags({ careerChangers: 'only' }), ['cleaner']],
  [
    'without night work',
    flags({ night: 'exclude', marginal: 'exclude' }),
    ['cook', 'driver', 'nurse', 'trainee', 'today'],
  ],
  ['a working time', { workingTimes: ['part'] }, ['driver']],
  ['either working time', { workingTimes: ['part', 'marginal'] }, ['driver', 'cleaner']],
  ['what is new', { newWithinDays: 2 }, ['cook', 'baker', 'driver']],
  ['a source', { sources: ['paper'] }, ['baker']],
  [
    'several filters together',
    { occupations: ['2'], municipalities: ['00001001'], workingTimes: ['full'] },
    ['cook'],
  ],
  ['nothing', { occupations: ['9'] }, []],
];

/** What people type, and what must be found first or alone. */
const WORDS: readonly (readonly [string, string, readonly string[]])[] = [
  ['the title before the text', 'Koch', ['cook', 'baker']],
  ['the feminine form', 'Köchin', ['cook', 'baker']],
  ['an umlaut written out', 'Baecker', ['baker']],
  ['capital letters', 'BÄCKER', ['baker']],
  ['a sharp s', 'Strassenbauer', ['trainee']],
  ['the head of a compound', 'Fahrer', ['driver']],
  ['a part of a compound', 'Reinigung', ['cleaner']],
  ['a word that is still being typed', 'Busf', ['driver']],
  ['a letter left out', 'Reinigngskraft', ['cleaner']],
  ['two letters swapped', 'Bäkcer', ['baker']],
  ['two slips in a long word', 'Krannkenpflger', ['nurse']],
  ['words in title and text together', 'bäcker nachtschicht', ['baker']],
  ['the employer', 'Blitzblank', ['cleaner']],
  ['a phrase in its order only', '"öffentlichen Dienst"', ['driver']],
  ['a word without another', 'Koch -Nachtschicht', ['cook']],
  ['a word without a phrase', 'Dienst -"öffentlichen Dienst"', ['nurse']],
  ['gender signs', 'Busfahrer (m/w/d)', ['driver']],
  ['words that say nothing', 'Job als Koch', ['cook', 'baker']],
  ['nothing for a word of no meaning', 'qwrtzpsdf', []],
  ['a word for a kind', 'Lehrstelle', ['trainee']],
  ['a kind in another language', 'çıraklık', ['trainee']],
  ['a working time that is offered beside another', 'part-time', ['driver']],
  ['a form of work beside other words', 'Krankenpfleger Vollzeit', ['nurse']],
  ['no marginal employment', '-Minijob', ['cook', 'baker', 'driver', 'nurse', 'trainee', 'today']],
  ['no kind', 'ohne Ausbildungsplatz', ['cook', 'baker', 'driver', 'nurse', 'cleaner', 'today']],
  ['what is not full time alone', '-Vollzeit', ['baker', 'driver', 'nurse', 'cleaner', 'trainee', 'today']],
  ['what may be full time as well', 'Busfahrer -Teilzeit', ['driver']],
  ['the name of a place', 'Koch 00001001', ['cook']],
];

/** The behaviour that every engine behind `PostingSearch` must show. */
export function describeSearch(engine: string, open: OpenEngine): void {
  async function ask(change: Change): Promise<{ answer: SearchAnswer; keys: string[] }> {
    const { search, idOf } = await open(POSTINGS, PLACES);
    onTestFinished(() => search.close());
    const answer = await search.search({ ...EVERYTHING_AT_ONCE, ...change });
    const byId = new Map(POSTINGS.map(({ judged }) => [idOf(judged.key), judged.key]));
    return { answer, keys: answer.ids.map((id) => byId.get(id) ?? id) };
  }

  describe(`${engine}: filters`, () => {
    it.each(FOUND)('finds %s', async (_, change, expected) => {
      const { answer, keys } = await ask(change);
      expect(keys).toEqual(expected);
      expect(answer.total).toBe(expected.length);
    });
  });

  describe(`${engine}: words`, () => {
    it.each(WORDS)('understands %s', async (_, words, expected) => {
      expect((await ask({ words })).keys).toEqual(expected);
    });

    it('leaves a word out that no posting has beside the others, and says so', async () => {
      const { answer, keys } = await ask({ words: 'Reinigungskraft qwrtzpsdf' });
      expect(keys).toEqual(['cleaner']);
      expect((await ask({ words: 'Reinigungskraft' })).answer.relaxed).toBeNull();
      expect(answer.relaxed).toEqual({ dropped: ['qwrtzpsdf'] });
    });

    it('tells which word was taken for a mistyped one', async () => {
      const { answer } = await ask({ words: 'Reinigngskraft' });
      expect(answer.corrected).toEqual([{ typed: 'Reinigngskraft', meant: ['reinigungskraft'] }]);
      expect((await ask({ words: 'Reinigungskraft' })).answer.corrected).toEqual([]);
    });

    it.each([
      ['Busfahrer halbtags', [{ typed: 'halbtags', parameter: 'workingTime', values: ['part'] }]],
      ['Azubi', [{ typed: 'Azubi', parameter: 'kind', values: ['apprenticeship'] }]],
      ['Mini-Job', [{ typed: 'Mini-Job', parameter: 'marginal', values: ['only'] }]],
      ['Koch 00001001', [{ typed: '00001001', parameter: 'municipality', values: ['00001001'] }]],
      ['Koch', []],
      ['"Vollzeit"', []],
      ['Nachtschicht -Minijob', [{ typed: 'Nachtschicht', parameter: 'night', values: ['only'] }]],
    ])('tells which words of %s were taken for more than words', async (words, readings) => {
      expect((await ask({ words })).answer.readings).toEqual(readings);
    });

    it('answers a search of 20 KB of rubbish', async () => {
      const rubbish = '"(-*^:{}\u0000\'%;--AND OR NEAR( 😀'.repeat(700);
      const { answer } = await ask({ words: rubbish });
      expect(answer.ids.length).toBe(answer.total);
    });

    it.each(['"', '-', '""', '*', 'AND', 'NOT OR', 'title:koch', 'koch*', '-"', "'; DROP TABLE postings"])(
      'answers %s without taking it for an order',
      async (words) => {
        expect((await ask({ words })).answer.total).toBeLessThanOrEqual(7);
      },
    );
  });

  describe(`${engine}: counts`, () => {
    it('counts occupations at one, two and three digits', async () => {
      const { answer } = await ask({});
      const count = (code: string) => answer.facets.occupation.get(code);
      expect([count('2'), count('29'), count('293'), count('292'), count('9')]).toEqual([
        3,
        3,
        2,
        1,
        undefined,
      ]);
    });

    it('counts each facet without its own filter but with every other', async () => {
      const { answer } = await ask({ occupations: ['29'], municipalities: ['00001001'] });
      expect(answer.total).toBe(1);
      expect(answer.facets.municipality).toEqual(
        new Map([
          ['00001001', 1],
          ['00001002', 1],
        ]),
      );
      expect([...answer.facets.occupation.keys()].toSorted()).toEqual(['2', '29', '293', '8', '81', '813']);
      expect(answer.facets.kind).toEqual(new Map([['job', 1]]));
    });

    it('counts a posting with several places, times or sources under each', async () => {
      const { answer } = await ask({ workingTimes: ['part'] });
      expect(answer.facets.workingTime).toEqual(
        new Map([
          ['full', 2],
          ['part', 1],
          ['marginal', 1],
        ]),
      );
      expect((await ask({})).answer.facets.source).toEqual(
        new Map([
          ['plain', 6],
          ['paper', 1],
        ]),
      );
      expect((await ask({})).answer.facets.municipality.get('00002002')).toBe(2);
    });

    it('tells how many each exclude filter hides or would hide', async () => {
      const work = { night: 1, shift: 1, careerChangers: 1, goodGerman: 1, drivingLicence: 1 };
      const counted = { temporaryAgency: 2, privateRecruiter: 1, marginal: 1, ...work };
      const expected = { ...forEachFlag(() => 0), ...counted };
      expect((await ask({})).answer.hidden).toEqual(expected);
      const excluded = await ask(flags({ temporaryAgency: 'exclude' }));
      expect(excluded.answer.hidden).toEqual(expected);
      const both = await ask({
        ...flags({ temporaryAgency: 'exclude', privateRecruiter: 'exclude' }),
        kinds: ['job'],
      });
      expect(both.answer.hidden).toEqual({
        ...expected,
        temporaryAgency: 1,
        goodGerman: 0,
        drivingLicence: 0,
      });
    });
  });

  describe(`${engine}: wider searches`, () => {
    it.each<[string, Change]>([
      ['a place without the kind', { municipalities: ['00002001'], kinds: ['apprenticeship'] }],
      ['words and filters', { words: 'Busfahrer', municipalities: ['00001001'], workingTimes: ['marginal'] }],
      ['several words', { words: 'Koch Nachtschicht -Reinigung', municipalities: ['00002001'] }],
      ['flags and newness', { ...flags({ marginal: 'only' }), newWithinDays: 1 }],
    ])('find exactly as many as they promise: %s', async (_, change) => {
      const { search } = await open(POSTINGS, PLACES);
      onTestFinished(() => search.close());
      const query = { ...EVERYTHING_AT_ONCE, ...change };
      expect((await search.search(query)).total).toBe(0);
      const wider = await countWider(query, search);
      expect(wider.length).toBeGreaterThan(0);
      for (const { query: followed, total } of wider)
        expect((await search.search(followed)).ids).toHaveLength(total);
      const totals = wider.map(({ total }) => total);
      expect(totals).toEqual(totals.toSorted((a, b) => b - a));
      expect(totals).not.toContain(0);
    });
  });

  describe(`${engine}: order and pages`, () => {
    it('sorts the nearest first and tells the kilometres', async () => {
      const { answer, keys } = await ask({ municipalities: ['00001001'], around: 25, sort: 'distance' });
      expect(keys).toEqual(['cook', 'nurse', 'baker', 'driver']);
      expect(answer.distances.slice(0, 2)).toEqual([0, 0]);
      expect(answer.distances[2]).toBeCloseTo(9.84, 1);
    });

    it('cuts an order by distance into pages without gap or repeat', async () => {
      const change: Change = { municipalities: ['00002001'], around: 25, sort: 'distance' };
      const pages = await Promise.all([1, 2, 3].map((page) => ask({ ...change, page, size: 2 })));
      expect(pages.map(({ keys }) => keys)).toEqual([['driver', 'baker'], ['cook', 'nurse'], []]);
      expect(pages.map(({ answer }) => answer.total)).toEqual([4, 4, 4]);
    });

    it('tells no kilometres when none are asked for', async () => {
      expect((await ask({ municipalities: ['00001001'] })).answer.distances).toEqual([null, null]);
    });

    it('puts the newest first when asked to, whatever the words', async () => {
      expect((await ask({ words: 'Dienst', sort: 'newest' })).keys).toEqual(['driver', 'nurse']);
    });

    it('cuts the order into pages without gap or repeat', async () => {
      const pages = await Promise.all([1, 2, 3, 4].map((page) => ask({ page, size: 3 })));
      expect(pages.map(({ keys }) => keys.length)).toEqual([3, 3, 1, 0]);
      expect(pages.flatMap(({ keys }) => keys)).toEqual((await ask({})).keys);
      expect(pages[3]?.answer.total).toBe(7);
    });
  });
}
