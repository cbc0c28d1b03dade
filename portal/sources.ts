import { sourceStatus } from '../store/source-status.ts';
import type { Given } from './command.ts';
import { usualSetup } from './setup.ts';
import { openWorkshop } from './workshop.ts';

const UNWELL = new Set(['suspect', 'refused', 'not-allowed', 'changed', 'down', 'failed', 'stale']);

/** `portal sources`: every source with its health. */
export async function sources(given: Given): Promise<number> {
  const workshop = openWorkshop(usualSetup(), 'sources');
  const store = workshop.openStore();
  try {
    const now = workshop.clock();
    const rows = workshop.region.sources.map((config) => {
      const state = store.source(config.id);
      return {
        id: config.id,
        status: sourceStatus(config, state, now),
        postings: state.openSightings,
        lastSuccessAt: state.lastSuccessAt,
        suspendedUntil: state.suspendedUntil,
        reason: state.suspendedBecause ?? state.lastRun?.reason ?? null,
      };
    });
    for (const { id, status, postings, lastSuccessAt, reason } of rows) {
      const cells = [
        id.padEnd(28),
        status.padEnd(12),
        String(postings).padStart(6),
        lastSuccessAt ?? 'never',
      ];
      console.error(`${cells.join('  ')}${reason === null ? '' : `  ${reason}`}`);
    }
    if (given.isSet('json')) console.log(JSON.stringify({ sources: rows }));
    return rows.some(({ status }) => UNWELL.has(status)) ? 1 : 0;
  } finally {
    store.close();
  }
}
