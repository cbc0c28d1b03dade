import { anyOf } from '../any-of.ts';
import { ruleTable } from './rule.ts';

/**
 * What a phrase says about who employs: `hired-out` and `placed` speak of this job, the two `-service` signs only of
 * what a firm does in general; `employed-by-client` is placement, unless the job is hired out first; `office` is work of
 * a firm's own personnel department; `intermediary` is somebody in between without a form of contract.
 */
export type IntermediarySign =
  | 'internal'
  | 'hired-out'
  | 'hired-out-service'
  | 'not-hired-out'
  | 'placed'
  | 'employed-by-client'
  | 'placed-service'
  | 'intermediary'
  | 'takeover'
  | 'employed-by-us'
  | 'office'
  | 'direct';

/** Somebody else's agency work: a reader's past, partners of a personnel department, unwanted offers. */
const OF_OTHERS = anyOf(
  /(?:besser|mehr|attraktiver|anders|fairer) als (?:\p{L}+ ){0,3}(?:zeitarbeit|leiharbeit)/iu,
  /(?:alternative|anstelle|statt) (?:\p{L}+ ){0,2}(?:zeitarbeit|leiharbeit)/iu,
  /(?:software|lösung(?:en)?|kunden|mandanten|unternehmen) (?:\p{L}+ ){0,3}(?:für|aus) (?:\p{L}+ ){0,2}(?:zeitarbeit|personaldienst)/iu,
  /(?:sind|bist|arbeite(?:n|st)|kommen|kommst|waren?|warst)\s(?:\p{L}+\s){0,3}(?:bei|in|aus|über|von)\s(?:\p{L}+\s){0,2}(?:zeitarbeit|leiharbeit|personaldienstleist)/iu,
  /(?:schluss|genug|raus|weg|ende|satt)\s(?:\p{L}+\s){0,3}(?:zeitarbeit|leiharbeit)/iu,
  /(?:zusammenarbeit|kommunikation|abstimmung|steuerung|koordination|betreuung|beauftragung|einsatzplanung|verwaltung|disposition|rekrutierung|auswahl|einarbeitung|überwachung|anfragen|angebote|bewerbungen|kontaktaufnahme|zusendung|vermittlungsvorschläge)\s[^.!?]{0,80}(?:zeitarbeit|leiharbeit|personaldienstleist|personalvermittl|personalberat|arbeitnehmerüberlassung|fremdpersonal)/iu,
  /(?:zeitarbeit|leiharbeit|personaldienstleist|personalvermittl|personalberat)\p{L}*[^.!?]{0,60}(?:sehen (?:wir|sie) (?:bitte )?ab|abzusehen|absehen|unerwünscht|nicht erwünscht|nicht berücksichtigt|zwecklos)/iu,
  /(?:^|[^\p{L}])(?:berufs)?erfahrung(?:en)?\s(?:\p{L}+\s){0,3}(?:in|im|aus|mit) (?:der |dem )?(?:zeitarbeit|personaldienstleist|personalvermittl|personalberat|arbeitnehmerüberlassung)/iu,
);

/** A firm describing itself, not the job. */
export const SELF_DESCRIPTION = anyOf(
  /partner (?:für|in|rund|im bereich)/iu,
  /spezialist(?:en|in)? (?:für|in|im)/iu,
  /experte[n]? (?:für|in)/iu,
  /dienstleister (?:für|im|in)/iu,
  /(?:unser|unsere) (?:leistungen|leistungsspektrum|geschäftsfelder|angebot)/iu,
  /zählen (?:wir )?zu/iu,
  /gehör(?:t|en) zu/iu,
  /marktführer/iu,
  /lizenz/iu,
  /führende[rnms]? /iu,
  /tätig (?:in|im)/iu,
  /seit \d{4}/iu,
  /wir (?:beraten|bieten unseren kunden|sind ein)/iu,
  /ist ein(?:e)? (?:\p{L}+ ){0,3}(?:unternehmen|personaldienst|personalberat)/iu,
);

const OPTION = anyOf(
  /option/iu,
  /chance/iu,
  /möglichkeit/iu,
  /perspektive/iu,
  /später/iu,
  /anschließend/iu,
  /nach (?:\d+|einigen|wenigen|erfolgreich\p{L}*) /iu,
  /übernahme/iu,
  /übernommen/iu,
  /bei eignung/iu,
  /(?:ist|sind|wäre) (?:\p{L}+ ){0,2}(?:möglich|denkbar|vorgesehen|geplant|das ziel)/iu,
  /angestrebt/iu,
  /in aussicht/iu,
  /(?:kunden?|betrieb|unternehmen) möglich(?![\p{L}])/iu,
);

const CUSTOMER =
  '(?:kunden?|mandanten?|klienten?|auftraggebers?|kundenunternehmens?|kundenbetriebs?|geschäftspartners?|partnerunternehmens?|partnerbetriebs?)';

/** The table; see {@link IntermediarySign}. Sources: §§ 1, 1b AÜG; §§ 296 ff. SGB III; words of real vacancies. */
export const INTERMEDIARY_RULES = ruleTable<IntermediarySign>([
  {
    says: 'internal',
    confidence: 0.95,
    pattern: anyOf(
      /(?:wirst|werden|wird)\s(?:\p{L}+\s){0,3}nicht (?:verliehen|überlassen|an kunden)/iu,
      /internes? team/iu,
      /interne[rnms]? (?:mitarbeit|stelle|position|verstärkung|disponent|recruiter)/iu,
      /für unsere (?:eigene )?interne/iu,
      /für unsere eigene (?:\p{L}+ )?\p{L}/iu,
      /nicht für (?:einen|unsere|die) kunden,? sondern (?:\p{L}+ )?(?:für )?(?:uns|direkt bei uns)/iu,
      /(?:überlassung|verleih|kundeneinsatz)[^.!?]{0,40} (?:ist|sind) (?:\p{L}+ )?ausgeschlossen/iu,
      /(?:büro|team) unserer niederlassung/iu,
      /(?:in|im) unser(?:em|en) (?:eigenen )?büro/iu,
      /in unserer niederlassung als/iu,
    ),
  },
  {
    says: 'internal',
    confidence: 0.9,
    fields: ['title'],
    pattern: anyOf(
      /(?<![\p{L}])intern(?![\p{L}])(?!ational)/iu,
      /personaldisponent/iu,
      /personal-?dienst-?leistungs-?kauf/iu,
      /(?:ausbildung|azubi|auszubildende)[^\n]{0,40}(?:büro-?management|büro-?kauf|personal-?kauf)/iu,
      /niederlassungsleit/iu,
      /(?:recruiter|personalberater|personalvermittler|personalreferent|vertriebsdisponent)(?![\p{L}]*-?vermittlung)/iu,
    ),
  },
  {
    says: 'office',
    confidence: 0.6,
    fields: ['title'],
    pattern:
      /personal-?(?:sachbearbeit|abrechn|verwalt|assist|kauf)|(?:sachbearbeit|assisten)\p{L}*(?:[*:/_-]+\p{L}+)? (?:im |in der )?personal(?:abteilung|wesen|verwaltung|büro)?(?![\p{L}-])|lohn-?(?:buchhalt|abrechn)/iu,
  },
  {
    says: 'hired-out',
    negated: 'not-hired-out',
    confidence: 0.95,
    unless: OF_OTHERS,
    pattern: anyOf(
      /arbeitnehmer-?überlassung/iu,
      /arbeitnehmer-?ueberlassung/iu,
      /(?<![\p{L}])(?:anü|aüg?)(?![\p{L}])/iu,
      /zeit-?arbeit(?!s?erfahr|geber|splatz|nehm|skräft|skraft|sfirm|sunternehm|s?modell|s?konto)/iu,
      /leih-?(?:kraft|kräfte)(?= gesucht)/iu,
      /leih-?arbeit(?!s?erfahr|nehm|skräft|skraft|sfirm)/iu,
      /als zeitarbeit(?:nehmer|skraft)/iu,
      /als leiharbeit(?:nehmer|skraft)/iu,
      /personal-?leasing/iu,
      /personal-?überlassung/iu,
      /(?<=(?<![\p{L}])(?:im|kein|per|über|als|reines|ohne) )leasing(?![\p{L}-])/iu,
      /(?<![\p{L}])leasing(?:kraft|kräfte|mitarbeiter)/iu,
      /temporary (?:employment|work)/iu,
      /temp(?:orary)?[ -](?:agency|work|staff)/iu,
      /(?:gvp|igz|bap)(?:[-\s/]+(?:dgb|igz|bap|gvp))*[-\s/]*(?:tarif|entgelt|flächen)/iu,
      /tarif\p{L}*[\s:]+(?:\p{L}+\s){0,3}(?:gvp|igz|bap)(?![\p{L}])/iu,
      /(?<![\p{L}])equal[ -]?pay/iu,
      /branchen-?zuschl(?:ag|äge)/iu,
      /(?<!\p{L})überlassung (?:mit (?:\p{L}+ )?(?:übernahme|option)|oder (?:\p{L}+ ){0,3}vermittlung|an (?:unsere )?kunden)/iu,
      /(?<=(?<!\p{L})(?:in|zur|per|über|als) )überlassung(?! (?:von|der|des|ein))/iu,
    ),
  },
  {
    says: 'not-hired-out',
    confidence: 0.95,
    pattern:
      /kein(?:e|en|em)? (?:verleih|entleih|leasing|überlassung|personaldienstleist|zeitarbeit|leiharbeit|personalvermittl|vermittlungsagentur)|(?:zeitarbeit|leiharbeit)\??\s*(?:[-–]\s*)?(?:nein|nicht bei uns|gibt es (?:bei uns )?nicht)|nicht (?:im rahmen|über|per|durch|als) (?:\p{L}+ ){0,2}(?:arbeitnehmerüberlassung|zeitarbeit|leiharbeit|leasing)/iu,
  },
  {
    says: 'hired-out',
    confidence: 0.85,
    pattern: new RegExp(
      `im kundeneinsatz|(?:einsatz|eingesetzt|arbeiten|arbeitest)\\s(?:\\p{L}+\\s){0,4}(?:bei|beim) (?:unserem |unseren |dem |einem )?(?:entleih|einsatzbetrieb)|entleih(?:er|betrieb)|(?:wir )?entsenden (?:wir )?(?:sie|dich|fach)|(?:bei|durch) uns(?:er(?:em|en) unternehmen)? (?:fest |unbefristet |direkt )?(?:angestellt|eingestellt|beschäftigt)[^.!?]{0,90}${CUSTOMER}|angestellt (?:bist|sind|wirst|werden) (?:du|sie) bei uns[^.!?]{0,90}${CUSTOMER}|${CUSTOMER}[^.!?]{0,90}(?:bei uns|über uns) (?:fest |unbefristet )?(?:angestellt|eingestellt|beschäftigt)|${CUSTOMER}[^.!?]{0,60}(?:angestellt|eingestellt|beschäftigt) (?:sind|bist|wirst|werden) (?:du|sie) (?:\\p{L}+ )?bei uns(?!\\p{L})|übernahme (?:\\p{L}+ ){0,3}(?:durch|beim|vom|in(?:s)?|bei|seitens) (?:den |unseren |unserem |das |einen |dem )?${CUSTOMER}`,
      'iu',
    ),
  },
  {
    says: 'placed',
    confidence: 0.95,
    unless: OF_OTHERS,
    pattern: anyOf(
      /direkt-?vermittlung/iu,
      /direkte(?:n|r)? (?:\p{L}+ )?vermittlung/iu,
      /(?<!\p{L})vermittlung (?:zu|an|bei|direkt in) (?:\p{L}+ ){0,3}(?:partner|kunden|betrieb|unternehmen|arbeitgeber)/iu,
      /(?<!\p{L})vermittlung (?:\p{L}+ ){0,3}festanstellung/iu,
      /(?:reine|als|oder) (?:\p{L}+ )?vermittlung in /iu,
      /(?:direkt|fest)?(?:personal|arbeits|job)-?vermittlung/iu,
      /(?<![\p{L}])direct placement/iu,
      /direct hire/iu,
      /permanent placement/iu,
      /vermittlungsgutschein/iu,
      /(?<![\p{L}])avgs/iu,
      /personal-?berat(?:er|ung)/iu,
      /head-?hunt/iu,
      /executive search/iu,
      /auf (?:reiner )?erfolgsbasis/iu,
    ),
  },
  {
    says: 'employed-by-client',
    confidence: 0.9,
    unless: OPTION,
    pattern: new RegExp(
      `(?:fest|direkt)(?:e |er |en )?(?:an|ein)stellung (?:\\p{L}+ ){0,3}(?:bei|beim|durch|mit|im|über) (?:unser(?:e[mnr]?)? |dem |den |einem )?(?:\\p{L}+ ){0,2}${CUSTOMER}|(?:direkt|unmittelbar|unbefristet|fest) (?:bei|beim|von|vom|mit) (?:unser(?:e[mnr]?)? |dem |den )?${CUSTOMER} (?:angestellt|eingestellt|beschäftigt)|(?:bei|von|vom|beim) (?:unser(?:e[mnr]?)? |dem |den )?${CUSTOMER} (?:\\p{L}+ )?(?:direkt|unmittelbar|fest|unbefristet) (?:angestellt|eingestellt|beschäftigt)|(?:an|ein)stellung (?:erfolgt )?(?:direkt|unmittelbar) (?:dort(?!\\p{L})|(?:beim?|durch|im|in) (?:den |dem |unser(?:e[mnr]?)? )?(?:${CUSTOMER}|unternehmen|betrieb|auftraggeber))|angestellt (?:sind|bist|wirst|werden) (?:sie |du )?(?:\\p{L}+ ){0,2}(?:direkt|unmittelbar) (?:bei|beim|im|in)|(?:arbeits)?vertrag\\s(?:\\p{L}+\\s){0,6}(?:direkt|unmittelbar) (?:vom|von|mit|beim|bei|durch|über)(?! uns(?![\\p{L}]))|vertragspartner (?:wird|ist|werden|sind) (?:allein |direkt |ausschließlich |nur |dann |immer ){0,2}(?:der|die|das|unser) (?:kanzlei|klinik|einrichtung|praxis|unternehmen|haus|betrieb|hotel|arbeitgeber|firma|${CUSTOMER})|vertrag (?:\\p{L}+ ){0,3}zwischen (?:ihnen|dir) und (?:dem|der|unserem|ihrem) |unbefristet beim kunden|${CUSTOMER} stell(?:t|en) (?:sie|dich) (?:\\p{L}+ ){0,5}ein(?!\\p{L})|vertrags(?:unterzeichnung|unterschrift|abschluss) (?:bei|beim|mit) (?:unser(?:e[mnr]?)? |dem |den )?${CUSTOMER}|ihr neuer arbeitgeber ist unser|dein neuer arbeitgeber:|(?:employed|hired|contract)[^.!?]{0,40} (?:by|with) (?:our|the) client`,
      'iu',
    ),
  },
  {
    says: 'employed-by-client',
    confidence: 0.85,
    unless: OPTION,
    pattern: /(?:sucht|suchen) (?:\p{L}+ ){0,4}über uns[^.!?]{0,80}festanstellung/iu,
  },
  {
    says: 'placed-service',
    confidence: 0.8,
    pattern:
      /(?:wir vermitteln|ich vermittle|vermitteln wir|vermittle ich) (?:\p{L}+[- ]){0,10}(?:feste (?:anstellung|stelle|arbeits|position)|\p{L}*(?:kräfte|personal|fachleute|mitarbeit|arbeit|jobs?|stellen|festanstellung)|sie |dich )|(?<![\p{L}])vermittelt (?:\p{L}+ ){0,6}(?:kräfte|personal|ingenieure|in festanstellung)|(?:für )?(?:bewerber|kandidat)[\p{L}:*]* (?:\p{L}+ ){0,5}(?:kostenlos|kostenfrei|keine kosten)/iu,
  },
  {
    says: 'hired-out-service',
    confidence: 0.8,
    unless: OF_OTHERS,
    pattern:
      /(?<![\p{L}])(?:wir|unser(?:e[rnm]?)?|uns|als|ist)\s(?:sind )?(?:\p{L}+ ){0,4}(?:zeitarbeitsunternehmen|zeitarbeitsfirma|personaldienstleister)/iu,
  },
  {
    says: 'takeover',
    confidence: 0.6,
    pattern:
      /übernahme-?(?:option|chance|garantie|möglichkeit)|(?:option|chance|aussicht|möglichkeit) (?:auf|der|einer|zur) (?:\p{L}+ )?übernahme|übernahme (?:ist )?möglich/iu,
  },
  {
    says: 'employed-by-us',
    confidence: 0.6,
    pattern: new RegExp(
      `(?:bei|über|durch) uns (?:fest |unbefristet |direkt )?(?:angestellt|eingestellt|beschäftigt)|(?:angestellt|eingestellt|beschäftigt) (?:\\p{L}+ ){0,2}(?:bei|über) uns(?![\\p{L}])|wir stellen (?:sie|dich) (?:\\p{L}+ ){0,3}ein(?![\\p{L}])|(?:an|fest)stellung (?:bei|über) uns(?![\\p{L}])|vertrag (?:\\p{L}+ ){0,4}(?:bei|mit|über) uns(?![\\p{L}])|(?<!\\p{L})bei (?!(?:\\p{L}+ ){0,3}${CUSTOMER})(?:[\\p{L}\\d.-]+ ){1,3}(?:bist du|sind sie|seid ihr) (?:\\p{L}+ ){0,2}(?:angestellt|eingestellt)`,
      'iu',
    ),
  },
  {
    says: 'direct',
    confidence: 0.9,
    pattern: anyOf(
      /direkt (?:beim|vom) (?:arbeitgeber|betrieb|unternehmen)/iu,
      /stell(?:t|en) (?:wir )?(?:\d+ |\p{L}+ ){0,4}(?:direkt|unmittelbar|selbst)(?: selbst)? ein/iu,
      /wir stellen direkt ein/iu,
      /direkteinstellung/iu,
      /ohne (?:umweg|zwischenschaltung|vermittler)/iu,
    ),
  },
  {
    says: 'intermediary',
    confidence: 0.7,
    unless: /im auftrag (?:des herrn|der stadt|der gemeinde|des kreises|gottes)/iu,
    pattern: new RegExp(
      `(?:für|bei) (?:unser(?:e[mnr]?)|eine[mnrs]?|mehrere|unsere|verschiedene|namhafte)\\s(?:\\p{L}+[,]?\\s){0,4}(?:kunden|mandanten|klienten|auftraggeber|kunden(?:unternehmen|betriebe?)|partner(?:unternehmen|betriebe?))(?![\\p{L}])[^.!?]{0,120}(?:such|gesucht|stellen wir|benötig|brauchen)|unser (?:\\p{L}+ ){0,2}(?:kunde|mandant|klient|auftraggeber)(?![\\p{L}])|sucht über uns|im kundenauftrag|im auftrag(?: (?:von|eine[rs]|unsere[rs]|unserer)|,|\\s+such)|(?:wir )?such(?:en|t)\\s(?:\\p{L}+\\s){0,6}für (?:unsere|mehrere) kunden|kunden(?:betrieb|unternehmen)|wechselnden (?:kliniken|einrichtungen|häusern|betrieben|firmen|kunden)|(?:arbeiten|arbeitest) (?:\\p{L}+ ){0,2}bei unser(?:em|en) (?:\\p{L}+ ){0,2}${CUSTOMER}|(?:kitas|kliniken|betrieben|einrichtungen|häusern) unserer kunden|name auf anfrage|(?<![\\p{L}])chiffre|on behalf of|our client|international client`,
      'iu',
    ),
  },
]);
