import { EASTERN_GIVEN_NAMES } from './given-names-eastern.ts';
import { GERMAN_GIVEN_NAMES, GIVEN_NAMES_THAT_ARE_WORDS } from './given-names-german.ts';
import { NEAR_EASTERN_GIVEN_NAMES, SOUTHERN_AND_WESTERN_GIVEN_NAMES } from './given-names-southern.ts';
import { ORDINARY_WORDS, TOWNS } from './ordinary-words.ts';
import { SURNAMES } from './surnames.ts';
import type { Token } from './tokens.ts';
import { endingOf } from './word-endings.ts';

/** What a word can be; a word may be several of them. */
export const WORD = {
  given: 1,
  /** A given name that is a word, too. */
  homonym: 2,
  surname: 4,
  ordinary: 8,
  town: 16,
  /** Frau, Herr, Familie … */
  honorific: 32,
  /** Dr., Prof., med. … */
  title: 64,
  /** von, van, el … */
  particle: 128,
  /** GmbH, KG, Söhne … */
  legalForm: 256,
} as const;

const HONORIFICS =
  'Frau Herr Herrn Fr Hr Hrn Familie Fam Eheleute Ms Mrs Mr Miss Mister Madame Monsieur Señora Señor Pani Pan Pfarrer Pfarrerin Pastor Pastorin Diakon Pater Schwester Sr Opa Oma Onkel Tante';
const TITLES =
  'Dr Prof Professor Professorin Dipl Ing Univ univ med dent vet rer nat pol phil jur iur oec theol paed päd Päd soz Soz Kfm habil h c hc e. PD Mag Betriebsw Verw FH TH TU MBA LL.M M.A B.A M.Sc B.Sc Dres RA RAin StB StBin WP WPin';
const PARTICLES =
  'von vom van de der den dem zu zum zur ter ten te el al la le lo da das di do dos du del della bin ibn ben bint af av Von Van De El Al La Le Lo Da Di Du Dos Dal Ter Ten Del Della';
const LEGAL_FORMS =
  'GmbH gGmbH AG KG KGaA OHG oHG SE UG GbR mbH eG e.G PartG PartGmbB AöR KdöR Inc Ltd LLC BV B.V Söhne Sohn Töchter Gebr Gebrüder Partner Partners Kollegen Kolleginnen Co Cie Nachf Nachfolger Gruppe Group Holding Stiftung Consulting';

const kinds = new Map<string, number>();

function learn(words: string, kind: number): void {
  for (const word of words.split(/\s+/)) if (word !== '') kinds.set(word, (kinds.get(word) ?? 0) | kind);
}

for (const names of [
  GERMAN_GIVEN_NAMES,
  EASTERN_GIVEN_NAMES,
  NEAR_EASTERN_GIVEN_NAMES,
  SOUTHERN_AND_WESTERN_GIVEN_NAMES,
])
  learn(names, WORD.given);
learn(GIVEN_NAMES_THAT_ARE_WORDS, WORD.homonym);
learn(SURNAMES, WORD.surname);
learn(ORDINARY_WORDS, WORD.ordinary);
learn(TOWNS, WORD.town);
learn(HONORIFICS, WORD.honorific);
learn(TITLES, WORD.title);
learn(PARTICLES, WORD.particle);
learn(LEGAL_FORMS, WORD.legalForm);

// A name that is a word, too, needs more than its place in a list.
for (const [word, kind] of kinds)
  if (kind & WORD.given && kind & (WORD.homonym | WORD.ordinary))
    kinds.set(word, (kind & ~WORD.given) | WORD.homonym);

/** Words without a capital are looked up only when they are as short as "von" and "theol". */
const LONGEST_SMALL_WORD = 5;

/** What a word can be, as bits of WORD. "HANS" and "Hans-Willi" are what their parts are. */
export function kindsOf({ word, isCapital }: Token): number {
  if (!isCapital && word.length > LONGEST_SMALL_WORD) return 0;
  const known = kinds.get(word);
  if (known !== undefined || !isCapital) return known ?? 0;
  if (word.includes('-')) return kindsOfCompound(word);
  return isUpperCase(word) ? kindsOfCapitals(word) : 0;
}

/** Whether a word can be one of these, bits of WORD. */
export function has(token: Token, kind: number): boolean {
  return (kindsOf(token) & kind) !== 0;
}

/** Whether the end of a capitalised word tells one of these, bits of ENDING. */
export function endsAs({ word, isCapital }: Token, kind: number): boolean {
  return isCapital && (endingOf(word) & kind) !== 0;
}

/** Whether a word has capitals only. */
export function isUpperCase(word: string): boolean {
  const second = word.charCodeAt(1);
  const isSmall = second >= 97 && second <= 122;
  return word.length > 1 && !isSmall && word === word.toUpperCase() && word !== word.toLowerCase();
}

function kindsOfCompound(word: string): number {
  const parts = word.split('-');
  const all = parts.reduce((common, part) => common & widened(kinds.get(part) ?? 0), ~0);
  return all & (WORD.given | WORD.surname);
}

/** A name that is a word, too, is a name again beside another one: "Karl-Ernst". */
function widened(kind: number): number {
  return kind & WORD.homonym ? kind | WORD.given : kind;
}

function kindsOfCapitals(word: string): number {
  const kind = kinds.get(word.charAt(0) + word.slice(1).toLowerCase()) ?? 0;
  return kind & WORD.given ? (kind & ~WORD.given) | WORD.homonym : kind;
}
