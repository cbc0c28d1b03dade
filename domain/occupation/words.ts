import { ABBREVIATIONS } from './abbreviations.ts';
import { fold } from './fold.ts';
import { maskNoise } from './mask-noise.ts';
import { scanWords } from './scan-words.ts';
import { stemGender } from './stem-gender.ts';

/** A word made comparable, with the words of the posting that it stands for. */
export interface Word {
  /** Folded, gender form taken away, abbreviation written out. */
  readonly stem: string;
  /** As it stands in the posting. */
  readonly quote: string;
  /** Offset of the quote in the text it was read from. */
  readonly at: number;
  /** Number of the part of the title, parts being set off by dash, slash, comma, bar, colon or "im", "beim"; from 0. */
  readonly part: number;
}

/** Words that join others and tell nothing of the work. */
const JOINING = new Set(
  (
    'fuer im in der die das des dem den und oder bzw mit zum zur zu als von vom am an bei beim auf aus ein eine einen einer eines ' +
    'einem u o ab bis ca the of for and or to with at on a an is als wir sie ihr ihre ihren unser unsere unseren unserem dich dein deine du ' +
    'our your you we uns sich nach ueber unter um auch oder sowie je pro inkl per'
  ).split(' '),
);

/** Words of vacancy titles about the offer, not the work. */
const OFFER = new Set(
  (
    'gesucht suchen sucht suche sofort job jobs stelle stellen stellenangebot vollzeit teilzeit minijob minijobber midijob basis ' +
    'ausbildung auszubildend auszubildende auszubildender auszubildenden ausbildungsplatz ausbildungsstelle lehrstelle duale duales dualer studium ' +
    'quereinsteiger quereinsteigerin quereinstieg willkommen unbefristet befristet befristete festanstellung ' +
    'standort raum region kreis umgebung neu neuer neue neues top gehalt euro eur std stunden woche tage tag monat zeitarbeit ' +
    'uebernahme direktvermittlung bewerben bewerbung start beginn naechstmoeglich naechstmoeglichen zeitpunkt gmbh kg ag ev mbh co wunsch kennziffer ref ' +
    'berufserfahren berufserfahrung berufseinsteiger erfahrung attraktiv attraktive uebertariflich tarif tariflich bonus praemie ' +
    'mwd wmd gn all genders fuehrerschein homeoffice remote hybrid moeglich jetzt werde komm team verstaerkung full time part fulltime parttime jahr eg sc msc bsc tvoed'
  ).split(' '),
);

/** Words that are passed over. */
const SILENT = new Set([...JOINING, ...OFFER]);
/** Written so they are no abbreviations of the trade: "mtl" is monthly where "MTL" is a profession, "Hr" is a man. */
const NO_TRADE = new Set(['mtl', 'Hr']);
const NUMBER = /^\d+$/;
/** Words read of a title; what comes later in one is the offer or a slip of the source. */
const MOST_TITLE_WORDS = 40;
/** What follows "Ausbilder im …", "Bürohilfe beim …" is where the work is done, not what it is. */
const PART_BREAK = /\s[-–—/|:]\s|[,;|()–—:!?]|\/|\s-|\s(?:im|in|bei|beim|am|an)\s/u;

/** The words of a title that may name the work: gender forms joined, abbreviations written out, noise left out. */
export function normaliseTitle(title: string): readonly Word[] {
  const words: Word[] = [];
  const text = maskNoise(title);
  let part = 0;
  let end = 0;
  scanWords(text, (at, to) => {
    if (end > 0 && PART_BREAK.test(text.slice(end, at))) part += 1;
    end = to;
    const quote = text.slice(at, to);
    for (const stem of stemsOf(quote)) words.push({ stem, quote, at, part });
    return words.length < MOST_TITLE_WORDS;
  });
  return withoutRepeats(words);
}

/** The stems that a word as printed stands for; none for joining words, numbers and talk about the offer. */
export function stemsOf(quote: string): readonly string[] {
  const folded = fold(quote);
  if (SILENT.has(folded) || NUMBER.test(folded) || NO_TRADE.has(quote)) return [];
  const stems = (ABBREVIATIONS.get(folded)?.split(' ') ?? [folded]).map(stemGender);
  return stems.filter((stem) => stem.length > 1 && !OFFER.has(stem));
}

/** "Koch / Köchin" is one word said twice. */
function withoutRepeats(words: readonly Word[]): readonly Word[] {
  return words.filter((word, index) => words.findIndex((other) => other.stem === word.stem) === index);
}
