import { describe, expect, it, onTestFinished } from 'vitest';
import { until } from '../../../../helpers/until.ts';
import { parseFilter } from './filter-grammar.ts';
import { startMeilisearchDouble } from './meilisearch-double.ts';

/** The double is believed by other tests: here it must show that it says no where the reference does. */
async function openDouble() {
  const double = await startMeilisearchDouble();
  onTestFinished(() => double.close());
  async function ask(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ) {
    const response = await fetch(`${double.url}/${path}`, {
      method,
      headers: { authorization: `Bearer ${double.key}`, 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const answer = (await response.json()) as { code?: string; taskUid?: number };
    return { status: response.status, code: answer.code, answer };
  }
  async function done(method: string, path: string, body?: unknown): Promise<string | undefined> {
    const { answer } = await ask(method, path, body);
    await until(() => double.tasks.one(answer.taskUid ?? -1).finishedAt !== null);
    const { error } = double.tasks.one(answer.taskUid ?? -1);
    return error !== null && 'code' in error ? String(error.code) : undefined;
  }
  return { double, ask, done };
}

/** A request, and how it is refused. */
type Refused = readonly [
  what: string,
  request: {
    readonly method: string;
    readonly path: string;
    readonly body?: unknown;
    readonly headers?: Readonly<Record<string, string>>;
  },
  status: number,
  code: string,
];

describe('the double of Meilisearch', () => {
  const search = (body: unknown, headers = {}) => ({ method: 'POST', path: 'multi-search', body, headers });
  it.each<Refused>([
    ['no key', { method: 'GET', path: 'tasks', headers: { authorization: '' } }, 403, 'invalid_api_key'],
    ['a missing index', { method: 'GET', path: 'indexes/nobody/stats' }, 404, 'index_not_found'],
    ['an unknown field', search({ queries: [{ indexUid: 'a', querry: '' }] }), 400, 'bad_request'],
    ['a wrong type', search({ queries: [{ indexUid: 'a', page: '1' }] }), 400, 'bad_request'],
    ['a body that is no JSON', search('{'), 400, 'malformed_payload'],
    ['another kind of body', search({}, { 'content-type': 'text/plain' }), 415, 'invalid_content_type'],
    ['an unknown filter of tasks', { method: 'GET', path: 'tasks?status=failed' }, 400, 'bad_request'],
    ['an unknown status', { method: 'GET', path: 'tasks?statuses=done' }, 400, 'invalid_task_statuses'],
    ['deleting all tasks', { method: 'DELETE', path: 'tasks' }, 400, 'missing_task_filters'],
    [
      'a swap of one',
      { method: 'POST', path: 'swap-indexes', body: [{ indexes: ['a'] }] },
      400,
      'invalid_swap_indexes',
    ],
    ['a wrong name', { method: 'POST', path: 'indexes', body: { uid: 'a b' } }, 400, 'invalid_index_uid'],
    [
      'an unknown ranking rule',
      { method: 'PATCH', path: 'indexes/a/settings', body: { rankingRules: ['best'] } },
      400,
      'invalid_settings_ranking_rules',
    ],
  ])('refuses %s', async (_, { method, path, body, headers }, status, code) => {
    const { ask } = await openDouble();
    expect(await ask(method, path, body, headers)).toMatchObject({ status, code });
  });

  it.each([
    ['a filter', { filter: 'b = 1' }, 'invalid_search_filter'],
    ['a facet', { facets: ['b'] }, 'invalid_search_facets'],
    ['an order', { sort: ['b:asc'] }, 'invalid_search_sort'],
    ['a field to search', { attributesToSearchOn: ['b'] }, 'invalid_search_attributes_to_search_on'],
  ])('refuses %s that is not set up', async (_, query, code) => {
    const { ask, done } = await openDouble();
    const settings = { searchableAttributes: ['a'], filterableAttributes: ['a'], sortableAttributes: ['a'] };
    expect(await done('PATCH', 'indexes/i/settings', settings)).toBeUndefined();
    expect(await ask('POST', 'multi-search', { queries: [{ indexUid: 'i', ...query }] })).toMatchObject({
      status: 400,
      code,
    });
  });

  it('lets tasks fail that its reference lets fail', async () => {
    const { done } = await openDouble();
    expect(await done('DELETE', 'indexes/nobody')).toBe('index_not_found');
    expect(await done('POST', 'swap-indexes', [{ indexes: ['a', 'b'] }])).toBe('index_not_found');
    expect(await done('POST', 'indexes/a/documents', [{ id: 'ä' }])).toBe('invalid_document_id');
    expect(await done('POST', 'indexes/a/documents', [{ name: 'x' }])).toBe('missing_document_id');
    expect(await done('POST', 'indexes', { uid: 'a' })).toBe('index_already_exists');
  });
});

describe('the filters of the double', () => {
  const document = {
    kind: 'job',
    places: ['1', '2'],
    price: 5,
    empty: '',
    none: null,
    _geo: { lat: 50.8, lng: 6.4 },
  };
  const names = new Set(['kind', 'places', 'price', 'empty', 'none', 'other']);
  it.each([
    ['kind = job AND price > 4', true],
    ['kind = job AND price > 5 OR price = 5', true],
    ['kind = job AND (price > 5 OR price = 6)', false],
    ['NOT kind = job', false],
    ['kind != job', false],
    ['other != job', true],
    ['places IN ["3", \'2\']', true],
    ['places NOT IN [3, 4]', true],
    ['places IN []', false],
    ['price 4 TO 6', true],
    ['other EXISTS', false],
    ['none IS NULL AND empty IS EMPTY', true],
    ['_geoRadius(50.8, 6.41, 1000)', true],
    ['_geoRadius(50.8, 6.41, 100)', false],
    ['kind = "a \\" OR kind = job"', false],
  ])('reads %s', (filter, expected) => {
    expect(parseFilter(filter, names)(document)).toBe(expected);
  });

  it.each([
    'kind =',
    'kind',
    'kind = job AND',
    '(kind = job',
    'kind = job)',
    'unknown = 1',
    'price > many',
    'kind = job; drop',
    'IN = 1',
  ])('refuses %s', (filter) => {
    expect(() => parseFilter(filter, names)).toThrow(/./);
  });
});
