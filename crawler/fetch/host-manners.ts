import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock, Instant } from '../../domain/time.ts';
import { openTurnsHere } from '../../store/queue/turns-here.ts';
import type { Turn, Turns } from '../../store/queue/turns.ts';
import { SourceRefused, SourceUnavailable } from '../errors.ts';
import type { Judge } from './answer.ts';
import { checkCircuit, circuitAfter, type Circuit } from './circuit-breaker.ts';
import type { Received } from './exchange.ts';
import { UNVISITED, paceAfter, paceDuring, waitMs, type Pace, type Strain } from './host-pace.ts';
import { retryAfterMs } from './retry-after.ts';

/**
 * How single hosts are treated: one request at a time, at their pace, not while they ask to wait (Retry-After; for all
 * their sources), and left alone when they do not answer.
 */
export interface HostManners {
  /**
   * Sends one request with `work` when the host's turn has come. `work` judges the answer by the judge it is given, which
   * is `judge` under observation.
   * @throws {SourceUnavailable} at once while the host is left alone because it does not answer.
   * @throws {SourceRefused} at once while it has asked to be left alone, and whatever `work` throws.
   */
  visit(host: string, gapMs: number, visit: HostVisit): Promise<Received>;
}

/** One request to a host. */
export interface HostVisit {
  readonly judge: Judge;
  readonly signal: AbortSignal;
  work(judge: Judge): Promise<Received>;
}

/** What is known of a host; plain data, so that those who share its turns can hand it on. */
export interface HostNote {
  readonly pace: Pace;
  /** Null while the host answers. */
  readonly circuit: Circuit | null;
  /** Until when the host has asked to be left alone, for longer than a run waits; null when it has not. */
  readonly closedUntil: Instant | null;
}

/** What manners rest on. */
export interface MannersOptions {
  readonly clock: Clock;
  /** Whose turn it is at a host; shared with other processes when they visit the same hosts. */
  readonly turns?: Turns<HostNote>;
}

const NEW_HOST: HostNote = { pace: UNVISITED, circuit: null, closedUntil: null };

/** Manners that know no host yet, but for what others have noted at its turns. */
export function openHostManners({ clock, turns = openTurnsHere() }: MannersOptions): HostManners {
  return {
    async visit(host, gapMs, visit) {
      const turn = await turns.take(host, visit.signal);
      const note = turn.note ?? NEW_HOST;
      let left: HostNote | null = null;
      try {
        checkCircuit(host, note.circuit, clock());
        checkClosed(host, note, clock());
        left = await begin(host, gapMs, note, turn, visit.signal);
        const [received, after] = await observe(gapMs, left, visit, clock);
        left = after;
        return received();
      } finally {
        await turn.end(left);
      }
    },
  };
}

function checkClosed(host: string, { closedUntil: until }: HostNote, now: Instant): void {
  if (until !== null && until > now)
    throw new SourceRefused(`${host} has asked to be left alone until ${until}`, { until });
}

/** Waits for the pace, and notes the visit before it is made. */
async function begin(
  host: string,
  gapMs: number,
  note: HostNote,
  turn: Turn<HostNote>,
  signal: AbortSignal,
): Promise<HostNote> {
  const wait = waitMs(note.pace, turn.idleMs());
  if (wait > 0) await sleep(wait, undefined, { signal });
  const begun = { ...note, pace: paceDuring(note.pace, gapMs, turn.idleMs()) };
  const isOurs = await turn.put(begun);
  signal.throwIfAborted();
  if (isOurs) return begun;
  throw new SourceUnavailable(`this machine has slept through its turn at ${host}`);
}

/** Makes the visit; answers how to come by what it brought, and what is known of the host after it. */
async function observe(
  gapMs: number,
  { pace, circuit }: HostNote,
  { judge, work }: HostVisit,
  clock: Clock,
): Promise<readonly [received: () => Received, after: HostNote]> {
  const start = performance.now();
  let status: number | null = null;
  let arrived: number | null = null;
  let hasAsked = false;
  const watching: Judge = (given, headers, now) => {
    [status, arrived] = [given, performance.now()];
    hasAsked = (given === 429 || given === 503) && retryAfterMs(headers['retry-after'], now) !== null;
    return judge(given, headers, now);
  };
  const after = (error: unknown, holdMs: number): HostNote => {
    const end = performance.now();
    const visited = { start, arrived: arrived ?? end, end, strain: strainOf(status, error), holdMs };
    return {
      pace: paceAfter(pace, gapMs, visited),
      circuit: circuitAfter(circuit, error, clock()),
      closedUntil: hasAsked && error instanceof SourceRefused ? error.until : null,
    };
  };
  try {
    const received = await work(watching);
    const { answer } = received;
    return [() => received, after(null, answer.kind === 'wait' ? answer.ms : 0)];
  } catch (error) {
    return [() => raise(error), after(error, 0)];
  }
}

function raise(error: unknown): never {
  throw error;
}

/** What an answer with this status (null: none came) says about its host, given the error that it became, if it did. */
export function strainOf(status: number | null, error: unknown): Strain {
  if (error instanceof SourceUnavailable || status === 429 || (status !== null && status >= 500))
    return 'strained';
  return (status === 200 || status === 304) && error === null ? 'good' : 'other';
}
