import { anyOf } from '../any-of.ts';
import type { WorkingTime } from '../posting.ts';
import { DENIED_AT_THE_END } from './clause-denial.ts';
import { ruleTable } from './rule.ts';

/** "Teilzeit können wir hier nicht anbieten": words that are denied where the clause ends. */
const NO_PART_TIME = new RegExp(String.raw`teilzeit\p{L}*${DENIED_AT_THE_END}`, 'iu');
const NO_MINIJOB = new RegExp(String.raw`(?:mini-?job|geringfügig)\p{L}*${DENIED_AT_THE_END}`, 'iu');

/** Minijobs that the work deals with, or that somebody else has. */
const OTHERS_MINIJOB = anyOf(
  /(?:abrechnung|betreuung|verwaltung|einsatzplanung|anmeldung|meldung)\p{L}* (?!(?:über|auf|als|per|im|in) )(?:\p{L}+ ){0,3}(?:minijob|geringfügig)/iu,
  /(?<!\p{L})(?:rechne|melde|bearbeite|prüfe|verwalte|plane|berate|betreue|vertrete)\p{L}* (?:sie |du )?(?:[\p{L},]+ ){0,5}(?:mini-?job|midi-?job|geringfügig)/iu,
  /mini-?jobs?(?!ber)[^.!?\n]{0,60} (?:mandanten|klienten)/iu,
  /(?:du|sie) (?:\p{L}+ )?(?:anmeldung|abrechnung|meldung)[^.!?\n]{0,40}minijob-?zentrale/iu,
  /vom mini-?job(?!-?zentrale)/iu,
  /neben (?:\p{L}+ ){0,2}mini-?job/iu,
  /frag\p{L}* (?:\p{L}+ ){0,3}nach mini-?job/iu,
  /(?:früher|vorher|damals|einst)[^.!?\n]{0,40}mini-?job/iu,
);

/** What working time is joined with when it is that of a job: "Vollzeitpflege", "Teilzeitstudium" are something else. */
const OF_A_JOB = String.raw`-?(?:\p{L}{0,6}stelle|kraft|kräfte|job|basis|position|beschäftig|tätig|anstellung|festanstellung|modell|vertrag|verträge|arbeit|wunsch|wünsche|möglich|fähig|geeignet|mitarbeit|dienst|einsatz|option|regelung|variante|umfang|praktikum|rolle|aushilf|personal)`;
/** "Vollzeit- und Teilzeitgruppen" */
const NO_LIST = String.raw`(?!- ?(?:und|oder|\/|&) (?:teil|voll)zeit(?!${OF_A_JOB})\p{L})`;
/** A share of a full post is told: "50 % der Arbeitszeit einer Vollzeitkraft". */
const NO_BASE = String.raw`(?<!(?:(?:bei|bezogen auf|basis von|basis einer|auf basis|gerechnet auf)|(?:%|prozent) (?:\p{L}+ ){0,4}einer) )`;

/** "18 Wochenstunden (von 28)", "14 von 25,5 Unterrichtsstunden": a share of a teacher's post. */
export const PART_OF_LESSONS =
  /(?<![\d,.])(?:\d|1\d|2[0-3])(?:,\d)? (?:(?:wochen|unterrichts|pflicht)-?)?(?:stunden )?\(?von 2[4-9](?:,\d)?(?!\d)(?=\)| (?:wochen|unterrichts|pflicht)?-?stunden)/iu;

/** Words that name the working time offered. Hours and percentages are read by `readWeeklyHours`. */
export const WORKING_TIME_RULES = ruleTable<WorkingTime>([
  {
    says: 'full',
    confidence: 0.95,
    pattern: anyOf(
      new RegExp(String.raw`${NO_BASE}vollzeit(?:${OF_A_JOB}(?!äften)|(?!-?\p{L}))${NO_LIST}`, 'iu'),
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
    unless: NO_PART_TIME,
    pattern: anyOf(
      new RegExp(String.raw`teilzeit(?:${OF_A_JOB}|(?!-?\p{L}))${NO_LIST}`, 'iu'),
      /(?:wer|wenn (?:du|sie)) (?:\p{L}+ )?(?:lieber|auch) (?:(?:1\d|2\d|3[0-4])(?!\d)|weniger|reduziert)/iu,
      /weniger(?: stunden)? (?:ist|sind|geht|wäre) (?:\p{L}+ ){0,2}(?:möglich|machbar|denkbar|in ordnung|auch)/iu,
      /(?<![\p{L}])tz(?![\p{L}])/iu,
      /part[- ]?time/iu,
      /halbtags/iu,
      /halbe (?:plan)?stelle/iu,
      /(?:stellenumfang|stellenanteil|umfang)[: ]{1,2}(?:von )?0[.,][1-8]\d?(?!\d)/iu,
      /teilbar(?:keit)?(?![\p{L}])/iu,
      PART_OF_LESSONS,
      /(?<![\p{L}])teil- (?:und|oder|bzw\.) vollzeit/iu,
      /(?:ganze|volle|vollzeit-?)\s?stelle[^!?\n]{0,30} (?:und|oder|sowie) (?:\p{L}+ )?halbe(?!\p{L})/iu,
      /(?:vollzeit|full[- ]time)[^.!?\n]{0,24} (?:or|oder)(?: an)? (?:two|three|four|zwei|drei|vier|[2-4]) (?:days|tagen?)(?!\p{L})/iu,
      /mini-?job[^.!?\n]{0,24} oder [^.!?\n]{0,24}(?:steuerkarte|sozialversicherungspflichtig)/iu,
    ),
  },
  { says: 'part', confidence: 0.95, unless: OTHERS_MINIJOB, pattern: /midi-?job/iu },
  {
    says: 'marginal',
    confidence: 0.95,
    unless: anyOf(OTHERS_MINIJOB, NO_MINIJOB),
    pattern: anyOf(
      /haushaltsscheck/iu,
      /mini[- ]?job(?!-?(?:ber|zentrale))/iu,
      /(?:^|als |such\p{L}* (?:\p{L}+ ){0,3})mini-?jobber/iu,
      /mini-?jobber\p{L}*(?:[*:/]\p{L}+)? (?:gesucht|\(|willkommen)/iu,
      /(?:angemeldet|anmeldung|anstellung) (?:\p{L}+ )?(?:bei|über) (?:der |die )?minijob-?zentrale/iu,
      /geringfügige[nrms]? (?:\p{L}{0,6}beschäftigung|anstellung|basis|tätigkeit|umfang|entlohn|neben|teilzeit|mitarbeit|aushilf)/iu,
      // "geringfügig Beschäftigte" are others; "geringfügig beschäftigt" is who is meant.
      /als geringfügig beschäftigte/iu,
      /geringfügig(?: beschäftigt(?!e)| angestellt(?!e)| entlohnt| möglich|(?=[.,;!?/)\n]|$| oder))/iu,
      /(?<!\p{L})gfb(?!\p{L})/iu,
      /(?<![\d.,])(?:450|520|538|556|603)[,.0-]*\s?-?\s?(?:€|eur(?:o)?)\s?-?\s?(?:basis|job|kraft|kräfte|stelle|beschäftigung|aushilfe)/iu,
    ),
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
