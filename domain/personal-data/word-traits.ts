import { mayAnnounce } from './announcing-words.ts';
import { ANY_KIND, isUpperCase, kindsOf, WORD } from './name-words.ts';
import { ENDING, endingOf, LONGEST_NAME } from './word-endings.ts';

/** What a word tells by its look and as a whole; bits that stand in one number with those of WORD and ENDING. */
export const LOOK = {
  capital: 1 << 15,
  /** "HANS" */
  allCapitals: 1 << 16,
  /** Can be part of a name unless its ending speaks against it. */
  partOfName: 1 << 17,
  /** A name may begin here, or "Frau" and "Dr." announce one. */
  beginsName: 1 << 18,
  /** "A" of "A. Meier" */
  initial: 1 << 19,
  /** A name may follow, as behind "heißt" and "an". */
  announces: 1 << 20,
} as const;

/** Every ending that is no name's elsewhere: "Frau Bertling", "Herr Hofmeister". */
export const ANY_ENDING = ENDING.noun | ENDING.institution | ENDING.role | ENDING.topographic;

const NAME = WORD.surname | WORD.given | WORD.homonym;
const NO_NAME = WORD.ordinary | WORD.title | WORD.honorific;
const BEGINS_NAME = WORD.given | WORD.homonym | WORD.surname | WORD.town;

/** All that a word tells by itself, as bits of WORD, ENDING and LOOK. `isCapital` when its first letter is one. */
export function traitsOf(word: string, isCapital: boolean): number {
  let traits = kindsOf(word);
  if (isUpperCase(word)) traits |= LOOK.allCapitals;
  if (mayAnnounce(word)) traits |= LOOK.announces;
  if (!isCapital) return isBehindParticle(word) && !isMake(word) ? traits | LOOK.partOfName : traits;
  traits |= LOOK.capital | endingOf(word);
  if (word.length === 1) traits |= LOOK.initial;
  if (isPartOfName(word, traits)) traits |= LOOK.partOfName;
  return mayBeginName(word, traits) ? traits | LOOK.beginsName : traits;
}

/** Whether traits are those of a part of a name; `tolerated` endings, bits of ENDING, do not speak against it. */
export function isNameLike(traits: number, tolerated = 0): boolean {
  if (!(traits & LOOK.partOfName)) return false;
  return (traits & NAME) !== 0 || !(traits & ANY_ENDING & ~tolerated);
}

function isPartOfName(word: string, traits: number): boolean {
  if (word.length === 1 || traits & WORD.legalForm) return false;
  return (traits & NAME) !== 0 || !(traits & NO_NAME || isShout(word) || isMake(word));
}

/** "al-Rahman", "d'Angelo" */
function isBehindParticle(word: string): boolean {
  return /^(?:al|el|as|an|d|o)[-'’]\p{Lu}/u.test(word);
}

/** "BestMatch": a capital within the word, not that of "McDonald" or "DeVries". */
function isMake(word: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(word) && !/^(?:Ma?c|D[ei]|L[ae]|Van|Von|Fitz)\p{Lu}/u.test(word);
}

/** "HR", "IT", "DRK". */
function isShout(word: string): boolean {
  return word.length <= 4 && isUpperCase(word);
}

/** A title, a known name, a town, an initial, or a word that no table knows and that does not end like a thing. */
function mayBeginName(word: string, traits: number): boolean {
  if (traits & (WORD.honorific | WORD.title)) return true;
  if (isTooLong(word)) return false;
  if (traits & ANY_KIND) return (traits & BEGINS_NAME) !== 0;
  return word.length === 1 || isNameLike(traits);
}

/** Long words without a hyphen are compounds. */
function isTooLong(word: string): boolean {
  return word.length > LONGEST_NAME && !word.includes('-');
}
