import { pino, stdSerializers, type DestinationStream, type Logger } from 'pino';
import { withoutContactData } from '../domain/normalise/without-contact-data.ts';

/** Fields that hold what a posting says; the log tells which posting, not its words. */
const TEXT_FIELDS: ReadonlySet<string> = new Set([
  'text',
  'html',
  'description',
  'raw',
  'judged',
  'teaser',
  'body',
  'posting',
]);
const LEFT_OUT = '[text left out]';
const DEEPEST = 4;
const LONGEST = 2000;

/**
 * Opens a log in JSON lines. Whatever is logged, names, e-mail addresses and phone numbers of contact persons are taken
 * out of messages, faults and fields, and the words of postings are not written at all. `part` names who writes.
 */
export function openLog(level: string, part: string, to: DestinationStream): Logger {
  return pino(
    {
      level,
      base: { part },
      formatters: { log: (fields) => cleanFields(fields, 0) },
      serializers: { err: cleanError },
      hooks: {
        logMethod(args, method) {
          const [first, ...rest] = args.map((arg: unknown) => (typeof arg === 'string' ? clean(arg) : arg));
          method.apply(this, [first, ...rest] as Parameters<typeof method>);
        },
      },
    },
    to,
  );
}

function clean(words: string): string {
  const kept = withoutContactData(words);
  return kept.length > LONGEST ? `${kept.slice(0, LONGEST)}…` : kept;
}

function cleanFields(fields: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]: [string, unknown]) => [
      name,
      TEXT_FIELDS.has(name) ? LEFT_OUT : cleanValue(value, depth),
    ]),
  );
}

function cleanValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return clean(value);
  if (typeof value !== 'object' || value === null || value instanceof Error) return value;
  if (depth >= DEEPEST) return LEFT_OUT;
  if (Array.isArray(value)) return value.map((item: unknown) => cleanValue(item, depth + 1));
  return cleanFields(value, depth + 1);
}

/** A fault with its causes; the stack repeats their messages. */
function cleanError(error: unknown): unknown {
  if (!(error instanceof Error)) return cleanValue(error, 0);
  const { message, stack, ...rest } = stdSerializers.err(error);
  const said = [...messagesOf(error)];
  const cleanStack = said.reduce((whole, words) => whole.replaceAll(words, clean(words)), stack);
  return { ...cleanFields(rest, 0), message: clean(message), stack: cleanStack };
}

function* messagesOf(error: unknown): Iterable<string> {
  let present: unknown = error;
  for (let depth = 0; present instanceof Error && depth < DEEPEST; depth += 1, present = present.cause)
    if (present.message !== '') yield present.message;
}
