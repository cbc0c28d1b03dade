/**
 * Turns at named things (a host, a licence): one at a time has each of them, in whatever process, and finds what the one
 * before has noted. Notes are plain data.
 */
export interface Turns<Note> {
  /**
   * Waits until nobody else has the thing.
   * @throws the signal's reason when it is aborted.
   * @throws {QueueAway} when those who share the turns cannot be reached for half a minute.
   */
  take(name: string, signal: AbortSignal): Promise<Turn<Note>>;
}

/** A thing that one has to oneself, until the end of the turn. */
export interface Turn<Note> {
  /** What was noted last; null when nothing is. */
  readonly note: Note | null;
  /**
   * Milliseconds from when that was noted until now, rather too few than too many: no clocks of different machines are
   * compared. 0 when nothing is noted.
   */
  idleMs(): number;
  /** Notes something for the case that this process dies. False when another has the turn by now. */
  put(note: Note): Promise<boolean>;
  /** Ends the turn and leaves a note for the next one; with null, what was noted stands. Never throws. */
  end(note: Note | null): Promise<void>;
}
