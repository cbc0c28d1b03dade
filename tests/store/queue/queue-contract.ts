import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { until } from '../../helpers/until.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  HandedBack,
  Hopeless,
  JobRejected,
  type ActiveJob,
  type Queue,
  type Queues,
} from '../../../store/queue/queue.ts';

const HANGING = fileURLToPath(new URL('./hanging-worker.ts', import.meta.url));

interface Parcel {
  readonly word: string;
}

/** A driver under test: each call of `open` is another process's view of the same queues. */
export interface Driver {
  open(): Queues;
  /** Where a process of its own finds the queues: a file, or the address of Redis. */
  place(): string;
}

/** What every driver of the queue promises. */
export function queueContract(driver: Driver): void {
  let all: Queues;
  let queue: Queue<Parcel>;
  let others: Queues[];

  beforeEach(() => {
    all = driver.open();
    others = [];
    queue = all.open(`t${crypto.randomUUID()}`, { leaseSeconds: 1, keepDone: 50, keepFailed: 3 });
  });
  afterEach(async () => {
    await queue.close();
    for (const other of [...others, all]) await other.close();
  });

  /** The same queue as another process sees it. */
  function elsewhere(): Queue<Parcel> {
    const other = driver.open();
    others.push(other);
    return other.open(queue.name, { leaseSeconds: 1, keepDone: 50, keepFailed: 3 });
  }

  /** Processes until `isEnough`, and answers the words in the order they were begun. */
  async function processUntil(
    isEnough: (words: readonly string[]) => boolean,
    work: (job: ActiveJob<Parcel>) => Promise<void> = () => Promise.resolve(),
    concurrency = 1,
  ): Promise<readonly string[]> {
    const words: string[] = [];
    const processing = queue.process(
      async (job) => {
        words.push(job.data.word);
        await work(job);
      },
      { concurrency },
    );
    await until(() => isEnough(words));
    await processing.stop();
    return words;
  }

  it('does the jobs of one worker in the order they were added', async () => {
    await queue.add('say', { word: 'one' });
    await queue.addBulk(['two', 'three'].map((word) => ({ name: 'say', data: { word } })));
    expect(await processUntil((words) => words.length === 3)).toEqual(['one', 'two', 'three']);
    await until(async () => (await queue.countOpen()) === 0);
  });

  it('adds a job once, also when one of its id is done already', async () => {
    const add = (): Promise<string> => queue.add('say', { word: 'once' }, { jobId: 'klinik@1.0' });
    expect([await add(), await add()]).toEqual(['klinik@1.0', 'klinik@1.0']);
    await processUntil((words) => words.length === 1);
    await add();
    await queue.add('say', { word: 'last' });
    expect(await processUntil((words) => words.includes('last'))).toEqual(['last']);
  });

  it('refuses data above 64 KiB and ids with strange signs, with a clear reason', async () => {
    const large = { word: 'ä'.repeat(33 * 1024) };
    await expect(queue.add('say', large)).rejects.toThrow(JobRejected);
    await expect(queue.add('say', large)).rejects.toThrow(/at most 65536/);
    await expect(
      queue.addBulk([
        { name: 'say', data: { word: 'fits' } },
        { name: 'say', data: large },
      ]),
    ).rejects.toThrow(JobRejected);
    await expect(queue.add('say', { word: 'x' }, { jobId: 'a:b' })).rejects.toThrow(JobRejected);
    expect(await queue.countOpen()).toBe(0);
  });

  it('begins a delayed job only when its time has come', async () => {
    await queue.add('say', { word: 'later' }, { delay: 700 });
    await queue.add('say', { word: 'now' });
    expect(await processUntil((words) => words.length === 2)).toEqual(['now', 'later']);
  });

  it('has no more jobs under way than asked for', async () => {
    let underway = 0;
    let most = 0;
    await queue.addBulk(['a', 'b', 'c', 'd', 'e', 'f'].map((word) => ({ name: 'say', data: { word } })));
    await processUntil(
      (words) => words.length === 6,
      async () => {
        most = Math.max(most, (underway += 1));
        await sleep(50);
        underway -= 1;
      },
      2,
    );
    expect(most).toBe(2);
  });

  it('tries a failing job again, and ends it in the failed list with its reason', async () => {
    const backoff = { type: 'exponential', delay: 20 } as const;
    await queue.add('say', { word: 'poison' }, { jobId: 'p', attempts: 3, backoff });
    const last: boolean[] = [];
    const words = await processUntil(
      (begun) => begun.length === 4,
      async ({ data, isLastAttempt, attemptsMade }) => {
        last.push(isLastAttempt);
        if (data.word === 'poison' && attemptsMade === 2) await queue.add('say', { word: 'healthy' });
        if (data.word === 'poison') throw new Error(`the ${attemptsMade + 1}. time`);
      },
    );
    expect(words).toEqual(['poison', 'poison', 'poison', 'healthy']);
    expect(last).toEqual([false, false, true, true]);
    const failed = await queue.getFailed();
    expect(failed).toMatchObject([
      { id: 'p', data: { word: 'poison' }, attemptsMade: 3, reason: 'the 3. time' },
    ]);
  });

  it('puts a job back that was given up, and throws another away', async () => {
    for (const word of ['again', 'never'])
      await queue.add(
        'say',
        { word },
        { jobId: word, attempts: 2, backoff: { type: 'exponential', delay: 1 } },
      );
    const fail = (): Promise<void> => Promise.reject(new Error('no'));
    await processUntil((words) => words.length === 4, fail);
    const [last] = await queue.getFailed();
    expect(Math.abs(Date.parse(last?.failedAt ?? '') - Date.now())).toBeLessThan(10_000);

    expect(await queue.dropFailed('never')).toBe(true);
    expect(await queue.retryFailed('again')).toBe(true);
    expect(await queue.getFailed()).toEqual([]);
    expect([await queue.retryFailed('again'), await queue.dropFailed('again')]).toEqual([false, false]);
    expect([await queue.retryFailed('never'), await queue.dropFailed('fremd')]).toEqual([false, false]);
    expect(await queue.getJob('again')).toMatchObject({ attemptsMade: 0 });
    expect(await processUntil((words) => words.length === 2, fail)).toEqual(['again', 'again']);
    expect(await queue.getFailed()).toMatchObject([{ id: 'again', attemptsMade: 2 }]);
  });

  it('gives a hopeless job up at once', async () => {
    await queue.add('say', { word: 'hopeless' }, { attempts: 5 });
    await processUntil(
      (words) => words.length === 1,
      () => Promise.reject(new Hopeless('no such source')),
    );
    expect(await queue.getFailed()).toMatchObject([{ reason: 'no such source' }]);
  });

  it('keeps the failed list bounded, newest first', async () => {
    for (const word of ['a', 'b', 'c', 'd', 'e']) await queue.add('say', { word });
    await processUntil(
      (words) => words.length === 5,
      ({ data }) => Promise.reject(new Error(data.word)),
    );
    expect((await queue.getFailed()).map(({ reason }) => reason)).toEqual(['e', 'd', 'c']);
    expect((await queue.getFailed(1)).map(({ reason }) => reason)).toEqual(['e']);
  });

  it('takes a job back without counting it as an attempt', async () => {
    await queue.add('say', { word: 'busy' });
    const made: number[] = [];
    const started: number[] = [];
    await processUntil(
      (words) => words.length === 3,
      ({ attemptsMade, attemptsStarted }) => {
        made.push(attemptsMade);
        started.push(attemptsStarted);
        return made.length < 3 ? Promise.reject(new HandedBack('not now', 30)) : Promise.resolve();
      },
    );
    expect(made).toEqual([0, 0, 0]);
    expect(started).toEqual([1, 2, 3]);
    expect(await queue.getFailed()).toEqual([]);
  });

  it('aborts the jobs under way when it is stopped, and another goes on with them', async () => {
    await queue.add('say', { word: 'long' });
    let isStarted = false;
    const processing = queue.process(
      async ({ signal }) => {
        isStarted = true;
        await until(() => signal.aborted);
        throw new HandedBack('stopping', 0);
      },
      { concurrency: 1 },
    );
    await until(() => isStarted);
    await processing.stop();
    expect(await processUntil((words) => words.length === 1)).toEqual(['long']);
  });

  it('keeps the lease of a job that takes longer than the lease', async () => {
    await queue.add('say', { word: 'slow' });
    const other: string[] = [];
    const watching = elsewhere();
    const processing = watching.process(async ({ data }) => void other.push(data.word), { concurrency: 1 });
    const own = queue.process(async ({ data }) => (other.push(data.word), sleep(2500)), { concurrency: 1 });
    await until(() => other.length > 0);
    await sleep(2600);
    expect(other).toEqual(['slow']);
    await Promise.all([processing.stop(), own.stop()]);
    await watching.close();
  });

  it('begins a job anew whose worker was killed, with a higher number', async () => {
    await queue.add('say', { word: 'orphan' });
    const child = spawn(process.execPath, [HANGING, driver.place(), queue.name], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    expect(said.toString()).toBe('begun orphan\n');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const started: number[] = [];
    await processUntil(
      (words) => words.includes('orphan'),
      async ({ attemptsStarted, attemptsMade }) => void started.push(attemptsStarted, attemptsMade),
    );
    expect(started).toEqual([2, 0]);
    await until(async () => (await queue.countOpen()) === 0);
  });

  it('lets a worker that slept past its lease change nothing more', async () => {
    await queue.add('say', { word: 'stolen' });
    const child = spawn(process.execPath, [HANGING, driver.place(), queue.name], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGSTOP');
    expect(await processUntil((words) => words.length === 1)).toEqual(['stolen']);
    child.kill('SIGCONT');
    await sleep(1500);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await queue.add('say', { word: 'last' });
    expect(await processUntil((words) => words.includes('last'))).toEqual(['last']);
    expect(await queue.getFailed()).toEqual([]);
  });

  it('knows whether anybody takes its jobs', async () => {
    expect(await queue.countWorkers()).toBe(0);
    const processing = queue.process(() => Promise.resolve(), { concurrency: 2 });
    await until(async () => (await queue.countWorkers()) === 1);
    await processing.stop();
    await until(async () => (await queue.countWorkers()) === 0);
  });

  it('finds a job by its id and removes one that waits', async () => {
    await queue.add('say', { word: 'here' }, { jobId: 'x', delay: 60_000 });
    expect(await queue.getJob('x')).toEqual({
      id: 'x',
      name: 'say',
      data: { word: 'here' },
      attemptsStarted: 0,
      attemptsMade: 0,
    });
    await queue.remove('x');
    expect(await queue.getJob('x')).toBeNull();
    expect(await queue.countOpen()).toBe(0);
  });

  it('adds a job at each time of a schedule, once for all processes that know it', async () => {
    const other = elsewhere();
    const when = { pattern: '* * * * * *', tz: 'Europe/Berlin' };
    for (const one of [queue, other, queue])
      await one.upsertSchedule('tick', when, { name: 'say', data: { word: 'tick' } });
    expect(await queue.countOpen()).toBe(0);
    const ticks: number[] = [];
    const note = async (): Promise<void> => void ticks.push(Date.now());
    const both = [queue, other].map((one) => one.process(note, { concurrency: 2 }));
    await until(() => ticks.length >= 3);
    await queue.keepSchedules([]);
    await sleep(1200);
    const count = ticks.length;
    await sleep(1500);
    expect(ticks.length).toBe(count);
    await Promise.all(both.map((processing) => processing.stop()));
    await other.close();
    expect(new Set(ticks.map((at) => Math.round(at / 1000))).size).toBeGreaterThanOrEqual(ticks.length - 1);
  });
}
