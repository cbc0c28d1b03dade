import { median } from './median.ts';
import { COVERED_FIELDS, type Coverage, type CoveredField } from './store.ts';

/** A field that a source used to print and hardly prints any more. Shares from 0 to 1. */
export interface CoverageDrop {
  readonly field: CoveredField;
  readonly now: number;
  readonly usual: number;
}

/** A field that fewer postings than this carried is missed by nobody. */
const WATCHED_FROM = 0.3;
/** A field has dropped when its share is less than this part of the usual one. */
const DROPPED_BELOW = 0.5;
/** Before so many complete runs there is no usual. */
const RUNS_THAT_TELL = 3;

/** Medians, field by field, over complete runs; null of none. */
export function usualCoverage(runs: readonly Coverage[]): Coverage | null {
  if (runs.length === 0) return null;
  const usual = COVERED_FIELDS.map((field) => [field, median(runs.map((run) => run[field])) ?? 0]);
  return Object.fromEntries(usual) as Record<CoveredField, number>;
}

/** The fields whose share has fallen to less than half of the usual. */
export function coverageDrops(now: Coverage, before: readonly Coverage[]): readonly CoverageDrop[] {
  const usual = usualCoverage(before);
  if (usual === null || before.length < RUNS_THAT_TELL) return [];
  return COVERED_FIELDS.filter(
    (field) => usual[field] >= WATCHED_FROM && now[field] < usual[field] * DROPPED_BELOW,
  ).map((field) => ({ field, now: now[field], usual: usual[field] }));
}

/** How the share of a field has changed. */
export interface CoverageChange {
  readonly field: CoveredField;
  readonly before: number;
  readonly after: number;
}

/** The fields whose share differs between two measurements; a source without open postings has none. */
export function coverageChanges(before: Coverage | null, after: Coverage | null): readonly CoverageChange[] {
  return COVERED_FIELDS.map((field) => ({
    field,
    before: before?.[field] ?? 0,
    after: after?.[field] ?? 0,
  })).filter((change) => change.before !== change.after);
}
