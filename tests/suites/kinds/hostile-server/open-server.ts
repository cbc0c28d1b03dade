import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';

/** A misbehaving server in a process of its own, so that its own bombs do not count as our memory. */
export interface HostileServer {
  /** Without a slash at the end. */
  readonly url: string;
  /** Moments of all requests to a path, in milliseconds. */
  times(path: string): Promise<readonly number[]>;
  close(): Promise<void>;
}

const LONGEST_START_MS = 10_000;

/** Runs in the other process; the server's file is the first argument. */
const PROGRAM = `
const { start } = await import(process.argv[1]);
const server = await start();
process.send({ url: server.url });
process.on('message', (path) => process.send({ times: server.times[path] ?? [] }));
process.on('disconnect', () => process.exit());
`;

/** Starts the server that the file exports as `start`. */
export async function openHostileServer(file: string): Promise<HostileServer> {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', PROGRAM, pathToFileURL(file).href],
    { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
  );
  const answer = async (): Promise<unknown> => {
    const signal = AbortSignal.timeout(LONGEST_START_MS);
    const [message]: unknown[] = await once(child, 'message', { signal });
    return message;
  };
  const url = String(Object(await answer()).url);
  return {
    url,
    times: async (path) => {
      const answered = answer();
      child.send(path);
      const { times } = Object(await answered) as { times: readonly number[] };
      return times;
    },
    close: async () => {
      const closed = once(child, 'exit');
      child.disconnect();
      await closed;
    },
  };
}
