import type { SourceConfig } from '../config/region.ts';
import type { Instant } from '../domain/time.ts';
import { sourceHealth, type SourceHealth } from './source-health.ts';
import type { StoreReader } from './store.ts';

/** How the portal as a whole is doing. */
export interface PortalHealth {
  readonly status: 'good' | 'degraded';
  /** The last success of any source. */
  readonly lastSuccessAt: Instant | null;
  /** No source at all has been read for 48 hours: everything may look well and be old. */
  readonly isSilent: boolean;
  readonly sources: readonly SourceHealth[];
}

const SILENT_AFTER_MS = 48 * 3_600_000;

/** Judges every configured source and the portal as a whole at `now`. */
export function portalHealth(
  configs: readonly SourceConfig[],
  store: Pick<StoreReader, 'source'>,
  now: Instant,
): PortalHealth {
  const sources = configs.map((config) => sourceHealth(config, store.source(config.id), now));
  const lastSuccessAt = sources.reduce<Instant | null>(later, null);
  const isSilent = lastSuccessAt !== null && Date.parse(now) - Date.parse(lastSuccessAt) > SILENT_AFTER_MS;
  const isGood = !isSilent && !sources.some((source) => source.isUnwell);
  return { status: isGood ? 'good' : 'degraded', lastSuccessAt, isSilent, sources };
}

function later(last: Instant | null, { lastSuccessAt }: SourceHealth): Instant | null {
  return lastSuccessAt !== null && (last === null || lastSuccessAt > last) ? lastSuccessAt : last;
}
