import type { DatabaseSync } from 'node:sqlite';
import type { SourceId } from '../../domain/posting.ts';
import { COVERED_FIELDS, type Coverage, type CoveredField } from '../store.ts';
import { query } from './query.ts';

/** When a judged posting carries a field, as SQL over `judged`. */
const CARRIES: Readonly<Record<CoveredField, string>> = {
  employer: "judged ->> '$.employer' IS NOT NULL",
  place: "json_array_length(judged, '$.places') > 0",
  description: "judged ->> '$.text' <> ''",
  publishedOn: "judged ->> '$.publishedOn' IS NOT NULL",
  applyBy: "judged ->> '$.applyBy' IS NOT NULL",
  startsOn: "judged ->> '$.startsOn' IS NOT NULL",
  workingTime: "json_array_length(judged, '$.workingTimes.value') > 0",
  pay: "judged ->> '$.pay.value' IS NOT NULL",
};

type CoverageRow = Readonly<Record<CoveredField, number | null>>;

/** Measures which share of a source's open sightings carries each field; null when it has none open. */
export function openCoverageMeasure(db: DatabaseSync): (source: SourceId) => Coverage | null {
  const shares = COVERED_FIELDS.map((field) => `avg(coalesce(${CARRIES[field]}, 0)) AS ${field}`).join(', ');
  const measure = query<CoverageRow>(
    db,
    `SELECT ${shares} FROM sightings WHERE source = ? AND withdrawn_at IS NULL`,
  );
  return (source) => {
    const row = measure.get(source);
    if (row === undefined || row.employer === null) return null;
    return mapCoverage((field) => Math.round((row[field] ?? 0) * 1000) / 1000);
  };
}

function mapCoverage(share: (field: CoveredField) => number): Coverage {
  return Object.fromEntries(COVERED_FIELDS.map((field) => [field, share(field)])) as Record<
    CoveredField,
    number
  >;
}
