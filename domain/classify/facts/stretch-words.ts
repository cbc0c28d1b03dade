import { MONTH_PATTERN } from '../../normalise/date-words.ts';
import { DAY_OF_YEAR } from './contract-words.ts';

/** Months from which to which somebody is needed, with their years. Patterns without groups. */
export const STRETCHES: readonly string[] = [
  String.raw`(?<!\p{L})(?:von|ab) (?:anfang |mitte |ende )?${MONTH_PATTERN} 20\d\d bis (?:zum |anfang |mitte |ende )*${MONTH_PATTERN}`,
  String.raw`(?:vertretung|zeitraum|einsatz|einsatzdauer|befristung|beschäftigung):? (?:von |vom |ab )?(?:anfang |mitte |ende )?${MONTH_PATTERN} 20\d\d ?(?:bis|–|-) ?(?:anfang |mitte |ende )?${MONTH_PATTERN}`,
  String.raw`(?:vertretung|zeitraum|einsatz|einsatzdauer|befristung|beschäftigung):? (?:von |vom |ab )?\d{1,2}[/.]20\d\d ?(?:bis|–|-) ?\d{1,2}[/.]20\d\d`,
  String.raw`(?:such|brauch)\p{L}* (?:wir )?(?:\p{L}+ ){0,3}bis (?:zum |anfang |mitte |ende )*(?:${MONTH_PATTERN}|${DAY_OF_YEAR})[^.!?\n]{0,40} (?:ersatz|vertretung|aushilfen?)(?!\p{L})`,
  String.raw`(?<!\p{L})brauch(?:t|en) (?:wir |er |sie )?(?:\p{L}+ ){0,3}bis (?:zum |anfang |mitte |ende )*(?:${MONTH_PATTERN}|${DAY_OF_YEAR})[^.!?,\n]{0,40} (?:unterstützung|hilfe|hände|verstärkung)(?!\p{L})`,
];

/** Work or standing in for somebody fills the months. */
export const STRETCH_OF_WORK =
  /such|brauch|vertret|vertritt|ersatz|befrist|elternzeit|einsatz|stelle(?!n)|beschäftig|unterstütz|verstärk|aushilf|zeitraum|(?<!\p{L})arbeite/iu;

/** Something else fills them, or they are over. */
export const OTHER_STRETCH =
  /geöffnet|öffnungszeit|geschlossen|kurs|semester|schuljahr|urlaub|ferien|bewerb|anzeige|förderzeitraum|ausbildung|umschulung|studium|einarbeit|einge?arbeit|unbefrist|(?:haben|hatten) wir [^.!?\n]{0,60}(?:ge\p{L}{3,}(?:t|en)|saniert|renoviert|investiert|eröffnet)(?!\p{L})/iu;

/** A contract as long as a project or a season: "Dein Vertrag läuft über die Saison". Patterns without groups. */
export const TIED_TERMS: readonly string[] = [
  String.raw`(?:vertrag|anstellung|beschäftigung|stelle|arbeitsverhältnis|einsatz) (?:läuft|gilt|dauert|besteht) (?:\p{L}+ )?(?:über|für|bis zum ende|bis ende|während) (?:die|der|das|des|dieser?|unsere[rs]?) (?:\p{L}+ )?\p{L}{0,16}(?:kampagne|saison|ernte|projekte?s?)(?!\p{L})`,
  String.raw`(?:vertr[aä]ge?|anstellung|beschäftigung|stelle|arbeitsverhältnis) (?:ist|sind) (?:\p{L}+ )?an (?:das|die|ein|eine) (?:\p{L}+ )?\p{L}{0,16}(?:projekt|förderung|kampagne|saison|laufzeit) gebunden`,
  String.raw`(?:auf|für) (?:die|diese|eine) \p{L}{0,16}(?:kampagne|saison) (?:begrenzt|beschränkt|angelegt)`,
];
