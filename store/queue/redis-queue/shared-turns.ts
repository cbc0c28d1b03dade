import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { QueueAway, type QueueLog } from '../queue.ts';
import { openTurnsHere } from '../turns-here.ts';
import type { Turn, Turns } from '../turns.ts';
import { inTime } from './in-time.ts';

/** Where turns are shared, and for how long one is kept by a process that is silent. */
export interface TurnsPlace {
  readonly redis: Redis;
  readonly prefix: string;
  readonly leaseMs: number;
  readonly log: QueueLog;
}

/** A turn that another process has is asked for again after about this. */
const ASK_EVERY_MS = 150;
/** So long a Redis that is away is waited for. */
const AWAY_MS = 30_000;
const ANSWER_MS = 2000;
/** Notes are forgotten after this. */
const NOTE_MS = 48 * 3_600_000;

/** KEYS: turn, note. ARGV: token, lease in ms. Answers [ms for which the note is kept yet, note], or nothing while another has it. */
const TAKE = `
local owner = redis.call('GET', KEYS[1])
if owner and owner ~= ARGV[1] then return false end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return {redis.call('PTTL', KEYS[2]), redis.call('GET', KEYS[2])}`;

/** ARGV: token, lease in ms, or 0 to end the turn, note, for how long it is kept. Answers 1 while the turn is ours. */
const PUT = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
if ARGV[2] == '0' then redis.call('DEL', KEYS[1]) else redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
if ARGV[3] ~= '' then redis.call('SET', KEYS[2], ARGV[3], 'PX', ARGV[4]) end
return 1`;

type Taken = readonly [keptMs: number, note: string | null];

/**
 * Turns that all processes at a Redis share. A process that dies loses its turn when the lease has run out;
 * until then nobody has it.
 */
export function openSharedTurns<Note>(place: TurnsPlace): Turns<Note> {
  // In one process they queue here, so that Redis is asked by one of them only.
  const here = openTurnsHere<null>();
  return {
    async take(name, signal) {
      const mine = await here.take(name, signal);
      try {
        const turn = await takeShared<Note>(name, place, signal);
        return { ...turn, end: (note) => turn.end(note).finally(() => void mine.end(null)) };
      } catch (error) {
        await mine.end(null);
        throw error;
      }
    },
  };
}

async function takeShared<Note>(name: string, place: TurnsPlace, signal: AbortSignal): Promise<Turn<Note>> {
  const { redis, prefix, leaseMs } = place;
  const keys = [`${prefix}:turn:${name}`, `${prefix}:note:${name}`] as const;
  const token = randomUUID();
  const ask = (): Promise<unknown> => inTime(redis.eval(TAKE, 2, ...keys, token, leaseMs), ANSWER_MS);
  for (;;) {
    const taken = (await whileAway(ask, signal)) as Taken | null;
    if (taken !== null) return openTurn<Note>(keys, token, taken, place);
    await sleep(ASK_EVERY_MS * (0.5 + Math.random()), undefined, { signal });
  }
}

function openTurn<Note>(
  keys: readonly [string, string],
  token: string,
  [keptMs, text]: Taken,
  { redis, leaseMs, log }: TurnsPlace,
): Turn<Note> {
  const answeredAt = performance.now();
  const put = async (leaseFor: number, note: string): Promise<boolean> =>
    (await inTime(redis.eval(PUT, 2, ...keys, token, leaseFor, note, NOTE_MS), ANSWER_MS)) === 1;
  const tell = (error: unknown): void =>
    log.warn({ turn: keys[0], err: error }, 'a turn could not be renewed');
  const renewing = setInterval(() => void put(leaseMs, '').catch(tell), leaseMs / 3).unref();
  return {
    note: text === null ? null : (JSON.parse(text) as Note),
    idleMs: () => (text === null ? 0 : Math.max(0, NOTE_MS - keptMs) + performance.now() - answeredAt),
    put: (note) => put(leaseMs, JSON.stringify(note)),
    async end(note) {
      clearInterval(renewing);
      // Should this fail, the lease runs out, and what was put before stands.
      await put(0, note === null ? '' : JSON.stringify(note)).catch(tell);
    },
  };
}

/** Asks again while Redis is away, for half a minute. */
async function whileAway<T>(ask: () => Promise<T>, signal: AbortSignal): Promise<T> {
  const endAt = performance.now() + AWAY_MS;
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof QueueAway) || performance.now() > endAt) throw error;
      await sleep(Math.min(tries * 50, 1000), undefined, { signal });
    }
  }
}
