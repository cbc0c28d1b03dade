import type { NormalisedPosting } from '../posting.ts';
import { passageOf, type Passage } from './passage.ts';
import type { WeeklyHours } from './hours/weekly-hours.ts';
import { readWeeklyHours } from './read-weekly-hours.ts';

/** A posting made ready to be judged: what several judgements ask of its words is found once for all of them. */
export interface Reading {
  readonly posting: NormalisedPosting;
  readonly title: Passage;
  readonly text: Passage;
  /** Title and text, in this order. */
  readonly passages: readonly Passage[];
  readonly weeklyHours: readonly WeeklyHours[];
}

/** Makes a posting ready to be judged; hosts of mail and web addresses and endless words are blotted out. */
export function openReading(posting: NormalisedPosting): Reading {
  const title = passageOf('title', withoutEndlessWords(posting.title));
  const text = passageOf('text', withoutEndlessWords(withoutHosts(posting.text)));
  const passages = [title, text];
  return { posting, title, text, passages, weeklyHours: readWeeklyHours(passages) };
}

/** What a firm is called in an address says nothing of the job. */
const HOST = /@[\w.-]{1,80}\.\p{L}{2,12}|https?:\/\/[^\s)<>"]{3,200}|www\.[^\s)<>"]{3,200}/giu;

function withoutHosts(text: string): string {
  return text.replace(HOST, blot);
}

/** As many strokes as there are signs, so that positions stay. */
function blot(words: string): string {
  return '_'.repeat(words.length);
}

/** The longest words of advertisements have some sixty letters. */
const ENDLESS = 120;
const ENDLESS_WORD = new RegExp(String.raw`\S{${ENDLESS},}`, 'gu');

/** Data that strayed into a text, or lines of dashes: patterns would read it to its end from each of its letters. */
function withoutEndlessWords(text: string): string {
  return hasEndlessWord(text) ? text.replace(ENDLESS_WORD, blot) : text;
}

const BLANK = /\s/u;

/** Only the end of each stretch is looked at, back to its last blank: nearly every text has none. */
function hasEndlessWord(text: string): boolean {
  let start = 0;
  while (start + ENDLESS <= text.length) {
    let at = start + ENDLESS - 1;
    while (at >= start && !BLANK.test(text.charAt(at))) at -= 1;
    if (at < start) return true;
    start = at + 1;
  }
  return false;
}
