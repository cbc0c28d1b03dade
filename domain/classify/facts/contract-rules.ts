import { anyOf } from '../../any-of.ts';
import { MONTH_PATTERN } from '../../normalise/date-words.ts';
import { ruleTable } from '../rule.ts';

/** What a phrase says of the end of a contract; `perhaps-later` is a permanent contract in prospect. */
export type TermSign = 'permanent' | 'perhaps-later' | 'fixed' | 'at-first' | 'not-fixed';

/** Words that make a permanent contract a prospect. */
const PROSPECT =
  '(?:option|chance|aussicht|möglichkeit|perspektive|umwandlung|überführung|übernahme|wechsel|danach|anschließend|später|im anschluss|nach (?:der|einem|einer|deiner|ihrer|erfolgreich|bestanden|ablauf|ende|\\d+|zwei|drei|sechs|zwölf)[^.!?,;\\n]{0,40}|ziel(?: ist)?|gegebenenfalls|ggf\\.?|evtl\\.?|eventuell|langfristig)';

/** Duties and people that are called like a contract for a time. */
const OTHERS = anyOf(
  /befristet\p{L}* (?:aufenthalts|arbeitserlaubnis|fahrerlaubnis|projekt\p{L}*(?:,| und)|einsätze|miet)/iu,
  /aufenthaltstitel/iu,
  /befristungsrecht/iu,
  /befristungen? (?:prüf|bearbeit|verwalt)/iu,
  /vertragsbefristung\p{L}* (?:prüf|bearbeit)/iu,
);
const A_DUTY = anyOf(
  /übernahme (?:von|der)/iu,
  /übernehmen[^.!?]{0,30}vertretung/iu,
  /gegenseitig/iu,
  /urlaubs-?\s?(?:und|&|\/|,|oder|bzw\.)\s?(?:abwesenheits|krankheits)/iu,
  /krankheits-?\s?(?:und|&|\/|,|oder|bzw\.)\s?urlaubs/iu,
  /vertretung (?:von|der|bei) (?:kolleg|team|leit|abteilung)/iu,
  /unterstützung bei/iu,
);

const NUMBER_OF =
  '(?:\\d{1,2}|ein(?:em|en|e|es)?|zwei|drei|vier|fünf|sechs|acht|neun|zwölf|achtzehn|vierundzwanzig)';

/** Befristung. */
export const TERM_RULES = ruleTable<TermSign>([
  {
    says: 'perhaps-later',
    negated: 'fixed',
    confidence: 0.9,
    unless: /probezeit[^.!?]{0,24}(?:danach|anschließend|dann)|nach (?:der|bestandener) probezeit/iu,
    pattern: new RegExp(
      `${PROSPECT}[^.!?;\\n]{0,60}unbefristet|unbefristet\\p{L}* (?:\\p{L}+ ){0,2}?(?:übernahme|weiterbeschäftigung|übernommen|verlängerung|weitergeführt|fortgeführt|fortgesetzt|verlängert|umgewandelt|weiterbeschäftigt)|unbefristet\\p{L}* (?:\\p{L}+ ){0,2}(?:ist |wird |sind )?(?:\\p{L}+ ){0,2}(?:möglich|angestrebt|geplant|vorgesehen|in aussicht|denkbar|beabsichtigt)(?!\\p{L})`,
      'iu',
    ),
  },
  { says: 'perhaps-later', negated: 'fixed', confidence: 0.9, pattern: /entfrist/iu },
  {
    says: 'permanent',
    negated: 'fixed',
    confidence: 0.95,
    unless: OTHERS,
    pattern: anyOf(
      /unbefristet/iu,
      /auf unbestimmte (?:zeit|dauer)/iu,
      /(?:stelle|stellung|arbeitsplatz|vertrag|arbeitsverhältnis) auf dauer(?!\p{L})/iu,
      /(?:ohne|kein) (?:ablauf|verfalls?|end)-?datum/iu,
      /(?<!\p{L})unbefr\./iu,
      /(?:ohne|keine) (?:zeitliche |jegliche )?(?:befristung|befristet)/iu,
      /nicht befristet/iu,
      /nie befristet/iu,
      /befrist(?:ungen?|ete (?:arbeits)?verträge|ete stellen) (?:gibt es|kennen wir|haben wir)[^.!?]{0,20}nicht/iu,
      /auf dauer (?:angelegt|zu besetzen|besetzt|ausgelegt|eingestellt|angestellt)/iu,
      /(?:zu besetzen|gesucht|einstellen|stellen wir|suchen wir)[^!?\n]{0,60} auf dauer(?!\p{L})/iu,
      /(?:vertrag|anstellung|stelle|arbeitsplatz) (?:auf|für) (?:dauer|lebenszeit)(?!\p{L})/iu,
      /job (?:auf|für) dauer(?!\p{L})/iu,
      /(?<!\p{L})permanent(?=,? (?:and )?(?:full|part)[- ]time)/iu,
      /(?:open-ended|unlimited|indefinite) (?:\p{L}+ )?(?:contract|position|employment)/iu,
      /(?<!chance of a |option of a |possibility of a )permanent,? (?:\p{L}[\p{L}-]* ){0,2}(?:contract|position|employment|role)/iu,
      /(?:auf dauer angelegt|dauerhafte[rsn]?) (?:\p{L}+ )?(?:an|fest|be)?(?:stellung|schäftigung|arbeitsverhältnis|arbeitsplatz|stelle)/iu,
      /dauer-?(?:stelle|arbeitsplatz|arbeitsverhältnis|anstellung)/iu,
      /dauerhaft zu besetzen/iu,
      /ohne (?:zeitliche |jede )begrenzung/iu,
      /befristung:? ?(?:nein|keine)/iu,
      /(?:ohne|keine) (?:\p{L}+ )?befristung/iu,
      /vertrag ohne (?:ende|enddatum)(?!\p{L})/iu,
    ),
  },
  {
    says: 'at-first',
    negated: 'not-fixed',
    confidence: 0.95,
    unless: OTHERS,
    pattern:
      /(?:zunächst|zuerst|vorerst|vorläufig|anfangs|erst einmal|erstmal|zu beginn) (?:[^.!?,;]{0,30}\s)?(?:sachgrundlos )?(?:befristet|(?:auf|für) (?:ein|zwei|drei|sechs|acht|neun|zwölf|achtzehn|\d))|(?:vertr(?:ag|äge)|arbeitsverhältnis|anstellung|stelle)(?: \p{L}+){0,3} (?:zunächst|vorerst|erst mal|erst einmal|erstmal|anfangs) (?:\p{L}+ )?(?:ein|zwei|sechs|zwölf|achtzehn|\d{1,2}) (?:jahr|monat)\p{L}*|sachgrundlos/iu,
  },
  {
    says: 'fixed',
    negated: 'not-fixed',
    confidence: 0.9,
    unless: OTHERS,
    pattern: anyOf(
      /(?<!un)befrist(?:et|ung)/iu,
      /(?<!\p{L})(?:jahres|zeit)-?vertr(?:ag|äge)/iu,
      /(?<!\p{L})(?:tzbfg|wisszeitvg)/iu,
      /fixed[- ]term/iu,
      /(?:temporary|limited) (?:contract|position|role)/iu,
      /(?:limited|contract) (?:to|for|of) (?:a |the first )?(?:one|two|three|six|twelve|\d{1,2}) (?:year|month)s?/iu,
      /(?:one|two|six|twelve|\d{1,2})-(?:year|month) contract/iu,
      /(?:arbeits)?vertrags?(?:dauer|laufzeit)[:\s]+(?:\p{L}+ ){0,2}\d/iu,
      /laufzeit (?:des vertrags |der stelle )?(?:von |beträgt )?\d{1,2} (?:monat|jahr)/iu,
      /projekt-?befrist/iu,
    ),
  },
  {
    says: 'fixed',
    confidence: 0.9,
    unless:
      /saisonal(?:e[nrsm]?)? (?:wechsel|küche|gericht|karte|speise|produkt|ware|gemüse|obst|sortiment|zutaten|angebot|schwank|deko)/iu,
    pattern: anyOf(
      /saison-?(?:kraft|kräfte|verstärkung|arbeit|job|stelle|aushilfe|helfer|mitarbeit|beschäftig|vertrag|personal|ende)/iu,
      /saisonale?[nrs]? (?:beschäftigung|aushilfe|stelle|anstellung|tätigkeit|arbeit|unterstützung|verstärkung|kräfte|einsatz)/iu,
      /ende der (?:\p{L}+)?saison/iu,
      /(?:für|in|während) (?:die|der) (?:weihnachts|advents|ernte|urlaubs|ferien)-?zeit/iu,
      /(?:für|in|während) (?:die|der|den) (?:sommer|winter)monaten?/iu,
      /(?:für|in|während) (?:die|der|unsere|diese) (?:\p{L}+ )?(?:\p{L}+)?saison/iu,
      /(?<!\p{L})saison (?:20\d\d|von|vom|ab|bis|april|mai|märz)/iu,
      /(?:spargel|ernte|sommer|winter|bade|grill|weihnachts)-?saison/iu,
      /weihnachts-?(?:aushilfe|helfer|job|kraft|kräfte)/iu,
      /(?:für das|im|während des) (?:kommende )?weihnachtsgeschäft/iu,
      /(?:sommer|winter)-?(?:job|aushilfe)/iu,
      /ferien-?(?:job|aushilfe|arbeit(?!s)|kraft|kräfte|beschäftig|helfer|tätigkeit)/iu,
      /ernte-?(?:helfer|job|aushilfe)/iu,
      /(?:als|für die) (?:inventur|urlaubs-?aushilfe)/iu,
    ),
  },
  {
    says: 'fixed',
    confidence: 0.86,
    unless: /geöffnet|öffnungszeit|geschlossen|kurs|semester|schuljahr|urlaub/iu,
    pattern: new RegExp(
      `(?<!\\p{L})von (?:anfang |mitte |ende )?${MONTH_PATTERN} bis (?:anfang |mitte |ende )?${MONTH_PATTERN}`,
      'iu',
    ),
  },
  {
    says: 'fixed',
    confidence: 0.9,
    unless: A_DUTY,
    pattern: anyOf(
      /(?:elternzeit|mutterschutz|mutterschafts|schwangerschafts|eltern(?:zeit)?-?|krankheits|langzeiterkrankungs|sabbatical)-?vertretung/iu,
      /vertretungs-?(?:stelle|kraft für|professur)/iu,
      /(?:wegen|während|aufgrund) [^.!?]{0,30}(?:schwangerschaft|mutterschutz|elternzeit|erkrankung|langzeit)[^.!?]{0,60}(?:vertretung|ersatz|aushilfe)/iu,
      /(?:ersetz|vertrittst|vertreten sie|spring)\p{L}*[^.!?]{0,60}(?:elternzeit|mutterschutz|sabbatical|krankheit)/iu,
      /vertretung (?:\p{L}+ ){0,5}(?:in|während|wegen|für die|der|einer|aufgrund (?:von|der|einer)?) ?(?:der |ihrer |einer )?(?:elternzeit|mutterschutz|krankheit|erkrankung|beurlaubung)/iu,
      /(?:elternzeit|mutterschutz|schwangerschaft)s?-? ?(?:und|\/|,|&) ?(?:elternzeit|mutterschutz)-?vertretung/iu,
      /(?:maternity|parental leave) cover/iu,
    ),
  },
  {
    says: 'fixed',
    confidence: 0.8,
    unless: anyOf(
      /probezeit/iu,
      /einarbeit/iu,
      /erfahrung/iu,
      /garantie/iu,
      /ausbildungsdauer/iu,
      /umschulung/iu,
      /schulung/iu,
      /weiterbildung/iu,
      /kündigung/iu,
      /vertretung bei urlaub/iu,
      /lebensarbeits/iu,
      /mindestens \d+ (?:jahre|monate) (?:im|in)/iu,
      /gewähr/iu,
      /unterkunft/iu,
      /schulabschluss/iu,
    ),
    pattern: new RegExp(
      `kurzfristige[nr]? (?:beschäftigung|anstellung|minijob|aushilfe|tätigkeit)|kurzfristig beschäftigt|oder kurzfristig(?=[.,;]|$)|für die dauer (?:von|der|eines|des)|(?:such|gesucht|stelle|einsatz|beschäftigung|anstellung|unterstützung|verstärkung|aushilfe|arbeiten|vertrag|job)[^.!?;]{0,60}(?:für|auf) (?:zunächst |vorerst |ca\\. |etwa |rund |mindestens |voraussichtlich |die nächsten )?${NUMBER_OF}(?:[-–/ ]{1,3}\\d{1,2})? (?:wochen|monate?n?|jahre?n?)(?!\\p{L})|(?:auf|für) (?:zunächst )?${NUMBER_OF} (?:jahre?|monate) (?:begrenzt|angelegt|ausgelegt)|(?:einsatz|beschäftigung|anstellung|zeitraum|arbeits(?:zeitraum|dauer)|vertrag)[:\\s][^.!?]{0,20}(?:vom?|ab) \\d{1,2}\\.\\s?(?:\\d{1,2}\\.|\\p{L}+)[^.!?]{0,12}? bis (?:zum |ende )?(?:\\d{1,2}\\.)|(?:job|aushilfe|kräfte|kraft|helfer|stelle|unterstützung|verstärkung|gesucht|arbeiten?|einsatz) (?:\\([^)]*\\) )?von (?:anfang |mitte |ende )?${MONTH_PATTERN} bis (?:anfang |mitte |ende )?${MONTH_PATTERN}|(?:nur|längstens|zeitlich begrenzt) bis (?:zum )?(?:\\d{1,2}\\.|ende)|zeitlich begrenzt|(?<!\\p{L})(?:(?:arbeits-?)?vertrag|stelle|anstellung|beschäftigung|tätigkeit)[^.!?]{0,60} (?:endet|läuft|gilt)(?: \\p{L}+){0,3} (?:bis|zum|am|mit|im|ende) (?!ablauf der probezeit)|(?<!\\p{L})(?:(?:arbeits-?)?vertrag|stelle|anstellung|beschäftigung)[^.!?]{0,40} (?:läuft|dauert|gilt|geht)(?: \\p{L}+){0,3} ${NUMBER_OF} (?:jahre?n?|monate?n?)(?!\\p{L})|projekt(?:dauer|laufzeit)[:\\s]|(?:einsatzdauer|beschäftigungsdauer)[:\\s]+(?:ca\\. |voraussichtlich |etwa |mindestens )?\\d|für die (?:\\p{L}+)?ferien(?!\\p{L})`,
      'iu',
    ),
  },
]);

/** How long a stay lasts that ends by itself: internships and years of voluntary service. */
export const STAY_RULES = ruleTable<TermSign>([
  {
    says: 'fixed',
    confidence: 0.85,
    unless: /mindestens \d+ (?:jahre|monate) (?:im|in)|erfahrung|bewerb|vorher|im voraus|kündigung/iu,
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:${NUMBER_OF}|six|twelve|three)(?:[-–/ ]{1,3}(?:(?:bis|to|oder) )?(?:${NUMBER_OF}|six|twelve))?[- ]?(?:wöchig|monatig|wochen|monate?|months?|weeks?)|(?:für|läuft|dauert|umfasst)(?: \\p{L}+){0,2} ${NUMBER_OF} (?:volle[sn]? )?jahr(?:e|en)?(?!\\p{L})`,
      'iu',
    ),
  },
]);
