import { anyOf } from '../any-of.ts';
import type { Answer, Evidence, Judgement } from '../judgement.ts';
import type { NormalisedPosting, WorkingTime } from '../posting.ts';
import { WORKING_TIMES } from '../posting.ts';
import { DENIED_AT_THE_END } from './clause-denial.ts';
import { openFinder } from './find-near.ts';
import { beginsInPartTime, reachesFullTime, type WeeklyHours } from './hours/weekly-hours.ts';
import type { Reading } from './reading.ts';
import { applyRules, firstFinding, type Finding } from './rule.ts';
import { flagEvidence, sourceEvidence } from './source-evidence.ts';
import { FEW_DAYS_RULES, PART_OF_LESSONS, WORKING_TIME_RULES } from './working-time-rules.ts';

/** The working times offered, and whether marginal employment (geringfügige Beschäftigung) is among them. */
export interface WorkingTimeJudgement {
  readonly workingTimes: Judgement<readonly WorkingTime[]>;
  readonly marginal: Judgement<Answer>;
}

interface Offer {
  readonly findings: readonly Finding<WorkingTime>[];
  readonly hours: readonly WeeklyHours[];
}

/**
 * From so many fixed hours a week the pay of a Minijob is exceeded in any case. Fewer beside the word are its own, though
 * often more than its limit allows (603 € at the minimum wage of 2026: 10 h).
 */
const BEYOND_MARGINAL_HOURS = 15;
const BEYOND_MARGINAL_PERCENT = 40;

/** Teachers' hours are lessons: 25 to 28 of them are a full post. Pflichtstunden. */
const TEACHING = /lehrkraft|lehrkräfte|lehrer(?!.*fahr)(?<!fahrlehrer)|vertretungslehr/iu;
const INSURED_CONTRACT = anyOf(
  /sozialversicherungspflichtig/iu,
  /(?<![\p{L}])teilbar/iu,
  /teilzeit(?:geeignet|fähig)/iu,
  PART_OF_LESSONS,
  /(?:halbe|ganze) (?:plan-?)?stelle/iu,
  /kein(?:e|en)? (?:mini-?job|geringfügig)/iu,
  /nicht (?:auf|als|im) (?:\p{L}+ )?mini-?job/iu,
  new RegExp(`mini-?jobs?${DENIED_AT_THE_END}`, 'iu'),
  /(?:vollzeit|full[- ]?time)[^.!?\n]{0,24} (?:oder|or) (?:an )?(?:three|four|drei|vier|[34]) (?:days|tagen?)(?!\p{L})/iu,
);
const findInsured = openFinder([INSURED_CONTRACT]);

/** Learners come on some days because they learn on the others. */
const LEARNING = /ausbildung|azubi|studium|student|praktik|dual|freiwillig|fsj|pia(?!\p{L})/iu;

function readOffer({ title, passages, weeklyHours }: Reading): Offer {
  const hours = TEACHING.test(title.text) ? [] : weeklyHours;
  const findings = applyRules(WORKING_TIME_RULES, passages);
  if (findings.length + hours.length > 0) return { findings, hours };
  const fewDays = firstFinding(FEW_DAYS_RULES, passages);
  return { findings: fewDays && !LEARNING.test(title.text) ? [fewDays] : [], hours };
}

function fromHours(hours: readonly WeeklyHours[], marginal: boolean): WorkingTime[] {
  const long = marginal
    ? hours.filter((each) => each.unit === 'percent' || each.max >= BEYOND_MARGINAL_HOURS)
    : hours;
  const times: WorkingTime[] = [];
  if (long.some(reachesFullTime)) times.push('full');
  if (long.some(beginsInPartTime)) times.push('part');
  return times;
}

/** What source, words and hours offer together, always in the order full, part, marginal. */
function offered(posting: NormalisedPosting, offer: Offer): readonly WorkingTime[] {
  const said = new Set<WorkingTime>(offer.findings.map((finding) => finding.says));
  if (posting.printedMarginal === true) said.add('marginal');
  if (posting.printedMarginal === false) said.delete('marginal');
  const printed = posting.printedWorkingTimes;
  const marginal = said.has('marginal') || printed.includes('marginal');
  const shown = printed.length > 0 ? printed : [...said, ...fromHours(offer.hours, marginal)];
  const all = new Set<WorkingTime>(marginal ? [...shown, 'marginal'] : shown);
  return WORKING_TIMES.filter((time) => all.has(time));
}

function evidenceOf(offer: Offer, times: readonly WorkingTime[]): readonly Evidence[] {
  const words = times.flatMap(
    (time) => offer.findings.find((finding) => finding.says === time)?.evidence ?? [],
  );
  const hours = offer.hours.slice(0, 2).map((each): Evidence => ({ field: 'text', quote: each.quote }));
  return [...words, ...hours];
}

function judgeTimes(posting: NormalisedPosting, offer: Offer): Judgement<readonly WorkingTime[]> {
  const value = offered(posting, offer);
  if (posting.printedWorkingTimes.length > 0) {
    return { value, confidence: 1, evidence: sourceEvidence(posting.printedWords.workingTimes) };
  }
  return { value, confidence: value.length > 0 ? 0.9 : 0, evidence: evidenceOf(offer, value) };
}

function beyondMarginal(hours: WeeklyHours): boolean {
  if (hours.isMost && beginsInPartTime(hours)) return false;
  return hours.min >= (hours.unit === 'hours' ? BEYOND_MARGINAL_HOURS : BEYOND_MARGINAL_PERCENT);
}

/** Marginal employment is denied by fixed hours from 15 a week, an insured contract, or full time alone. */
function judgeMarginal(
  { posting, text }: Reading,
  offer: Offer,
  times: readonly WorkingTime[],
): Judgement<Answer> {
  const { printedMarginal: flag } = posting;
  if (flag !== null)
    return { value: flag ? 'yes' : 'no', confidence: 1, evidence: flagEvidence('marginal', flag) };
  const said = offer.findings.find((finding) => finding.says === 'marginal');
  if (said) return { value: 'yes', confidence: said.confidence, evidence: [said.evidence] };
  if (times.includes('marginal'))
    return { value: 'yes', confidence: 1, evidence: sourceEvidence(posting.printedWords.workingTimes) };
  const long = offer.hours.filter(beyondMarginal);
  // "Vollzeit (39 Std.) oder Teilzeit": the hours are those of full time.
  const isPartOpen = times.includes('part') && !offer.hours.some(beginsInPartTime);
  if (offer.hours.length > 0 && long.length === offer.hours.length && !isPartOpen) {
    return {
      value: 'no',
      confidence: 0.9,
      evidence: long.slice(0, 1).map((each) => ({ field: 'text', quote: each.quote })),
    };
  }
  const [insured] = findInsured(text)(0);
  if (insured) return { value: 'no', confidence: 0.9, evidence: [{ field: 'text', quote: insured.words }] };
  if (times.length === 1 && times[0] === 'full')
    return { value: 'no', confidence: 0.85, evidence: evidenceOf(offer, times) };
  return { value: 'unknown', confidence: 0, evidence: [] };
}

/** Judges working time and marginal employment; the source's fields come first, then words, then hours. */
export function judgeWorkingTime(reading: Reading): WorkingTimeJudgement {
  const offer = readOffer(reading);
  const workingTimes = judgeTimes(reading.posting, offer);
  return { workingTimes, marginal: judgeMarginal(reading, offer, workingTimes.value) };
}
