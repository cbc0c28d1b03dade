import type { OccupationLexicon } from './lexicon.ts';
import type { GroupRanking } from './rank-groups.ts';

/** Most odds that count, in natural-log units: beyond, the model's own certainty tells nothing more. */
const MOST_LOG_ODDS = 7;
/** A text of fewer words is none. */
const LEAST_TEXT_WORDS = 3;

/** What makes the first of a ranking trustworthy, from -1 to 1 each; the higher, the more. */
export function signsOf(ranking: GroupRanking, lexicon: OccupationLexicon): readonly number[] {
  const { ranked, titleWords, bodyWords, known, textGroup } = ranking;
  const [best, next] = ranked;
  const top = best?.likelihood ?? 0;
  const named = known.filter(({ from, to }) =>
    titleWords.slice(from, to).some(({ stem }) => !lexicon.vague.has(stem)),
  );
  const fits = (code: string) => code.startsWith(best?.group ?? ' ');
  const hasText = bodyWords.length >= LEAST_TEXT_WORDS;
  const agreement = textGroup === best?.group ? 1 : -1;
  const vague = titleWords.filter(({ stem }) => lexicon.vague.has(stem)).length;
  return [
    bounded(Math.log((top + 1e-4) / (1 - top + 1e-4))),
    bounded(Math.log((top + 1e-4) / ((next?.likelihood ?? 0) + 1e-4))),
    Number(named.some(({ code, from, to }) => fits(code) && to - from === titleWords.length)),
    Number(named.some(({ code }) => fits(code))),
    -Number(named.some(({ code }) => !fits(code))),
    -vague / Math.max(1, titleWords.length),
    hasText ? agreement : 0,
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
