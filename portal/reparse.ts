import { makeSources, regionOfSources } from '../crawler/make-sources.ts';
import { reparseSource, type Reparse, type ReparseTools } from '../crawler/run/reparse-source.ts';
import type { Source } from '../crawler/source.ts';
import { openTakeIn } from '../crawler/take-in.ts';
import { coverageChanges, type CoverageChange } from '../store/coverage.ts';
import type { StoreWriter } from '../store/store.ts';
import { WrongUse, type Given } from './command.ts';
import { judgementTables } from './judgement-tables.ts';
import { usualSetup } from './setup.ts';
import { PRODUCT } from './user-agent.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

/** `portal reparse`: reads the kept pages of every enabled source again, or of one, without a request. */
export async function reparse(given: Given): Promise<number> {
  const workshop = openWorkshop(usualSetup(), 'reparse');
  const chosen = choose(workshop, given.text('source'));
  const store = workshop.openStore();
  const snapshots = workshop.openSnapshots();
  try {
    const tools = { ...reparseTools(workshop, store), snapshots };
    const results: ReparseResult[] = [];
    for (const source of chosen) {
      const result = await readAgain(source, tools, store);
      console.error(describe(result));
      results.push(result);
    }
    if (given.isSet('json')) console.log(JSON.stringify({ sources: results.map(asJson) }));
    return results.every(isGood) ? 0 : 1;
  } finally {
    snapshots.close();
    store.close();
  }
}

/** What came of one source, and what of its fields. */
interface ReparseResult {
  readonly source: string;
  readonly reparse: Reparse;
  readonly coverage: readonly CoverageChange[];
}

function choose({ region }: Workshop, wanted: string | null): readonly Source[] {
  const sources = makeSources(region.sources, regionOfSources(region.places));
  if (wanted === null) return sources;
  const chosen = sources.filter(({ id }) => id === wanted);
  if (chosen.length === 0) throw new WrongUse(`"${wanted}" is not an enabled source`);
  return chosen;
}

function reparseTools(workshop: Workshop, store: StoreWriter): Omit<ReparseTools, 'snapshots'> {
  const { clock, log } = workshop;
  const takeIn = openTakeIn(store, judgementTables(workshop));
  return { store, takeIn, clock, log, agent: PRODUCT };
}

async function readAgain(source: Source, tools: ReparseTools, store: StoreWriter): Promise<ReparseResult> {
  const before = store.coverage(source.id);
  const done = await reparseSource(source, tools);
  return { source: source.id, reparse: done, coverage: coverageChanges(before, store.coverage(source.id)) };
}

function describe({ source, reparse: done, coverage }: ReparseResult): string {
  const name = source.padEnd(28);
  if (done.kind === 'nothing-kept') return `${name} no pages are kept`;
  if (done.kind === 'busy') return `${name} busy: a crawl is under way`;
  const { outcome, pages, found, added, changed, problems, reason } = done.run;
  const counts = `${pages} pages, ${found} found, ${added} new, ${changed} changed, ${problems} problems`;
  const fields = coverage.map(
    ({ field, before, after }) => `${field} ${percent(before)} → ${percent(after)}`,
  );
  return [`${name} ${outcome}: ${counts}`, reason, ...fields].filter(Boolean).join('; ');
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function asJson({ source, reparse: done, coverage }: ReparseResult) {
  return { source, kind: done.kind, coverage, ...(done.kind === 'done' ? { run: done.run } : {}) };
}

/** Pages that were pruned are no fault; a page that cannot be read is. */
function isGood({ reparse: done }: ReparseResult): boolean {
  if (done.kind !== 'done') return done.kind === 'nothing-kept';
  return !['changed', 'failed', 'interrupted'].includes(String(done.run.outcome));
}
