import type { Run } from '../../store/store.ts';
import type { PageKeeping, RunStore } from '../run/crawl-tools.ts';
import type { TakeIn } from '../take-in.ts';
import type { Briefing, Entry } from './messages.ts';
import { openNotedPages } from './noted-pages.ts';

/** Signs of JSON after which what was read is sent. */
const FULL = 64 * 1024;

/** What a run on a machine without the store reads, and what it wants written. */
export interface Journal {
  readonly store: RunStore;
  readonly takeIn: TakeIn;
  readonly snapshots: PageKeeping;
  /** The entries since the last time as a JSON array; null when there are none, or few and `all` is not asked for. */
  drain(all: boolean): string | null;
}

/** What a journal tells and is told. */
export interface JournalLine {
  /** The run lives; called now and then. */
  beat(): void;
  /** True once another run has taken the source. */
  isOver(): boolean;
}

/**
 * A store in miniature for one run: reads from the keeper's briefing, notes what is to be written in the order it came.
 * Work that throws within `transaction` leaves nothing behind.
 */
export function openJournal(briefing: Briefing, line: JournalLine): Journal {
  const notes = openNotes();
  const known = new Set(briefing.pages.flatMap(([, page]) => page.keys));
  return {
    store: { ...briefedReads(briefing, line), ...notedWrites(briefing, notes, known) },
    takeIn(raw, { at }) {
      notes.add({ op: 'take', raw, at });
      known.add(raw.key);
      // Only the keeper can tell what becomes of it.
      return 'unchanged';
    },
    snapshots: openNotedPages(briefing, (entry) => notes.add(entry)),
    drain: (all) => notes.drain(all),
  };
}

/** Entries as JSON, in the order they came. */
interface Notes {
  add(entry: Entry): void;
  within<T>(work: () => T): T;
  drain(all: boolean): string | null;
}

function openNotes(): Notes {
  let entries: string[] = [];
  let size = 0;
  return {
    add(entry) {
      const json = JSON.stringify(entry);
      entries.push(json);
      size += json.length;
    },
    within(work) {
      const mark = entries.length;
      try {
        return work();
      } catch (error) {
        entries.length = mark;
        throw error;
      }
    },
    drain(all) {
      if (entries.length === 0 || (!all && size < FULL)) return null;
      const json = `[${entries.join(',')}]`;
      [entries, size] = [[], 0];
      return json;
    },
  };
}

function briefedReads(
  { run, state, runs }: Briefing,
  line: JournalLine,
): Pick<RunStore, 'source' | 'runs' | 'openRun' | 'renewRun'> {
  return {
    source: () => state,
    runs: (_source, limit) => runs.slice(0, limit),
    openRun: () => run,
    renewRun() {
      line.beat();
      return !line.isOver();
    },
  };
}

function notedWrites(
  briefing: Briefing,
  notes: Notes,
  known: ReadonlySet<string>,
): Omit<RunStore, 'source' | 'runs' | 'openRun' | 'renewRun'> {
  const pages = new Map(briefing.pages);
  return {
    transaction: (work) => notes.within(work),
    confirmAll(_run, _source, keys, at) {
      notes.add({ op: 'confirm', keys, at });
      return keys.filter((key) => !known.has(key));
    },
    keepProblem: (_run, url, key, reason, at) => notes.add({ op: 'problem', url, key, reason, at }),
    rememberedPage: (_source, url) => pages.get(url) ?? null,
    rememberPage(_source, url, page, at) {
      pages.set(url, page);
      notes.add({ op: 'page', url, page, at });
    },
    closeRun(_run, result, at) {
      notes.add({ op: 'end', result, at });
      return endedRun(briefing, result, at, known.size);
    },
  };
}

/** The run as far as a worker can tell; what was added and changed is counted by the keeper. */
function endedRun(
  { run: id, state, runs: [begun] }: Briefing,
  { outcome, reason, pages, unchangedPages }: Parameters<RunStore['closeRun']>[1],
  at: string,
  found: number,
): Run {
  const counts = { added: 0, changed: 0, withdrawn: 0, problems: 0 };
  const startedAt = begun?.startedAt ?? at;
  return {
    ...counts,
    id,
    source: state.source,
    startedAt,
    endedAt: at,
    outcome,
    reason,
    pages,
    unchangedPages,
    found,
  };
}
