/** The text of a value as printed, trimmed; undefined for absent, null, empty and for anything but text and numbers. */
export function printed(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return undefined;
  return value.trim() || undefined;
}

/** Printed texts of a list, or of a single value, without the empty ones; undefined when none is left. */
export function printedList(value: unknown): readonly string[] | undefined {
  const list = (Array.isArray(value) ? value : [value]).flatMap((entry) => printed(entry) ?? []);
  return list.length > 0 ? list : undefined;
}

/** A number, also when printed as text with a point ("50.80"); undefined for everything else. */
export function printedNumber(value: unknown): number | undefined {
  const text = printed(value);
  return text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

type Filled<T> = { [K in keyof T as T[K] extends undefined ? never : K]: Exclude<T[K], undefined> };
type Sparse<T> = {
  [K in keyof Filled<T> as undefined extends T[K] ? never : K]: Filled<T>[K];
} & { [K in keyof Filled<T> as undefined extends T[K] ? K : never]?: Filled<T>[K] };

/** The object without its undefined fields: absent is absent, however a source says it. */
export function present<T extends object>(object: T): Sparse<T> {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Sparse<T>;
}

/** The list when it holds something. */
export function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
