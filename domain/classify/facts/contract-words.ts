import { anyOf } from '../../any-of.ts';
import { MONTH_PATTERN } from '../../normalise/date-words.ts';

/** Words that make a permanent contract a prospect. */
export const PROSPECT =
  '(?:option|chance|aussicht|möglichkeit|perspektive|umwandlung|überführung|übernahme|wechsel|danach|anschließend|später|im anschluss|nach (?:der|einem|einer|deiner|ihrer|erfolgreich|bestanden|ablauf|ende|\\d+|zwei|drei|sechs|zwölf)[^.!?,;\\n]{0,40}|ziel(?: ist)?|gegebenenfalls|ggf\\.?|evtl\\.?|eventuell|langfristig)';

/** Duties and people that are called like a contract for a time. */
export const OTHERS = anyOf(
  /befristet\p{L}* (?:aufenthalts|arbeitserlaubnis|fahrerlaubnis|projekt\p{L}*(?:,| und)|einsätze|miet)/iu,
  /aufenthaltstitel/iu,
  /befristungsrecht/iu,
  /befristungen? (?:prüf|bearbeit|verwalt)/iu,
  /vertragsbefristung\p{L}* (?:prüf|bearbeit)/iu,
  /aufenthaltserlaubnis|(?<!\p{L})visum/iu,
  /(?:erlaubnis|lizenz|zulassung|genehmigung)\p{L}*[^.!?,\n]{0,40}unbefristet|unbefristete[nr]? (?:\p{L}+-?){0,2}(?: \p{L}+)?(?:erlaubnis|lizenz|zulassung|genehmigung)/iu,
);
/** What else ends by itself: a trial period, a price, a flat, a training. */
export const OTHER_ENDS = anyOf(
  OTHERS,
  /probezeit[^.!?,]{0,30} befristet/iu,
  /(?:aktion|angebot|gutschein|bonus|prämie|rabatt|zuschuss|ticket|dienstwohnung|unterkunft|leasing)\p{L}*[^!?,]{0,40} (?:befristet|begrenzt|beschränkt|limitiert)/iu,
  // "Die Kampagne ist befristet", but "der Vertrag ist auf die Kampagne befristet".
  /(?<!(?:auf|für|über|während) (?:die|der|diese|dieser|unsere|eine) \p{L}{0,16})kampagne\p{L}*[^!?,]{0,40} (?:befristet|begrenzt|beschränkt|limitiert)/iu,
  /ausbildungs(?:stellen?|plätze|verträge|verhältnisse)[^.!?,]{0,30} befristet/iu,
  /befristet\p{L}*(?: (?:und|oder|wie|,|unbefristete?\p{L}*))* (?:miet|pacht|liefer|leasing|handy|kunden)/iu,
);
/** Standing in for colleagues as part of the work. */
export const A_DUTY = anyOf(
  /übernahme (?:von|der)/iu,
  /übernehmen[^.!?]{0,30}vertretung/iu,
  /gegenseitig/iu,
  /urlaubs-?\s?(?:und|&|\/|,|oder|bzw\.)\s?(?:abwesenheits|krankheits)/iu,
  /krankheits-?\s?(?:und|&|\/|,|oder|bzw\.)\s?urlaubs/iu,
  /vertretung (?:von|der|bei) (?:kolleg|team|leit|abteilung)/iu,
  /unterstützung bei/iu,
);

/** Contracts that the work deals with, or that a client has made. */
export const CONTRACT_OF_OTHERS =
  /(?:kunden?|mieter\p{L}*|lieferant\p{L}*|partner|betreu(?:en|st)|verhandel[nt]|verhandeln|prüf(?:en|st))(?!\p{L})[^.!?,\n]{0,40}vertr[aä]g/iu;

/** What else is renewed or made longer. */
export const OTHER_RENEWALS = anyOf(
  CONTRACT_OF_OTHERS,
  /frist|probezeit|ausbildung|praktikum|urlaub|ausweis|visum|öffnungszeit|abo(?!\p{L})/iu,
);

/** Numbers of years, months or weeks. A pattern without groups. */
export const NUMBER_OF =
  '(?:\\d{1,2}|ein(?:em|en|e|es)?|zwei|drei|vier|fünf|sechs|acht|neun|zwölf|achtzehn|vierundzwanzig)';

/** What may end by itself. */
export const CONTRACT =
  '(?:vertrag|arbeitsverhältnis|beschäftigungsverhältnis|stelle|anstellung|beschäftigung|tätigkeit|einsatz|einstellung|job|aushilfe|engagement)';
/** "1. Dezember 2026", "1.12." */
export const DAY_OF_YEAR = String.raw`\d{1,2}\.\s?(?:\d{1,2}\.|${MONTH_PATTERN})(?:\s?20\d\d)?`;
