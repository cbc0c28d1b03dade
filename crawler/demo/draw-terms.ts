import type { IsoDate } from '../../domain/time.ts';
import type { DemoTerms } from './demo-posting.ts';
import type { Role } from './draw-role.ts';
import { addDays, firstOfMonth, nextTrainingStart } from './german-date.ts';
import type { Random } from './random.ts';

const GERMAN_LEVELS = ['A2', 'B1', 'B2', 'good', 'good', 'fluent', 'fluent', 'basic'];
const OLDEST_DAYS = 60;
const MINIJOB_HOURS = [8, 9, 10] as const;

/** Draws the terms of an offer: hours, pay, dates. All dates lie around `today`. */
export function drawTerms(role: Role, today: IsoDate, random: Random): DemoTerms {
  const publishedOn = addDays(today, -random.between(0, OLDEST_DAYS));
  const changedOn = random.chance(0.2) ? addDays(today, -random.between(0, 3)) : publishedOn;
  const inTraining = role.kind === 'apprenticeship' || role.kind === 'dual-study';
  return {
    ...drawHours(role, random),
    ...drawDays(role, inTraining, random),
    pay: drawPay(role, random),
    applyBy: drawDeadline(role, today, random),
    startsOn: drawStart(inTraining, today, random),
    publishedOn,
    changedOn: changedOn < publishedOn ? publishedOn : changedOn,
    fixedMonths:
      !inTraining && random.chance(role.employer.tone === 'public' ? 0.3 : 0.12)
        ? random.pick([6, 12, 18, 24])
        : null,
    german: random.chance(0.4) ? random.pick(GERMAN_LEVELS) : null,
  };
}

function drawHours(role: Role, random: Random): Pick<DemoTerms, 'workingTimes' | 'hours'> {
  if (role.marginal) return { workingTimes: ['marginal'], hours: random.pick(MINIJOB_HOURS) };
  if (role.kind !== 'job') return { workingTimes: role.kind === 'freelance' ? [] : ['full'], hours: 39 };
  const care = ['5', '6', '8'].includes(role.occupation.group.slice(0, 1));
  const share = random.next();
  if (share < (care ? 0.3 : 0.12))
    return { workingTimes: ['part'], hours: random.pick([18, 19.5, 20, 24, 25, 28, 30]) };
  if (share < (care ? 0.55 : 0.28))
    return { workingTimes: ['full', 'part'], hours: random.pick([20, 24, 25, 30]) };
  return { workingTimes: ['full'], hours: random.pick([38, 38.5, 39, 40, 37.5, 35]) };
}

function drawDays(role: Role, inTraining: boolean, random: Random): Pick<DemoTerms, 'shift' | 'weekend'> {
  const { traits } = role.occupation;
  if (inTraining || role.kind === 'internship' || role.kind === 'training')
    return { shift: false, weekend: false };
  return {
    shift: traits.includes('shift') && random.chance(0.6),
    weekend: traits.includes('weekend') && random.chance(0.6),
  };
}

function drawPay({ occupation, kind, employer, marginal }: Role, random: Random): DemoTerms['pay'] {
  if (kind === 'apprenticeship') return random.chance(0.6) ? { ...trainingPay(random), unit: 'month' } : null;
  if (kind !== 'job' && kind !== 'freelance') return null;
  if (marginal && occupation.payUnit !== 'hour') return null;
  const share = employer.tone === 'public' ? 0.1 : marginal ? 0.5 : 0.45;
  if (!random.chance(share)) return null;
  const [low, high] = occupation.pay;
  const min = low + random.next() * (high - low) * 0.4;
  const max = min + (high - low) * (0.15 + random.next() * 0.4);
  if (occupation.payUnit === 'hour') return { min: round(min, 0.1), max: round(max, 0.1), unit: 'hour' };
  if (low >= 3000 && random.chance(0.15))
    return { min: round(min * 12, 1000), max: round(max * 13, 1000), unit: 'year' };
  return { min: round(min, 50), max: round(max, 50), unit: 'month' };
}

function trainingPay(random: Random): { min: number; max: number } {
  const first = random.between(19, 26) * 50;
  return { min: first, max: first + random.between(3, 6) * 50 };
}

function round(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toFixed(2));
}

function drawDeadline({ employer }: Role, today: IsoDate, random: Random): IsoDate | null {
  const share = employer.tone === 'public' ? 0.85 : 0.25;
  return random.chance(share) ? addDays(today, random.between(3, 45)) : null;
}

function drawStart(inTraining: boolean, today: IsoDate, random: Random): DemoTerms['startsOn'] {
  if (inTraining) return nextTrainingStart(today, random.pick([8, 8, 9]));
  const share = random.next();
  if (share < 0.35) return 'immediately';
  return share < 0.6 ? firstOfMonth(today, random.between(1, 4)) : null;
}
