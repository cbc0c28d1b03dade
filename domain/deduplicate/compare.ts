import type { NameRelation } from './employer-name.ts';
import { relateEmployers } from './employer-name.ts';
import { findConflict } from './find-conflict.ts';
import type { Fingerprint } from './fingerprint.ts';
import { sharesReference } from './opening-marks.ts';
import { beginsAlike, ownWords, sharedWords, swappedThings } from './text-print.ts';
import type { TitleRelation } from './title-words.ts';
import { commonHead, relateTitles } from './title-words.ts';
import type { SiteRelation } from './work-site.ts';
import { relateSites } from './work-site.ts';

/**
 * Whether two prints are of one opening: `different` = not alike enough, `apart` = something contradicts.
 * `strength` orders several answers "same", 0 to 1.
 */
export interface Verdict {
  readonly kind: 'same' | 'grey' | 'different' | 'apart';
  readonly because: string;
  readonly strength: number;
}

/** What two prints have in common, as far as nothing contradicts. */
interface Likeness {
  readonly employer: NameRelation;
  readonly title: TitleRelation;
  readonly site: SiteRelation;
  /** Share of the shorter text found in the longer one; null when one has hardly a text. */
  readonly text: number | null;
  readonly contact: boolean;
  readonly translated: boolean;
  readonly sameSource: boolean;
}

/** A text of fewer words says too little to compare. */
const WORDS_MIN = 5;
const TEXT_NEAR = 0.9;
const TEXT_STRONG = 0.75;
const TEXT_FAIR = 0.5;
const TEXT_SHORTENED = 0.65;
const HEAD_MIN = 4;
/** From so many words on, the frame that an employer puts around every posting makes other jobs look half alike. */
const LONG_TEXT = 25;
const TEXT_LONG = 0.82;
/** Two long texts that each say so many words of their own describe two jobs in one frame. */
const OWN_WORDS_MAX = 2;

function shares(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((each) => other.has(each));
}

function liken(one: Fingerprint, other: Fingerprint): Likeness {
  const enough = Math.min(one.text.words.size, other.text.words.size) >= WORDS_MIN;
  const translated = one.text.english !== other.text.english;
  return {
    employer: relateEmployers(one.employer, other.employer),
    title: relateTitles(one.title, other.title),
    site: relateSites(one.site, other.site),
    text: enough && !translated ? sharedWords(one.text, other.text) : null,
    contact: shares(one.text.contacts, other.text.contacts),
    translated: enough && translated,
    sameSource: one.posting.source === other.posting.source,
  };
}

function verdict(kind: Verdict['kind'], because: string, strength: number): Verdict {
  return { kind, because, strength };
}

/** The opening is named by a number or an address; then other words and spellings do not matter. */
function byIdentity(one: Fingerprint, other: Fingerprint): Verdict | null {
  const employer = relateEmployers(one.employer, other.employer);
  if (shares(new Set(one.urls), new Set(other.urls))) return verdict('same', 'both lead to the same page', 1);
  const named = sharesReference(one.marks, other.marks) && employer !== 'other' && employer !== 'unknown';
  const somewhereElse = relateSites(one.site, other.site) === 'other';
  return named && !somewhereElse ? verdict('same', 'same employer and same reference number', 1) : null;
}

/** The same trade under another word: one beginning, or one occupation in the classification. */
function namesOneTrade(one: Fingerprint, other: Fingerprint): boolean {
  const [ours, theirs] = [one.posting.occupation.value, other.posting.occupation.value];
  if (ours !== null && theirs !== null && ours.slice(0, 3) !== theirs.slice(0, 3)) return false;
  if (commonHead(one.title, other.title) >= HEAD_MIN) return true;
  return ours !== null && ours.length >= 4 && ours === theirs;
}

function byTitle(likeness: Likeness, one: Fingerprint, other: Fingerprint): 'clear' | 'near' | 'open' | 'no' {
  if (likeness.title === 'equal' || likeness.title === 'contained') return 'clear';
  if (likeness.title === 'crossed') return 'open';
  const hiredOut =
    one.posting.temporaryAgency.value === 'yes' || other.posting.temporaryAgency.value === 'yes';
  return !hiredOut && namesOneTrade(one, other) ? 'near' : 'no';
}

function withoutText(likeness: Likeness): Verdict {
  const sure = likeness.employer === 'same' && likeness.title === 'equal' && likeness.site === 'same';
  if (
    likeness.translated &&
    likeness.title !== 'crossed' &&
    likeness.employer !== 'shares' &&
    likeness.site === 'same'
  ) {
    return verdict('same', 'same employer, place and translated title', 0.7);
  }
  if (sure && !likeness.sameSource) return verdict('same', 'same employer, title and place', 0.6);
  return sure || likeness.title === 'equal'
    ? verdict('grey', 'same title, hardly any text to compare', 0.4)
    : verdict('different', 'nothing but parts of the title alike', 0);
}

/** How much of the text must agree, by what else is known. */
function textNeeded(likeness: Likeness, title: 'clear' | 'near' | 'open', long: boolean): number {
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
function isShortenedTwice(likeness: Likeness, text: number, one: Fingerprint, other: Fingerprint): boolean {
  const direct = isDirect(one) && isDirect(other);
  const known = likeness.employer === 'same' || likeness.employer === 'contained';
  const placed = likeness.site === 'same' || likeness.site === 'compatible';
  return (
    direct &&
    known &&
    placed &&
    !likeness.sameSource &&
    likeness.title === 'equal' &&
    text >= TEXT_SHORTENED &&
    beginsAlike(one.text, other.text)
  );
}

function isDirect({ posting }: Fingerprint): boolean {
  return posting.temporaryAgency.value === 'no' && posting.privateRecruiter.value === 'no';
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

function byText(likeness: Likeness, text: number, one: Fingerprint, other: Fingerprint): Verdict {
  const title = byTitle(likeness, one, other);
  if (title === 'no') return verdict('apart', 'other occupation in the title', 0);
  const inTitles = (word: string): boolean =>
    [...one.title.words, ...other.title.words].some((each) => each.startsWith(word));
  const swapped = swappedThings(one.text, other.text, inTitles);
  if (swapped)
    return verdict(
      text >= TEXT_FAIR ? 'grey' : 'different',
      `like texts, but ${swapped[0]} here and ${swapped[1]} there`,
      0.3,
    );
  if (title === 'open')
    return verdict(text >= TEXT_NEAR ? 'grey' : 'different', 'each title names something of its own', 0.3);
  const long = Math.min(one.text.words.size, other.text.words.size) >= LONG_TEXT;
  if (long && ownWords(one.text, other.text) > OWN_WORDS_MAX && !isShortenedTwice(likeness, text, one, other))
    return verdict(
      text >= TEXT_LONG ? 'grey' : 'different',
      'each text tells something of its own',
      text / 2,
    );
  const supported = likeness.employer !== 'unknown' || likeness.contact;
  const shortened = isShortenedTwice(likeness, text, one, other);
  if (supported && (shortened || text >= textNeeded(likeness, title, long)))
    return verdict('same', reasonOf(likeness, text), 0.4 + text / 2);
  return verdict(text >= TEXT_FAIR ? 'grey' : 'different', 'texts agree only in part', text / 2);
}

/** Compares two prints. A contradiction counts more than any likeness, except the same page. */
export function compare(one: Fingerprint, other: Fingerprint): Verdict {
  const identity = byIdentity(one, other);
  if (identity) return identity;
  const conflict = findConflict(one, other);
  if (conflict !== null) return verdict('apart', conflict, 0);
  const likeness = liken(one, other);
  if (likeness.title === 'disjoint' && likeness.text === null) return verdict('different', 'other title', 0);
  return likeness.text === null ? withoutText(likeness) : byText(likeness, likeness.text, one, other);
}
