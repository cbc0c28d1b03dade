import type { KldbCode } from '../posting.ts';
import type { OccupationLexicon } from './lexicon.ts';
import { readText } from './read-text.ts';
import type { TextReading } from './read-text.ts';
import { readTitle } from './read-title.ts';
import type { TitleReading } from './read-title.ts';
import { indexesOfMost, indexOfMost, mixed } from './score.ts';

/** A group with how likely it is, 0 to 1. */
export interface RankedGroup {
  readonly group: KldbCode;
  readonly likelihood: number;
}

/** How the groups rank, and the readings that the ranking rests on. */
export interface GroupRanking {
  /** The three likeliest at most, most likely first; empty when the models know none of the words. */
  readonly ranked: readonly RankedGroup[];
  readonly title: TitleReading;
  readonly text: TextReading;
  /** The group that the text alone speaks for; null without one. */
  readonly textGroup: KldbCode | null;
}

/** Share of the text model beside the title model: where the title names the work, hints at it, or is vague. */
const TEXT_SHARE = 1;
const TEXT_SHARE_HINTING = 2;
const TEXT_SHARE_VAGUE = 1.4;
/** Share of the title model when the title is vague from end to end ("Mitarbeiter Produktion"). */
const VAGUE_TITLE_SHARE = 0.5;
/** A text of so few words leaves even a vague title the judge. */
const LEAST_TEXT_WORDS = 3;
/** Groups this far below the best score, ten thousand times less likely, are not ranked. */
const WIDEST = Math.log(1e4);
/** Groups that are named: to put all of them in order takes as long as to read the title. */
const MOST_RANKED = 3;

/** Ranks the KldB groups (3 digits) by title and text; words in `ignored` (lower case, place names) are not read. */
export function rankGroups(
  title: string,
  text: string,
  lexicon: OccupationLexicon,
  ignored: ReadonlySet<string> = new Set(),
): GroupRanking {
  const fromTitle = readTitle(title, lexicon, ignored);
  const fromText = readText(text, lexicon);
  const textGroup =
    fromText.words.length === 0 ? null : (lexicon.groups[indexOfMost(fromText.scores)] ?? null);
  return { title: fromTitle, text: fromText, textGroup, ranked: rank(fromTitle, fromText, lexicon) };
}

function rank(title: TitleReading, text: TextReading, { groups }: OccupationLexicon): readonly RankedGroup[] {
  const titleShare = title.isVague && text.words.length >= LEAST_TEXT_WORDS ? VAGUE_TITLE_SHARE : 1;
  const scores = mixed(title.scores, titleShare, text.scores, textShareBeside(title));
  return scores.every((score) => score === 0) ? [] : ranked(scores, groups);
}

function textShareBeside({ isVague, isNamed }: TitleReading): number {
  if (isVague) return TEXT_SHARE_VAGUE;
  return isNamed ? TEXT_SHARE : TEXT_SHARE_HINTING;
}

/** The likelihoods of scores in natural-log units, the highest first. */
function ranked(scores: Float32Array, groups: readonly KldbCode[]): readonly RankedGroup[] {
  const likeliest = indexesOfMost(scores, MOST_RANKED);
  const top = scores[likeliest[0] ?? 0] ?? 0;
  let sum = 0;
  for (const score of scores) if (score >= top - WIDEST) sum += Math.exp(score - top);
  return likeliest.flatMap((index) => {
    const score = scores[index] ?? 0;
    const group = groups[index];
    if (score < top - WIDEST || group === undefined) return [];
    return [{ group, likelihood: Math.exp(score - top) / sum }];
  });
}
