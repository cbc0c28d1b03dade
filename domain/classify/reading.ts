import { allMatches } from '../all-matches.ts';
import type { NormalisedPosting } from '../posting.ts';
import { narrowText } from './narrow-text.ts';
import { passageFrom, type Passage } from './passage.ts';
import type { WeeklyHours } from './hours/weekly-hours.ts';
import { readWeeklyHours } from './read-weekly-hours.ts';
import { signTable } from './sign-table.ts';

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
  const title = passageFrom('title', withoutEndlessWords(inBothForms(posting.title)));
  const text = passageFrom('text', withoutEndlessWords(withoutHosts(inBothForms(posting.text))));
  const passages = [title, text];
  return { posting, title, text, passages, weeklyHours: readWeeklyHours(passages) };
}

/** A text and its narrow form. */
type Forms = Pick<Passage, 'text' | 'narrow'>;

function inBothForms(text: string): Forms {
  return { text, narrow: narrowText(text) };
}

/** What a firm is called in an address says nothing of the job. */
const HOST = /@[\w.-]{1,80}\.\p{L}{2,12}|https?:\/\/[^\s)<>"]{3,200}|www\.[^\s)<>"]{3,200}/giu;

function withoutHosts(forms: Forms): Forms {
  return blotOut(HOST, forms);
}

/** In place of what is found stand as many strokes as there are signs, so that positions stay. */
function blotOut(pattern: RegExp, forms: Forms): Forms {
  let { text, narrow } = forms;
  for (const { index, 0: words } of allMatches(pattern, narrow)) {
    const end = index + words.length;
    const strokes = '_'.repeat(words.length);
    text = text.slice(0, index) + strokes + text.slice(end);
    narrow = narrow.slice(0, index) + strokes + narrow.slice(end);
  }
  return { text, narrow };
}

/** The longest words of advertisements have some sixty letters. */
const ENDLESS = 120;
const ENDLESS_WORD = new RegExp(String.raw`\S{${ENDLESS},}`, 'gu');

/** Data that strayed into a text, or lines of dashes: patterns would read it to its end from each of its letters. */
function withoutEndlessWords(forms: Forms): Forms {
  return hasEndlessWord(forms.narrow) ? blotOut(ENDLESS_WORD, forms) : forms;
}

const IS_BLANK = signTable(/\s/u);

/** Only the end of each stretch is looked at, back to its last blank: nearly every text has none. */
function hasEndlessWord(narrow: string): boolean {
  let start = 0;
  while (start + ENDLESS <= narrow.length) {
    let at = start + ENDLESS - 1;
    while (at >= start && IS_BLANK[narrow.charCodeAt(at)] === 0) at -= 1;
    if (at < start) return true;
    start = at + 1;
  }
  return false;
}
