import { anyOf } from '../../any-of.ts';
import { MONTH_PATTERN } from '../../normalise/date-words.ts';
import { DENIED_AT_THE_END } from '../clause-denial.ts';
import { ruleOf, ruleTable } from '../rule.ts';

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
  /aufenthaltserlaubnis|(?<!\p{L})visum/iu,
  /(?:erlaubnis|lizenz|zulassung|genehmigung)\p{L}*[^.!?,\n]{0,40}unbefristet|unbefristete[nr]? (?:\p{L}+-?){0,2}(?: \p{L}+)?(?:erlaubnis|lizenz|zulassung|genehmigung)/iu,
);
/** What else ends by itself: a trial period, a price, a flat, a training. */
const OTHER_ENDS = anyOf(
  OTHERS,
  /probezeit[^.!?,]{0,30} befristet/iu,
  /(?:aktion|angebot|gutschein|bonus|prämie|kampagne|rabatt|dienstwohnung|unterkunft|leasing)\p{L}*[^!?,]{0,40} befristet/iu,
  /ausbildungs(?:stellen?|plätze|verträge|verhältnisse)[^.!?,]{0,30} befristet/iu,
  /befristet\p{L}*(?: (?:und|oder|wie|,|unbefristete?\p{L}*))* (?:miet|pacht|liefer|leasing|handy|kunden)/iu,
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

/** What may end by itself. */
const CONTRACT =
  '(?:vertrag|arbeitsverhältnis|beschäftigungsverhältnis|stelle|anstellung|beschäftigung|tätigkeit|einsatz|einstellung|job|aushilfe|engagement)';
/** "1. Dezember 2026", "1.12." */
const DAY_OF_YEAR = String.raw`\d{1,2}\.\s?(?:\d{1,2}\.|${MONTH_PATTERN})(?:\s?20\d\d)?`;

/** Contracts that the work deals with, or that a client has made. */
const CONTRACT_OF_OTHERS =
  /(?:kunden?|mieter\p{L}*|lieferant\p{L}*|partner|betreu(?:en|st)|verhandel[nt]|verhandeln|prüf(?:en|st))(?!\p{L})[^.!?,\n]{0,40}vertr[aä]g/iu;

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
      /(?<!un)befrist\p{L}*(?: \p{L}+){0,5} (?:nichts|niemand(?:en)?|keiner|keinen)(?: (?:ein|an|eingestellt|angestellt|beschäftigt|wissen))?(?=[.,;!\n]|$)/iu,
      new RegExp(String.raw`(?<!un)befrist\p{L}*${DENIED_AT_THE_END}`, 'iu'),
      /niemand(?:en)? (?:\p{L}+ )?(?:befristet|auf zeit)/iu,
      /befrist\p{L}*(?: \p{L}+)?\?\s*(?:nicht|nein|kein|fehlanzeige|gibt|ohne)/iu,
      /nicht (?:gibt|geben|biete|bieten|mache|machen)(?: \p{L}+)?:[^.!?\n]{0,60}(?:zeitvertr|befrist)/iu,
      /auf dauer (?:zu besetzen|besetzt|\p{L}*ge(?:legt|richtet|plant|stellt|sehen|schrieben))(?!\p{L})/iu,
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
      /(?:zunächst|zuerst|vorerst|vorläufig|anfangs|erst einmal|erstmal|zu beginn) (?:[^.!?,;]{0,30}\s)?(?:sachgrundlos )?(?:befristet|(?:auf|für) (?:ein|zwei|drei|sechs|acht|neun|zwölf|achtzehn|\d))|(?:vertr(?:ag|äge)|arbeitsverhältnis|anstellung|stelle)(?: \p{L}+){0,3} (?:zunächst|vorerst|erst mal|erst einmal|erstmal|anfangs) (?:\p{L}+ )?(?:ein|zwei|sechs|zwölf|achtzehn|\d{1,2}) (?:jahr|monat)\p{L}*|sachgrundlos|(?:zunächst|vorerst|vorläufig) bis (?:zum )?(?:\d{1,2}\.|anfang |mitte |ende )|(?:erster|ersten) (?:arbeits)?vertrag (?:\p{L}+ ){0,2}(?:über|auf|für|von|läuft|gilt)|first contract/iu,
  },
  {
    says: 'fixed',
    negated: 'not-fixed',
    confidence: 0.9,
    unless: OTHER_ENDS,
    pattern: anyOf(
      /(?<!un)befrist(?:et(?!e)|ung)/iu,
      // "befristete Rabatte" are none.
      new RegExp(
        String.raw`(?<!un)befristete[rnms]?,? (?:\p{L}[\p{L}-]*,? ){0,3}?\p{L}*(?:${CONTRACT}|verträge|dienst|position|projektstelle|vertretung|teilzeit|vollzeit|minijob)`,
        'iu',
      ),
      /(?<!\p{L})interim/iu,
      /contract: temporary/iu,
      /(?<!\p{L})temporary,? (?:from|for|until)/iu,
      /(?<!\p{L})(?:jahres|zeit)-?vertr(?:ag|äge)/iu,
      /(?<!\p{L})(?:tzbfg|wisszeitvg)/iu,
      /fixed[- ]term/iu,
      /(?:temporary|limited) (?:contract|position|role)/iu,
      /(?:limited|contract) (?:(?:is|will be|runs|lasts|initially|first) )*(?:to|for|of) (?:a |the first )?(?:initial |period of )*(?:one|two|three|six|nine|twelve|\d{1,2}) (?:year|month)s?/iu,
      /(?:one|two|six|twelve|\d{1,2})-(?:year|month) contract/iu,
      new RegExp(
        String.raw`(?:arbeits)?vertrags?(?:dauer|laufzeit)[:\s]+(?:\p{L}+ ){0,2}(?:\d|${NUMBER_OF} (?:monat|jahr))`,
        'iu',
      ),
      /laufzeit (?:des vertrags |der stelle )?(?:von |beträgt )?\d{1,2} (?:monat|jahr)/iu,
      /projekt-?(?:befrist|gebunden)/iu,
      /(?:initially|at first|to begin with),? (?:for|limited to) (?:\p{L}+|\d{1,2}) (?:year|month)s?(?!\p{L})/iu,
      /laufzeit:? (?:\p{L}+ ){0,3}bis /iu,
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
      /aushilf\p{L}* (?:\p{L}+ ){0,2}(?:über|zu|an|für) (?:weihnachten|ostern|karneval|die feiertage|die ferien)/iu,
      /ernte-?(?:helfer|job|aushilfe)/iu,
      /(?:als|für die) (?:inventur|urlaubs-?aushilfe)/iu,
    ),
  },
  ruleOf<TermSign>(
    {
      says: 'fixed',
      confidence: 0.86,
      unless:
        /geöffnet|öffnungszeit|geschlossen|kurs|semester|schuljahr|urlaub|ferien|bewerb|anzeige|förderzeitraum/iu,
    },
    [
      String.raw`(?<!\p{L})von (?:anfang |mitte |ende )?${MONTH_PATTERN} bis (?:anfang |mitte |ende )?${MONTH_PATTERN}`,
      String.raw`(?<!\p{L})(?:vom|von|ab dem|zwischen dem) ${DAY_OF_YEAR} (?:bis|und) (?:zum |dem )?${DAY_OF_YEAR}`,
      String.raw`from ${MONTH_PATTERN}(?: 20\d\d)? (?:to|until|through) ${MONTH_PATTERN}`,
    ],
  ),
  ruleOf<TermSign>({ says: 'fixed', confidence: 0.88, unless: CONTRACT_OF_OTHERS }, [
    String.raw`kurzfristige[nr]? (?:beschäftigung|anstellung|minijob|aushilfe|tätigkeit)`,
    String.raw`(?<!\p{L})(?:arbeits-?)?vertr(?:ag|äge) (?:über|von|für|auf) (?:zunächst |erst einmal |vorerst |die ersten )?${NUMBER_OF} (?:wochen|monate?n?|jahre?n?)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:arbeits-?)?vertrag,? (?:\p{L}+ ){0,2}bis (?:zu[mr]? |ende |anfang |mitte |\d)(?!\p{L}*(?:rente|pension|ruhestand))`,
    // "Beginn: 1. März, Ende: 31. August"
    String.raw`(?:beginn|start|anfang)[^.!?\n\d]{0,16}${DAY_OF_YEAR}[,;/ ]{1,3}(?:und )?ende[^.!?\n\d]{0,12}${DAY_OF_YEAR}`,
    String.raw`(?:schließen|geschlossen|${CONTRACT})[^.!?\n]{0,60} für (?:nur |jeweils )?ein (?:kalender|schul|förder|haushalts)jahr`,
    String.raw`${CONTRACT}[^.!?\n]{0,60} für ein (?:kalender|schul|förder|haushalts)jahr (?:schließen|geschlossen|begrenzt)`,
    String.raw`vertrag[^.!?\n]{0,40} für ein (?:kalender|schul|förder|haushalts)jahr`,
    String.raw`(?<!\p{L})längstens (?:jedoch |aber )?(?:auf |für )?${NUMBER_OF} (?:wochen|monate?n?|jahre?n?)`,
    String.raw`auf die dauer [^.!?\n]{2,60} (?:beschränkt|begrenzt|befristet)`,
    String.raw`(?:vertrag|anstellung|beschäftigung) (?:läuft|gilt|dauert) (?:\p{L}+ )?(?:über|für) (?:die |den )?(?:gesamte |ganze )?(?:dauer|zeit|laufzeit)`,
    String.raw`so lange (?:läuft|gilt|dauert) (?:auch )?(?:ihr|dein|der|die|ihre|deine) (?:\p{L}+ )?(?:vertrag|arbeitsvertrag|stelle|anstellung)`,
    String.raw`endet (?:er|sie|es|der vertrag|die stelle|das arbeitsverhältnis) automatisch`,
    String.raw`(?<!\p{L})einsatz endet (?:mit|am|zum|im) `,
  ]),
  {
    says: 'fixed',
    confidence: 0.9,
    unless: A_DUTY,
    pattern: anyOf(
      /(?:elternzeit|mutterschutz|mutterschafts|schwangerschafts|eltern(?:zeit)?-?|krankheits|langzeiterkrankungs|sabbatical)-?vertretung/iu,
      /vertretungs-?(?:stelle|kraft für|professur)/iu,
      /(?:wegen|während|aufgrund) [^.!?]{0,30}(?:schwangerschaft|mutterschutz|elternzeit|erkrankung|langzeit)[^.!?]{0,60}(?:vertretung|ersatz|aushilfe)/iu,
      /(?:ersetz|vertrittst|vertreten sie|spring)\p{L}*[^.!?]{0,60}(?:elternzeit|mutterschutz|sabbatical|krankheit)/iu,
      /(?:vertreten|vertritt|übernimmst|übernehmen)[^.!?]{0,60}(?:während|für die dauer|wegen) (?:\p{L}+ ){0,2}(?:elternzeit|mutterschutz|sabbatical)/iu,
      /vertretung (?:\p{L}+ ){0,5}(?:in|während|wegen|für die|der|einer|aufgrund (?:von|der|einer)?) ?(?:der |ihrer |einer )?(?:elternzeit|mutterschutz|krankheit|erkrankung|beurlaubung)/iu,
      /(?:elternzeit|mutterschutz|schwangerschaft)s?-? ?(?:und|\/|,|&) ?(?:elternzeit|mutterschutz)-?vertretung/iu,
      /(?:maternity|parental)(?: leave)? cover/iu,
      /covering (?:\p{L}+ )?(?:parental|maternity) leave/iu,
      /elternzeit (?:unserer|unseres|einer|eines|der|des) (?:kolleg|mitarbeit|stelleninhab)\p{L}*/iu,
      /bis (?:unsere?|die|der) (?:\p{L}+ )?\p{L}+ [^.!?\n]{0,60}(?:zurückkommt|zurückkehrt|zurück ist|wiederkommt|wieder da ist)/iu,
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
      `kurzfristig beschäftigt|oder kurzfristig(?=[.,;]|$)|für die dauer (?:von|d(?:er|es)|eine[rs]|ihrer)(?! (?:\\p{L}+-?)?(?:verfahren|speicher|bewerb|auswahl|gespräch|prüfung))|(?:such|gesucht|stelle|einsatz|beschäftigung|anstellung|unterstützung|verstärkung|aushilfe|arbeiten|vertrag|job)[^.!?;]{0,60}(?:für|auf) (?:zunächst |vorerst |ca\\. |etwa |rund |mindestens |voraussichtlich |die nächsten )?${NUMBER_OF}(?:[-–/ ]{1,3}\\d{1,2})? (?:wochen|monate?n?|jahre?n?)(?!\\p{L})|(?:auf|für) (?:zunächst )?${NUMBER_OF} (?:jahre?|monate) (?:begrenzt|angelegt|ausgelegt)|(?:einsatz|beschäftigung|anstellung|zeitraum|arbeits(?:zeitraum|dauer)|vertrag)[:\\s][^.!?]{0,20}(?:vom?|ab) \\d{1,2}\\.\\s?(?:\\d{1,2}\\.|\\p{L}+)[^.!?]{0,12}? bis (?:zum |ende )?(?:\\d{1,2}\\.)|(?:job|aushilfe|kräfte|kraft|helfer|stelle|unterstützung|verstärkung|gesucht|arbeiten?|einsatz) (?:\\([^)]*\\) )?von (?:anfang |mitte |ende )?${MONTH_PATTERN} bis (?:anfang |mitte |ende )?${MONTH_PATTERN}|(?:nur|längstens|zeitlich begrenzt) bis (?:zum )?(?:\\d{1,2}\\.|ende)|zeitlich begrenzt|(?<!\\p{L})(?:(?:arbeits-?)?vertrag|arbeitsverhältnis|beschäftigungsverhältnis|stelle|anstellung|beschäftigung|tätigkeit)[^.!?]{0,60} (?:endet|läuft|gilt)(?: \\p{L}+){0,3} (?:bis|zum|am|mit|im|ende) (?!ablauf der probezeit)|(?<!\\p{L})(?:(?:arbeits-?)?vertrag|stelle|anstellung|beschäftigung)[^.!?]{0,40} (?:läuft|dauert|gilt|geht)(?: \\p{L}+){0,3} ${NUMBER_OF} (?:jahre?n?|monate?n?)(?!\\p{L})|projekt(?:dauer|laufzeit)[:\\s]|(?:einsatzdauer|beschäftigungsdauer)[:\\s]+(?:ca\\. |voraussichtlich |etwa |mindestens )?\\d|für die (?:\\p{L}+)?ferien(?!\\p{L})`,
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
