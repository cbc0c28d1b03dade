import { allMatches } from '../../all-matches.ts';
import { readNumber } from './written-numbers.ts';

const NAME = String.raw`(?:mo(?:ntags?|\.)?|di(?:enstags?|\.)?|mi(?:ttwochs?|\.)?|do(?:nnerstags?|\.)?|fr(?:eitags?|\.)?|sa(?:mstags?|\.)?|sonnabends?|so(?:nntags?|\.)?)(?!\p{L})`;

/** Days of a week from one to another or one by one: "Mo–Do", "dienstags und donnerstags". A pattern without groups. */
export const NAMED_DAYS = String.raw`(?<!\p{L})${NAME}(?:\s?(?:–|-|bis)\s?(?:einschließlich )?${NAME}|(?:\s?(?:,|\/|und|u\.|\+|&|sowie)\s?${NAME}){1,6})`;
/** "an fünf Tagen", "4-Tage-Woche". A pattern without groups. */
export const NUMBER_OF_DAYS = String.raw`(?<![\p{L}\d.,])(?:[2-6]|zwei|drei|vier|fünf|sechs)[- ]?(?:werk|arbeits|wochen)?-?tagen?`;
/** Every working day. A pattern without groups. */
export const EVERY_DAY = String.raw`(?<!\p{L})(?:werktäglich|werktags|täglich|jeden (?:werk|arbeits)?tag)(?!\p{L})`;
/** One day by its name. A pattern without groups. */
export const ONE_DAY = String.raw`(?<!\p{L})${NAME}`;

const WEEK = ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'];
const NAMES = new RegExp(ONE_DAY, 'giu');
const NUMBER = /^(\d|\p{L}+?)[- ]?(?:werk|arbeits|wochen)?-?tage/iu;
const WORKING_DAYS = 5;

/** How many days of a week such words name; five where they say every day. */
export function countDays(words: string): number {
  const [, number] = NUMBER.exec(words) ?? [];
  if (number !== undefined) return readNumber(number);
  const days = allMatches(NAMES, words).map(([name]) => WEEK.indexOf(name.slice(0, 2).toLowerCase()));
  const [first, last] = days;
  if (first === undefined) return WORKING_DAYS;
  const isRange = last !== undefined && days.length === 2 && /–|-|bis/iu.test(words);
  return isRange ? ((last - first + WEEK.length) % WEEK.length) + 1 : new Set(days).size;
}
