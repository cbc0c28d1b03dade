import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { PdfLimits, PdfReading } from './pdf-reading.ts';
import type { PdfTask } from './pdf-thread.ts';

const MEGABYTE = 1024 * 1024;

/** A vacancy of many pages with its pictures needs a tenth of this. */
const USUAL: PdfLimits = {
  maxPages: 30,
  maxCharacters: 120_000,
  maxStreamBytes: 48 * MEGABYTE,
  maxMegabytes: 160,
  cpuMs: 12_000,
  deadlineMs: 60_000,
};

const LOOK_EVERY_MS = 100;
/** In a millisecond. */
const MICROSECONDS = 1000;

/** Whether bytes are those of a PDF; some begin with a mark or a blank line (ISO 32000-1, annex H.3.4.1). */
export function isPdf(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  return head.includes('%PDF-') && !/^\s*[<{[]/.test(head);
}

/**
 * Reads the text of a PDF in a thread of its own, which is ended when it takes too long or too much memory.
 * @throws {Error} for a fault of ours; what the file holds is told by the answer.
 */
export async function readPdf(bytes: Uint8Array, changes: Partial<PdfLimits> = {}): Promise<PdfReading> {
  const limits = { ...USUAL, ...changes };
  // A copy of our own to give away: the page keeps its bytes.
  const task: PdfTask = { bytes: Uint8Array.from(bytes), limits };
  const worker = new Worker(new URL('./pdf-thread.ts', import.meta.url), {
    workerData: task,
    transferList: [task.bytes.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.maxMegabytes, maxYoungGenerationSizeMb: 16 },
    stdout: true,
    stderr: true,
  });
  try {
    return await outcomeOf(worker, limits);
  } finally {
    await worker.terminate();
  }
}

async function outcomeOf(worker: Worker, limits: PdfLimits): Promise<PdfReading> {
  const watch = new AbortController();
  try {
    return await Promise.race([answerOf(worker), costOf(worker, limits, watch.signal)]);
  } finally {
    watch.abort();
  }
}

/** The thread's answer. @throws {Error} when the thread itself is at fault; of too little memory it ends without one. */
function answerOf(worker: Worker): Promise<PdfReading> {
  return new Promise((resolve, reject) => {
    const ended = (): void => resolve({ kind: 'unread', fault: 'too-costly' });
    worker.once('message', resolve);
    worker.once('error', (fault) => (isOutOfMemory(fault) ? ended() : reject(fault)));
    worker.once('exit', ended);
  });
}

function isOutOfMemory(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** Settles once the thread has had its time, or holds more memory outside its heap than its limits know of. */
async function costOf(worker: Worker, limits: PdfLimits, signal: AbortSignal): Promise<PdfReading> {
  const endAt = performance.now() + limits.deadlineMs;
  while (!signal.aborted && performance.now() < endAt) {
    await sleep(LOOK_EVERY_MS);
    if (await isTooCostly(worker, limits)) break;
  }
  return { kind: 'unread', fault: 'too-costly' };
}

/** False of a thread that has ended. */
async function isTooCostly(worker: Worker, { maxMegabytes, cpuMs }: PdfLimits): Promise<boolean> {
  try {
    const { external_memory: outsideHeap } = await worker.getHeapStatistics();
    const { user, system } = await worker.cpuUsage();
    return outsideHeap > maxMegabytes * MEGABYTE || user + system > cpuMs * MICROSECONDS;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ERR_WORKER_NOT_RUNNING') return false;
    throw fault;
  }
}
