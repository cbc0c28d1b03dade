import type { SourceConfig } from '../../config/region.ts';
import { sourceStatus, type SourceStatus } from '../../store/source-status.ts';
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
  readonly postings: number;
  readonly shown: string;
  readonly href: string | null;
  readonly lastSuccess: string;
  readonly suspended: string | null;
}

function sourceRow(config: SourceConfig, { reader, now }: Visit, site: Site): SourceRow {
  const state = site.store.source(config.id);
  const running = state.lastRun !== null && state.lastRun.endedAt === null;
  const status = sourceStatus(config, state, now);
  const { lastSuccessAt, openSightings, suspendedUntil } = state;
  return {
    name: config.name,
    homepage: config.homepage,
    about: aboutText(config, reader),
    status,
    label: reader.t(`pages:sources.status.${status}`),
    explanation: reader.t(`pages:sources.explanation.${status}`),
    running,
    reason: state.lastRun?.reason ?? null,
    postings: openSightings,
    shown: reader.number(openSightings),
    href: openSightings > 0 ? searchFor(reader.language.tag, { sources: [config.id] }) : null,
    lastSuccess: lastSuccessAt === null ? reader.t('pages:sources.never') : reader.moment(lastSuccessAt, now),
    suspended:
      suspendedUntil && reader.t('pages:sources.suspended', { moment: reader.moment(suspendedUntil, now) }),
  };
}

function aboutText({ nearness, basis }: SourceConfig, reader: Reader): string {
  return `${reader.t(`pages:sources.nearness.${nearness}`)} · ${reader.t(`pages:sources.basis.${basis?.kind ?? 'none'}`)}`;
}
