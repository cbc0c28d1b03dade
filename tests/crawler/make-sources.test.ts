import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../config/config-error.ts';
import { loadRegion } from '../../config/load-region.ts';
import type { SourceConfig } from '../../config/region.ts';
import { makeSources, regionOfSources } from '../../crawler/make-sources.ts';

const GOOD: SourceConfig = {
  id: 'muster',
  kind: 'personio-xml',
  name: 'Muster GmbH',
  homepage: 'https://muster.example',
  enabled: true,
  basis: { kind: 'employer-site', note: 'asked by phone', url: null, recordedOn: '2026-11-22' },
  nearness: 'employer',
  display: 'full',
  every: '30 4 * * *',
  paceMs: 1000,
  options: { slug: 'muster' },
};
const REGION = { placeNames: ['Düren'] };

function problemsOf(...configs: readonly Partial<SourceConfig>[]): readonly string[] {
  try {
    makeSources(
      configs.map((config) => ({ ...GOOD, ...config })),
      REGION,
    );
  } catch (fault) {
    if (fault instanceof ConfigError) return fault.problems;
    throw fault;
  }
  return [];
}

describe('makeSources', () => {
  it('makes a source that carries what the configuration says of it', () => {
    const [source] = makeSources([GOOD], REGION);
    expect(source).toMatchObject({
      id: 'muster',
      via: 'http',
      every: '30 4 * * *',
      about: { basis: GOOD.basis },
    });
    expect(source?.first()).toMatchObject([
      { url: 'https://muster.jobs.personio.de/xml?language=de', role: 'feed' },
    ]);
  });

  it('reads a source through the browser when the configuration says so', () => {
    const options = { pages: ['https://muster.example/jobs'] };
    const waitFor = { page: '.job, .none' };
    const [source] = makeSources([{ ...GOOD, kind: 'json-ld', options, via: 'browser', waitFor }], REGION);
    expect(source).toMatchObject({ via: 'browser', waitFor });
  });

  it.each<[string, Partial<SourceConfig>, RegExp]>([
    ['data', { via: 'browser' }, /via: personio-xml reads data.*allowed for: html-list, json-ld/],
    [
      'an element without a browser',
      { waitFor: { list: 'li' } },
      /waitFor: is for sources with "via: browser" only/,
    ],
    [
      'pages that are not there',
      {
        kind: 'json-ld',
        options: { pages: ['https://a.example/'] },
        via: 'browser',
        waitFor: { start: 'li' },
      },
      /waitFor\.start: there are no such pages \(allowed: list, detail, page\)/,
    ],
    [
      'what is no selector',
      {
        kind: 'json-ld',
        options: { pages: ['https://a.example/'] },
        via: 'browser',
        waitFor: { page: 'li[' },
      },
      /waitFor\.page: "li\[" is no CSS selector/,
    ],
  ])('refuses a browser for %s', (_what, config, problem) => {
    expect(problemsOf(config)).toEqual([expect.stringMatching(problem)]);
  });

  it('leaves out what is switched off, but checks it', () => {
    expect(makeSources([{ ...GOOD, enabled: false, basis: null }], REGION)).toEqual([]);
    expect(problemsOf({ enabled: false, options: {} })).toHaveLength(1);
  });

  it.each<[string, Partial<SourceConfig>, RegExp]>([
    [
      'an unknown kind',
      { kind: 'telepathy' },
      /kind: "telepathy" is unknown \(allowed: .*personio-xml.*own\)/,
    ],
    ['an own source without a file', { kind: 'own' }, /crawler\/sources\/muster\.ts/],
    [
      'an unknown option',
      { options: { slug: 'x', colour: 1 } },
      /colour: is not an option \(allowed: slug, /,
    ],
    ['a missing option', { options: {} }, /either slug or url/],
    ['an option of the wrong form', { options: { url: 'ftp://x' } }, /url: must match pattern/],
    ['no legal basis', { basis: null }, /basis: needed/],
    [
      'a basis without a date',
      { basis: { kind: 'terms', note: 'x', url: null, recordedOn: 'soon' } },
      /no date/,
    ],
    ['a schedule that is none', { every: 'often' }, /every: "often"/],
    ['an id with blanks', { id: 'Meine Quelle' }, /id: small letters/],
  ])('refuses %s', (_, config, problem) => {
    expect(problemsOf(config)).toEqual([expect.stringMatching(problem)]);
  });

  it('tells all problems of all entries at once', () => {
    expect(problemsOf({}, { kind: 'telepathy', basis: null })).toEqual([
      'muster: the id is used twice',
      expect.stringContaining('telepathy'),
      expect.stringContaining('basis'),
    ]);
  });

  it('names another parser when the options change, so that remembered pages are read anew', () => {
    const parsers = [GOOD, { ...GOOD, options: { slug: 'muster', language: 'en' } }].map(
      (config) => makeSources([config], REGION)[0]?.parser,
    );
    expect(new Set(parsers).size).toBe(2);
  });

  it('accepts the sources of the shipped region and enables only those with a basis', () => {
    const { sources, places } = loadRegion('dueren');
    const region = regionOfSources(places);
    const made = makeSources(sources, region);
    expect(region.placeNames).toEqual(expect.arrayContaining(['Kreis Düren', 'Nideggen']));
    expect(made.map(({ id }) => id)).toEqual(expect.arrayContaining(['karriere-nrw', 'service-bund']));
    expect(made.filter(({ about }) => about.basis === null)).toEqual([]);
    expect(sources.length).toBeGreaterThan(made.length);
  });
});
