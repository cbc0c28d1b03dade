/** A place in the change stream of one store. */
export interface Cursor {
  /** Name of the stream: another store, or one restored from a backup, has another. */
  readonly epoch: string;
  /** Number of the last change that the reader has. */
  readonly sequence: number;
}

/** Writes a cursor as a word for web addresses; readers hand it back as it is. */
export function writeCursor({ epoch, sequence }: Cursor): string {
  return `${epoch}-${sequence.toString(36)}`;
}

/** Reads what `writeCursor` wrote; null for anything else. */
export function readCursor(text: string): Cursor | null {
  const [, epoch, sequence] = /^([0-9a-f]{16})-([0-9a-z]{1,11})$/.exec(text) ?? [];
  if (epoch === undefined || sequence === undefined) return null;
  const number = Number.parseInt(sequence, 36);
  return Number.isSafeInteger(number) ? { epoch, sequence: number } : null;
}
