import { describe, expect, it } from 'vitest';
import { SourceChanged } from '../../../crawler/errors.ts';
import type { PageRequest, ParsedPage } from '../../../crawler/source.ts';
import { arbeitsagenturV6 } from '../../../crawler/source-kinds/arbeitsagentur-v6.ts';
import { splitSearch } from '../../../crawler/source-kinds/arbeitsagentur-v6/split-search.ts';
import { regionNames } from '../../../crawler/source-kinds/reading/region-names.ts';
import type { Reader } from '../../../crawler/source-kinds/source-kind.ts';
import { pageOf } from '../../helpers/page-of.ts';

const CONTEXT = { name: '', homepage: 'https://x.example', region: regionNames([]) };
const WINDOW = 10_000;

function open(options: object): Reader {
  expect(arbeitsagenturV6.problems(options)).toEqual([]);
  return arbeitsagenturV6.open(options, CONTEXT);
}

/** A posting of the pretended service. */
interface Offer {
  readonly referenznummer: string;
  readonly angebotsart: string;
  readonly zeitarbeit: string;
  readonly berufsfeld: string;
}

function offers(count: number, traits: (at: number) => Partial<Offer>): readonly Offer[] {
  return Array.from({ length: count }, (_, at) => ({
    referenznummer: `10000-${String(at).padStart(8, '0')}-S`,
    angebotsart: '1',
    zeitarbeit: 'false',
    berufsfeld: 'Lager',
    ...traits(at),
  }));
}

/** Answers as the search does: filters, counts, pages, and nothing beyond the window. */
function answerOf(request: PageRequest, stock: readonly Offer[]): string {
  const query = new URL(request.url).searchParams;
  const [page, size] = [Number(query.get('page')), Number(query.get('size'))];
  if (page * size > WINDOW) throw new Error(`asked beyond the window: ${request.url}`);
  const traits = ['angebotsart', 'zeitarbeit', 'berufsfeld'] as const;
  const found = stock.filter((offer) =>
    traits.every((trait) => !query.has(trait) || query.get(trait) === offer[trait]),
  );
  const shown = found.slice((page - 1) * size, page * size);
  const counts = (trait: keyof Offer) => {
    // Only the first page of a search is asked for its counts.
    if (page > 1) return {};
    const sums: Record<string, number> = {};
    for (const offer of found) sums[offer[trait]] = (sums[offer[trait]] ?? 0) + 1;
    return { counts: sums };
  };
  return JSON.stringify({
    maxErgebnisse: found.length,
    page,
    size,
    woOutput: { suchmodus: 'UMKREISSUCHE' },
    ...(found.length === 0
      ? {}
      : {
          ergebnisliste: shown.map(itemOf),
          facetten: { zeitarbeit: counts('zeitarbeit'), berufsfeld: counts('berufsfeld') },
        }),
  });
}

function itemOf({ referenznummer, berufsfeld }: Offer): object {
  return {
    referenznummer,
    stellenangebotsTitel: 'Lagerist',
    stellenangebotsart: 'ARBEIT',
    firma: 'Muster GmbH',
    hauptberuf: berufsfeld,
    stellenlokationen: [],
    datumErsteVeroeffentlichung: '2026-11-18',
  };
}

/** Reads everything that the first page leads to, each address once. */
function readAll(options: object, stock: readonly Offer[]) {
  const reader = open({ details: false, ...options });
  const queue = [...reader.first()];
  const seen = new Set(queue.map(({ url }) => url));
  const read: ParsedPage[] = [];
  for (let request = queue.shift(); request !== undefined; request = queue.shift()) {
    const parsed = reader.parse(pageOf(answerOf(request, stock), request));
    read.push(parsed);
    const fresh = parsed.next.filter(({ url }) => !seen.has(url));
    for (const { url } of fresh) seen.add(url);
    queue.push(...fresh);
  }
  const keys = new Set(read.flatMap(({ postings }) => postings.map(({ key }) => key)));
  const announced = read.flatMap((one) => one.announced ?? []);
  return { keys, announced, problems: read.flatMap(({ problems }) => problems), requests: seen.size };
}

describe('the search of the Arbeitsagentur', () => {
  it('hides nothing behind its window of 10,000: it is split until each part fits', () => {
    const stock = offers(21_000, (at) => ({
      zeitarbeit: at % 10 === 0 ? 'true' : 'false',
      berufsfeld: `Feld ${at % 7}`,
    }));
    const { keys, announced, problems } = readAll({ wo: 'Düren', angebotsarten: [1] }, stock);
    expect(keys.size).toBe(21_000);
    expect(announced).toEqual([21_000]);
    expect(problems).toEqual([]);
  });

  it('splits a part again when it is still too large', () => {
    const stock = offers(24_000, (at) => ({
      zeitarbeit: at < 2000 ? 'true' : 'false',
      berufsfeld: at < 13_000 ? 'Lager' : `Feld ${at % 2}`,
    }));
    const { keys, problems } = readAll({ wo: 'Düren', angebotsarten: [1] }, stock);
    expect(keys.size).toBe(23_000);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.reason).toMatch(/^11000 results, of which only 10000/);
  });

  it('says how many there are over all kinds of offer, also when some have none', () => {
    const stock = offers(150, (at) => ({ angebotsart: at < 140 ? '1' : '34' }));
    const { keys, announced } = readAll({ wo: 'Düren', angebotsarten: [1, 2, 4, 34] }, stock);
    expect(keys.size).toBe(150);
    expect(announced).toEqual([150]);
  });

  it('searches several places one after the other, and does not add up what overlaps', () => {
    const { keys, announced, requests } = readAll(
      { wo: ['Düren', 'Jülich'], angebotsarten: [1, 4] },
      offers(30, () => ({})),
    );
    expect(keys.size).toBe(30);
    expect(announced).toEqual([]);
    expect(requests).toBe(4);
  });

  it('asks with umlauts, and with version, root and key as the options name them', () => {
    const [request] = open({
      wo: 'Düren',
      key: 'k',
      root: 'https://ba.example/s',
      searchVersion: 'v7',
    }).first();
    expect(request?.url).toBe(
      'https://ba.example/s/pc/v7/jobs?wo=D%C3%BCren&umkreis=25&angebotsart=1&page=1&size=100',
    );
    expect(request?.headers).toMatchObject({ 'x-api-key': 'k' });
  });

  it('gives each page a role of its own, so that an empty search does not end the others', () => {
    const reader = open({ wo: 'Düren', details: false, angebotsarten: [1, 2, 4] });
    const [first] = reader.first();
    const none = reader.parse(
      pageOf(answerOf(first ?? { url: '', role: '' }, []), first ?? { url: '', role: '' }),
    );
    expect(none.next[0]?.role).not.toBe(first?.role);
  });
});

describe('the canary of the Arbeitsagentur', () => {
  const request: PageRequest = { url: 'https://x/jobs', role: 'list', carry: { page: 1 } };
  const parse = (change: object) => {
    const items = Array.from({ length: 12 }, (_, at) =>
      itemOf({
        referenznummer: `10000-0000000${at}-S`,
        angebotsart: '1',
        zeitarbeit: 'false',
        berufsfeld: 'Lager',
      }),
    );
    const answer = {
      ergebnisliste: items,
      maxErgebnisse: 12,
      page: 1,
      size: 100,
      woOutput: { suchmodus: 'UMKREISSUCHE' },
    };
    return open({ wo: 'Düren', details: false }).parse(
      pageOf(JSON.stringify({ ...answer, ...change }), request),
    );
  };
  const renamed = { stellenangebotsTitel: 'Lagerist', referenznummer: '10000-00000001-S' };

  it('is silent about an answer as it is known', () => {
    expect(parse({}).postings).toHaveLength(12);
  });

  it.each([
    [
      'the place was not understood: the results would be of all Germany',
      { woOutput: { suchmodus: 'UNGUELTIG' } },
    ],
    ['it does not say how many there are', { maxErgebnisse: undefined }],
    ['it announces results but sends none', { ergebnisliste: undefined }],
    ['another page came than was asked for', { page: 2 }],
    ['no result has a number', { ergebnisliste: [{ refnr: '1', titel: 'x' }] }],
    [
      'a usual field is gone from all of a long list',
      { ergebnisliste: Array.from({ length: 12 }, () => renamed) },
    ],
  ])('raises the alarm when %s', (_, change) => {
    expect(() => parse(change)).toThrow(SourceChanged);
  });

  it('allows a short list to leave out what not every posting has', () => {
    expect(parse({ ergebnisliste: [renamed], maxErgebnisse: 1 }).postings).toHaveLength(1);
  });
});

describe('splitSearch', () => {
  const split = (facetten: object | undefined, narrowing: Record<string, string> = {}) =>
    splitSearch({ facetten }, { total: 20_000, window: WINDOW, narrowing });
  const counts = (values: object) => ({ counts: values });

  it('takes the fewest parts that all fit', () => {
    const parts = split({
      zeitarbeit: counts({ true: 9000, false: 11_000 }),
      befristung: counts({ 1: 10_000, 2: 10_000 }),
      berufsfeld: counts({ a: 9000, b: 9000, c: 2000 }),
    });
    expect(parts).toEqual([{ befristung: '1' }, { befristung: '2' }]);
  });

  it('takes no trait whose counts do not add up: the postings without it would be lost', () => {
    const parts = split({
      befristung: counts({ 1: 5000, 2: 5000 }),
      zeitarbeit: counts({ true: 9000, false: 11_000 }),
      pav: counts({ true: 1, false: 19_999 }),
    });
    expect(parts).toEqual([{ zeitarbeit: 'true' }, { zeitarbeit: 'false' }]);
  });

  it('halves a search that counts nothing, and gives up when it is halved in every way', () => {
    expect(split(undefined)).toEqual([{ zeitarbeit: 'false' }, { zeitarbeit: 'true' }]);
    expect(split(undefined, { zeitarbeit: 'true', pav: 'true' })).toBeNull();
  });
});
