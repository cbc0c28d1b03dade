import { anyOf } from '../../any-of.ts';

/** Agency work, its law and its pay, by their names. */
const AGENCY_WORK = String.raw`(?:arbeitnehmerüberlassung\p{L}*|zeitarbeit\p{L}*|leiharbeit\p{L}*|personal-?(?:leasing|überlassung)\p{L}*|(?<!\p{L})(?:anü|aüg?)(?!\p{L})|equal[ -]pay|branchenzuschl(?:ag|äge)\p{L}*|(?:gvp|igz|bap)(?!\p{L})|(?:ver|ent)leih(?:er|betrieb|firm)\p{L}*)`;

/** "In Zeitarbeit", "im Rahmen der Überlassung": the form of the contract, not what the work is about. */
const NO_FORM = String.raw`(?<!(?<!\p{L})(?:in|im|in (?:der|einer)|per|als|mit|dank|über|via|durch|(?:rahmen|wege|form|basis) (?:der|einer|von)) )`;
const SUBJECT = `${NO_FORM}${AGENCY_WORK}`;

/** Words behind which something else is told: what the firm gives, or how one is employed. */
const TURN = String.raw`(?:wir|uns|bieten|such\p{L}*|stellen|erhalt\p{L}*|erhältst|bekomm\p{L}*|verdien\p{L}*|find\p{L}*|start\p{L}*|arbeite\p{L}*|bezahl\p{L}*|vergüt\p{L}*|\p{L}*lohn|gehalt|entlohnung|\p{L}*vertrag|\p{L}*stellung|einsatz|vorteil\p{L}*|genieß\p{L}*|steig\p{L}*|macht|heißt|erforderlich|nötig|notwendig)`;
/** Up to so many words of the same clause. */
function within(words: number): string {
  return String.raw`(?:(?!${TURN},? )[\p{L}\d§/()-]+,? ){0,${words}}`;
}

/** What one does with agency work as a subject of work in an office, a court or a school. */
const DEALS = String.raw`(?:prüf|berat|berät|kontrollier|überwach|bearbeit|entscheid|verhand(?:el|l)|unterricht|schul|forsch|verkauf|vertreib|kauf|kalkulier|erstell|analysier|steuer|koordinier|beantwort|rechne|berechne|bekämpf|deck|ahnd|entwick(?:el|l)|erteil|gestalt|organisier|auditier|bewert|zertifizier|dokumentier|begutacht|beschaff|akquirier|gewinn|schreib|verwalt)(?:est|en|st|et|n|t)?`;
const DEALING = String.raw`(?:prüfung|prüfgruppe|beratung|kontrolle|überwachung|bearbeitung|bekämpfung|abrechnung|berechnung|akquise|vertrieb|verkauf|einkauf|verhandlung|erteilung|genehmigung|erlaubnisse|anträgen?|verstöß|einhaltung|umsetzung|kosten|auswertung|rahmenvertr|schulung|seminar|risiken|recht der|einsätze|disposition|bedarf|abwicklung|koordination|steuerung|organisation|rechnungsprüfung|anforderung|thema)\p{L}*`;
/** Offices whose title may name the field: "Referent Arbeitsmarkt, Schwerpunkt Zeitarbeit". */
const OFFICE = String.raw`(?:sachbearbeit|referent|prüfer|jurist|berater|vertrieb|lohn|payroll|gehalt|abrechn|entgelt|manager|assisten|inspektor|anwalt|anwält|dozent|consult|specialist|spezialist)`;

/** Agency work is what the work is about: it is examined, billed, sold, taught or known; the job itself is another's. */
export const AS_SUBJECT = anyOf(
  new RegExp(
    String.raw`(?<!\p{L})(?:(?:sie|du) (?:\p{L}+ ){0,2}${DEALS}|(?<!(?<!\p{L})wir )${DEALS} (?:sie|du)) ${within(12)}${SUBJECT}`,
    'iu',
  ),
  new RegExp(
    String.raw`(?:${DEALING}(?: (?:aus|für|von|zu[mr]?|an|auf|der|die|das|den|dem|des|gegen|und|\p{L}+arbeit|illegale[rn]?|unerlaubte[rn]?)){1,5}|(?<!\p{L})(?:rechnungsprüfung|prüfgruppe|vertrieb|thema)) ${SUBJECT}`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<!(?<!\p{L})nach (?:\p{L}+ )?)(?:kenntnisse?n?(?! (?:nach|laut|gemäß)(?!\p{L}))|(?:vertraut|versiert|bewandert|erfahrung(?:en)?|expertise|wissen|know-how|umgang)(?= (?:mit|in|im|über|zu|zum|zur|rund|auf)(?!\p{L}))|sattelfest|(?:sie sind|du bist) (?:sicher|fit)(?= (?:in|im|bei)(?!\p{L}))|kennen sie|kennst du|(?:kennen|kennst) (?:sich|dich)) ${within(8)}${AGENCY_WORK}`,
    'iu',
  ),
  new RegExp(
    String.raw`${AGENCY_WORK}(?:-kenntnisse|[^.!?\n]{0,40} (?:ist|sind) (?:ihnen|dir|sie|für sie|für dich) (?:\p{L}+ ){0,2}(?:vertraut|bekannt|geläufig|(?:kein|keine) fremdw))`,
    'iu',
  ),
  new RegExp(
    String.raw`(?:illegale|unerlaubte|verdeckte|unzulässige)[rnms]? (?:\p{L}+ )?${AGENCY_WORK}`,
    'iu',
  ),
  new RegExp(
    String.raw`(?:mandanten|klienten|kunden|unternehmen|firmen)(?: kommen| stammen)? aus ${within(5)}${SUBJECT}`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:wenden|wendest) (?!sie|sich|dich)${within(5)}${AGENCY_WORK}[^.!?\n]{0,20} an(?!\p{L})`,
    'iu',
  ),
  new RegExp(
    String.raw`(?:beschaff|forder|bestell|hol|buch)\p{L}* (?:\p{L}+ ){0,4}(?:personal|\p{L}*kräfte|leute|helfer|aushilfen|unterstützung) (?:über|aus|per|bei) (?:der |die )?${AGENCY_WORK}`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})rechne\p{L}* ${within(12)}${AGENCY_WORK}[^.!?\n]{0,50} (?:mandanten|klienten|kunden) ab(?!\p{L})`,
    'iu',
  ),
  new RegExp(
    String.raw`(?:schreib|bericht|forsch|zeitschrift)\p{L}* (?:sie |du |\p{L}+t )?über ${within(3)}${AGENCY_WORK}`,
    'iu',
  ),
  new RegExp(String.raw`mandanten[^.!?\n]{0,30} (?:nach|mit) (?:dem )?${AGENCY_WORK}`, 'iu'),
  new RegExp(String.raw`(?:an|für|berät|beraten) (?:unternehmen|betriebe|firmen) der ${AGENCY_WORK}`, 'iu'),
  new RegExp(String.raw`(?:ihren|deinen) aufgaben (?:gehör|zähl)\p{L}* ${within(8)}${SUBJECT}`, 'iu'),
  new RegExp(String.raw`(?<!\p{L})themen (?:\p{L}+,? ){0,4}${SUBJECT}`, 'iu'),
  new RegExp(
    String.raw`(?<!\p{L})(?:sie sind|du bist|als) (?:\p{L}+ ){0,2}ansprech\p{L}+ (?:für|rund um) ${within(4)}${SUBJECT}`,
    'iu',
  ),
  new RegExp(
    String.raw`(?:factoring|software|programm|lösung|versicherung)\p{L}* (?:für|zur) (?:die |den )?${AGENCY_WORK}`,
    'iu',
  ),
  new RegExp(
    String.raw`${OFFICE}[^.!?\n]{0,50}(?<!\p{L})(?:team|prüfgruppe|arbeitsgruppe|referat|dezernat|sachgebiet|bereich|fachbereich|abteilung|schwerpunkt|fachgebiet|branche)(?::| für)?(?: die)? ${AGENCY_WORK}`,
    'iu',
  ),
  new RegExp(
    String.raw`disponent\p{L}*(?:[*:/_-]\p{L}+)?(?:[ ,–|/-]| \([mwdxi/ ]{3,9}\)){1,6}(?:(?:für|bereich|im bereich) (?:die )?)?${AGENCY_WORK}`,
    'iu',
  ),
);

/** An agency's own people sell its service; those whom it hires out do something else. */
export const SELLS_AGENCY_WORK = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:du|sie) (?:\p{L}+ ){0,2})(?:verkaufst|verkaufen|berätst|beraten|gewinnst|gewinnen|akquirierst|akquirieren|vertreibst|vertreiben) ${within(6)}${NO_FORM}(?:arbeitnehmerüberlassung|zeitarbeit|personaldienstleistung)`,
  'iu',
);
