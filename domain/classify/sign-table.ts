/** The signs of a narrow text. */
const SIGNS = 256;
const known = new Map<string, Uint8Array>();

/** Which signs of narrow texts a pattern for one sign takes: 1 for each by its code. */
export function signTable(pattern: RegExp): Uint8Array {
  const before = known.get(`${pattern}`);
  if (before) return before;
  const table = Uint8Array.from({ length: SIGNS }, (_, code) =>
    Number(pattern.test(String.fromCharCode(code))),
  );
  known.set(`${pattern}`, table);
  return table;
}
