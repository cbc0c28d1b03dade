const MONTHS: Readonly<Record<number, string>> = {
  1: 'januar january jänner jaenner jan jän',
  2: 'februar february feber feb',
  3: 'märz maerz march mär mrz mar',
  4: 'april apr',
  5: 'mai may',
  6: 'juni june juno jun',
  7: 'juli july julei jul',
  8: 'august aug',
  9: 'september sept sep',
  10: 'oktober october okt oct',
  11: 'november nov',
  12: 'dezember december dez dec',
};

const MONTH_BY_WORD: ReadonlyMap<string, number> = new Map(
  Object.entries(MONTHS).flatMap(([number, words]) => words.split(' ').map((word) => [word, Number(number)])),
);

/** Every month word in lower case, German and English, long and short. */
export const MONTH_WORDS: readonly string[] = [...MONTH_BY_WORD.keys()];

/** A pattern for one month word, German or English, long or short; the longest words first. */
export const MONTH_PATTERN = `(?:${MONTH_WORDS.toSorted((a, b) => b.length - a.length).join('|')})(?!\\p{L})`;

/** 1 to 12 for a month word in any case; null for any other word. */
export function monthOf(word: string): number | null {
  return MONTH_BY_WORD.get(word.toLowerCase()) ?? null;
}

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  ein: 1,
  eine: 1,
  einem: 1,
  einer: 1,
  einen: 1,
  eines: 1,
  a: 1,
  an: 1,
  one: 1,
  zwei: 2,
  two: 2,
  drei: 3,
  three: 3,
  vier: 4,
  four: 4,
  fünf: 5,
  five: 5,
  sechs: 6,
  six: 6,
  sieben: 7,
  seven: 7,
  acht: 8,
  eight: 8,
  neun: 9,
  nine: 9,
  zehn: 10,
  ten: 10,
};

/** A pattern for a count in digits or in a word from one to ten. */
export const COUNT_PATTERN = `(?:\\d{1,4}|(?:${Object.keys(NUMBER_WORDS)
  .toSorted((a, b) => b.length - a.length)
  .join('|')})(?!\\p{L}))`;

/** The number that a text matching `COUNT_PATTERN` names. */
export function countOf(word: string): number {
  return NUMBER_WORDS[word.toLowerCase()] ?? Number(word);
}

/** Minutes east of Greenwich of the zone names that vacancies print. */
export const ZONE_MINUTES: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  cet: 60,
  mez: 60,
  met: 60,
  cest: 120,
  mesz: 120,
  bst: 60,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
};
