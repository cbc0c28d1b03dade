import { JobRejected, MOST_JOB_BYTES, type NewJob } from './queue.ts';

/** Ids that every driver takes; BullMQ keeps the colon for itself. */
const JOB_ID = /^[\w.@-]{1,200}$/;

/**
 * The data of a job as JSON.
 * @throws {JobRejected} when it is larger than 64 KiB or its id has other signs than letters, digits and `_ . @ -`.
 */
export function checkedJson({ name, data, opts }: NewJob<unknown>): string {
  const id = opts?.jobId;
  if (id !== undefined && !JOB_ID.test(id))
    throw new JobRejected(`job id "${id}" has signs that are not allowed`);
  const json = JSON.stringify(data) ?? 'null';
  const bytes = Buffer.byteLength(json);
  if (bytes > MOST_JOB_BYTES)
    throw new JobRejected(`job "${name}" has ${bytes} bytes of data, at most ${MOST_JOB_BYTES} are taken`);
  return json;
}
