import { describe, expect, it } from 'vitest';
import { readSearchQuery, searchParameters, type RawParameters } from '../../domain/search-parameters.ts';

const vocabulary = {
  occupations: new Set(['7', '71', '713', '81', '813']),
  municipalities: new Set(['05358008', '05358024']),
  sources: new Set(['karriere-nrw']),
};
const read = (parameters: RawParameters) => readSearchQuery(parameters, vocabulary);
const refused = (parameters: RawParameters) => read(parameters).problems.map((problem) => problem.parameter);

describe('reading a search from an address', () => {
  it('answers everything, newest page first, when nothing is asked', () => {
    const { query, problems } = read({});
    expect(problems).toEqual([]);
    expect(query).toMatchObject({
      words: '',
      occupations: [],
      around: null,
      sort: 'relevance',
      page: 1,
      size: 20,
    });
  });

  it('takes a list as repeated parameters or separated by commas', () => {
    const wanted = ['05358008', '05358024'];
    expect(read({ municipality: wanted }).query.municipalities).toEqual(wanted);
    expect(read({ municipality: '05358008,05358024' }).query.municipalities).toEqual(wanted);
    expect(read({ municipality: ['05358008,05358024', '05358008'] }).query.municipalities).toEqual(wanted);
  });

  it('treats an empty parameter of a form as not given', () => {
    const { query, problems } = read({
      q: '',
      occupation: '',
      around: '',
      temporaryAgency: '',
      newWithinDays: '',
    });
    expect(problems).toEqual([]);
    expect(query.occupations).toEqual([]);
    expect(query.newWithinDays).toBeNull();
  });

  it.each<[string, RawParameters]>([
    ['a code that is not in the classification', { occupation: '999' }],
    ['a municipality of another region', { municipality: '09162000' }],
    ['a kind that does not exist', { kind: 'volunteer' }],
    ['a flag filter that does not exist', { marginal: 'yes' }],
    ['a page of zero', { page: '0' }],
    ['a size over the limit', { size: '101' }],
    ['a number with a sign', { newWithinDays: '-1' }],
    ['a number with letters', { newWithinDays: '7d' }],
    ['a radius over the limit', { municipality: '05358008', around: '201' }],
    ['two sorts at once', { sort: ['newest', 'distance'] }],
    ['a parameter that does not exist', { locality: 'Düren' }],
    ['words without end', { q: 'a'.repeat(201) }],
    [
      'more values than a person would give',
      { occupation: Array.from({ length: 101 }, (_, n) => String(n)).join() },
    ],
  ])('names the parameter and what is allowed for %s', (_, parameters) => {
    const { problems } = read(parameters);
    expect(problems.length).toBeGreaterThan(0);
    const named = Object.keys(parameters).at(-1);
    expect(problems[0]?.parameter).toBe(named);
    expect(problems[0]?.allowed).not.toBe('');
  });

  it('leaves out what it cannot understand and keeps the rest', () => {
    const { query, problems } = read({ occupation: '713,999', kind: 'job', page: 'x' });
    expect(problems).toHaveLength(2);
    expect(query).toMatchObject({ occupations: ['713'], kinds: ['job'], page: 1 });
  });

  it('needs a municipality to search around or to sort by distance', () => {
    expect(refused({ around: 'adjacent' })).toEqual(['around']);
    expect(refused({ sort: 'distance' })).toEqual(['sort']);
    expect(refused({ around: '15', sort: 'distance', municipality: '05358008' })).toEqual([]);
  });

  it('writes a search back as the address that reproduces it', () => {
    const address = {
      q: 'Büro "Teilzeit"',
      occupation: ['713', '81'],
      municipality: ['05358008'],
      around: '15',
      kind: ['job'],
      temporaryAgency: 'exclude',
      workingTime: ['part'],
      newWithinDays: '7',
      source: ['karriere-nrw'],
      sort: 'distance',
      page: '2',
      size: '50',
    };
    const { query } = read(address);
    const written = searchParameters(query);
    const names = [...new Set(written.keys())];
    const again = read(Object.fromEntries(names.map((name) => [name, written.getAll(name)])));
    expect(again).toEqual({ query, problems: [] });
    expect(searchParameters(read({}).query).toString()).toBe('');
  });
});
