import { anyOf } from '../any-of.ts';
import type { WorkingTime } from '../posting.ts';
import { ruleTable } from './rule.ts';

/** Minijobs that the work deals with, or that somebody else has. */
const OTHERS_MINIJOB =
  /geringfügig(?:e[rn]?)? (?:besteuer|abweich|ander|höher|geringer|besser|erhöh|änder|bearbeit|teurer|reis)|(?:abrechnung|betreuung|verwaltung|einsatzplanung|anmeldung|meldung)\p{L}* (?!(?:über|auf|als|per|im|in) )(?:\p{L}+ ){0,3}(?:minijob|geringfügig)|minijob-?zentrale/iu;

/** Words that name the working time offered. Hours and percentages are read by `readWeeklyHours`. */
export const WORKING_TIME_RULES = ruleTable<WorkingTime>([
  {
    says: 'full',
    confidence: 0.95,
    pattern: anyOf(
      /(?<!(?:bei|bezogen auf|basis von|basis einer|auf basis|gerechnet auf) )vollzeit(?!äquival|schul|kräften)/iu,
      /(?<![\p{L}])vz(?![\p{L}])/iu,
      /full[- ]?time/iu,
      /(?<![\p{L}])voll- ?(?:und|oder|bzw\.|\/|u\.|&)/iu,
      /(?<!\p{L})(?:volle|ganze) stelle/iu,
      /ganztags(?!schul|betreu|angebot)/iu,
      /ganztägig/iu,
    ),
  },
  {
    says: 'part',
    confidence: 0.95,
    pattern: anyOf(
      /teilzeit(?!ausbildung)/iu,
      /(?<![\p{L}])tz(?![\p{L}])/iu,
      /part[- ]?time/iu,
      /halbtags/iu,
      /halbe (?:plan)?stelle/iu,
      /(?:stellenumfang|stellenanteil|umfang)[: ]{1,2}(?:von )?0[.,][1-8]\d?(?!\d)/iu,
      /teilbar(?:keit)?(?![\p{L}])/iu,
      /(?<![\p{L}])teil- (?:und|oder|bzw\.) vollzeit/iu,
      /midi-?job/iu,
      /(?:ganze|volle|vollzeit-?)\s?stelle[^!?\n]{0,30} (?:und|oder|sowie) (?:\p{L}+ )?halbe(?!\p{L})/iu,
      /(?:vollzeit|full[- ]time)[^.!?\n]{0,24} (?:or|oder)(?: an)? (?:two|three|four|zwei|drei|vier|[2-4]) (?:days|tagen?)(?!\p{L})/iu,
      /mini-?job[^.!?\n]{0,24} oder [^.!?\n]{0,24}(?:steuerkarte|sozialversicherungspflichtig)/iu,
    ),
  },
  {
    says: 'marginal',
    confidence: 0.95,
    unless: OTHERS_MINIJOB,
    pattern:
      /mini-?job|geringfügig|(?<![\d.,])(?:450|520|538|556|603)[,.0-]*\s?-?\s?(?:€|eur(?:o)?)\s?-?\s?(?:basis|job|kraft|kräfte|stelle|beschäftigung|aushilfe)/iu,
  },
  {
    says: 'marginal',
    confidence: 0.85,
    unless: OTHERS_MINIJOB,
    when: /aushilf|verdien|steuerfrei|monat|mtl|basis|neben|max|bis zu|vergüt|lohn/iu,
    pattern:
      /(?<![\d.,])(?:520|538|556|603)(?:,(?:00|-+))?\s?(?:€|eur(?:o)?)(?![\p{L}\d])(?!\s?-?\s?(?:bis|–|-|prämie|bonus|zuschuss|gutschein|urlaubsgeld))/iu,
  },
]);
