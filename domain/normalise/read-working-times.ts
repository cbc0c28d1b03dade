import { WORKING_TIMES, type WorkingTime } from '../posting.ts';
import { foldWords } from './fold-words.ts';

/** What sources call working times, folded (see `foldWords`). */
const PRINTED: Readonly<Record<WorkingTime, RegExp>> = {
  full: /\bvollzeit|\bvoll (?:zeit|oder|und|u|teilzeit)|\bfull ?time|\bfull or part|\bfull part|^vz$|\bvz tz\b|\bfulltime/,
  part: /\bteilzeit|\bteil zeit|\bpart ?time|\bparttime|\btz\b|\bhalbtags/,
  marginal:
    /\bmini ?job|\bmj\b|\bgeringfuegig|\bmarginal|\b(?:450|520|538|556|603) (?:euro|eur)\b|\b(?:450|520|538|556|603) basis|\baushilfe auf (?:minijob|geringf)/,
};

/** The working times that a source's own words name, each once, full before part before marginal; empty when none. */
export function readWorkingTimes(printed: readonly string[]): readonly WorkingTime[] {
  const words = printed.map(foldWords);
  return WORKING_TIMES.filter((time) => words.some((word) => PRINTED[time].test(word)));
}
