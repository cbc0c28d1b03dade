import { ConfigError } from '../config/config-error.ts';
import { SourceChanged, SourceRefused, SourceUnavailable } from '../crawler/errors.ts';
import { SearchAway, SearchFailed, SearchRefused } from '../store/search/meilisearch/search-faults.ts';
import { QueueAway } from '../store/queue/queue.ts';
import { readGiven, WrongUse } from './command.ts';
import { COMMANDS } from './commands.ts';

/** Runs one command of the portal. Exit code: 0 done and good, 1 not good (with the reason), 2 wrong use. */
export async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === 'help') {
    console.log(help());
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) return wrongUse(`there is no command "${name}"`);
  if (args.includes('--help')) {
    console.log(`node portal.ts ${command.name} ${command.usage}\n  ${command.summary}`);
    return 0;
  }
  try {
    const given = readGiven(command, args);
    const work = await command.load();
    return await work(given);
  } catch (error) {
    if (error instanceof WrongUse) return wrongUse(error.message);
    console.error(isExpected(error) ? error.message : error);
    return 1;
  }
}

/** What an operator can do something about is told in a sentence; anything else is our fault and shows its stack. */
function isExpected(error: unknown): error is Error {
  const sources = [SourceChanged, SourceRefused, SourceUnavailable];
  const expected = [...sources, ConfigError, QueueAway, SearchAway, SearchFailed, SearchRefused];
  return expected.some((kind) => error instanceof kind);
}

function wrongUse(why: string): number {
  console.error(`${why}\n\n${help()}`);
  return 2;
}

function help(): string {
  const lines = COMMANDS.map(({ name, usage, summary }) => `  ${`${name} ${usage}`.padEnd(50)} ${summary}`);
  return [
    'Stellenlotse: collects the vacancies of a district and makes them easy to find.',
    '',
    'node portal.ts COMMAND',
    ...lines,
    '',
    'Settings come from the environment and are explained in .env.example; the region is chosen by REGION.',
  ].join('\n');
}
