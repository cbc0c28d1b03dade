import type { SourceConfig } from '../../config/region.ts';
import { sourceHealth, type HealthAlarm, type SourceHealth } from '../../store/source-health.ts';
import type { SourceStatus } from '../../store/source-status.ts';
import { COVERED_FIELDS } from '../../store/store.ts';
import { found, type PageAnswer, type Visit } from '../visit.ts';
import { searchFor } from '../addresses.ts';
import type { Reader } from '../reader.ts';
import type { Site } from '../site.ts';

/** The coverage ledger: how each source is doing, told to everybody. */
export function sourcesPage(visit: Visit, site: Site): PageAnswer {
  const { reader } = visit;
  const rows = site.region.sources
    .map((config) => sourceRow(config, visit, site))
    .toSorted((a, b) => b.postings - a.postings || a.name.localeCompare(b.name, 'de'));
  const good = rows.filter(({ status }) => status === 'good').length;
  const { postings, sightings } = site.store.counts();
  return found({
    template: 'sources',
    title: reader.t('common:nav.sources'),
    description: reader.t('pages:sources.lead'),
    section: 'sources',
    view: {
      summary: reader.t('pages:sources.summary', {
        good,
        all: rows.length,
        postings: reader.number(postings),
        sightings: reader.number(sightings),
      }),
      rows,
    },
  });
}

interface SourceRow {
  readonly name: string;
  readonly homepage: string;
  /** What kind of source it is, and on what ground it is read. */
  readonly about: string;
  readonly status: SourceStatus;
  readonly label: string;
  readonly explanation: string;
  readonly running: boolean;
  readonly reason: string | null;
  /** What the figures of the source show, in sentences. */
  readonly alarms: readonly string[];
  readonly postings: number;
  readonly shown: string;
  readonly usual: string | null;
  /** Which share of the postings carries each field; empty before the first complete run. */
  readonly coverage: readonly string[];
  readonly href: string | null;
  readonly lastSuccess: string;
  readonly suspended: string | null;
}

function sourceRow(config: SourceConfig, { reader, now }: Visit, site: Site): SourceRow {
  const health = sourceHealth(config, site.store.source(config.id), now);
  const { status, lastSuccessAt, postings, usualPostings, suspendedUntil } = health;
  return {
    name: config.name,
    homepage: config.homepage,
    about: aboutText(config, reader),
    status,
    label: reader.t(`pages:sources.status.${status}`),
    explanation: reader.t(`pages:sources.explanation.${status}`),
    running: health.isRunning,
    reason: health.reason,
    alarms: health.alarms.map((alarm) => alarmText(alarm, reader)),
    postings,
    shown: reader.number(postings),
    usual:
      usualPostings === null || usualPostings === postings
        ? null
        : reader.t('pages:sources.usual', { usual: reader.number(usualPostings) }),
    coverage: coverageTexts(health, reader),
    href: postings > 0 ? searchFor(reader.language.tag, { sources: [config.id] }) : null,
    lastSuccess: lastSuccessAt === null ? reader.t('pages:sources.never') : reader.moment(lastSuccessAt, now),
    suspended:
      suspendedUntil && reader.t('pages:sources.suspended', { moment: reader.moment(suspendedUntil, now) }),
  };
}

function alarmText(alarm: HealthAlarm, reader: Reader): string {
  const key = `pages:sources.alarm.${alarm.kind}`;
  switch (alarm.kind) {
    case 'no-postings':
    case 'fewer-postings':
      return reader.t(key, { now: reader.number(alarm.now), usual: reader.number(alarm.usual) });
    case 'withheld':
      return reader.t(key, { missing: reader.number(alarm.missing), open: reader.number(alarm.open) });
    case 'field-missing':
      return reader.t(key, { field: reader.t(`pages:sources.field.${alarm.field}`) });
  }
}

function coverageTexts({ coverage, usualCoverage }: SourceHealth, reader: Reader): readonly string[] {
  if (coverage === null) return [];
  return COVERED_FIELDS.map((name) => {
    const field = reader.t(`pages:sources.field.${name}`);
    const now = percent(coverage[name]);
    const usual = usualCoverage === null ? now : percent(usualCoverage[name]);
    return reader.t(`pages:sources.${usual === now ? 'share' : 'shareUsual'}`, { field, now, usual });
  });
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function aboutText({ nearness, basis }: SourceConfig, reader: Reader): string {
  return `${reader.t(`pages:sources.nearness.${nearness}`)} · ${reader.t(`pages:sources.basis.${basis?.kind ?? 'none'}`)}`;
}
