import { printed } from '../reading/printed.ts';

/** What stands in brackets about the file: its type, its size, how it opens. */
const ABOUT_FILE = /\s*[([][^)\]]*(?:\bPDF\b|\d\s*[kMG]i?B\b|öffnet|barrierefrei|Download)[^)\]]*[)\]]\s*/giu;
const SIZE = /\s*(?:\bPDF[\s-]*(?:Datei|Dokument)?[\s,:;–-]*)?\d[\d.,]*\s*[kMG]i?(?:B|Bytes?)\b\s*/giu;
const TYPE = /\bPDF\s*-\s*Datei\b|\.pdf\b/giu;
const DEADLINE = /\s*[-–,(]?\s*Bewerbungs(?:frist|schluss|ende)\b.*$/iu;
const DATE_BEFORE = /^\d{4}[._-]?\d{2}[._-]?\d{2}[-_.\s]*|^\d{2}[._-]\d{2}[._-]\d{4}[-_.\s]*/u;
const VACANCY_BEFORE =
  /^(?:Stellen(?:ausschreibung|anzeige|angebot)|Ausschreibung)\b[:\s-]*(?:der\s+[^:]{3,60}:\s*)?/iu;

/** Words that ask for a click or name the file, not the work. */
const GENERIC = new Set(
  (
    'hier können sie die der das den dem zur zum im in und als bitte einsehen ansehen anzeigen herunterladen ' +
    'herunterzuladen öffnen lesen weiterlesen weiter mehr erfahren download downloaden pdf datei dokument ' +
    'stellenausschreibung stellenausschreibungen stellenanzeige stellenanzeigen stellenangebot stellenangebote ' +
    'stellenbeschreibung stellenprofil ausschreibung ausschreibungen ausschreibungstext anzeige stelle stellen ' +
    'offene vollständige vollständigen komplette kompletten ganze ausführliche ausführlichen details weitere ' +
    'information informationen infos zu finden klicken flyer link jetzt bewerben unsere aktuelle aktuellen neue ' +
    'text karriere jobs arbeitgeber m w d gemeinde stadt'
  ).split(' '),
);

/**
 * What is left of a link's words without the size and type of the file, its date, the deadline and the word for a
 * vacancy; undefined when nothing is left that names the work.
 */
export function titleInWords(words: string): string | undefined {
  const title = words
    .replace(ABOUT_FILE, ' ')
    .replace(SIZE, ' ')
    .replace(TYPE, ' ')
    .replace(DEADLINE, '')
    .trim()
    .replace(DATE_BEFORE, '')
    .replaceAll(/_(?!in(?:nen)?\b)/g, ' ')
    .replace(VACANCY_BEFORE, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s:,|·–-]+|[\s:,|·–-]+$/g, '');
  return namesWork(title) ? printed(title) : undefined;
}

/** The title in the name of a file, with its signs for blanks: "2026_09_25-Stellenausschreibung_Kita-Helfer.pdf". */
export function titleInFileName(url: string): string | undefined {
  const name = plainName(url.replace(/[?#].*$/, '').replace(/^.*\//, ''));
  return titleInWords(name.replaceAll(/[-_+]+/g, ' ').replaceAll(/\b(\d{4}) (\d{2}) (\d{2})\b/g, '$1-$2-$3'));
}

function plainName(escaped: string): string {
  try {
    return decodeURIComponent(escaped);
  } catch (fault) {
    if (!(fault instanceof URIError)) throw fault;
    return escaped;
  }
}

function namesWork(title: string): boolean {
  const words = title.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
  return words.some((word) => !GENERIC.has(word));
}
