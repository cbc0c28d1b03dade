import { describe, expect, it } from 'vitest';
import { alarmSentence, sourceHealth } from '../../store/source-health.ts';
import { portalHealth } from '../../store/portal-health.ts';
import type { SourceConfig } from '../../config/region.ts';
import {
  COVERED_FIELDS,
  type Coverage,
  type CoveredField,
  type Run,
  type RunOutcome,
  type SourceState,
} from '../../store/store.ts';
import { complete, freshStore, openRun, save } from './store-file.ts';

const NOW = '2026-11-22T12:00:00.000Z';
const hoursAgo = (hours: number): string => new Date(Date.parse(NOW) - hours * 3_600_000).toISOString();

const CONFIG: SourceConfig = {
  id: 'klinik',
  kind: 'feed',
  name: 'Klinik am Wald',
  homepage: 'https://klinik.example/',
  enabled: true,
  basis: null,
  nearness: 'employer',
  display: 'full',
  every: '0 5 * * *',
  paceMs: 1000,
  options: {},
};

function run(outcome: RunOutcome | null, found = 20, reason: string | null = null): Run {
  const counts = { pages: 1, unchangedPages: 0, added: 0, changed: 0, withdrawn: 0, problems: 0 };
  const endedAt = outcome === null ? null : NOW;
  return { id: 1, source: 'klinik', startedAt: NOW, endedAt, outcome, reason, found, ...counts };
}

function coverage(shares: Partial<Record<CoveredField, number>> = {}): Coverage {
  const whole = Object.fromEntries(COVERED_FIELDS.map((field) => [field, 1])) as Record<CoveredField, number>;
  return { ...whole, ...shares };
}

function state(changes: Partial<SourceState> = {}): SourceState {
  const last = changes.lastEndedRun === undefined ? run('complete') : changes.lastEndedRun;
  return {
    source: 'klinik',
    lastRun: last,
    lastEndedRun: last,
    lastSuccessAt: hoursAgo(7),
    openSightings: 20,
    recentYields: [20, 20, 20],
    recentCoverage: [coverage()],
    missing: 0,
    acceptedAt: null,
    suspendedUntil: null,
    suspendedBecause: null,
    ...changes,
  };
}

describe('how a source is doing', () => {
  it.each<[string, Partial<SourceState>, boolean]>([
    ['good', {}, false],
    ['empty', { lastEndedRun: run('complete', 0), openSightings: 0, recentYields: [0, 0, 0] }, false],
    ['waiting', { lastEndedRun: null, lastSuccessAt: null }, false],
    ['suspect', { lastEndedRun: run('partial') }, true],
    ['suspect', { lastEndedRun: run('implausible', 3) }, true],
    ['refused', { lastEndedRun: run('refused') }, true],
    ['not-allowed', { lastEndedRun: run('not-allowed') }, true],
    ['no-browser', { lastEndedRun: run('no-browser') }, true],
    ['changed', { lastEndedRun: run('changed') }, true],
    ['down', { lastEndedRun: run('unavailable') }, true],
    ['failed', { lastEndedRun: run('failed') }, true],
    ['stale', { lastSuccessAt: hoursAgo(49) }, true],
    ['good', { lastEndedRun: run('interrupted') }, false],
    ['stale', { lastEndedRun: run('interrupted'), lastSuccessAt: hoursAgo(49) }, true],
    ['failed', { lastEndedRun: run('interrupted'), lastSuccessAt: null }, true],
  ])('is "%s" after %j', (status, changes, isUnwell) => {
    expect(sourceHealth(CONFIG, state(changes), NOW)).toMatchObject({ status, isUnwell });
  });

  it('is what the last ended run made it while another one is under way', () => {
    const health = sourceHealth(CONFIG, state({ lastEndedRun: run('refused'), lastRun: run(null) }), NOW);
    expect(health).toMatchObject({ status: 'refused', isRunning: true });
  });

  it('is not stale before twice the time between its runs', () => {
    const weekly = { ...CONFIG, every: '0 5 * * 1' };
    const at = (hours: number) => sourceHealth(weekly, state({ lastSuccessAt: hoursAgo(hours) }), NOW).status;
    expect([at(13 * 24), at(15 * 24)]).toEqual(['good', 'stale']);
  });

  it('tells until when and why it is left alone, as long as it is', () => {
    const suspended = { suspendedBecause: 'status 403', lastEndedRun: run('refused', 0, 'status 403') };
    expect(sourceHealth(CONFIG, state({ ...suspended, suspendedUntil: hoursAgo(-5) }), NOW)).toMatchObject({
      suspendedUntil: hoursAgo(-5),
      suspendedBecause: 'status 403',
      reason: 'status 403',
    });
    expect(
      sourceHealth(CONFIG, state({ ...suspended, suspendedUntil: hoursAgo(1) }), NOW).suspendedUntil,
    ).toBeNull();
  });

  it('is nothing to worry about when it is disabled', () => {
    const disabled = { ...CONFIG, enabled: false };
    expect(sourceHealth(disabled, state({ missing: 9, lastEndedRun: run('failed') }), NOW)).toMatchObject({
      status: 'disabled',
      isUnwell: false,
      alarms: [],
    });
  });
});

describe('the figures of a source', () => {
  it.each<[string, Partial<SourceState>, readonly string[]]>([
    [
      'none where three are usual',
      { lastEndedRun: run('complete', 0), recentYields: [0, 3, 3, 4] },
      ['no-postings'],
    ],
    ['none where two are usual', { lastEndedRun: run('complete', 0), recentYields: [0, 2, 2, 2] }, []],
    [
      'less than half',
      { lastEndedRun: run('implausible', 9), recentYields: [20, 20, 20] },
      ['fewer-postings'],
    ],
    ['half', { lastEndedRun: run('complete', 10), recentYields: [20, 20, 20] }, []],
    ['a run that broke off', { lastEndedRun: run('partial', 1), recentYields: [20, 20, 20] }, []],
    ['postings withheld', { missing: 12 }, ['withheld']],
  ])('raise an alarm or none: %s', (_name, changes, kinds) => {
    expect(sourceHealth(CONFIG, state(changes), NOW).alarms.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('make a source suspect that its runs call good, in words', () => {
    const dropped = [coverage({ employer: 0.1 }), coverage(), coverage(), coverage()];
    const health = sourceHealth(CONFIG, state({ recentCoverage: dropped }), NOW);
    expect(health).toMatchObject({
      status: 'suspect',
      isUnwell: true,
      reason: '10 % of the postings carry "employer" where 100 % are usual',
    });
    expect(health.alarms.map(alarmSentence)).toEqual([health.reason]);
  });

  it.each<[string, readonly Coverage[]]>([
    ['there are too few runs to know', [coverage({ pay: 0 }), coverage(), coverage()]],
    ['hardly any posting had the field', [0, 0.2, 0.2, 0.2].map((pay) => coverage({ pay }))],
    ['it is still more than half', [0.6, 1, 1, 1].map((pay) => coverage({ pay }))],
    ['it has been so for most runs', [0, 0, 0, 0, 1].map((pay) => coverage({ pay }))],
  ])('raise no alarm over a field when %s', (_name, recentCoverage) => {
    expect(sourceHealth(CONFIG, state({ recentCoverage }), NOW).alarms).toEqual([]);
  });

  it('usual means the median of the complete runs', () => {
    expect(sourceHealth(CONFIG, state({ recentYields: [20, 500, 22, 1, 21] }), NOW).usualPostings).toBe(21);
    expect(sourceHealth(CONFIG, state({ recentYields: [] }), NOW).usualPostings).toBeNull();
  });
});

describe('the coverage of a source', () => {
  it('is measured over its open postings when a complete run ends', () => {
    const store = freshStore();
    const first = openRun(store, 'klinik');
    save(store, first, {
      source: 'klinik',
      key: 'a',
      title: 'Koch',
      employer: 'Klinik',
      text: 'Kochen',
      applyBy: '2026-12-24',
    });
    save(store, first, { source: 'klinik', key: 'b', title: 'Maurer', employer: null, text: '' });
    complete(store, first);
    expect(store.source('klinik').recentCoverage).toHaveLength(1);
    expect(store.source('klinik').recentCoverage[0]).toMatchObject({
      employer: 0.5,
      applyBy: 0.5,
      description: 0.5,
    });
    expect(store.coverage('klinik')).toEqual(store.source('klinik').recentCoverage[0]);
    expect(store.coverage('unknown')).toBeNull();
  });
});

describe('the portal as a whole', () => {
  const others = ['a', 'b'].map((id) => ({ ...CONFIG, id }));
  const store = (...states: readonly SourceState[]) => ({
    source: (id: string) => states[others.findIndex((config) => config.id === id)] ?? state(),
  });

  it('is good while every source is', () => {
    expect(portalHealth(others, store(state(), state()), NOW)).toMatchObject({
      status: 'good',
      isSilent: false,
    });
  });

  it('is silent when no source at all has been read for 48 hours', () => {
    const old = (hours: number) =>
      state({ lastSuccessAt: hoursAgo(hours), lastEndedRun: run('unavailable') });
    expect(portalHealth(others, store(old(60), old(47)), NOW).isSilent).toBe(false);
    const silent = portalHealth(others, store(old(60), old(49)), NOW);
    expect(silent).toMatchObject({ status: 'degraded', isSilent: true, lastSuccessAt: hoursAgo(49) });
  });
});
