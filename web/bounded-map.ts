/** Values by name, of which those that were not asked for the longest give way to new ones. */
export interface BoundedMap<T> {
  get(name: string): T | undefined;
  /** Keeps a value of so many bytes; one that is larger than all the room is not kept. */
  set(name: string, value: T, bytes: number): void;
  clear(): void;
  /** Bytes held at present, names included. */
  bytes(): number;
}

/** What an entry takes beside its value and its name: its place in the map and its small fields. */
const ENTRY_BYTES = 500;

interface Entry<T> {
  readonly value: T;
  readonly bytes: number;
}

/** Opens a map that never holds more than `mostBytes`. */
export function openBoundedMap<T>(mostBytes: number): BoundedMap<T> {
  // A map keeps the order in which names arrived: what is asked for arrives anew, so the first is the least wanted.
  const entries = new Map<string, Entry<T>>();
  let held = 0;

  function drop(name: string): void {
    held -= entries.get(name)?.bytes ?? 0;
    entries.delete(name);
  }

  return {
    get(name) {
      const entry = entries.get(name);
      if (entry === undefined) return undefined;
      entries.delete(name);
      entries.set(name, entry);
      return entry.value;
    },
    set(name, value, valueBytes) {
      drop(name);
      const bytes = valueBytes + 2 * name.length + ENTRY_BYTES;
      if (bytes > mostBytes) return;
      entries.set(name, { value, bytes });
      held += bytes;
      for (const oldest of entries.keys()) {
        if (held <= mostBytes) break;
        drop(oldest);
      }
    },
    clear() {
      entries.clear();
      held = 0;
    },
    bytes: () => held,
  };
}
