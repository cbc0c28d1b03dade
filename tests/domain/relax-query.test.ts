import { describe, expect, it } from 'vitest';
import { chosenValues, widerQueries, type QueryChange } from '../../domain/relax-query.ts';
import { searchParameters } from '../../domain/search-parameters.ts';
import { EVERYTHING, type SearchQuery } from '../../domain/search-query.ts';

const asked = (parts: Partial<SearchQuery>): SearchQuery => ({ ...EVERYTHING, ...parts });

/** What a change does and the address it leads to. */
const told = (changes: readonly QueryChange[]) =>
  changes.map(({ change, parameter, value, query }) => [
    `${change} ${parameter} ${value}`,
    decodeURIComponent(searchParameters(query).toString()),
  ]);

const HERE = '05358024';
const THERE = '05358008';

describe('the chosen values of a search', () => {
  it('are each value of every parameter, with the search without it from its first page on', () => {
    const query = asked({ words: 'Koch', kinds: ['job', 'training'], newWithinDays: 7, page: 3, size: 50 });
    expect(told(chosenValues(query))).toEqual([
      ['without q Koch', 'kind=job&kind=training&newWithinDays=7&size=50'],
      ['without newWithinDays 7', 'q=Koch&kind=job&kind=training&size=50'],
      ['without kind job', 'q=Koch&kind=training&newWithinDays=7&size=50'],
      ['without kind training', 'q=Koch&kind=job&newWithinDays=7&size=50'],
    ]);
  });

  it('leave no way to go around a place, and no order by distance, where no place is left', () => {
    const query = asked({ municipalities: [HERE], around: 10, sort: 'distance' });
    expect(told(chosenValues(query))).toEqual([
      [`without municipality ${HERE}`, ''],
      ['without around 10', `municipality=${HERE}&sort=distance`],
    ]);
  });

  it('are none in a search for everything', () => {
    expect(chosenValues(EVERYTHING)).toEqual([]);
  });
});

describe('the wider searches of a search', () => {
  it.each<[string, Partial<SearchQuery>, readonly (readonly [string, string])[]]>([
    ['everything has none', {}, []],
    ['a word has none but everything', { words: 'Koch' }, [['without q Koch', '']]],
    [
      'of several values all are left out: with fewer of them it would find less',
      { occupations: ['293', '631'], workingTimes: ['part'] },
      [
        ['without occupation 293,631', 'workingTime=part'],
        ['without workingTime part', 'occupation=293&occupation=631'],
      ],
    ],
    [
      'a place is widened before it is left out',
      { municipalities: [HERE, THERE] },
      [
        ['wider around adjacent', `municipality=${HERE}&municipality=${THERE}&around=adjacent`],
        ['wider around 25', `municipality=${HERE}&municipality=${THERE}&around=25`],
        [`without municipality ${HERE},${THERE}`, ''],
      ],
    ],
    [
      'a short way is made longer',
      { municipalities: [HERE], around: 10 },
      [
        ['wider around 25', `municipality=${HERE}&around=25`],
        [`without municipality ${HERE}`, ''],
      ],
    ],
    [
      'a long way stays as it is',
      { municipalities: [HERE], around: 50 },
      [[`without municipality ${HERE}`, '']],
    ],
    [
      'the words stand alone where several filters do',
      { words: 'Koch', municipalities: [HERE], around: 50, kinds: ['job'] },
      [
        ['alone q Koch', 'q=Koch'],
        [`without municipality ${HERE}`, 'q=Koch&kind=job'],
        ['without kind job', `q=Koch&municipality=${HERE}&around=50`],
        ['without q Koch', `municipality=${HERE}&around=50&kind=job`],
      ],
    ],
    [
      'each word is left out, phrases as a whole; what must not occur stays',
      { words: 'Koch "am Abend" -Jülich ohne Schicht' },
      [
        ['without q Koch', 'q="am+Abend"+-Jülich+ohne+Schicht'],
        ['without q "am Abend"', 'q=Koch+-Jülich+ohne+Schicht'],
        ['without q Koch "am Abend" -Jülich ohne Schicht', ''],
      ],
    ],
    ['of many words none is left out alone', { words: 'a b c d e f' }, [['without q a b c d e f', '']]],
    [
      'the same word twice is one',
      { words: 'Koch Koch' },
      [
        ['without q Koch', 'q=Koch'],
        ['without q Koch Koch', ''],
      ],
    ],
    [
      'flags and newness are left out',
      { newWithinDays: 1, flags: { ...EVERYTHING.flags, night: 'exclude', marginal: 'only' } },
      [
        ['without marginal only', 'night=exclude&newWithinDays=1'],
        ['without night exclude', 'marginal=only&newWithinDays=1'],
        ['without newWithinDays 1', 'marginal=only&night=exclude'],
      ],
    ],
  ])('%s', (_, parts, expected) => {
    expect(told(widerQueries(asked(parts)))).toEqual(expected);
  });
});
