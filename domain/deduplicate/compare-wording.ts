import type { Fingerprint, Gist } from './fingerprint.ts';
import { beginsAlike, speaksOf } from './compare-texts.ts';
import type { Swap } from './filled-frame.ts';
import type { Pair } from './pair.ts';
import type { Standing } from './standing.ts';
import type { TitleRelation } from './title-words.ts';
import { areOfOtherStanding, commonHead, countCognates, titleRest } from './title-words.ts';
import { verdict, type Verdict } from './verdict.ts';

/** What two prints have in common, as far as nothing contradicts. */
interface Likeness extends Standing {
  readonly title: TitleRelation;
  /** Share of the shorter text found in the longer one; null when one has hardly a text. */
  readonly text: number | null;
  readonly contact: boolean;
  readonly sameSource: boolean;
}

/** A text of fewer words says too little to compare. */
const WORDS_MIN = 5;
const TEXT_NEAR = 0.9;
const TEXT_STRONG = 0.75;
/** Where so much of the wording agrees, nothing else is asked. */
export const STRENGTH_PLAIN = 0.4 + TEXT_STRONG / 2;
const TEXT_FAIR = 0.5;
/** In texts with fewer words in common, another thing in a like place may be another word for it. */
const FRAME_MIN = 0.6;
const TEXT_SHORTENED = 0.65;
const HEAD_MIN = 4;
/** From so many words on, the frame that an employer puts around every posting makes other jobs look half alike. */
const LONG_TEXT = 25;
const TEXT_LONG = 0.82;
/** Two long texts that each say so many words of their own describe two jobs in one frame. */
const OWN_WORDS_MAX = 2;

function shares(one: readonly string[], other: readonly string[]): boolean {
  return one.some((each) => other.includes(each));
}

function isLongEnough(one: Gist, other: Gist): boolean {
  return Math.min(one.textSize, other.textSize) >= WORDS_MIN;
}

/** Both have a text, one in English. */
export function isTranslated(one: Gist, other: Gist): boolean {
  return isLongEnough(one, other) && one.isEnglish !== other.isEnglish;
}

/** Both have a text, in one language. */
function isComparable(one: Gist, other: Gist): boolean {
  return isLongEnough(one, other) && one.isEnglish === other.isEnglish;
}

function liken(pair: Pair): Likeness {
  const { one, other, standing } = pair;
  const isReadable = isComparable(one, other);
  return {
    ...standing,
    title: pair.title(),
    text: isReadable ? pair.frame().verbatim : null,
    contact: isReadable && shares(one.text().contacts, other.text().contacts),
    sameSource: one.source === other.source,
  };
}

/** The same trade under another word: one beginning, or one occupation in the classification. */
function namesOneTrade(one: Gist, other: Gist): boolean {
  const [ours, theirs] = [one.occupation, other.occupation];
  const areSure = one.nextOccupation === null && other.nextOccupation === null;
  if (areSure && ours !== null && theirs !== null && ours.slice(0, 3) !== theirs.slice(0, 3)) return false;
  if (areOfOtherStanding(one.title, other.title)) return false;
  if (commonHead(one.title, other.title) >= HEAD_MIN) return true;
  return ours !== null && ours.length >= 4 && ours === theirs;
}

/** How clearly two titles name one thing. */
type Clarity = 'clear' | 'near' | 'open' | 'no';

function clarity(title: TitleRelation, one: Gist, other: Gist): Clarity {
  if (title === 'equal' || title === 'contained') return 'clear';
  if (title === 'crossed') return 'open';
  if (one.source === other.source) return 'no';
  return !one.isHiredOut && !other.isHiredOut && namesOneTrade(one, other) ? 'near' : 'no';
}

function withoutText(likeness: Likeness): Verdict {
  const sure = likeness.employer === 'same' && likeness.title === 'equal' && likeness.site === 'same';
  if (sure && !likeness.sameSource) return verdict('same', 'same employer, title and place', 0.6);
  return sure || likeness.title === 'equal'
    ? verdict('grey', 'same title, hardly any text to compare', 0.4)
    : verdict('different', 'nothing but parts of the title alike', 0);
}

/** How much of the text must agree, by what else is known. */
function textNeeded(likeness: Likeness, title: Clarity, long: boolean): number {
  if (likeness.sameSource || title !== 'clear') return TEXT_NEAR;
  if (long) return likeness.title === 'equal' ? TEXT_LONG : TEXT_NEAR;
  const certain = likeness.employer === 'same' || likeness.employer === 'contained';
  return certain && likeness.site !== 'unknown' ? TEXT_FAIR : TEXT_STRONG;
}

/**
 * Two sites that each left out other lines of one text: with all else equal and one beginning, most words in common
 * suffice. A firm that
 * hires out or places has many such openings, so there it does not.
 */
function isShortenedTwice(likeness: Likeness, text: number, { one, other }: Pair): boolean {
  const direct = one.isDirect && other.isDirect;
  const known = likeness.employer === 'same' || likeness.employer === 'contained';
  const placed = likeness.site === 'same' || likeness.site === 'compatible';
  return (
    direct &&
    known &&
    placed &&
    !likeness.sameSource &&
    likeness.title === 'equal' &&
    text >= TEXT_SHORTENED &&
    beginsAlike(one.text(), other.text())
  );
}

/** A text that is no shorter than the other has not lost its shift on the way. */
const AS_LONG = 0.95;

function namesShiftAlone(one: Gist, other: Gist): boolean {
  const [ours, theirs] = [one.marks.shifts.length > 0, other.marks.shifts.length > 0];
  if (ours === theirs) return false;
  const [silent, speaking] = ours ? [other, one] : [one, other];
  return silent.textSize >= LONG_TEXT && silent.textSize >= speaking.textSize * AS_LONG;
}

/** A word of each title that the text below it takes up and the other text does not know. */
function eachKeepsItsWord(one: Fingerprint, other: Fingerprint): boolean {
  return keepsItsWord(one, other) && keepsItsWord(other, one);
}

function keepsItsWord(one: Fingerprint, other: Fingerprint): boolean {
  return titleRest(one.title, other.title).some(
    (word) => speaksOf(one.text(), word) && !speaksOf(other.text(), word),
  );
}

/** So many words in common name one opening: the occupation, and what it is about. */
const COGNATES_SURE = 2;

/** One text in German, one in English: then the titles have the say, under one employer in one place. */
function byTranslation(title: TitleRelation, { employer, site }: Standing, cognates: number): Verdict {
  const isPlaced = site === 'same' && (employer === 'same' || employer === 'contained');
  const isNamed = title === 'equal' || title === 'contained' || cognates >= COGNATES_SURE;
  if (isPlaced && isNamed) return verdict('same', 'same employer, place and translated title', 0.7);
  return verdict(isPlaced && cognates > 0 ? 'grey' : 'different', 'one in English, partly alike', 0.3);
}

function reasonOf(likeness: Likeness, share: number): string {
  const title =
    likeness.title === 'disjoint'
      ? 'title of the same trade'
      : likeness.title === 'equal'
        ? 'same title'
        : 'like title';
  const employer = likeness.employer === 'same' ? 'same employer' : 'employer written differently';
  return `${employer}, ${title}, ${Math.round(share * 100)} % of the text`;
}

/** A fact filled into one frame, unless each source has left out other sentences of one text. */
function swapThatCounts(pair: Pair, isShortened: boolean): Swap | undefined {
  const frame = pair.frame();
  const isFrame = frame.verbatim >= FRAME_MIN;
  return frame
    .swaps()
    .find(({ isHard, areSentences }) => (isHard || isFrame) && (!areSentences || !isShortened));
}

const HOUSEHOLD_WORDS = 8;

/** Households have no name: nearly every word must agree, and there must be some. */
function isOneHousehold(likeness: Likeness, text: number, one: Gist, other: Gist): boolean {
  const arePrivate = one.employer.isHousehold && other.employer.isHousehold;
  const isLong = Math.min(one.textSize, other.textSize) >= HOUSEHOLD_WORDS;
  return arePrivate && isLong && text >= TEXT_NEAR && likeness.site !== 'unknown';
}

/** By the texts, unless facts were filled into one frame; texts of which little agrees are no frame. */
function byText(likeness: Likeness, text: number, pair: Pair): Verdict {
  const shortened = isShortenedTwice(likeness, text, pair);
  const worded = byShare(likeness, text, shortened, pair);
  if (worded.kind === 'different' && text < TEXT_STRONG) return worded;
  const swapped = swapThatCounts(pair, shortened);
  if (!swapped) return worded;
  const because = `like texts, but ${swapped.here} here and ${swapped.there} there`;
  return verdict(text >= TEXT_STRONG ? 'grey' : 'different', because, 0.3);
}

/** By how much of the texts agrees. */
function byShare(likeness: Likeness, text: number, shortened: boolean, pair: Pair): Verdict {
  const { one, other } = pair;
  const title = clarity(likeness.title, one, other);
  if (title === 'open' && eachKeepsItsWord(one, other))
    return verdict('apart', 'each names something of its own in title and text', 0);
  if (title === 'open')
    return verdict(text >= TEXT_NEAR ? 'grey' : 'different', 'each title names something of its own', 0.3);
  if (likeness.sameSource && likeness.employer === 'shares')
    return verdict(
      text >= TEXT_NEAR ? 'grey' : 'different',
      'one source, but another name of the employer',
      text / 2,
    );
  const long = Math.min(one.textSize, other.textSize) >= LONG_TEXT;
  if (long && pair.frame().ownWords > OWN_WORDS_MAX && !shortened)
    return verdict(
      text >= TEXT_LONG ? 'grey' : 'different',
      'each text tells something of its own',
      text / 2,
    );
  if (text >= TEXT_NEAR && namesShiftAlone(one, other))
    return verdict('grey', 'like texts, but only one names a shift', text / 2);
  const supported =
    likeness.employer !== 'unknown' || likeness.contact || isOneHousehold(likeness, text, one, other);
  if (supported && (shortened || text >= textNeeded(likeness, title, long)))
    return verdict('same', reasonOf(likeness, text), 0.4 + text / 2);
  return verdict(text >= TEXT_FAIR ? 'grey' : 'different', 'texts agree only in part', text / 2);
}

/** By the wording: one text printed twice, whole, shortened or translated. */
export function compareWording(pair: Pair): Verdict {
  const { one, other, standing } = pair;
  const title = pair.title();
  if (isTranslated(one, other)) return byTranslation(title, standing, countCognates(one.title, other.title));
  if (title === 'disjoint' && !isComparable(one, other)) return verdict('different', 'other title', 0);
  // Long before any text is read: most candidates under one employer are of other trades.
  if (clarity(title, one, other) === 'no') return verdict('apart', 'other occupation in the title', 0);
  const likeness = liken(pair);
  if (likeness.text !== null) return byText(likeness, likeness.text, pair);
  return pair
    .frame()
    .swaps()
    .some(({ isHard }) => isHard)
    ? verdict('different', 'little text, and another number or day in it', 0)
    : withoutText(likeness);
}
