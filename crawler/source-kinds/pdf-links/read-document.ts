import { decodeEntities } from '../../../domain/normalise/decode-entities.ts';
import { titleInWords } from './title-in-words.ts';

/** What the text of a vacancy says of itself, word for word; absent what it does not say. */
export interface DocumentFacts {
  readonly title: string | undefined;
  readonly employer: string | undefined;
  readonly place: string | undefined;
  readonly applyBy: string | undefined;
  /** The words by which the vacancy is over. */
  readonly over: string | undefined;
}

const MONTH =
  '(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jan\\.|Feb\\.|Aug\\.|Sept?\\.|Okt\\.|Nov\\.|Dez\\.)';
const DATE = `\\d{1,2}\\.\\s?(?:\\d{1,2}\\.\\s?(?:\\d{4}|\\d{2})(?!\\d)|${MONTH}\\s+\\d{4})`;
const DEADLINE = new RegExp(
  `Bewerbungs(?:frist|schluss|ende)(?:\\s+(?:ist|endet|läuft))?(?:\\s+(?:der|am|bis))?:?\\s*(?:bis\\s+)?(?:einschließlich\\s+)?(?:(?:zum|am)\\s+)?(?:\\p{L}+,\\s*(?:den\\s+)?)?(${DATE})`,
  'iu',
);
const PLACE =
  /^(?:Einsatzort|Arbeitsort|Dienstort|Ausbildungsort|Beschäftigungsort|Arbeitsstätte|Standort)\s*:\s*(\S.{1,78})$/imu;

/** Words that somebody bears who looks for people: legal forms and bodies of public law. */
const BODY =
  /\b(?:g?GmbH|mbH|AG|SE|KG|OHG|eG|e\.\s?K\.|e\.\s?V\.|AöR|A\.ö\.R\.|KdöR|Gemeinde|Stadt|Kreis|Landkreis|(?:Kreis|Stadt|Gemeinde)verwaltung|Stadtwerke|Zweckverband|Verbandsgemeinde|Samtgemeinde|Klinikum|Krankenhaus|Universität|Hochschule|Kirchengemeinde|Stiftung)(?![\p{L}])/u;
const LEGAL_FORM = /(?:mbH|AG|SE|KG|OHG|eG|e\.\s?K\.|e\.\s?V\.|AöR|A\.ö\.R\.|KdöR)$/u;
const NAME = String.raw`(\p{Lu}[^\n.!?]*?(?:(?:e\.\s?V\.|e\.\s?K\.|A\.ö\.R\.)[^\n.!?]*?)?)`;
/** "Die Gemeinde … sucht", "Beim Kreis … ist eine Stelle zu besetzen". */
const SEEKS = [
  `(?:Die|Der|Das)\\s+${NAME}\\s+(?:\\([^)\\n]{2,60}\\)\\s+)?(?:sucht|stellt|bietet|schreibt)\\s`,
  `(?:Bei\\s+(?:der|dem)|Beim|In\\s+der|Im)\\s+${NAME}\\s+(?:ist|sind|wird|werden)\\s`,
].map((words) => new RegExp(`(?:^|[.!?]\\s+)${words}`, 'gmu'));
const LONGEST_EMPLOYER = 80;

const OVER =
  /\b(?:Stelle|Ausschreibung)\s+ist\s+(?:bereits\s+|inzwischen\s+)?(?:vergeben|besetzt|beendet)\b(?!\s+(?:mit|durch|von))/iu;

const MWD = String.raw`\((?:[mwdfix]\s*[/|,]\s*){1,3}[mwdfix*]\)`;
/** "(m/w/d)", "Köchin/Koch", "Erzieher:innen". */
const GENDERS = new RegExp(`${MWD}|\\p{Ll}in\\s*/\\s*\\p{L}|\\p{Ll}[:*_/]-?in(?:nen)?\\b`, 'iu');
const SOUGHT = [
  String.raw`\b(?:sucht|suchen\s+wir|wir\s+suchen)\s+(?:[^.:\n]{0,80}?\s)?(?:eine?n?|mehrere|als)`,
  String.raw`\bStellen?\s+(?:[^.:\n]{0,60}?\s)?(?:als|einer|eines|für)`,
].map((words) => new RegExp(`${words}\\s+((?:\\p{Lu}|staatlich)[^.:\\n]{2,90}?${MWD})`, 'iu'));

/** Headings over parts of a vacancy; none of them is its title. */
const PART =
  /^(?:Ihre?|Deine?|Wir|Das|Unsere?|Was|Wer|Über|So|Aufgaben|Profil|Anforderungen|Voraussetzungen|Kontakt|Bewerbung|Einsatzort|Ansprechpartner)(?![\p{L}])/iu;

/** Reads what a vacancy set as a document says of itself. `html` holds headings, paragraphs and lists. */
export function readDocument(html: string): DocumentFacts {
  const text = plain(html);
  return {
    title: titleOf(html, text),
    employer: employerOf(text),
    place: PLACE.exec(text)?.[1]?.trim(),
    applyBy: DEADLINE.exec(text)?.[1],
    over: OVER.exec(text)?.[0],
  };
}

/** One block per line. */
function plain(html: string): string {
  return decodeEntities(html.replaceAll(/<[^>]{1,20}>/g, '\n'))
    .replaceAll(/\n\s*/g, '\n')
    .trim();
}

/** The heading that names both sexes, else what is sought in the text, else the largest heading that names work. */
function titleOf(html: string, text: string): string | undefined {
  const headings = [...html.matchAll(/<(h[12])>(.*?)<\/\1>/g)].flatMap(([, level, words = '']) => {
    const title = titleInWords(decodeEntities(words));
    return title === undefined || PART.test(title) ? [] : { level, title };
  });
  const named = headings.find(({ title }) => GENDERS.test(title));
  const sought = SOUGHT.map((words) => words.exec(text)?.[1]).find((title) => title !== undefined);
  const largest = headings.find(({ level }) => level === 'h1') ?? headings[0];
  return named?.title ?? sought ?? largest?.title;
}

/** Who says that it is looking for somebody; an office within a body ("Das Amt für …") is not taken for the employer. */
function employerOf(text: string): string | undefined {
  for (const [, name = ''] of SEEKS.flatMap((words) => [...text.matchAll(words)])) {
    const isOffice = /\s(?:der|des|für|vom|von|im|in)\s/.test(name) && !LEGAL_FORM.test(name);
    if (name.length <= LONGEST_EMPLOYER && BODY.test(name) && !isOffice) return name;
  }
  return undefined;
}
