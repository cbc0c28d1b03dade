/** Words after a hyphen that stands for a part left out: "Haus- und Hofdienst". */
const AND = /^(?:und|oder|bzw\.?|sowie|bis|als|&|\/)(?![\p{L}])/iu;

/** Joins two lines of one paragraph; a word that was divided at the end of the line is made whole. */
export function joinLines(first: string, second: string): string {
  if (first === '') return second;
  if (first.endsWith('\u00ad')) return first.slice(0, -1) + second;
  if (/\p{L}\/$/u.test(first) && /^\p{L}/u.test(second)) return first + second;
  const isDivided = /\p{L}[-\u2010]$/u.test(first) && !AND.test(second);
  if (!isDivided) return `${first} ${second}`;
  return /^\p{Ll}/u.test(second) ? first.slice(0, -1) + second : first + second;
}
