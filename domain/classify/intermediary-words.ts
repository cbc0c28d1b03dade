import { anyOf } from '../any-of.ts';
import { DENIED_AT_THE_END } from './clause-denial.ts';

/** Somebody else's agency work: a reader's past, partners of a personnel department, unwanted offers. */
export const OF_OTHERS = anyOf(
  /(?:besser|mehr|attraktiver|anders|fairer) als (?:\p{L}+ ){0,3}(?:zeitarbeit|leiharbeit)/iu,
  /(?:alternative|anstelle|statt) (?:\p{L}+ ){0,2}(?:zeitarbeit|leiharbeit)/iu,
  /(?:software|lösung(?:en)?|kunden|mandanten|unternehmen) (?:\p{L}+ ){0,3}(?:für|aus) (?:\p{L}+ ){0,2}(?:zeitarbeit|personaldienst)/iu,
  /(?<!\p{L})(?:sind|bist|arbeitest|(?:sie|noch|bisher|aktuell) arbeiten|arbeiten sie|kommen|kommst|waren?|warst)\s(?!(?:\p{L}+\s){0,3}bei uns)(?:\p{L}+\s){0,3}(?:bei|in|aus|über|von)\s(?:\p{L}+\s){0,2}(?:zeitarbeit|leiharbeit|personaldienstleist)/iu,
  /(?:war|waren|wurde|wurden) (?:\p{L}+ ){0,3}(?:über|durch|bei) (?:ein|eine|einen|einer|einem) (?:\p{L}+ )?(?:zeitarbeit|personaldienst|personalvermittl|personalberat|agentur)/iu,
  /(?:schluss|genug|raus|weg|ende|satt)\s(?:\p{L}+\s){0,3}(?:zeitarbeit|leiharbeit)/iu,
  /(?:zusammenarbeit|kommunikation|abstimmung|steuerung|koordination|betreuung|beauftragung|einsatzplanung|verwaltung|disposition|rekrutierung|auswahl|einarbeitung|überwachung|anfragen|angebote|bewerbungen|kontaktaufnahme|zusendung|vermittlungsvorschläge)\s[^.!?]{0,80}(?:zeitarbeit|leiharbeit|personaldienstleist|personalvermittl|personalberat|arbeitnehmerüberlassung|fremdpersonal)/iu,
  /(?:zeitarbeit|leiharbeit|personaldienstleist|personalvermittl|personalberat)\p{L}*[^.!?]{0,60}(?:sehen (?:wir|sie) (?:bitte )?ab|abzusehen|absehen|unerwünscht|nicht erwünscht|nicht berücksichtigt|zwecklos)/iu,
  /(?:^|[^\p{L}])(?:berufs)?erfahrung(?:en)?\s(?:\p{L}+\s){0,3}(?:in|im|aus|mit) (?:der |dem )?(?:zeitarbeit|personaldienstleist|personalvermittl|personalberat|arbeitnehmerüberlassung)/iu,
);

/** "Leiharbeiter gibt es bei uns nicht", "Überlassungen finden nicht statt". */
export const DENIED = new RegExp(
  String.raw`(?:(?:überlassung(?:en)?|verleih)(?!\p{L})|(?:zeit|leih)-?(?:arbeit|personal|verträge|ärzte|kräfte)\p{L}*(?!\p{L}))${DENIED_AT_THE_END}`,
  'iu',
);
/** Agency work of somebody else, or none. */
export const NOT_THIS_JOB = anyOf(OF_OTHERS, DENIED);

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

/** A contract with the client is a prospect only. */
export const OPTION = anyOf(
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

/** Whom a firm works for. */
export const CUSTOMER =
  '(?:kund(?:en?|in)|mandant(?:en|in)?|klient(?:en|in)?|auftraggeber(?:s|in)?|kundenunternehmens?|kundenbetriebs?|geschäftspartners?|partnerunternehmens?|partnerbetriebs?)';
/** Anybody whom people are placed with, also as the end of a compound. */
export const THIRD = String.raw`(?:${CUSTOMER}|unternehmen|betriebe?|firma|firmen|praxis|praxen|kliniken?|krankenhaus|haus|heim|einrichtung(?:en)?|verb[uü]nde?|konzern|hersteller|händler|zulieferer|betreiber|stiftung|kanzlei|spedition(?:en)?|bank|hotel|familien?|meister|büro|verein|träger|arbeitgeber|kitas?)`;

/** People who are hired out or placed, by what they are called. */
export const PEOPLE = String.raw`\p{L}*(?:innen|kräften?|personal|helfern?|fahrern?|pflegern?|arbeitern?|mitarbeit\p{L}*|fachleuten?|leuten?|monteuren?|handwerkern?|ärzten?|ingenieuren?|technikern?|köchen?|spezialist\p{L}*|schweißern?|schlossern?|menschen)`;

/** What a firm makes on order is its own work. */
export const OWN_ORDERS = anyOf(
  /im auftrag (?:des herrn|der stadt|der gemeinde|des kreises|gottes)/iu,
  /(?:montier|fertig|produzier|verpack|reinig|beliefer|prüf|entwickel)\p{L}* (?:\p{L}+ ){0,4}im auftrag/iu,
);
