import type { OccupationLexicon } from './lexicon.ts';
import type { GroupRanking } from './rank-groups.ts';

/** Most odds that count, in natural-log units: beyond, the model's own certainty tells nothing more. */
const MOST_LOG_ODDS = 7;
/** A text of fewer words is none. */
const LEAST_TEXT_WORDS = 3;

/** What makes the first of a ranking trustworthy, from -1 to 1 each; the higher, the more. */
export function signsOf(ranking: GroupRanking, lexicon: OccupationLexicon): readonly number[] {
  const { ranked, textGroup, title, text } = ranking;
  const [best, next] = ranked;
  const top = best?.likelihood ?? 0;
  const vague = title.words.filter(({ stem }) => lexicon.vague.has(stem)).length;
  const agreement = textGroup === best?.group ? 1 : -1;
  return [
    bounded(Math.log((top + 1e-4) / (1 - top + 1e-4))),
    bounded(Math.log((top + 1e-4) / ((next?.likelihood ?? 0) + 1e-4))),
    -vague / Math.max(1, title.words.length),
    text.words.length < LEAST_TEXT_WORDS ? 0 : agreement,
  ];
}

function bounded(logOdds: number): number {
  return Math.max(-1, Math.min(1, logOdds / MOST_LOG_ODDS));
}

/** How likely the first of the ranking is right, 0 to 1. */
export function confidenceOf(ranking: GroupRanking, lexicon: OccupationLexicon): number {
  const { bias, weights } = lexicon.calibration;
  const odds = signsOf(ranking, lexicon).reduce(
    (sum, sign, index) => sum + sign * (weights[index] ?? 0),
    bias,
  );
  return 1 / (1 + Math.exp(-odds));
}
