import { EASTERN_GIVEN_NAMES } from './given-names-eastern.ts';
import { GERMAN_GIVEN_NAMES, GIVEN_NAMES_THAT_ARE_WORDS } from './given-names-german.ts';
import { NEAR_EASTERN_GIVEN_NAMES, SOUTHERN_AND_WESTERN_GIVEN_NAMES } from './given-names-southern.ts';
import { ORDINARY_WORDS, TOWNS } from './ordinary-words.ts';
import { SURNAMES } from './surnames.ts';

/** What a word can be, bits below those of ENDING; a word may be several of them. */
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
  /** Ansprechpartnerin, Rückfragen, Geschäftsführer …: the name of a person follows. */
  contact: 512,
  /** A surname that is a trade, too, and sought as such: "Koch". */
  trade: 1024,
} as const;

/** Any of them. */
export const ANY_KIND = 2 * WORD.trade - 1;

const HONORIFICS =
  'Frau Herr Herrn Fr Hr Hrn Familie Fam Eheleute Ms Mrs Mr Miss Mister Madame Monsieur Señora Señor Pani Pan Pfarrer Pfarrerin Pastor Pastorin Diakon Pater Schwester Sr Opa Oma Onkel Tante Mama Mamma Papa';
const TITLES =
  'Dr Prof Professor Professorin Priv Doz OStD StD OStR StR Dipl Ing Univ univ med dent vet rer nat pol phil jur iur oec theol paed päd Päd soz Soz Kfm Kffr Kfr habil h c hc e. PD Mag Betriebsw Verw FH TH TU MBA LL.M M.A B.A M.Sc B.Sc Dres RA RAin StB StBin WP WPin';
const PARTICLES =
  'von vom tom op van de der den dem zu zum zur ter ten te el al la le lo da das di do dos du del della bin ibn ben bint af av Von Van De El Al La Le Lo Da Di Du Dos Dal Ter Ten Del Della';
const LEGAL_FORMS =
  'GmbH gGmbH AG KG KGaA OHG oHG SE UG GbR mbH eG e.G PartG PartGmbB AöR KdöR Inc Ltd LLC BV B.V Söhne Sohn Töchter Gebr Gebrüder Partner Partners Kollegen Kolleginnen Co Cie Nachf Nachfolger Gruppe Group Holding Stiftung Consulting';

const CONTACT_WORDS =
  'Ansprechpartner Ansprechpartnerin Ansprechpartnerinnen Ansprechperson Ansprechpersonen Kontakt Kontaktperson Kontaktpersonen Rückfragen ' +
  'Rückfrage Fragen Auskunft Auskünfte Bewerbungen Bewerbung Infos Informationen Recruiter Recruiterin Verantwortlich Inhaber Inhaberin Inh ' +
  'Geschäftsführer Geschäftsführerin Geschäftsführung Vorstand Vorsitzender Vorsitzende Personalreferentin Personalreferent Personalleitung Contact';

const TRADES =
  'Bauer Bäcker Drescher Fischer Fleischer Förster Gärtner Glaser Jäger Kaufmann Kellner Koch Küster Lehrer Maler Maurer Metzger Richter Sattler ' +
  'Schlosser Schneider Schreiner Schuster Tischler Winzer Zimmermann';

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
learn(CONTACT_WORDS, WORD.contact);
learn(TRADES, WORD.trade);

// A name that is a word, too, needs more than its place in a list.
for (const [word, kind] of kinds)
  if (kind & WORD.given && kind & (WORD.homonym | WORD.ordinary))
    kinds.set(word, (kind & ~WORD.given) | WORD.homonym);

/** What a word can be, as bits of WORD. "HANS" and "Hans-Willi" are what their parts are. */
export function kindsOf(word: string): number {
  const known = kinds.get(word);
  if (known !== undefined) return known;
  if (word.includes('-')) return kindsOfCompound(word);
  return isUpperCase(word) ? kindsOfCapitals(word) : 0;
}

/** Whether a word has capitals only. */
export function isUpperCase(word: string): boolean {
  const second = word.charCodeAt(1);
  const isSmall = second >= 97 && second <= 122;
  return word.length > 1 && !isSmall && word === word.toUpperCase() && word !== word.toLowerCase();
}

function kindsOfCompound(word: string): number {
  const parts = word.split('-').map((part) => widened(kindsOfPart(part)));
  const all = parts.reduce((common, kind) => common & kind, ~0) & (WORD.given | WORD.surname);
  if (all !== 0 || parts.some((kind) => kind & (WORD.given | WORD.surname))) return all;
  return parts.some((kind) => kind & WORD.ordinary) ? WORD.ordinary : 0;
}

/** "PDF" of "PDF-Datei" is no part of a name. */
function kindsOfPart(part: string): number {
  return kinds.get(part) ?? (isUpperCase(part) ? WORD.ordinary : 0);
}

/** A name that is a word, too, is a name again beside another one: "Karl-Ernst". */
function widened(kind: number): number {
  return kind & WORD.homonym ? kind | WORD.given : kind;
}

function kindsOfCapitals(word: string): number {
  const kind = kinds.get(word.charAt(0) + word.slice(1).toLowerCase()) ?? 0;
  return kind & WORD.given ? (kind & ~WORD.given) | WORD.homonym : kind;
}
