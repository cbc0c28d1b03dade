import type { KldbCode } from '../posting.ts';
import { textFeatures, titleFeatures } from './features.ts';
import { findKnown } from './find-known.ts';
import type { KnownTitle } from './find-known.ts';
import type { OccupationLexicon } from './lexicon.ts';
import { findHits, hitsOfFirst, probabilities, scoreGroups } from './score.ts';
import type { Hits } from './score.ts';
import { taskPart } from './task-part.ts';
import { normaliseTitle, textWords } from './words.ts';
import type { Word } from './words.ts';

/** A group with how likely it is, 0 to 1. */
export interface RankedGroup {
  readonly group: KldbCode;
  readonly likelihood: number;
}

/** How the groups rank, and the words that the ranking was read from. */
export interface GroupRanking {
  /** Most likely first; empty when the model knows none of the words. */
  readonly ranked: readonly RankedGroup[];
  readonly titleWords: readonly Word[];
  readonly bodyWords: readonly Word[];
  readonly known: readonly KnownTitle[];
  /** What the two models know of the words. */
  readonly titleHits: Hits;
  readonly bodyHits: Hits;
  /** The group that the text alone speaks for; null without one. */
  readonly textGroup: KldbCode | null;
}

type Read = Omit<GroupRanking, 'ranked' | 'textGroup'>;

/** Share of the text model beside the title model: beside a telling title, and beside a vague one. */
const TEXT_SHARE = 0.6;
const TEXT_SHARE_VAGUE = 1.4;
/** Share of the title model when the title is vague from end to end ("Mitarbeiter Produktion"). */
const VAGUE_TITLE_SHARE = 0.5;
/** How much a vague word of an otherwise telling title counts. */
const VAGUE_WORD_SHARE = 0.5;
/** How much the name of a workplace counts beside a known title ("Koch für Kita"). */
const WORKPLACE_SHARE = 0.3;
/** Care and nursing are told apart by their workplace only. */
const TOLD_BY_WORKPLACE = /^pfleg|^betreu|^exam/;
/** Share of the title's first part beside the whole title. */
const FIRST_PART_SHARE = 0.35;
/** What a known title adds to its group: when it is the whole title, and when it is one part or word of it. */
const WHOLE_TITLE_BONUS = 3;
const INNER_TITLE_BONUS = 2;
/** Groups less likely than this are not ranked. */
const LEAST_LIKELIHOOD = 1e-5;
/** Words read of a text. */
const MOST_TEXT_WORDS = 160;

/** Ranks the KldB groups (3 digits) by title and text; words in `ignored` (lower case, place names) are not read. */
export function rankGroups(
  title: string,
  text: string,
  lexicon: OccupationLexicon,
  ignored: ReadonlySet<string> = new Set(),
): GroupRanking {
  const titleWords = normaliseTitle(title).filter(({ quote }) => !ignored.has(quote.toLowerCase()));
  const bodyWords = textWords(taskPart(text), MOST_TEXT_WORDS);
  const known = findKnown(titleWords, lexicon.known);
  const titleHits = findHits(lexicon.title, titleWords, titleFeatures);
  const bodyHits = findHits(lexicon.text, bodyWords, textFeatures);
  const read = { titleWords, bodyWords, known, titleHits, bodyHits };
  const fromText = scoreGroups(lexicon.text, bodyHits, lexicon.groups.length);
  const textGroup = bodyHits.indices.length === 0 ? null : (lexicon.groups[indexOfMost(fromText)] ?? null);
  return { ...read, textGroup, ranked: rank(read, fromText, lexicon) };
}

function indexOfMost(scores: Float32Array): number {
  return scores.indexOf(scores.reduce((most, score) => Math.max(most, score), -Infinity));
}

function rank(read: Read, fromText: Float32Array, lexicon: OccupationLexicon): readonly RankedGroup[] {
  const { titleWords, bodyWords } = read;
  const vague = isVague(titleWords, lexicon);
  const fromTitle = scoreTitle(read, lexicon);
  const titleShare = vague && bodyWords.length > 2 ? VAGUE_TITLE_SHARE : 1;
  const textShare = vague ? TEXT_SHARE_VAGUE : TEXT_SHARE;
  const scores = fromTitle.map((score, group) => titleShare * score + textShare * (fromText[group] ?? 0));
  if (scores.every((score) => score === 0)) return [];
  const ranked: RankedGroup[] = [];
  probabilities(scores).forEach((likelihood, index) => {
    const group = lexicon.groups[index];
    if (group !== undefined && likelihood >= LEAST_LIKELIHOOD) ranked.push({ group, likelihood });
  });
  return ranked.toSorted((a, b) => b.likelihood - a.likelihood);
}

function scoreTitle({ titleWords: words, titleHits, known }: Read, lexicon: OccupationLexicon): Float32Array {
  const start = tellingStart(words, lexicon);
  const counts = countWords(words, known, lexicon);
  const width = lexicon.groups.length;
  const all = scoreGroups(lexicon.title, titleHits, width, counts);
  const first =
    start === words.length ? all : scoreGroups(lexicon.title, hitsOfFirst(titleHits, start), width, counts);
  const scores = all.map(
    (score, group) => score * (1 - FIRST_PART_SHARE) + FIRST_PART_SHARE * (first[group] ?? 0),
  );
  known.forEach((title, order) => {
    const group = lexicon.groups.indexOf(title.code.slice(0, 3));
    if (group >= 0) scores[group] = (scores[group] ?? 0) + bonus(title, order, words, lexicon);
  });
  return scores;
}

/** How many words the parts of the title have up to the first that tells something of the work. */
function tellingStart(words: readonly Word[], lexicon: OccupationLexicon): number {
  const telling = words.find(({ stem }) => !lexicon.vague.has(stem));
  return telling === undefined ? words.length : words.filter(({ part }) => part <= telling.part).length;
}

/** How much each word of the title counts. */
function countWords(
  words: readonly Word[],
  known: readonly KnownTitle[],
  lexicon: OccupationLexicon,
): readonly number[] {
  const telling = words.some(({ stem }) => !lexicon.vague.has(stem));
  const named = known.filter(({ from, to }) => !isVague(words.slice(from, to), lexicon));
  const placeTells = named.length === 0 || words.some(({ stem }) => TOLD_BY_WORKPLACE.test(stem));
  return words.map(({ stem }, index) => {
    if (named.some(({ from, to }) => index >= from && index < to)) return 1;
    if (!placeTells && lexicon.workplaces.has(stem)) return WORKPLACE_SHARE;
    return telling && lexicon.vague.has(stem) ? VAGUE_WORD_SHARE : 1;
  });
}

function isVague(words: readonly Word[], lexicon: OccupationLexicon): boolean {
  return words.every(({ stem }) => lexicon.vague.has(stem));
}

function bonus(
  { from, to }: KnownTitle,
  order: number,
  words: readonly Word[],
  lexicon: OccupationLexicon,
): number {
  if (to - from === words.length) return WHOLE_TITLE_BONUS;
  return isVague(words.slice(from, to), lexicon) ? 0 : INNER_TITLE_BONUS / (order + 1);
}
