import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PLACES = ['/usr/bin/redis-server', '/usr/local/bin/redis-server', '/opt/homebrew/bin/redis-server'];

/** Where the machine has Redis; null when there is none. */
export const redisPath: string | null = PLACES.find((place) => existsSync(place)) ?? null;

/** A Redis of one test, in a folder of its own. */
export interface RedisServer {
  readonly url: string;
  /** Ends it as a machine that goes; what was written is kept. */
  stop(): Promise<void>;
  /** Starts it again on the same port with what was kept. */
  start(): Promise<void>;
  /** Gives it a command; answers the first bytes of what it says. */
  say(command: string): Promise<string>;
  /** From now on it cannot save to its disk, or can again. */
  breakSaving(isBroken: boolean): Promise<void>;
  /** Ends it and removes its folder. */
  close(): Promise<void>;
}

/** Starts a Redis on a free port of loopback. */
export async function startRedis(): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'redis-'));
  const port = await freePort();
  let child: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    child = await spawnRedis(port, folder);
  };
  const stop = async (): Promise<void> => {
    const running = child;
    child = null;
    if (running === null || running.exitCode !== null) return;
    const ended = once(running, 'exit');
    running.kill('SIGTERM');
    await ended;
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    stop,
    say: (command) => say(port, command),
    async breakSaving(isBroken) {
      const file = join(folder, 'dump.rdb');
      rmSync(file, { recursive: true, force: true });
      // A folder stands where the file is to be.
      if (isBroken) mkdirSync(file);
      await say(port, 'CONFIG SET save "3600 1"');
      await say(port, 'BGSAVE');
      const isSeen = async (): Promise<boolean> => (await say(port, 'SET probe 1')).startsWith('-MISCONF');
      while ((await isSeen()) !== isBroken) await sleep(20);
    },
    async close() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function spawnRedis(port: number, folder: string): Promise<ChildProcess> {
  if (redisPath === null) throw new Error(`no Redis at ${PLACES.join(', ')}`);
  const settings = {
    port,
    bind: '127.0.0.1',
    dir: folder,
    appendonly: 'yes',
    save: '',
    'maxmemory-policy': 'noeviction',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = spawn(redisPath, args, { stdio: 'ignore' });
  for (let tries = 0; tries < 100; tries++) {
    if (await answers(port)) return child;
    if (child.exitCode !== null) throw new Error(`Redis ended with ${child.exitCode}`);
    await sleep(50);
  }
  child.kill('SIGKILL');
  throw new Error('Redis has not started within 5 s');
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await say(port, 'PING')).startsWith('+PONG');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED') return false;
    throw error;
  }
}

/** The first bytes of the answer to a command. */
async function say(port: number, command: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    socket.write(`${command}\r\n`);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    return answer.toString();
  } finally {
    socket.destroy();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
