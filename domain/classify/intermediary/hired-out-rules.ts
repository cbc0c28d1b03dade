import { anyOf } from '../../any-of.ts';
import { DENIED_AT_THE_END } from '../clause-denial.ts';
import { AS_SUBJECT } from './as-subject.ts';
import type { IntermediarySign } from './intermediary-sign.ts';
import { OF_OTHERS } from './of-others.ts';
import { CUSTOMER, PEOPLE, SITE } from './people-and-firms.ts';
import { ruleOf, type Rule } from '../rule.ts';

/** "Leiharbeiter gibt es bei uns nicht", "Überlassungen finden nicht statt". */
const DENIED = new RegExp(
  String.raw`(?:(?:überlassung(?:en)?|verleih)(?!\p{L})|(?:zeit|leih)-?(?:arbeit|personal|verträge|ärzte|kräfte)\p{L}*(?!\p{L}))${DENIED_AT_THE_END}`,
  'iu',
);

/** Agency work of somebody else, or none. */
const NOT_THIS_JOB = anyOf(OF_OTHERS, AS_SUBJECT, DENIED);

/** "Nicht nach GVP": of a tariff only its own denial counts, not that of "ohne Befristung nach GVP-Tarif". */
const TARIFF_DENIED =
  /(?<!\p{L})(?:nicht|kein|keinen|ohne|statt) (?:(?:nach|laut|gemäß|im|in|dem|den|der|einem|tarif|tarifvertrag|tarifwerk) ){0,3}(?:gvp|igz|bap)(?!\p{L})/iu;

/** "Überlassung von Räumen", "Überlassung eines Dienstwagens": of things. */
const NO_THING = String.raw`(?! (?:von|der|des|einer|eines)(?!\p{L}))`;

/** Agency work, of this job or as the trade of a firm, and its denial; see {@link IntermediarySign}. */
export const HIRED_OUT_RULES: readonly Rule<IntermediarySign>[] = [
  {
    says: 'hired-out',
    negated: 'not-hired-out',
    confidence: 0.95,
    unless: NOT_THIS_JOB,
    pattern: anyOf(
      /arbeitnehmer-?überlassung/iu,
      /arbeitnehmer-?ueberlassung/iu,
      /(?<![\p{L}])(?:anü|aüg?)(?![\p{L}])/iu,
      /zeit-?arbeit(?!s?erfahr|geber|splatz|nehm|er(?!\p{L})|skräft|skraft|sfirm|sunternehm|s?modell|s?konto|sl[oö]hn|srecht|skund|skosten|sanbieter)/iu,
      /leih-?(?:kraft|kräfte)(?= gesucht)/iu,
      /leih-?arbeit(?!s?erfahr|nehm|er[ns]?(?!\p{L})|skräft|skraft|sfirm)/iu,
      /als zeitarbeit(?:nehmer|skraft)/iu,
      /als leiharbeit(?:nehmer|er(?!\p{L})|skraft)/iu,
      /personal-?leasing/iu,
      /personal-?überlassung/iu,
      /(?<=(?<![\p{L}])(?:im|kein|per|über|als|reines|ohne) )leasing(?![\p{L}-])/iu,
      /(?<![\p{L}])leasing(?:kraft|kräfte|mitarbeiter)/iu,
      /temporary (?:employment|work)/iu,
      /temporary employee of/iu,
      /temp-to-perm/iu,
      /assigned to (?:the|our|a|one of our) (?:client|customer|compan)/iu,
      // "Ihnen" is left something, "Sie" are hired out.
      /überlassen (?:wir )?(?:sie|dich)(?!\p{L})/iu,
      /(?<!\p{L})(?:sie|dich|wirst) (?:\p{L}+ ){0,7}überlassen(?=[.,;:!\n]|$)/iu,
      /(?<!\p{L})(?:sie|dich|du|wirst) [^.!?;\n]{0,80}(?<!\p{L})an (?:(?!(?:ihnen|dir|euch|uns) )\p{L}+ ){1,7}überlassen(?=[.,;:!\n]|$)/iu,
      /verleih(?:en|t) (?:wir )?(?:sie|dich)(?!\p{L})/iu,
      /(?:stammbelegschaft|stammpersonal|stammmannschaft) (?:des|unseres|der|unserer|beim) (?:\p{L}+ )?kunden/iu,
      /temp(?:orary)?[ -](?:agency|work|staff)/iu,
      /(?<![\p{L}])equal[ -]?pay/iu,
      /branchen-?zuschl(?:ag|äge)/iu,
      /(?<!\p{L})überlassung (?:mit (?:\p{L}+ )?(?:übernahme|option)|oder (?:\p{L}+ ){0,3}vermittlung|an (?:unsere )?kunden)/iu,
      /(?<=(?<!\p{L})(?:in|zur|per|(?<!vertr(?:ag|äge) )über|als|(?:wege|rahmen|form) (?:der|einer)) )überlassung(?! (?:von|der|des|eine))/iu,
      /(?:mitglied|mitgliedschaft)\p{L}* (?:\p{L}+ ){0,2}(?:gvp|igz|bap)(?!\p{L})/iu,
      /(?:einsatz|verleih|überlassungs)-?freie[nr]?(?!\p{L})/iu,
      /(?:wenn|falls|solange|während) (?:\p{L}+ ){0,3}kein(?:en)? einsatz (?:\p{L}+ )?(?:ansteht|hast|haben|läuft|möglich|da)/iu,
      /zwischen (?:zwei|den|deinen|ihren) einsätzen/iu,
      /(?<!\p{L})(?:im|per|über|als|auf) (?:verleih|leihbasis|leihverhältnis)(?![\p{L}-])/iu,
      /überlassung(?:,| \/|\/) ?\p{L}*vermittlung(?=[^.!?\n]{0,60} (?:sie|du|wahl|wunsch|möglich)(?!\p{L}))/iu,
      /verleih mit (?:\p{L}+ ){0,2}\p{L}*(?:übernahme|option)/iu,
      new RegExp(String.raw`(?<!\p{L})verleih an (?:\p{L}+ ){0,3}${SITE}(?!\p{L})`, 'iu'),
      /leih-?(?:verhältnis|arbeitsvertrag)(?!\p{L})/iu,
      /(?<!\p{L})on assignment (?:to|at|with)(?!\p{L})/iu,
      /(?<!\p{L})agency worker/iu,
    ),
  },
  {
    says: 'hired-out',
    negated: 'hired-out',
    confidence: 0.95,
    unless: anyOf(NOT_THIS_JOB, TARIFF_DENIED),
    pattern: anyOf(
      /(?:gvp|igz|bap)(?:[-\s/]+(?:dgb|igz|bap|gvp))*[-\s/]*(?:tarif|entgelt|flächen)/iu,
      /(?:tarif\p{L}*|bezahlung|vergütung|entgelt|entlohnung|lohn)[\s:(]+(?:\p{L}+\s){0,3}(?:gvp|igz|bap)(?![\p{L}])/iu,
      /(?:nach|laut|gemäß) (?:dem )?(?:gvp|igz|bap)(?![\p{L}-])/iu,
      /(?<!\p{L})(?:gvp|igz|bap)-?(?:mitglied|tarif|entgelt)/iu,
      /(?<!\p{L})(?:gvp|igz|bap) ?[/-] ?dgb(?!\p{L})/iu,
      /(?<!\p{L})dgb ?[/-] ?(?:gvp|igz|bap)(?!\p{L})/iu,
    ),
  },
  { says: 'not-hired-out', confidence: 0.9, unless: OF_OTHERS, pattern: TARIFF_DENIED },
  ruleOf<IntermediarySign>({ says: 'hired-out', confidence: 0.85, unless: NOT_THIS_JOB }, [
    // "Ohne" and "kein" deny what stands next to them, not the form of contract behind it.
    String.raw`(?<!\p{L})(?:ohne|keine?) (?:\p{L}+ ){0,2}(?:befristung|\p{L}*ausbildung|\p{L}*abschluss|probezeit|\p{L}*arbeit|führerschein)(?: \p{L}+){0,3} (?:in|im rahmen|im wege|per|über) (?:der |einer |die )?(?:arbeitnehmerüberlassung|zeitarbeit|personalüberlassung)`,
    // "Die Überlassung ist auf neun Monate angelegt"
    String.raw`(?<!\p{L})überlassung (?:ist|läuft|dauert|beginnt|startet|endet|erfolgt|geht|umfasst|wird) [^.!?\n]{0,40}(?:angelegt|geplant|vorgesehen|ausgelegt|befristet|monate?n?(?!\p{L})|wochen|jahre?n?(?!\p{L})|langfristig|längerfristig|dauerhaft|an (?:ein|unser|den|verschiedene|mehrere)|(?:bei|in) (?:einem|einer|unserem))`,
    String.raw`(?<!\p{L})(?:dauer|ende|beginn|anfang) der überlassung${NO_THING}(?!\p{L})`,
    String.raw`(?<!\p{L})überlassungs(?:dauer|zeit|zeitraum|ende|beginn)(?!\p{L})${NO_THING}`,
    String.raw`(?<!\p{L})(?:während|nach|bei|vor|neben) (?:der|deiner|ihrer|jeder) überlassung(?!\p{L})${NO_THING}`,
    String.raw`(?<!\p{L})(?:deine|ihre) (?:erste )?überlassung (?:ist|läuft|dauert|beginnt|startet|endet|erfolgt|führt)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:langfristige|längerfristige|dauerhafte|kurzfristige|mehrmonatige|reine|klassische|unbefristete) überlassung(?!\p{L})${NO_THING}`,
  ]),
  ruleOf<IntermediarySign>(
    {
      says: 'hired-out',
      confidence: 0.85,
      unless: anyOf(AS_SUBJECT, /(?<!\p{L})ob (?:sie|du|wir)(?!\p{L})/iu),
    },
    [
      String.raw`im kundeneinsatz`,
      String.raw`entleih(?:er|betrieb)`,
      String.raw`(?:einsatz|eingesetzt|arbeiten|arbeitest)\s(?:\p{L}+\s){0,4}(?:bei|beim) (?:unserem |unseren |dem |einem )?(?:entleih|einsatzbetrieb)`,
      String.raw`entsenden (?:wir )?(?:sie|dich|fach)`,
      String.raw`(?:werden|wirst) (?:einem |unserem |unseren |den )(?:\p{L}+ )?\p{L}*(?:${CUSTOMER}|betrieben?|unternehmen|firmen|einrichtungen)(?!\p{L})[^.!?\n]{0,60} zur verfügung gestellt`,
      String.raw`(?:schicken|senden) (?:wir )?(?:sie|dich) (?:\p{L}+ ){0,6}(?:zu|an|in) (?:eine[nmr]?|unsere[nmr]?|verschiedenen?|wechselnden?|namhaften?) (?:\p{L}+e[nmrs]? ){0,2}${SITE}(?!\p{L})`,
      String.raw`übernahme (?:\p{L}+ ){0,3}(?:durch|beim|vom|in(?:s)?|bei|seitens) (?:den |unseren |unserem |das |einen |dem )?${CUSTOMER}`,
      String.raw`${CUSTOMER}(?: \p{L}+){0,4} (?:sie|dich|leute|kräfte)(?: \p{L}+){0,6} übern(?:immt|ehmen|ommen|ahm)`,
      String.raw`übern(?:immt|ehmen) (?:sie |dich )?(?:der|die|das|unser(?:e)?|manche|viele) (?:\p{L}+ )?${CUSTOMER}(?!\p{L})(?! (?:die|den|das|alle|unsere?|sämtliche) )`,
      String.raw`vertrag(?: \p{L}+){0,3} (?:auf|an) (?:den|unseren|die) ${CUSTOMER} über`,
      String.raw`(?:wechsel(?:n|st|t)?|geh(?:en|st)) (?:sie |du )?(?:\p{L}+ ){0,3}(?:fest |dauerhaft )?(?:zum|zu unserem) ${CUSTOMER}(?!\p{L})`,
      String.raw`(?:stammbelegschaft|stammpersonal|stammmannschaft|stammteam) (?:\p{L}+ )?(?:übernommen|wechseln)[^.!?\n]{0,80} (?:beim|der|unser) ${CUSTOMER}`,
      String.raw`${CUSTOMER}(?!\p{L})[^.!?\n]{0,100} in (?:die|das|deren|seine) (?:stammbelegschaft|stammpersonal|stammmannschaft|stammteam)`,
    ],
  ),
  ruleOf<IntermediarySign>({ says: 'lent-to-client', confidence: 0.85 }, [
    String.raw`(?:bei|durch) uns(?:er(?:em|en) unternehmen)? (?:fest |unbefristet |direkt )?(?:angestellt|eingestellt|beschäftigt)[^.!?]{0,90}${CUSTOMER}`,
    String.raw`angestellt (?:bist|sind|wirst|werden) (?:du|sie) bei uns[^.!?]{0,90}${CUSTOMER}`,
    String.raw`${CUSTOMER}[^.!?]{0,90}(?:bei uns|über uns) (?:fest |unbefristet )?(?:angestellt|eingestellt|beschäftigt)`,
    String.raw`${CUSTOMER}[^.!?]{0,60}(?:angestellt|eingestellt|beschäftigt) (?:sind|bist|wirst|werden) (?:du|sie) (?:\p{L}+ )?bei uns(?!\p{L})`,
  ]),
  {
    says: 'not-hired-out',
    confidence: 0.9,
    unless: OF_OTHERS,
    pattern: DENIED,
  },
  ruleOf<IntermediarySign>({ says: 'not-hired-out', confidence: 0.95 }, [
    String.raw`(?<!\p{L})(?:kein(?:e[nmr]?)?|weder) (?:\p{L}+ )?(?:verleih|entleih|leih(?!gabe|gebühr|rad|räder|wagen|fahrz)|leasing(?!rad|fahr)|überlassung|personaldienstleist|zeitarbeit|personalvermittl|vermittlungsagentur)`,
    String.raw`(?:zeitarbeit|leiharbeit)\??\s*(?:[-–]\s*)?(?:nein|nicht bei uns|gibt es (?:bei uns )?nicht)`,
    String.raw`(?<!\p{L})nicht (?:im rahmen|über|per|durch|als) (?:\p{L}+ ){0,2}(?:arbeitnehmerüberlassung|zeitarbeit|leiharbeit|leasing)`,
    String.raw`(?<!\p{L})(?:ver)?leihen (?:wir )?(?:\p{L}+ )?(?:niemand|kein)`,
    String.raw`(?<!\p{L})(?:setzen|schicken) (?:wir )?(?:niemand\p{L}*|keine[nr]?(?: \p{L}+)?) (?:bei|zu|in|an) (?:fremd|ander|kund)`,
  ]),
  {
    says: 'hired-out-service',
    confidence: 0.8,
    unless: NOT_THIS_JOB,
    pattern: anyOf(
      /wir (?:\p{L}+ )?überlassen (?:\p{L}+ ){0,2}(?:fachkräfte|personal|mitarbeit|kräfte|spezialist)/iu,
      new RegExp(`überlassung von (?:\\p{L}+ )?${PEOPLE} an(?!\\p{L})`, 'iu'),
      new RegExp(
        `stellen (?:wir )?(?:unseren |den )?${CUSTOMER} (?:\\p{L}+ ){0,3}${PEOPLE} zur verfügung`,
        'iu',
      ),
      new RegExp(`wir (?:\\p{L}+ ){0,6}verleihen (?:\\p{L}+,? ){0,2}${PEOPLE}(?!\\p{L})`, 'iu'),
      new RegExp(`(?<!\\p{L})verleihen wir (?:\\p{L}+,? ){0,2}${PEOPLE}(?!\\p{L})`, 'iu'),
      /unser(?:e[rnm]?)? (?:leih|zeit)-?arbeit(?:nehmer|er|skräfte)/iu,
      /(?<![\p{L}])(?:wir|unser(?:e[rnm]?)?|uns|als|ist)\s(?:sind )?(?:\p{L}+ ){0,4}(?:zeitarbeitsunternehmen|zeitarbeitsfirma|personaldienstleister)/iu,
    ),
  },
];
