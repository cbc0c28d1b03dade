import { speaksOf } from './compare-texts.ts';
import { agree, GROUP } from './evidence-of-facts.ts';
import type { Fingerprint, Gist } from './fingerprint.ts';
import { sharedName, unlikeName } from './named-units.ts';
import { notTakenUp, retell, type Retelling } from './retelling.ts';
import { signal, told, type Signal } from './signal.ts';
import { rankWords, titleRest } from './title-words.ts';

/** Two posts of one trade under one roof: "junior" here, "senior" there or nothing. */
function byRank(one: Fingerprint, other: Fingerprint): Signal | null {
  const missing = [...ranksMissing(one, other), ...ranksMissing(other, one)];
  return missing.length === 0 ? null : signal(`only one is for a "${missing[0]}"`, -3.5);
}

function ranksMissing(one: Fingerprint, other: Fingerprint): readonly string[] {
  const ranks = rankWords(one.title).filter((word) => !other.title.words.includes(word));
  return ranks.filter((word) => !speaksOf(other.text, word));
}

/** Both name a unit of one kind, each another: "Kita Sonnenschein" here, "Kita Regenbogen" there. */
function byUnit(one: Fingerprint, other: Fingerprint): Signal | null {
  const unit = unlikeName(one.marks, other.marks, {
    one: (name) => speaksOf(one.text, name),
    other: (name) => speaksOf(other.text, name),
  });
  if (unit !== null) return signal(`another ${unit}`, -3);
  const shared = sharedName(one.marks, other.marks);
  return shared === null ? null : told(`same ${shared}`, 0.5);
}

const COVERED_USUAL = 0.45;
/** Of a translation only names, foreign words and numbers are found again. */
const COVERED_TRANSLATED = 0.15;
const COVERED_WEIGHT = 6;

function byRetelling({ covered, copied, own }: Retelling, isTranslated: boolean): readonly Signal[] {
  const usual = isTranslated ? COVERED_TRANSLATED : COVERED_USUAL;
  const fewest = Math.min(own[0].length, own[1].length);
  const share = told(
    `${Math.round(covered * 100)} % of the words in some form`,
    (covered - usual) * COVERED_WEIGHT,
  );
  if (copied < COPIED || fewest === 0) return [share];
  const template = -1 - (copied - COPIED) * TEMPLATE_WEIGHT - Math.min(2, fewest);
  return [share, signal(`one frame, with ${own[0][0]} here and ${own[1][0]} there`, template)];
}

/** So much word for word is no retelling: it is a copy, or a frame filled in twice. */
const COPIED = 0.42;
const COPIED_WHOLE = 0.8;
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
function byTitleWords(one: Fingerprint, other: Fingerprint, copied: number): Signal | null {
  const ours = notTakenUp(titleRest(one.title, other.title), other);
  const theirs = notTakenUp(titleRest(other.title, one.title), one);
  const strange = ours[0] ?? theirs[0];
  if (strange !== undefined && copied >= COPIED_WHOLE)
    return signal(`one text, but only one title names ${strange}`, -3);
  const [here] = matterOf(ours, one, other);
  const [there] = matterOf(theirs, one, other);
  if (here === undefined || there === undefined) return null;
  return signal(`only one names ${here}, only the other ${there}`, -1.4);
}

/** What the texts of two prints say. */
export function evidenceOfTexts(one: Fingerprint, other: Fingerprint): readonly (Signal | null)[] {
  const retelling = retell(one, other);
  return [
    ...byRetelling(retelling, one.isEnglish !== other.isEnglish),
    byTitleWords(one, other, retelling.copied),
    byRank(one, other),
    byUnit(one, other),
  ];
}
