import { anyOf } from '../../any-of.ts';

/** Somebody else's agency work: a reader's past, partners of a personnel department, unwanted offers. */
export const OF_OTHERS = anyOf(
  /(?:besser|mehr|attraktiver|anders|fairer) als (?:\p{L}+ ){0,3}(?:zeitarbeit|leiharbeit)/iu,
  /(?:alternative|anstelle|statt) (?:\p{L}+ ){0,2}(?:zeitarbeit|leiharbeit)/iu,
  /(?:software|lösung(?:en)?|kunden|mandanten|unternehmen) (?:\p{L}+ ){0,3}(?:für|aus) (?:\p{L}+ ){0,2}(?:zeitarbeit|personaldienst)/iu,
  /(?<!\p{L})(?:sind|bist|arbeitest|(?:sie|noch|bisher|aktuell) arbeiten|arbeiten sie|kommen|kommst|waren?|warst)\s(?!(?:\p{L}+\s){0,3}bei uns)(?:\p{L}+\s){0,3}(?:bei|in|aus|über|von)\s(?:\p{L}+\s){0,2}(?:zeitarbeit|leiharbeit|personaldienstleist)/iu,
  /(?:war|waren|wurde|wurden) (?:\p{L}+ ){0,3}(?:über|durch|bei) (?:ein|eine|einen|einer|einem) (?:\p{L}+ )?(?:zeitarbeit|personaldienst|personalvermittl|personalberat|agentur)/iu,
  /(?:schluss|genug|raus|weg|ende|satt|nie (?:wieder|mehr)|müde von|lieber als)\s(?:\p{L}+\s){0,3}(?:zeitarbeit|leiharbeit)/iu,
  /(?<!\p{L})(?:koordinier|betreu|rechne|steuer|disponier|verwalt)\p{L}* (?:sie |du )?(?:[\p{L},]+ ){0,6}(?:leasing|leih|zeit)-?(?:arbeiter|arbeitnehmer|arbeitsfirm|kräfte|personal|mitarbeit|firmen)/iu,
  /head-?hunter\p{L}* (?:haben|schreib|ruf|nerv|meld|dürfen|bitte|sind|unerwünscht|zwecklos)/iu,
  /(?<!\p{L})(?:keine|von|satt|genug) (?:\p{L}+ )?head-?hunter/iu,
  // Out of agency work come people; a tariff is one of it.
  /(?<!\p{L})(?:aus (?:der |einer )?|nach (?:der|einer|\p{L}+ (?:in|als)(?: der)?) )(?:zeitarbeit|leiharbeit|arbeitnehmerüberlassung)(?![\p{L}-])/iu,
  /(?:zeitarbeit|leiharbeit|leasing)\p{L}* (?:satt|leid|müde|ade|adé|war gestern|hinter (?:sich|dir)|verlassen|kommt (?:\p{L}+ ){0,3}nicht in)(?!\p{L})/iu,
  /(?:zusammenarbeit|kommunikation|abstimmung|steuerung|koordination|betreuung|beauftragung|einsatzplanung|verwaltung|disposition|rekrutierung|auswahl|einarbeitung|überwachung|anfragen|angebote|bewerbungen|kontaktaufnahme|zusendung|vermittlungsvorschläge)\s[^.!?]{0,80}(?:zeitarbeit|leiharbeit|personaldienstleist|personalvermittl|personalberat|arbeitnehmerüberlassung|fremdpersonal)/iu,
  /(?:zeitarbeit|leiharbeit|personaldienstleist|personalvermittl|personalberat)\p{L}*[^.!?]{0,60}(?:sehen (?:wir|sie) (?:bitte )?ab|abzusehen|absehen|unerwünscht|nicht erwünscht|nicht berücksichtigt|zwecklos)/iu,
  /(?:^|[^\p{L}])(?:berufs)?erfahrung(?:en)?\s(?:(?!steig|verdien|start)\p{L}+\s){0,3}(?:in|im|aus|mit) (?:der |dem )?(?:zeitarbeit|personaldienstleist|personalvermittl|personalberat|arbeitnehmerüberlassung)/iu,
);
