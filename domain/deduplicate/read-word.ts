import { fold } from '../occupation/fold.ts';

/** How much a word sounds of what portals put around a posting: not at all, somewhat, nowhere else. */
export type PortalSound = 0 | 1 | 2;

/** A written word as it is compared; null when it says nothing. */
export interface ReadWord {
  readonly word: string | null;
  /** Whether it names a thing in a German text, and in an English one. */
  readonly isThing: boolean;
  readonly isEnglishThing: boolean;
  readonly portal: PortalSound;
}

const STOP = new Set(
  (
    'und oder der die das des dem den ein eine einen einer eines einem in im an am auf aus bei beim mit von vom zu zum zur fuer ueber unter nach vor um ab bis als wie auch so ' +
    'wir sie du ihr ihre ihren dich dir dein deine unser unsere unseren unserem uns ist sind wird werden wirst hat haben nicht nur noch gern gerne bitte sich es man ' +
    'suchen sucht gesucht bieten biete stelle job arbeit euro eur inkl ca pro je plus zzgl the a an and or of to for in on with at is are we you our your as by uhr stunde stunden woche wochenstunden'
  ).split(' '),
);

/** Short forms of newspapers and forms; an empty long form says nothing. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  vz: 'vollzeit',
  tz: 'teilzeit',
  std: '',
  stdn: '',
  wo: '',
  su: '',
  ges: '',
  od: '',
  bzw: '',
  ggf: '',
  evtl: '',
  incl: '',
  tgl: 'taeglich',
  woech: 'woechentlich',
  woe: 'woechentlich',
  mtl: 'monatlich',
  monatl: 'monatlich',
  vorm: 'vormittag',
  nachm: 'nachmittag',
  vormittags: 'vormittag',
  nachmittags: 'nachmittag',
  mind: 'mindestens',
  max: 'maximal',
  unbefr: 'unbefristet',
  befr: 'befristet',
  abgeschl: 'abgeschlossene',
  erford: 'erforderlich',
  erf: 'erforderlich',
  moegl: 'moeglich',
  vorh: 'vorhanden',
  ausb: 'ausbildung',
  berufserf: 'berufserfahrung',
  kenntn: 'kenntnisse',
  bew: 'bewerbung',
  verg: 'verguetung',
  verguet: 'verguetung',
  br: 'brutto',
  tel: 'telefon',
  efh: 'einfamilienhaus',
  whg: 'wohnung',
  zi: 'zimmer',
  dz: 'doppelzimmer',
  jan: 'januar',
  feb: 'februar',
  apr: 'april',
  aug: 'august',
  sept: 'september',
  okt: 'oktober',
  nov: 'november',
  dez: 'dezember',
  // one thing by several names
  zuhause: 'homeoffice',
  hause: 'homeoffice',
  daheim: 'homeoffice',
  wochentags: 'werktags',
};

/** Short forms that are other words, or parts of them, without their capitals. */
const CAPITAL_FORMS: Readonly<Record<string, string>> = {
  WE: 'wochenende',
  FS: 'fuehrerschein',
  MA: 'mitarbeiter',
  Mo: 'montag',
  Di: 'dienstag',
  Mi: 'mittwoch',
  Do: 'donnerstag',
  Fr: 'freitag',
  Sa: 'samstag',
};

/** Words that name the frame of an offer, not what it is about. */
const FRAME_THINGS =
  /^(?:ausbildung|lehr|beruf|vollzeit|teilzeit|minijob|arbeitszeit|aufgabe|profil|anforderung|angebot|benefit|bewerb|beginn|start|eintritt|einstieg|vertrag|verguetung|gehalt|lohn|stundenlohn|region|umgebung|unternehmen|betrieb|firma|team|mitarbeit|kolleg|verstaerkung|januar|februar|maerz|april|juni|juli|august|september|oktober|november|dezember|montag|freitag|samstag|sonntag|wochenend|deutsch|kenntnis|erfahrung|herr|frau)/u;

const NUMBER_WORDS: Readonly<Record<string, string>> = {
  zwei: '2',
  drei: '3',
  vier: '4',
  fuenf: '5',
  sechs: '6',
  sieben: '7',
  acht: '8',
  neun: '9',
  zehn: '10',
  elf: '11',
  zwoelf: '12',
};

/** Words of portals and of nobody else. */
const PORTAL =
  /^(?:such(?:agent|auftra|maske|ergebnis)|job(?:agent|alarm|mail|alert|portal|boerse|suche|letter|newsletter)|stellen(?:portal|boerse|markt|suche|alarm)|merk(?:liste|zettel)|treffer(?:liste|uebersicht)|cookie|nutzungsbeding|impressum|agb$|datenschutz|partner(?:portal|netzwerk)|newsletter|original(?:anzeige|inserat)|(?:unternehmens|firmen|arbeitgeber)(?:profil|seite)|anzeigen(?:nummer|text|id|schaltung)|stellenanzeigen|klick|mausklick|button|schaltflaech|inserat|lesezeichen|registrier|einlogg|newsfeed|hilfeseite|jobticker)/u;
/** Words that portals use as well. */
const PORTAL_LIKE =
  /^(?:anzeige|stellenan|vakanz|bewerb|bewirb|onlinebewerb|portal|webseite|aehnlich|passend|merken|speicher|weiterleit|versend|verschick|veroeffentlich|aktualisier|eingestellt|anfahrt|freunde|gefunden|erhalten|erfahre|unternehmen|arbeitgeber|treffer|kostenlos|anmelde|lebenslauf|hochlad|ueberblick|bewertung|automatisch|maschinell|uebernommen|erfasst|geprueft|zuletzt|tageszeitung|nachricht|verpass|mitarbeiterzahl|hinweis|beziehe)/u;
const PORTAL_WORDS = new Set(
  (
    'diese dieser dieses diesen stelle stellen job jobs seite seiten detail details mehr weiter weitere weiteren teile teilen drucken melde melden schicken schicke folge folgen aktuell aktuelle online quelle link karte ' +
    'gestern heute tag tage tagen woche wochen finde finden findest hier unten oben firma suche suchen konto profil blick kontakt zurueck liste region naehe mail angabe angaben gewaehr zeitung service jetzt neu alle klicke ' +
    'geben frage fragen nutzung sofort info infos logo standort lass lassen zeigen anzeigen agb per'
  ).split(' '),
);

const COMMON_ACRONYM =
  /^(?:EG|TV|NRW|DN|BE|CE|KM|PC|IT|OT|HR|EU|NN|EDV|PKW|LKW|AVR|BAT|KF|SD|VL|BAV|DU|SIE|WIR|UND)$/u;

const INFLECTION = /(?:en|em|er|es|e|n|s)$/u;
const INFLECTED_MIN = 6;

function isCapital(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

/** "ALS", "SAP", "MRT": a thing in few letters. */
function isAcronym(written: string): boolean {
  return /^(?:\p{Lu}{2,}|[A-D][12])$/u.test(written) && !COMMON_ACRONYM.test(written);
}

function plainNumber(written: string): string {
  const value = Number(written.replace(/[.,](?=\d{3}(?!\d))/gu, '').replace(/[,:]/u, '.'));
  return Number.isFinite(value) ? String(value) : written;
}

function portalSound(folded: string): PortalSound {
  if (PORTAL.test(folded)) return 2;
  return PORTAL_WORDS.has(folded) || PORTAL_LIKE.test(folded) ? 1 : 0;
}

function stemOf(folded: string): string {
  return NUMBER_WORDS[folded] ?? (folded.length < INFLECTED_MIN ? folded : folded.replace(INFLECTION, ''));
}

function readNumber(written: string): ReadWord {
  return { word: plainNumber(written), isThing: false, isEnglishThing: false, portal: 0 };
}

function readWord(written: string): ReadWord {
  if (/^\d/u.test(written)) return readNumber(written);
  const plain = fold(written);
  const folded = CAPITAL_FORMS[written] ?? SHORT_FORMS[plain] ?? plain;
  const portal = portalSound(folded);
  if ((STOP.has(folded) && !isAcronym(written)) || folded.length < 2)
    return { word: null, isThing: false, isEnglishThing: false, portal };
  const word = stemOf(folded);
  const isFrame = FRAME_THINGS.test(word);
  return {
    word,
    isThing: (folded.length > 3 || isAcronym(written)) && isCapital(written) && !isFrame,
    isEnglishThing: folded.length > 4 && !isFrame,
    portal,
  };
}

/** The same words come again and again; reading them is most of the work on a text. */
const MOST_READ_WORDS = 50_000;
const readWords = new Map<string, ReadWord>();

/** Reads a word, or a number as it is compared: "2.900" and "2900" are one, "17,20" is 17.2. */
export function recallWord(written: string): ReadWord {
  const before = readWords.get(written);
  if (before) return before;
  if (readWords.size >= MOST_READ_WORDS) readWords.clear();
  const read = readWord(written);
  readWords.set(written, read);
  return read;
}
