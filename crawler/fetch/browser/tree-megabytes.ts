import { readFileSync } from 'node:fs';

/**
 * Memory that only these processes hold (anonymous and shared between them), in MiB, as Linux counts it. Processes that
 * have ended count nothing; null where the system does not tell.
 */
export function treeMegabytes(pids: readonly number[]): number | null {
  if (process.platform !== 'linux') return null;
  const kilobytes = pids.map(ownKilobytes);
  return kilobytes.reduce((sum, own) => sum + own, 0) / 1024;
}

/** `RssAnon` and `RssShmem` of proc(5); what is mapped from files, the program itself, is nobody's burden twice. */
function ownKilobytes(pid: number): number {
  const status = statusOf(pid);
  return [...status.matchAll(/^Rss(?:Anon|Shmem):\s+(\d+) kB$/gm)].reduce(
    (sum, [, kilobytes]) => sum + Number(kilobytes),
    0,
  );
}

function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'ESRCH') return '';
    throw error;
  }
}
