import { portalHealth, type PortalHealth } from '../store/portal-health.ts';
import type { SourceHealth } from '../store/source-health.ts';
import { WrongUse, type Given } from './command.ts';
import { usualSetup } from './setup.ts';
import { SOURCE_ACTIONS } from './source-actions.ts';
import { openWorkshop } from './workshop.ts';

/** `portal sources`: every source with its health, or one thing done about one source. */
export async function sources(given: Given): Promise<number> {
  const [action, id] = given.words;
  if (action === undefined) return await Promise.resolve(list(given));
  const act = SOURCE_ACTIONS[action];
  if (act === undefined || id === undefined)
    throw new WrongUse(
      `sources knows: ${Object.keys(SOURCE_ACTIONS)
        .map((name) => `${name} ID`)
        .join(', ')}`,
    );
  const workshop = openWorkshop(usualSetup(), 'sources');
  if (!workshop.region.sources.some((config) => config.id === id))
    throw new WrongUse(`"${id}" is not a source of ${workshop.region.id}`);
  return await act(id, workshop, given);
}

function list(given: Given): number {
  const workshop = openWorkshop(usualSetup(), 'sources');
  const store = workshop.openStore();
  try {
    const health = portalHealth(workshop.region.sources, store, workshop.clock());
    const { sources: rows, status, lastSuccessAt, isSilent: silent } = health;
    const isJson = given.isSet('json');
    for (const line of table(health)) (isJson ? console.error : console.log)(line);
    if (isJson) console.log(JSON.stringify({ status, silent, lastSuccessAt, sources: rows }));
    return status === 'good' ? 0 : 1;
  } finally {
    store.close();
  }
}

const HEADINGS = ['source', 'status', 'now', 'usual', 'last success', ''];
const WIDTHS = [28, 12, -6, -6, 16, 0];

function table({ sources: rows, isSilent, lastSuccessAt }: PortalHealth): readonly string[] {
  const lines = [HEADINGS, ...rows.map(cells)].map((line) => line.map(pad).join('  ').trimEnd());
  return isSilent ? [...lines, `No source has been read since ${lastSuccessAt}.`] : lines;
}

function cells(health: SourceHealth): readonly string[] {
  const { id, status, postings, usualPostings, lastSuccessAt, reason, suspendedUntil, acceptedAt } = health;
  const told = [
    reason,
    suspendedUntil === null ? null : `suspended until ${suspendedUntil}`,
    acceptedAt === null ? null : `accepted on ${acceptedAt.slice(0, 10)}`,
    health.isRunning ? 'running' : null,
  ];
  return [
    id,
    status,
    String(postings),
    usualPostings === null ? '–' : String(usualPostings),
    lastSuccessAt === null ? 'never' : lastSuccessAt.slice(0, 16).replace('T', ' '),
    told.filter((part) => part !== null).join('; '),
  ];
}

/** Numbers to the right, words to the left. */
function pad(cell: string, column: number): string {
  const width = WIDTHS[column] ?? 0;
  return width < 0 ? cell.padStart(-width) : cell.padEnd(width);
}
