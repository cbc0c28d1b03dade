const UNITS = ['ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
const TEENS = [
  'zehn',
  'elf',
  'zwölf',
  'dreizehn',
  'vierzehn',
  'fünfzehn',
  'sechzehn',
  'siebzehn',
  'achtzehn',
  'neunzehn',
];
const TENS = ['zwanzig', 'dreißig', 'vierzig'];

const VALUES: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, index) => [word, index + 1] as const),
  ...UNITS.map((word, index) => [`${word}einhalb`, index + 1.5] as const),
  ...TEENS.map((word, index) => [word, index + 10] as const),
  ...TENS.flatMap((tens, index) => [
    [tens, 10 * (index + 2)] as const,
    ...UNITS.map((unit, more) => [`${unit}und${tens}`, 10 * (index + 2) + more + 1] as const),
  ]),
]);

/** Numbers from two to twelve, halves among them, in words; "ein" is an article. A pattern without groups. */
export const WRITTEN_SMALL = `(?:${[...UNITS.slice(1).map((word) => `${word}(?:einhalb)?`), 'zehn', 'elf', 'zwölf'].join('|')})`;

/** Numbers from ten to 49 in words. A pattern without groups. */
export const WRITTEN_LARGE = `(?:${TEENS.join('|')}|(?:(?:${UNITS.join('|')})und)?(?:${TENS.join('|')}))`;

/** The value of a number in digits or in words; "39:50" is 39 hours and 50 minutes. */
export function readNumber(written: string): number {
  const [hours = '', minutes] = written.split(':');
  if (minutes !== undefined) return Number(hours) + Number(minutes) / 60;
  return VALUES.get(written.toLowerCase()) ?? Number(written.replace(',', '.'));
}
