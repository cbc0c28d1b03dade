import { speaksOf } from './compare-texts.ts';
import { agree, GROUP } from './evidence-of-facts.ts';
import type { FilledFrame } from './filled-frame.ts';
import type { Fingerprint, Gist } from './fingerprint.ts';
import { sharedName, unlikeName } from './named-units.ts';
import type { Pair } from './pair.ts';
import { notTakenUp, retell, type Retelling } from './retelling.ts';
import { signal, told, type Signal } from './signal.ts';
import { areOfOtherStanding, headsAgree, rankWords, titleRest } from './title-words.ts';

/** Two posts of one trade under one roof: "junior" here, "senior" there or nothing. */
function byRank(one: Fingerprint, other: Fingerprint, isCopy: boolean): Signal | null {
  const missing = [...ranksMissing(one, other), ...ranksMissing(other, one)];
  return missing.length === 0 ? null : signal(`only one is for a "${missing[0]}"`, isCopy ? -6 : -3.5);
}

function ranksMissing(one: Fingerprint, other: Fingerprint): readonly string[] {
  const ranks = rankWords(one.title).filter((word) => !other.title.words.includes(word));
  return ranks.filter((word) => !speaksOf(other.text(), word));
}

const SAME_UNIT = 0.5;

/** Both name a unit of one kind, each another: "Kita Sonnenschein" here, "Kita Regenbogen" there. */
function byUnit(one: Fingerprint, other: Fingerprint): Signal | null {
  const unit = unlikeName(one.marks, other.marks, {
    one: (name) => speaksOf(one.text(), name),
    other: (name) => speaksOf(other.text(), name),
  });
  if (unit !== null) return signal(`another ${unit}`, -3);
  const shared = sharedName(one.marks, other.marks);
  return shared === null ? null : told(`same ${shared}`, SAME_UNIT);
}

const COVERED_USUAL = 0.45;
/** Of a translation only names, foreign words and numbers are found again. */
const COVERED_TRANSLATED = 0.15;
const COVERED_WEIGHT = 6;

function usualShare({ one, other }: Pair): number {
  return one.isEnglish === other.isEnglish ? COVERED_USUAL : COVERED_TRANSLATED;
}

function byShare({ covered }: Retelling, pair: Pair): Signal {
  const { verbatim } = pair.frame();
  const found = verbatim >= VERBATIM ? Math.max(covered, (covered + verbatim) / 2) : covered;
  const weight = (found - usualShare(pair)) * COVERED_WEIGHT;
  return told(`${Math.round(found * 100)} % of the words in some form`, weight);
}

/** Sentences that are copied, and things in them that are not. */
function byTemplate({ copied, own: [ours, theirs] }: Retelling, pair: Pair): Signal | null {
  const frame = pair.frame();
  if (isRetold(frame) || bySwap(frame) !== null || frame.verbatim >= VERBATIM) return null;
  const fewest = Math.min(ours.length, theirs.length);
  if (copied < COPIED || fewest === 0) return null;
  const weight = -1 - (copied - COPIED) * TEMPLATE_WEIGHT - Math.min(2, fewest);
  return signal(`one frame, with ${ours[0]} here and ${theirs[0]} there`, weight);
}

function isFrame({ verbatim, inOrder }: FilledFrame): boolean {
  return verbatim >= VERBATIM || (verbatim >= ORDERLY.verbatim && inOrder() >= ORDERLY.inOrder);
}

/** Nearly all the words of one are in the other, in another order and other forms: told anew, no frame. */
function isRetold(frame: FilledFrame): boolean {
  if (!RETOLD.some((least) => frame.verbatim >= least.verbatim && frame.inOrder() < least.inOrder))
    return false;
  return !frame.swaps().some(({ isHard }) => isHard);
}

function bySwap(frame: FilledFrame): Signal | null {
  const swap = frame
    .swaps()
    .find(({ isHard }) => (isHard ? frame.verbatim >= VERBATIM_HALF : isFrame(frame)));
  return swap === undefined ? null : signal(`one frame, with ${swap.here} here and ${swap.there} there`, -6);
}

/** So much word for word is no retelling: it is a copy, or a frame filled in twice. */
const COPIED = 0.42;
/** From such a share of common words on the texts are one frame. */
const VERBATIM = 0.77;
const VERBATIM_HALF = 0.45;
/** With fewer common words it must be their order that is kept. */
const ORDERLY = { verbatim: 0.62, inOrder: 0.5 } as const;
/** A frame keeps the order of its words but where something is filled in. */
const RETOLD = [
  { verbatim: 0.74, inOrder: 0.58 },
  { verbatim: 0.65, inOrder: 0.35 },
] as const;
const TEMPLATE_WEIGHT = 8;

/** People and the places that every employer has: where both are of one occupation, another word for it is no other work. */
const NO_MATTER =
  /(?:er|kraft|mann|frau|fachfrau|angestellt|assistent|arzt|leitung|personal)$|^(?:filiale|laden|standort|betrieb|haus|bereich|abteilung|gesundheits|werkstatt|fachrichtung|schwerpunkt|profi|person|manager|agent|junior|senior)$/u;

function matterOf(words: readonly string[], one: Gist, other: Gist): readonly string[] {
  if (!agree(one, other, GROUP)) return words;
  return words.filter(
    (word) => word !== one.title.head && word !== other.title.head && !NO_MATTER.test(word),
  );
}

/** What each title names that the other print does not know: another ward, another machine. */
function byTitleWords(one: Fingerprint, other: Fingerprint, isCopy: boolean): Signal | null {
  const ours = notTakenUp(titleRest(one.title, other.title), other);
  const theirs = notTakenUp(titleRest(other.title, one.title), one);
  if (isCopy) return byTitleOfCopy(one, other, [ours, theirs]);
  const [here] = matterOf(ours, one, other);
  const [there] = matterOf(theirs, one, other);
  if (here === undefined || there === undefined) return null;
  return signal(`only one names ${here}, only the other ${there}`, -1.4);
}

/** Under one text the titles have the say: two words for the work, or one work with something of its own. */
function byTitleOfCopy(
  one: Fingerprint,
  other: Fingerprint,
  [ours, theirs]: readonly [readonly string[], readonly string[]],
): Signal | null {
  if (areOfOtherStanding(one.title, other.title)) return signal('one text, but titles of other standing', -5);
  const standing = unlikeStanding(one, other);
  if (standing !== null) return signal(`one text, but only one title is for a ${standing}`, -5);
  const strange = [...ours, ...theirs].find((word) => !SHIFT.test(word));
  if (strange === undefined) return null;
  const what = `one text, but only one title names ${strange}`;
  if (headsAgree(one.title, other.title))
    return signal(what, ours.length > 0 && theirs.length > 0 ? -6 : -4.5);
  if (!one.isDirect || !other.isDirect) return signal(what, -4);
  if (isOneWork(one, other)) return null;
  return signal(what, one.kind === 'job' ? -3 : -6);
}

/** Who leads, helps or learns in one title only; of the skilled titles seldom speak. */
function unlikeStanding({ marks: ours }: Gist, { marks: theirs }: Gist): string | null {
  const only = [
    ...ours.ranks.filter((rank) => !theirs.ranks.includes(rank)),
    ...theirs.ranks.filter((rank) => !ours.ranks.includes(rank)),
  ];
  return only.find((rank) => rank !== 'skilled') ?? null;
}

/** Shifts are compared by themselves. */
const SHIFT = /^(?:frueh|spaet|nacht|tag|wechsel)(?:dienst|schicht|wache|bereitschaft)/u;

/** Two words for the work, as far as their occupations tell. */
function isOneWork(one: Gist, other: Gist): boolean {
  const [ours, theirs] = [one.occupation, other.occupation];
  if (ours === null || theirs === null || !agree(one, other, GROUP)) return false;
  if (ours.startsWith(theirs) || theirs.startsWith(ours)) return true;
  return one.kind === 'job' && (one.nextOccupation !== null || other.nextOccupation !== null);
}

/** The most that these say for one opening: a unit of one name. */
export const MOST_OF_FRAME = SAME_UNIT;

/** What is filled into the frame of two texts, and what their titles name beside it; each is read when it is asked for. */
export function evidenceOfFrame(pair: Pair): IteratorObject<Signal> {
  return signalsOfFrame(pair).filter((each) => each !== null);
}

function* signalsOfFrame(pair: Pair): Generator<Signal | null, undefined> {
  const { one, other } = pair;
  const frame = pair.frame();
  const retold = isRetold(frame);
  const isCopy = frame.verbatim >= VERBATIM && !retold;
  if (!retold) yield bySwap(frame);
  if (!retold) yield byTitleWords(one, other, isCopy);
  yield byRank(one, other, isCopy);
  yield byUnit(one, other);
}

/** The most that these say: every word is found again. */
export function mostOfTelling(pair: Pair): number {
  return (1 - usualShare(pair)) * COVERED_WEIGHT;
}

/** What two texts tell alike, word by word. */
export function evidenceOfTelling(pair: Pair): readonly Signal[] {
  const retelling = retell(pair.one, pair.other);
  return [byShare(retelling, pair), byTemplate(retelling, pair)].filter((each) => each !== null);
}
