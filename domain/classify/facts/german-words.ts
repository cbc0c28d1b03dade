import { anyOf } from '../../any-of.ts';
import { INDIFFERENT, WISHED } from './need-words.ts';

/** Languages that a posting names beside German. */
export const OTHER_LANGUAGE = anyOf(
  /englisch/iu,
  /english/iu,
  /französisch/iu,
  /niederländisch/iu,
  /dutch/iu,
  /spanisch/iu,
  /italienisch/iu,
  /polnisch/iu,
  /russisch/iu,
  /türkisch/iu,
  /arabisch/iu,
  /ukrainisch/iu,
  /(?<!als )fremdsprache/iu,
);
/** The same, for every place in a text. */
export const OTHER_LANGUAGES = new RegExp(OTHER_LANGUAGE.source, 'giu');

/** Courses offered, school subjects, languages of a document: nothing that is asked of applicants. */
export const NOT_ASKED = anyOf(
  /(?:deutsch|sprach|integrations)-?kurs/iu,
  /deutsch ?unterricht/iu,
  /deutsch als (?:fremd|zweit)\p{L}*(?!\p{L}|[^.!?\n]{0,20} (?:gelernt|erlernt|sprich|sprech))/iu,
  /(?:note|noten|zensuren?|fächer|schulfach|unterrichtsfach|unterrichten)(?!\p{L})[^.!?;]{0,40}deutsch/iu,
  /deutsch(?:,| und)? (?:mathe|mathematik)(?!\p{L})/iu,
  /mathe(?:matik)?(?:,| und) deutsch/iu,
  /beim? (?:\p{L}+ )?deutsch ?lernen/iu,
  /deutsch lernen/iu,
  /helfen [^.!?;]{0,30}deutsch/iu,
  // German of those whom the work is for.
  /, (?:die|deren|der) (?:\p{L}+ ){0,3}(?:kaum|kein|wenig|noch|schlecht|nicht|gebrochen)\p{L}* (?:\p{L}+ ){0,3}deutsch/iu,
  /(?<!\p{L})(?:kinder|kund|patient|bewohner|schüler|klient|teilnehm|geflüchtet|familien|eltern|jugendlich|gäste)\p{L}*,? (?:die|deren|mit|ohne)(?! sie)[^.!?,\n]{0,40}deutsch/iu,
  /(?:fördern|förderst|verbessern|verbesserst|vermitteln|vermittelst) (?:\p{L}+ )?deutsch/iu,
  /deutsch\p{L}*(?: bringen wir| vermitteln wir| lernst du| lernen sie)/iu,
  /deutsch-?(?:nachhilfe|aufsätze|unterricht)/iu,
  /(?:wir|team|chef|leitung|kolleg\p{L}+) (?:auch )?(?:sprechen|spricht) (?:\p{L}+,? (?:und )?){0,3}deutsch/iu,
);
/** German is not needed, or it does not matter. */
export const NOT_NEEDED = anyOf(
  /(?:nicht|kein\p{L}*|weder)(?: \p{L}+){0,2} (?:nötig|erforderlich|notwendig|voraus\p{L}*|zwingend|wichtig|muss|brauch\p{L}*)/iu,
  /(?:nötig|erforderlich|notwendig|wichtig)(?: sind| ist)? nicht/iu,
  /(?:deutsch|sprach)\p{L}*[^.!?;,]{0,30} (?:egal|nebensache|zweitrangig|kein muss|keine (?:bedingung|voraussetzung|pflicht|anforderung))/iu,
  /deutsch (?:noch )?nicht (?:so )?(?:perfekt|gut|fehlerfrei|fließend)/iu,
  /(?:deutsch|sprach)\p{L}*[^.!?;,]{0,40} (?:brauch|benötig|verlang|erwart|forder)\p{L}*(?: \p{L}+){0,2} nicht(?! (?:nur|perfekt|fließend))/iu,
  /(?:müssen|musst) (?:sie|du) (?:\p{L}+ )?nicht (?:mitbringen|haben|können|vorweisen|nachweisen)/iu,
  /(?<!\p{L})(?:no|without|neither) (?:\p{L}+ ){0,4}german/iu,
  /not (?:required|needed|necessary|a must)/iu,
  new RegExp(String.raw`(?<!nicht (?:ganz |so )?)${INDIFFERENT}(?!\p{L})`, 'iu'),
);
/** "Welche Sprache du sprichst, ist egal: Deutsch …" */
export const ANY_LANGUAGE = new RegExp(
  String.raw`(?:sprach|sprich|sprech)\p{L}*(?:(?!vorkenntnisse|fachkenntnisse|erfahrung|ausbildung|(?<!\p{L})(?:alter|herkunft)(?!\p{L})|abschluss|geschlecht)[^.!?\n]){0,50}(?<!nicht (?:ganz |so )?)${INDIFFERENT}(?!\p{L})`,
  'iu',
);
/** Right before the mention. */
export const DENIED_BEFORE = /(?<!\p{L})(?:keine?|ohne)(?: \p{L}+){0,2} ?$/iu;
/** "Nicht nötig, aber von Vorteil". */
export const STILL_WISHED = new RegExp(WISHED, 'iu');

/** Levels that are told in words. */
type Words = 'fluent' | 'good' | 'basic';

/** From a word before or behind the mention; the longer phrase first, so that "sehr gut" is not "gut". */
export const LEVEL_WORDS: readonly (readonly [Words, RegExp])[] = [
  [
    'fluent',
    /(?:sehr gut|ausgezeichnet|hervorragend|exzellent|ausgeprägt|umfassend|vertieft|fließend|fliessend|verhandlungs-?sicher|stil-?sicher|perfekt|muttersprach|einwandfrei|fehlerfrei|(?<!\p{L})sicher(?!heit|stell|ung)|(?:sprach|kommunikations)-?sicher|rede-?sicher|beherrsch|bestens|native|fluent|excellent|very good|proficien|business[- ]fluent|sprachgewandt|(?<=^ )zu ?hause(?! aus)|sattelfest|versiert|tadellos|lupenrein|akzentfrei|druckreif|geschliffen|glasklar|makellos|souverän)\p{L}*/giu,
  ],
  [
    'good',
    /(?<!sehr |so )(?<!\p{L})(?:gut(?:e[snrm]?)?|solide[nrs]?|good(?! enough)|ordentliche[ns]?|fundierte[nrs]?)(?!\p{L})/giu,
  ],
  [
    'basic',
    /(?:grund(?:legende[rsmn]?)?-? ?(?:kenntnis|niveau|stufe)|grundzüg|grundlegend|basis-?kenntnis|basic|etwas|(?:ein )?bisschen|einfach|ausreichend|wenig|hinreichend|(?<!grund|technik|zahlen|sach|fach|problem|material|produkt)verständ(?:igen|lich|igung|nis)|einigermaßen|so gut|brocken|some(?= german)|a (?:little|bit of)(?= german)|(?:good )?enough)\p{L}*/giu,
  ],
];
/** "Ihr Deutsch muss nicht perfekt sein". */
export const LEVEL_DENIED = /(?<!\p{L})(?:nicht|kein\p{L}*) (?:unbedingt |zwingend |so |immer )?$/iu;
/** Words that ask for German without a level. */
export const ASKED = anyOf(
  /kenntnis/iu,
  /sprach/iu,
  /erforderlich/iu,
  /notwendig/iu,
  /nötig/iu,
  /voraus/iu,
  /verständig/iu,
  /sprechen/iu,
  /reden (?:kann|können)/iu,
  /verstehst/iu,
  /verstehen sie/iu,
  /deutsch (?:\p{L}+ )?(?:versteh|folgen)/iu,
  /unterhalten/iu,
  /sprichst/iu,
  /(?:kannst|können|könnt|sollte\p{L}*|musst|müssen)[^.!?\n]{0,60}deutsch[^.!?\n]{0,40}(?:lesen|schreiben|telefonieren|ausdrücken|kommunizieren)/iu,
  new RegExp(WISHED, 'iu'),
  /spricht/iu,
  /(?:englisch|polnisch|türkisch|russisch|rumänisch|arabisch|französisch|niederländisch|ukrainisch) (?:oder|or) (?:\p{L}+ )?(?:deutsch|german)/iu,
  /oder (?:\p{L}+ )?(?:englisch|polnisch|türkisch|russisch|rumänisch|arabisch|französisch|niederländisch|ukrainisch)/iu,
  /ein muss/iu,
  /pflicht/iu,
  /erwarten wir/iu,
  /erwartet (?:werden|wird)/iu,
  /required/iu,
  /skills/iu,
  /knowledge/iu,
  /advantage/iu,
  /an? (?:plus|asset)/iu,
  /command/iu,
);
