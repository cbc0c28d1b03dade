import type { Judgement } from '../judgement.ts';
import { REQUIREMENT_LEVELS, type RequirementLevel } from '../posting-facts.ts';
import type { NormalisedPosting, OccupationJudgement } from '../posting.ts';
import { TEXT_LEVELS, TITLE_LEVELS } from './level-rules.ts';
import { normaliseTitle } from './words.ts';

const FROM_CODE = 0.95;
const FROM_TITLE = 0.85;
const FROM_TEXT = 0.75;
const APPRENTICE = /\b(?:ausbildung(?:splatz|sstelle)?|auszubildende[rn]?|azubis?|lehrling|lehrstelle)\b/iu;

type LevelJudgement = Judgement<RequirementLevel | null>;

/**
 * Judges how demanding the work is, by, in this order: the fifth digit of the occupation's code, words of the title
 * that tell a level, that the occupation is learnt here, what the text asks for. `null` when none of them speaks.
 */
export function judgeRequirementLevel(
  posting: Pick<NormalisedPosting, 'title' | 'text'>,
  occupation: OccupationJudgement,
): LevelJudgement {
  return (
    fromCode(occupation) ??
    fromTitle(posting.title) ??
    fromText(posting.text) ?? { value: null, confidence: 0, evidence: [] }
  );
}

function fromCode({ value, confidence, evidence }: OccupationJudgement): LevelJudgement | null {
  const level = REQUIREMENT_LEVELS[Number(value?.[4] ?? 0) - 1];
  const printed = evidence.some(({ field }) => field === 'source');
  if (level === undefined) return null;
  return { value: level, confidence: printed ? confidence : Math.min(confidence, FROM_CODE), evidence };
}

function fromTitle(title: string): LevelJudgement | null {
  const words = normaliseTitle(title);
  for (const { level, form } of TITLE_LEVELS) {
    const word = words.find(({ stem }) => form.test(stem));
    if (word !== undefined) return told(level, FROM_TITLE, 'title', word.quote);
  }
  const learnt = APPRENTICE.exec(title);
  return learnt === null ? null : told('skilled', FROM_TITLE, 'title', learnt[0]);
}

function fromText(text: string): LevelJudgement | null {
  for (const { level, form } of TEXT_LEVELS) {
    const hit = form.exec(text);
    if (hit !== null) return told(level, FROM_TEXT, 'text', hit[0]);
  }
  return null;
}

function told(
  level: RequirementLevel,
  confidence: number,
  field: 'title' | 'text',
  quote: string,
): LevelJudgement {
  return { value: level, confidence, evidence: [{ field, quote }] };
}
