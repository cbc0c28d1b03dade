/** What is asked for again and again is a clock or a counter; what was not asked for before is news. */
export interface News {
  /** Does `work`, which is under way until it ends when nothing of this name was asked for before. */
  during(name: string, work: () => Promise<void>): Promise<void>;
  isUnderWay(): boolean;
  /** For how many milliseconds there has been no news. */
  quietMs(): number;
}

/** More names are not remembered; what bears them is no news. */
const MOST_NAMES = 2000;

/** Begins with nothing asked for. */
export function openNews(): News {
  const asked = new Set<string>();
  let underWay = 0;
  let lastAt = performance.now();
  return {
    isUnderWay: () => underWay > 0,
    quietMs: () => (underWay > 0 ? 0 : performance.now() - lastAt),
    async during(name, work) {
      if (asked.has(name) || asked.size >= MOST_NAMES) return await work();
      asked.add(name);
      underWay += 1;
      try {
        await work();
      } finally {
        underWay -= 1;
        lastAt = performance.now();
      }
    },
  };
}
