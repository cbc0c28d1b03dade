import { anyOf } from '../any-of.ts';
import { fold } from '../occupation/fold.ts';
import { stemGender } from '../occupation/stem-gender.ts';
import { ENGLISH, SHORT_FORMS } from './title-dictionary.ts';

/** The words of a title that tell one opening from another. */
export interface TitleWords {
  /** Words of the work in their order, without repeats: gender forms joined, English put into German, filler left out. */
  readonly words: readonly string[];
  /** The first of them, usually the occupation; empty when the title says none. */
  readonly head: string;
}

/**
 * How two titles stand to each other; `equal` = the same words, `contained` = one says more than the other or the same
 * in compounds, `crossed` = each says something of its own.
 */
export type TitleRelation = 'equal' | 'contained' | 'crossed' | 'disjoint';

const GENDER_MARK = anyOf(
  /\(?(?<![\p{L}])(?:[mwdfxgi]\s?[|/,]\s?){1,3}[mwdfxi](?:[/|]?x)?(?![\p{L}])\)?/giu,
  /\(?(?<![\p{L}])gn\*?(?![\p{L}])\)?/giu,
  /\(?all genders?\)?/giu,
  /\(?alle geschlechter\)?/giu,
);
const GENDER_ENDING = /(?<=[\p{L}]{3})[*:/_(]-?(?:innen|in|n|r|e|frau)\)?(?:\/-?(?:r|n|in))?(?![\p{L}])/giu;

/** Words about the offer, the kind or the form of contract: those are compared by themselves. */
const FILLER = new Set(
  (
    'und oder bzw mit fuer im in der die das des dem den zum zur zu als von vom am an bei beim auf aus ein eine einen einer ab bis sofort the for and or of to a an is as ' +
    'wir sie du ihr dich dein deine unser unsere unserem uns zahlen zahlt den gesucht ges suchen sucht suche su gerne gern auch ungelernt jetzt komm team verstaerkung werde werden ' +
    'job jobs stelle stellen stellenangebot position vacancy hiring mitarbeiter mitarbeiterin mitarbeitende kollege kollegin person ' +
    'quereinsteiger quereinstieg seiteneinsteiger berufseinsteiger wiedereinsteiger willkommen einsteiger anfaenger ' +
    'vollzeit teilzeit minijob minijobber voll teil vz tz basis euro eur std stunden wochenstunden woche wochen monat jahr tage tag unbefristet befristet festanstellung ' +
    'direktvermittlung direkteinstieg direkteinstellung direkt arbeitgeber vermittlung zeitarbeit uebernahme avgs dringend schnellstmoeglich naechstmoeglich ' +
    'ausbildung ausbildungsplatz ausbildungsstelle auszubildende auszubildend auszubildender azubi azubis lehrling lehrstelle lehre duales dual studium praktikum praktikant umschulung ' +
    'home office homeoffice remote mobil hybrid mobiles arbeiten raum region kreis umgebung standort nrw deutschland germany fuehrerschein bonus gehalt top attraktiv ' +
    'handwerk aussicht zukunft chance abwechslungsreich neu neue tarif uebertariflich job id kennziffer ref referenz nr nummer'
  ).split(' '),
);

const LEARNER = /(?<=[\p{L}]{3})(?:lehrling|azubi|auszubildende[rn]?|ausbildung)$/u;

const LEADING = /leitung$/u;

function stem(word: string): string {
  const german = ENGLISH[word] ?? word;
  return stemGender(german.replace(LEARNER, '')).replace(LEADING, 'leiter');
}

/** A letter that belongs to its word: F-Jugend, E-Commerce. */
const LETTER = /(?<![\p{L}\p{N}])(\p{L})-(?=\p{L}{3})/gu;

/** The words of a title; `elsewhere` are words of the place and the employer that do not belong to the work. */
export function titleWords(title: string, elsewhere: ReadonlySet<string>): TitleWords {
  const plain = fold(title.replace(GENDER_MARK, ' ').replace(GENDER_ENDING, ''));
  const words: string[] = [];
  const written = plain.replace(LETTER, '$1').match(/[\p{L}\p{N}]+(?:\+\+|#)?/gu) ?? [];
  for (const word of written.flatMap((each) => SHORT_FORMS[each]?.split(' ') ?? each)) {
    if (/^\d+$/u.test(word) || FILLER.has(word) || elsewhere.has(word)) continue;
    const plainWord = stem(word);
    if (plainWord !== '' && !FILLER.has(plainWord) && !words.includes(plainWord)) words.push(plainWord);
  }
  return { words, head: words.find((word) => word.length > 3) ?? words[0] ?? '' };
}

const PART_MIN = 5;

/** Beginnings that make another rank or profession of a word: Unteroffizier, Chefarzt, Zahnarzt. */
const OTHER_RANK = /^(?:unter|ober|haupt|chef|vize|hilfs|assistenz|zahn|tier)$/u;
/** Endings that do so: Malerhelfer, Kochhilfe, Küchenleiter. */
const OTHER_STANDING = /^(?:en|n|s|er)?(?:helfer|hilfe|hilfskraft|meister|leiter|assistent|assistenz)$/u;

function isPart(short: string, long: string): boolean {
  return short.length >= PART_MIN && long.includes(short) && !isRaised(short, long);
}

function isRaised(short: string, long: string): boolean {
  if (long.startsWith(short) && OTHER_STANDING.test(long.slice(short.length))) return true;
  return long.endsWith(short) && OTHER_RANK.test(long.slice(0, -short.length));
}

/** Endings of people who do one work, and of the work: Lehrkraft and Lehrer, Beraterin and Beratung. */
const WORKER = /(?<=\p{L}{4})(?:kraft|er|ung|mitarbeiter|personal)$/u;

function isSameWork(word: string, other: string): boolean {
  const root = word.replace(WORKER, '');
  return root !== word && root === other.replace(WORKER, '');
}

function covered(word: string, others: readonly string[]): boolean {
  return others.some(
    (other) => other === word || isPart(word, other) || isPart(other, word) || isSameWork(word, other),
  );
}

function holdsAll(one: TitleWords, other: TitleWords): boolean {
  return one.words.every((word) => other.words.includes(word));
}

/** The same words in any order, or written together where the other writes them apart. */
function areSame(one: TitleWords, other: TitleWords): boolean {
  if (holdsAll(one, other) && holdsAll(other, one)) return true;
  return one.words.join('') === other.words.join('');
}

/** Words of one title that the other has not, compounds counted by their parts. */
export function titleRest(one: TitleWords, other: TitleWords): readonly string[] {
  return one.words.filter((word) => !covered(word, other.words));
}

/** One is the helper, head or master of the other's trade: Maler, Malerhelfer. */
export function areOfOtherStanding({ head: ours }: TitleWords, { head: theirs }: TitleWords): boolean {
  return isRaised(ours, theirs) || isRaised(theirs, ours);
}

/** Whether the first words of two titles, usually the occupation, are one or one in the other. */
export function headsAgree(one: TitleWords, other: TitleWords): boolean {
  return covered(one.head, [other.head]);
}

/** Words that make another post of the same trade; a title that has one and a title that has none are two. */
const RANK =
  /^(?:stellvertretend|stellv|stv|vize|deputy|junior|senior|leitend|erst|ober|trainee|werkstudent|volontaer|aushilf|ehrenamt|springer|nachtwach|dauernacht|elternzeit|mutterschutz)|^(?:krankheits|urlaubs|schwangerschafts)?vertretung$/u;

/** What one title says beyond the other: words of its own, and compounds that narrow a word of the other one down. */
function saysMore(one: TitleWords, other: TitleWords): boolean {
  const narrowed = one.words.filter(
    (word) =>
      word !== one.head &&
      !other.words.includes(word) &&
      other.words.some((part) => part !== other.head && isPart(part, word)),
  );
  return titleRest(one, other).length > 0 || narrowed.length > 0;
}

/** Words of a title that say which of several posts of one trade it is. */
export function rankWords({ words }: TitleWords): readonly string[] {
  return words.filter((word) => RANK.test(word));
}

function differInRank(one: TitleWords, other: TitleWords): boolean {
  return rankWords(one).join(' ') !== rankWords(other).join(' ');
}

/** Compares two titles. */
export function relateTitles(one: TitleWords, other: TitleWords): TitleRelation {
  if (areSame(one, other)) return 'equal';
  const onlyOne = titleRest(one, other).length;
  const onlyOther = titleRest(other, one).length;
  if (one.words.length === 0 || other.words.length === 0) return 'crossed';
  if (onlyOne === one.words.length && onlyOther === other.words.length) return 'disjoint';
  if (differInRank(one, other)) return 'crossed';
  return saysMore(one, other) && saysMore(other, one) ? 'crossed' : 'contained';
}

/** Letters that German and English write differently in words of one origin: Keramik, ceramics. */
function soundOf(word: string): string {
  return word
    .replaceAll('ph', 'f')
    .replaceAll('th', 't')
    .replaceAll('ck', 'k')
    .replace(/[cq]/g, 'k')
    .replaceAll('y', 'i');
}

const COGNATE_MIN = 5;

/** Number of words of one title that begin like one of the other, when one of them is in English. */
export function countCognates(one: TitleWords, other: TitleWords): number {
  const theirs = other.words.map(soundOf);
  return one.words
    .map(soundOf)
    .filter((word) =>
      theirs.some(
        (their) =>
          word === their ||
          isPart(word, their) ||
          isPart(their, word) ||
          (word.length >= COGNATE_MIN && word.slice(0, COGNATE_MIN) === their.slice(0, COGNATE_MIN)),
      ),
    ).length;
}

/** Longest common beginning of the heads of two titles, in letters: Baumpfleger, Baumkletterer = 4. */
export function commonHead(one: TitleWords, other: TitleWords): number {
  let length = 0;
  while (length < one.head.length && one.head[length] === other.head[length]) length += 1;
  return length;
}
