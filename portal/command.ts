import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** Does a command's work. Answers the exit code: 0 done and good, 1 not good (with the reason told). */
export type Work = (given: Given) => Promise<number>;

/** One command of the front door. */
export interface Command {
  readonly name: string;
  /** What stands behind the name, for help: `[--source ID]`. */
  readonly usage: string;
  readonly summary: string;
  readonly options: ParseArgsOptionsConfig;
  /** Names of the words that must follow, in order; `[NAME]` at the end may be left out. */
  readonly words: readonly string[];
  /** Loads the rooms that the command works with, and no others. */
  load(): Promise<Work>;
}

/** What a command was called with. */
export interface Given {
  readonly words: readonly string[];
  /** Value of a text option; null when it was not given. */
  text(option: string): string | null;
  isSet(option: string): boolean;
}

/** A command was called in a way it does not understand; the exit code is 2. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}

/**
 * Reads the words and options behind a command's name.
 * @throws {WrongUse}
 */
export function readGiven(command: Command, args: readonly string[]): Given {
  const { values, positionals } = parse(command, args);
  const needed = command.words.filter((name) => !name.startsWith('['));
  if (positionals.length < needed.length || positionals.length > command.words.length)
    throw new WrongUse(`${command.name} wants: ${command.words.join(' ') || 'no words'}`);
  return {
    words: positionals,
    text: (option) => (typeof values[option] === 'string' ? values[option] : null),
    isSet: (option) => values[option] === true,
  };
}

function parse(command: Command, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: command.options, allowPositionals: true });
  } catch (cause) {
    throw new WrongUse(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
