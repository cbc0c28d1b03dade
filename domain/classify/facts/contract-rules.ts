import { MONTH_PATTERN } from '../../normalise/date-words.ts';
import type { Rule } from '../rule.ts';

/** What a phrase says of the end of a contract; `perhaps-later` is a permanent contract in prospect. */
export type TermSign = 'permanent' | 'perhaps-later' | 'fixed' | 'at-first' | 'not-fixed';

/** Words that make a permanent contract a prospect. */
const PROSPECT =
  '(?:option|chance|aussicht|möglichkeit|perspektive|umwandlung|überführung|übernahme|wechsel|danach|anschließend|später|im anschluss|nach (?:der|einem|einer|deiner|ihrer|erfolgreich|bestanden|ablauf|ende|\\d+|zwei|drei|sechs|zwölf)[^.!?,;]{0,40}|ziel(?: ist)?|gegebenenfalls|ggf\\.?|evtl\\.?|eventuell|langfristig)';

/** Duties and people that are called like a contract for a time. */
const OTHERS =
  /befristet\p{L}* (?:aufenthalts|arbeitserlaubnis|fahrerlaubnis|projekt\p{L}*(?:,| und)|einsätze|miet)|aufenthaltstitel|befristungsrecht|befristungen? (?:prüf|bearbeit|verwalt)|vertragsbefristung\p{L}* (?:prüf|bearbeit)/iu;
const A_DUTY =
  /übernahme (?:von|der)|übernehmen[^.!?]{0,30}vertretung|gegenseitig|urlaubs-?\s?(?:und|&|\/|,|oder|bzw\.)\s?(?:abwesenheits|krankheits)|krankheits-?\s?(?:und|&|\/|,|oder|bzw\.)\s?urlaubs|vertretung (?:von|der|bei) (?:kolleg|team|leit|abteilung)|unterstützung bei/iu;

const NUMBER_OF =
  '(?:\\d{1,2}|ein(?:em|en|e|es)?|zwei|drei|vier|fünf|sechs|acht|neun|zwölf|achtzehn|vierundzwanzig)';

/** Befristung. */
export const TERM_RULES: readonly Rule<TermSign>[] = [
  {
    says: 'perhaps-later',
    negated: 'fixed',
    confidence: 0.9,
    pattern: new RegExp(
      `${PROSPECT}[^.!?;]{0,60}unbefristet|unbefristet\\p{L}* (?:\\p{L}+ ){0,2}?(?:übernahme|weiterbeschäftigung|übernommen|verlängerung)|unbefristet\\p{L}* (?:\\p{L}+ ){0,2}(?:ist |wird |sind )?(?:\\p{L}+ ){0,2}(?:möglich|angestrebt|geplant|vorgesehen|in aussicht|denkbar|beabsichtigt)(?!\\p{L})|entfrist`,
      'iu',
    ),
  },
  {
    says: 'permanent',
    negated: 'fixed',
    confidence: 0.95,
    unless: OTHERS,
    pattern:
      /unbefristet|(?<!\p{L})unbefr\.|(?:ohne|keine) (?:zeitliche |jegliche )?(?:befristung|befristet)|nicht befristet|nie befristet|befrist(?:ungen?|ete (?:arbeits)?verträge|ete stellen) (?:gibt es|kennen wir|haben wir)[^.!?]{0,20}nicht|(?<!chance of a |option of a |possibility of a )permanent,? (?:\p{L}[\p{L}-]* ){0,2}(?:contract|position|employment|role)|(?:auf dauer angelegt|dauerhafte[rsn]?) (?:\p{L}+ )?(?:an|fest|be)?(?:stellung|schäftigung|arbeitsverhältnis|arbeitsplatz|stelle)|dauerstelle|befristung:? ?(?:nein|keine)|open-ended contract/iu,
  },
  {
    says: 'at-first',
    negated: 'not-fixed',
    confidence: 0.95,
    unless: OTHERS,
    pattern:
      /(?:zunächst|zuerst|vorerst|vorläufig|anfangs|erst einmal|erstmal|zu beginn) (?:[^.!?,;]{0,30}\s)?(?:sachgrundlos )?(?:befristet|(?:auf|für) (?:ein|zwei|drei|\d))|sachgrundlos/iu,
  },
  {
    says: 'fixed',
    negated: 'not-fixed',
    confidence: 0.9,
    unless: OTHERS,
    pattern:
      /(?<!un)befrist(?:et|ung)|(?<!\p{L})(?:tzbfg|wisszeitvg)|fixed[- ]term|temporary contract|(?:arbeits)?vertrags?(?:dauer|laufzeit)[:\s]+(?:\p{L}+ ){0,2}\d|laufzeit (?:des vertrags |der stelle )?(?:von |beträgt )?\d{1,2} (?:monat|jahr)|projekt-?befrist/iu,
  },
  {
    says: 'fixed',
    confidence: 0.9,
    unless:
      /saisonal(?:e[nrsm]?)? (?:wechsel|küche|gericht|karte|speise|produkt|ware|gemüse|obst|sortiment|zutaten|angebot|schwank|deko)/iu,
    pattern:
      /saison-?(?:kraft|kräfte|verstärkung|arbeit|job|stelle|aushilfe|helfer|mitarbeit|beschäftig|vertrag|personal|ende)|saisonale?[nrs]? (?:beschäftigung|aushilfe|stelle|anstellung|tätigkeit|arbeit|unterstützung|verstärkung|kräfte|einsatz)|(?:für|in|während) (?:die|der|unsere|diese) (?:\p{L}+ )?(?:\p{L}+)?saison|(?<!\p{L})saison (?:20\d\d|von|vom|ab|bis|april|mai|märz)|(?:spargel|ernte|sommer|winter|bade|grill|weihnachts)-?saison|weihnachts-?(?:aushilfe|helfer|job|kraft|kräfte)|(?:für das|im|während des) (?:kommende )?weihnachtsgeschäft|(?:sommer|winter)-?(?:job|aushilfe)|ferien-?(?:job|aushilfe|arbeit(?!s)|kraft|kräfte|beschäftig|helfer|tätigkeit)|ernte-?(?:helfer|job|aushilfe)|(?:als|für die) (?:inventur|urlaubs-?aushilfe)/iu,
  },
  {
    says: 'fixed',
    confidence: 0.9,
    unless: A_DUTY,
    pattern:
      /(?:elternzeit|mutterschutz|mutterschafts|schwangerschafts|eltern(?:zeit)?-?|krankheits|langzeiterkrankungs|sabbatical)-?vertretung|vertretungs-?(?:stelle|kraft für|professur)|(?:wegen|während|aufgrund) [^.!?]{0,30}(?:schwangerschaft|mutterschutz|elternzeit|erkrankung|langzeit)[^.!?]{0,60}(?:vertretung|ersatz|aushilfe)|vertretung (?:\p{L}+ ){0,5}(?:in|während|wegen|für die|der|einer|aufgrund (?:von|der|einer)?) ?(?:der |ihrer |einer )?(?:elternzeit|mutterschutz|krankheit|erkrankung|beurlaubung)|(?:elternzeit|mutterschutz|schwangerschaft)s?-? ?(?:und|\/|,|&) ?(?:elternzeit|mutterschutz)-?vertretung|(?:maternity|parental leave) cover/iu,
  },
  {
    says: 'fixed',
    confidence: 0.8,
    unless:
      /probezeit|einarbeit|erfahrung|garantie|ausbildungsdauer|umschulung|schulung|weiterbildung|kündigung|vertretung bei urlaub|lebensarbeits|mindestens \d+ (?:jahre|monate) (?:im|in)|gewähr|unterkunft|schulabschluss/iu,
    pattern: new RegExp(
      `kurzfristige[nr]? (?:beschäftigung|anstellung|minijob|aushilfe|tätigkeit)|kurzfristig beschäftigt|oder kurzfristig(?=[.,;]|$)|für die dauer (?:von|der|eines|des)|(?:such|gesucht|stelle|einsatz|beschäftigung|anstellung|unterstützung|verstärkung|aushilfe|arbeiten|vertrag|job)[^.!?;]{0,60}(?:für|auf) (?:zunächst |vorerst |ca\\. |etwa |rund |mindestens |voraussichtlich |die nächsten )?${NUMBER_OF}(?:[-–/ ]{1,3}\\d{1,2})? (?:wochen|monate?n?|jahre?n?)(?!\\p{L})|(?:auf|für) (?:zunächst )?${NUMBER_OF} (?:jahre?|monate) (?:begrenzt|angelegt|ausgelegt)|(?:einsatz|beschäftigung|anstellung|zeitraum|arbeits(?:zeitraum|dauer)|vertrag)[:\\s][^.!?]{0,20}(?:vom?|ab) \\d{1,2}\\.\\s?(?:\\d{1,2}\\.|\\p{L}+)[^.!?]{0,12}? bis (?:zum |ende )?(?:\\d{1,2}\\.)|(?:job|aushilfe|kräfte|kraft|helfer|stelle|unterstützung|verstärkung|gesucht|arbeiten?|einsatz) (?:\\([^)]*\\) )?von (?:anfang |mitte |ende )?${MONTH_PATTERN} bis (?:anfang |mitte |ende )?${MONTH_PATTERN}|(?:nur|längstens|zeitlich begrenzt) bis (?:zum )?(?:\\d{1,2}\\.|ende)|zeitlich begrenzt|projekt(?:dauer|laufzeit)[:\\s]|(?:einsatzdauer|beschäftigungsdauer)[:\\s]+(?:ca\\. )?\\d`,
      'iu',
    ),
  },
];

/** How long a stay lasts that ends by itself: internships and years of voluntary service. */
export const STAY_RULES: readonly Rule<TermSign>[] = [
  {
    says: 'fixed',
    confidence: 0.85,
    unless: /mindestens \d+ (?:jahre|monate) (?:im|in)|erfahrung|bewerb|vorher|im voraus|kündigung/iu,
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:${NUMBER_OF}|six|twelve|three)(?:[-–/ ]{1,3}(?:(?:bis|to|oder) )?(?:${NUMBER_OF}|six|twelve))?[- ]?(?:wöchig|monatig|wochen|monate?|months?|weeks?)|für ein jahr(?!\\p{L})`,
      'iu',
    ),
  },
];
