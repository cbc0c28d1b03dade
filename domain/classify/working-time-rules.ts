import { anyOf } from '../any-of.ts';
import type { WorkingTime } from '../posting.ts';
import { DENIED_AT_THE_END } from './clause-denial.ts';
import { ruleOf, ruleTable } from './rule.ts';

/** "Teilzeit können wir hier nicht anbieten": words that are denied where the clause ends. */
const NO_PART_TIME = new RegExp(String.raw`teilzeit\p{L}*${DENIED_AT_THE_END}`, 'iu');
const NO_MINIJOB = new RegExp(String.raw`(?:mini-?job|geringfügig)\p{L}*${DENIED_AT_THE_END}`, 'iu');

/** Minijobs that the work deals with, or that somebody else has. */
const OTHERS_MINIJOB = anyOf(
  /(?:abrechnung|betreuung|verwaltung|einsatzplanung|anmeldung|meldung)\p{L}* (?:(?!(?:über|auf|als|per|im|in|bei|an) )\p{L}+ ){0,3}(?:minijob|geringfügig)/iu,
  /(?<!\p{L})(?:rechne|melde|bearbeite|prüfe|verwalte|plane|berate|betreue|vertrete)\p{L}* (?:sie |du )?(?:(?!(?:über|auf|als|per|bei) )[\p{L},]+ ){0,5}(?:mini-?job|midi-?job|geringfügig)/iu,
  /mini-?jobs?(?!ber)[^.!?\n]{0,60} (?:mandanten|klienten)/iu,
  /(?:du|sie) (?:\p{L}+ )?(?:anmeldung|abrechnung|meldung)[^.!?\n]{0,40}minijob-?zentrale/iu,
  /vom mini-?job(?!-?zentrale)/iu,
  /neben (?:\p{L}+ ){0,2}mini-?job/iu,
  /frag\p{L}* (?:\p{L}+ ){0,3}nach mini-?job/iu,
  /(?:früher|vorher|damals|einst)[^.!?\n]{0,40}mini-?job/iu,
);

/** "Wir melden Sie über die Minijob-Zentrale an", "alles offiziell (Minijob-Zentrale)": it has to do with Minijobs only. */
const MINIJOB_REGISTERED = anyOf(
  /(?<=(?<!\p{L})(?:wir|ich) (?:\p{L}+,? ){0,8}(?:über|bei|an|mit|von) (?:der |die )?)mini-?job-? ?zentrale/iu,
  /(?<=(?<!\p{L})(?:sie|dich|euch|wirst|werden) (?:\p{L}+ ){0,3}(?:über|bei|von) (?:der |die )?)mini-?job-? ?zentrale/iu,
  /(?<=(?:(?:an)?gemeldet|versichert|abgerechnet|registriert|beschäftigt|angestellt|offiziell|legal|läuft|erfolgt|abwicklung|anstellung)(?:[ :,(–-]+(?:\p{L}+ ){0,3}(?:(?:über|bei|an|von) (?:der |die )?)?))mini-?job-? ?zentrale/iu,
  // Of the other helpers somebody in the office takes care.
  /(?<=(?:anmeldung|meldung|abgaben|versicherung) (?:(?:ist|wird|natürlich|selbstverständlich|ordentlich|ordnungsgemäß|von uns|durch uns|als \p{L}+) ){0,3}(?:über|bei|an) (?:der |die )?)mini-?job-? ?zentrale(?=[.,;!)\n]|$| (?:\p{L}+ ){0,3}(?:tragen|übernehmen|zahlen|erledigen|machen|regeln) wir|(?: \p{L}+){0,2} selbstverständlich)/iu,
  /mini-?job-? ?zentrale (?:\p{L}+ ){0,2}(?:angemeldet|gemeldet|versichert|abgerechnet|registriert)(?!\p{L})/iu,
  /mini-?job-? ?zentrale[^.!?\n]{0,30} (?:(?:sie|du) (?:werden|wirst|sind|bist)|(?:werden|wirst) (?:sie|du))(?!\p{L})/iu,
  /(?<=register(?:ed)? (?:\p{L}+ ){0,3}(?:with|at) (?:the )?)mini-?job-? ?zentrale/iu,
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

/** People of part time whom one leads or works with: "darunter viele Teilzeitkräfte". The post itself is not shared. */
const OTHERS_PART_TIME = anyOf(
  /(?<!\p{L})(?:führ(?:en|st)|leite(?:n|st)|anleiten|koordinier(?:en|st)|betreu(?:en|st)|plan(?:en|st)|unterstütz(?:en|st)|darunter|team aus|viele(?: unserer)?|manche|einige|unsere) (?:(?!sucht|suchen)[\p{L}\d-]+,? ){0,6}(?:voll- und )?teilzeit-?(?:kräfte|personal|beschäftigte|mitarbeit)/iu,
  /(?:kolleg|mitarbeit|viele|meisten|hälfte|drittel)\p{L}*(?: von uns)? (?:\p{L}+ ){0,2}(?:arbeiten|arbeitet|sind|ist) (?:\p{L}+ ){0,2}in teilzeit/iu,
);

/** "Später kannst du in Teilzeit studieren": a study or course in prospect, not the hours of the post. */
const LATER = String.raw`(?:später|danach|anschließend|im anschluss|nach (?:der|deiner|ihrer|dem|bestandener) |ehemalige|zahl(?:en|t)|förder|finanzier|unterstütz|übernehm|übernimmt|berufsbegleitend|nebenberuflich)`;
const STUDY = String.raw`(?:studi(?:um|engang|er)|weiter-?(?:bild|gebild)|fort-?(?:bild|gebild)|qualifizier|meister-?(?:schule|kurs|brief|titel|prüfung|lehrgang|ausbildung)|techniker|fachwirt|lehrgang|master|bachelor)`;
const ON = String.raw`(?:(?! (?:und|oder|sowie) |arbeit|stelle|job|einst)[^.!?,;:\n]){0,48}`;
const ON_TO_VERB = String.raw`(?:(?! (?:und|sowie) |arbeit|stelle|job|einst)[^.!?,;:\n]){0,60}`;

function studiedLater(time: 'vollzeit' | 'teilzeit'): RegExp {
  const studied = `(?:${STUDY}${ON} in ${time}|in ${time}${ON_TO_VERB}${STUDY})`;
  return new RegExp(String.raw`${LATER}[^.!?;\n]{0,80}?${studied}|${studied}[^.!?;\n]{0,60}?${LATER}`, 'iu');
}

/** Words that name the working time offered. Hours and percentages are read by `readWeeklyHours`. */
export const WORKING_TIME_RULES = ruleTable<WorkingTime>([
  {
    says: 'full',
    confidence: 0.95,
    unless: studiedLater('vollzeit'),
    pattern: anyOf(
      new RegExp(String.raw`${NO_BASE}vollzeit(?:${OF_A_JOB}(?!äften)|(?!-?\p{L}))${NO_LIST}`, 'iu'),
      /(?<![\p{L}])vz(?![\p{L}])/iu,
      /full[- ]?time/iu,
      /(?<![\p{L}])voll- ?(?:und|oder|bzw\.|\/|u\.|&)/iu,
      /(?<!\p{L})(?:volle|ganze)[nr]? (?:plan-?)?stelle(?! (?:gerechnet|bezogen|hochgerechnet))/iu,
      /(?<!\p{L})(?:mit|bei|auf|in|bis zu[mr]?|zur) (?:der )?voller?n? (?:stundenzahl|woche|wochenarbeitszeit|arbeitszeit|stundenumfang|stellenumfang|arbeitswoche)/iu,
      /(?<!\p{L})(?<!offene[rnms]? |im )ganztags(?!schul|betreu|angebot|bereich|klasse|bildung|förder|koordin|team|grund|platz|plätze|einricht|kind|kita|pflege)/iu,
      /(?<![\d.,-])100[- ]?(?:%|prozent)[- ]?(?:stelle|pensum|anstellung)/iu,
      /ganztägig/iu,
    ),
  },
  {
    says: 'part',
    confidence: 0.95,
    unless: anyOf(NO_PART_TIME, OTHERS_PART_TIME, studiedLater('teilzeit')),
    pattern: anyOf(
      // Altersteilzeit and the like come years later.
      new RegExp(
        String.raw`(?<!alters-?|brücken-?|eltern-?)teilzeit(?:${OF_A_JOB}|(?!-?\p{L}))${NO_LIST}`,
        'iu',
      ),
      /(?:wer|wenn (?:du|sie)) (?:\p{L}+ )?(?:lieber|auch) (?:(?:1\d|2\d|3[0-4])(?!\d)|weniger|reduziert)/iu,
      /(?:stunden|std\.|stundenwoche|vollzeit)[^.!?\n]{0,24} (?:auf wunsch|gerne?|oder|wahlweise) (?:auch |etwas )?weniger(?=[.,;!)\n]|$)/iu,
      /weniger(?: stunden)? (?:ist|sind|geht|wäre) (?:\p{L}+ ){0,2}(?:möglich|machbar|denkbar|in ordnung|auch)/iu,
      /(?<![\p{L}])tz(?![\p{L}])/iu,
      /part[- ]?time/iu,
      /halbtags/iu,
      /(?:halbe|dreiviertel|drei-?viertel)[nr]?[- ]?(?:plan)?stelle/iu,
      /(?:\d\/\d|½|zwei-?drittel)[- ]?(?:plan)?stelle/iu,
      /job-?sharing/iu,
      /reduzierte[nrm]? (?:wochen-?)?(?:stunden(?:zahl|umfang)?|arbeitszeit|umfang|pensum)(?!\p{L})/iu,
      /(?:auch|oder|gerne?) (?:\p{L}+ )?(?:die hälfte|halb so viele?)(?= (?:davon|der|stunden|ist|geht|möglich)|[.,;!)])/iu,
      /(?:teilen sich|zu zweit|von zwei (?:personen|kräften|menschen))[^.!?\n]{0,40} (?:diese |eine |die )?(?:stelle|besetz)/iu,
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
      MINIJOB_REGISTERED,
      /geringfügige[nrms]? (?:\p{L}{0,6}beschäftigung|anstellung|basis|tätigkeit|umfang|entlohn|neben|teilzeit|mitarbeit|aushilf)/iu,
      // "geringfügig Beschäftigte" are others; "geringfügig beschäftigt" is who is meant.
      /als geringfügig beschäftigte/iu,
      /geringfügig(?: beschäftigt(?!e)| angestellt(?!e)| entlohnt| möglich|(?=[.,;!?/)\n]|$| oder))/iu,
      /(?:rahmen|innerhalb|unter|unterhalb|bis zur|basis) (?:der |einer )?geringfügigkeit/iu,
      /(?<!\p{L})geringf\./iu,
      /(?<!\p{L})gfb(?!\p{L})/iu,
      /(?<![\d.,])(?:450|520|538|556|603|633)(?:er|[,.0-]*)\s?-?\s?(?:(?:€|eur(?:o)?)\s?-?\s?)?(?:basis|job|kraft|kräfte|stelle|beschäftigung|aushilfe)/iu,
    ),
  },
  {
    says: 'marginal',
    confidence: 0.85,
    unless: OTHERS_MINIJOB,
    when: /aushilf|verdien|steuerfrei|monat|mtl|basis|neben|max|bis zu|vergüt|lohn/iu,
    pattern:
      /(?<![\d.,])(?:520|538|556|603|633)(?:,(?:00|-+))?\s?(?:€|eur(?:o)?)(?![\p{L}\d])(?!\s?-?\s?(?:bis|–|-|prämie|bonus|zuschuss|gutschein|urlaubsgeld))/iu,
  },
]);

/** Days that are no work at this place, or none of work. */
const OTHER_DAYS =
  /hochschul|schule|studi|theorie|kolleg|online|home|mobil|zu ?hause|remote|frei|urlaub|kurs|semin|unterricht|fortbild|weiterbild|probe|vollzeit|kündig|monat|im büro|präsenz|(?<!\p{L})(?:seit|vor|nach)(?!\p{L})/iu;

/** A few days a week, of whatever length, are part time; to be asked only where nothing else names the working time. */
export const FEW_DAYS_RULES = ruleTable<WorkingTime>([
  ruleOf<WorkingTime>({ says: 'part', confidence: 0.8, unless: OTHER_DAYS }, [
    String.raw`(?<!\p{L})an (?:nur )?(?:einem|einzelnen|zwei|drei|2|3)(?: (?:bis|oder) (?:drei|3))? (?:tag|vormittag|nachmittag|abend)(?:en)?(?: (?:in der|pro|die|je) woche)?(?=[.,;!) ])`,
    String.raw`(?:zwei|drei|2|3)(?: (?:bis|oder) (?:drei|3))?[- ]tage (?:in der|pro|die|je) woche`,
    String.raw`(?:zwei|drei|2|3)-tage-woche`,
    String.raw`(?<!\p{L})(?:zwei|drei|2|3)(?: (?:bis|oder) (?:drei|3))? (?:vormittage|nachmittage|abende|nächte) (?:in der|pro|die|je|unter der) woche`,
    String.raw`(?<!\p{L})(?:ein|zwei|drei|2|3)-?mal (?:in der|pro|die|je) woche`,
  ]),
]);
