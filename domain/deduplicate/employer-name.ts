import { PRIVATE_HOUSEHOLD } from '../normalise/private-household.ts';
import { fold } from '../occupation/fold.ts';

/** An employer's name made comparable. */
export interface EmployerName {
  /** All words that are left without legal form and branch office, joined; empty when unknown. */
  readonly key: string;
  readonly words: readonly string[];
  /** Words that belong to this employer alone: no trade, no form of house, no short word. */
  readonly own: readonly string[];
  /** Legal forms, as far as they are printed and tell firms apart. */
  readonly forms: readonly string[];
  /** A household; which one, nobody prints. */
  readonly isHousehold: boolean;
}

/** How two names stand to each other; `contained` = every word of the shorter is in the longer. */
export type NameRelation = 'same' | 'contained' | 'shares' | 'unknown' | 'other';

const LEGAL_FORM =
  /(?<![\p{L}])(?:g?gmbh|mbh|ag|kg|kgaa|ohg|gbr|ug|se|eg|e ?v|e ?k|e ?kfm|partgmbb|part ?g|stb|mbb|inc|ltd|llc|bv|b v|sarl|holding|co|und co|haftungsbeschraenkt|aoer|gemeinnuetzige?)(?![\p{L}])/gu;
const FIRM_FORM = /(?<![\p{L}])(?:gmbh|ag|kg|ohg|gbr|ug|e k)(?![\p{L}])/gu;
const OFFICE =
  /(?<![\p{L}])(?:nl|niederlassung|zweigniederlassung|geschaeftsstelle|filiale|standort|zentrale|personalabteilung|personalwesen|hr abteilung|inh(?:aber(?:in)?)?|der (?:buergermeister|landrat|oberbuergermeister)|die (?:buergermeisterin|landraetin)|deutschland|germany)(?![\p{L}])/gu;
const OFFICE_TOWN =
  /(?<![\p{L}])(?:nl|niederlassung|zweigniederlassung|geschaeftsstelle|standort)\s+(?:der |in )?[\p{L}]+(?![\p{L}])/gu;

const TRADES = new Set(
  (
    'und der die das am an im in zur zum fuer von bei the of service services dienst dienste gruppe group verwaltung gemeindeverwaltung stadtverwaltung stadt gemeinde kreis ' +
    'personal zeitarbeit personalservice personaldienstleistungen personaldienstleister personalmanagement personalberatung personalleasing recruiting jobs job ' +
    'dent diplom kath evang evgl roem private privater staatliche staatliches evangelische evangelischer evangelisches katholische katholischer katholisches christliche christliches staedtische staedtisches kommunale freie freier sankt heilige neue alte deutsche deutsches ' +
    'realschule hauptschule sekundarschule foerderschule berufskolleg kolleg volkshochschule hochschule universitaet institut kita kindertagesstaette kindergarten schule grundschule gesamtschule gymnasium praxis zahnarztpraxis hausarztpraxis arztpraxis apotheke klinik klinikum krankenhaus hospital mvz ' +
    'pflege pflegedienst ambulante ambulanter seniorenzentrum seniorenheim altenheim seniorenhaus haus zentrum verein foerderverein kirchengemeinde pfarrei ' +
    'spedition logistik logistics transport transporte bau bauunternehmen baustoffe handwerk malermeister malerbetrieb maler dachdecker bedachungen elektro sanitaer heizung ' +
    'gasthof landgasthof restaurant hotel brauhaus baeckerei metzgerei konditorei friseur salon studio markt supermarkt autohaus kfz werkstatt fahrschule bildungszentrum ' +
    'maschinenbau maschinenfabrik metallbau technik systeme solutions werke werk fabrik industrie handel vertrieb immobilien hausverwaltung gebaeudeservice gebaeudereinigung reinigung ' +
    'kanzlei steuerberater rechtsanwaelte partner versicherung generalagentur agentur bank sparkasse beratung consulting engineering ingenieurbuero planungsbuero architekten ' +
    'verkehrsgesellschaft stadtwerke wasserverband energie energietechnik entsorgung sicherheit garten landschaftsbau gartenbau pflegeteam team des den dem aus inh nrw gem hof gut tor mvz kfz international europe rheinland eifel nord sued west ost ' +
    'zahnaerzte zahnarzt aerzte rechtsanwalt notar kollegen kreisverband ortsverband ortsverein landesverband bezirksverband stadtverband kreisverwaltung bezirksregierung moebel einrichtungshaus getraenke getraenkemarkt automobile autohandel ' +
    'baecker metzger fleischerei schreinerei tischlerei zimmerei holzbau stahlbau glaserei elektrotechnik sanitaertechnik haustechnik gebaeudetechnik meisterbetrieb fachbetrieb betrieb biohof gaertnerei floristik blumen blumenhaus optik optiker brillen ' +
    'tierarztpraxis tierklinik pflegeheim seniorenresidenz altenzentrum seniorenstift wohnstift sportverein turnverein gebrueder soehne sohn supermarkt supermaerkte personalamt'
  ).split(' '),
);

const HOUSEHOLD =
  /^\s*(?:von\s)?(?:privat(?:haushalt|person|anzeige)?|privater haushalt|familie)(?:\s?\(privat\))?\s*$/iu;

/** Names that are printed in letters as often as whole; titles of people and "Firma" say nothing. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  drk: 'deutsches rotes kreuz',
  awo: 'arbeiterwohlfahrt',
  asb: 'arbeiter samariter bund',
  vhs: 'volkshochschule',
  bkk: 'betriebskrankenkasse',
  ksk: 'kreissparkasse',
  skf: 'sozialdienst katholischer frauen',
  thw: 'technisches hilfswerk',
  tv: 'turnverein',
  sv: 'sportverein',
  tus: 'turn sportverein',
  tsv: 'turn sportverein',
  ot: 'offene tuer',
  kiga: 'kindergarten',
  jva: 'justizvollzugsanstalt',
  ra: 'rechtsanwaelte',
  gebr: 'gebrueder',
  ing: 'ingenieur',
  ev: 'evangelische',
  evang: 'evangelische',
  evgl: 'evangelische',
  kath: 'katholische',
  amb: 'ambulante',
  st: 'sankt',
  fa: '',
  firma: '',
  dr: '',
  prof: '',
  med: '',
  dent: '',
  dipl: '',
  vet: '',
};

function writeOut(word: string): readonly string[] {
  return SHORT_NAMES[word]?.split(' ') ?? [word];
}

const OWN_MIN = 3;

/** Reads an employer's name; null, an empty name and the word that stands for every household have no words. */
export function employerName(employer: string | null): EmployerName {
  const isHousehold = employer !== null && (employer === PRIVATE_HOUSEHOLD || HOUSEHOLD.test(employer));
  const plain = fold(employer === null || isHousehold ? '' : employer)
    .replaceAll('&', ' und ')
    .replace(/[\s.,/|()„“"'–—+*:-]+/gu, ' ');
  const bare = plain.replace(OFFICE_TOWN, ' ').replace(LEGAL_FORM, ' ').replace(OFFICE, ' ');
  const words = bare
    .split(/\s+/u)
    .flatMap(writeOut)
    .filter((word) => word !== '' && word !== 'und');
  const own = words.filter((word) => word.length >= OWN_MIN && !TRADES.has(word) && !/^\d/u.test(word));
  return { key: words.join(' '), words, own, forms: plain.match(FIRM_FORM) ?? [], isHousehold };
}

/** "landgasthof" stands for "gasthof" as well. */
function covers(longer: readonly string[], word: string): boolean {
  return longer.some(
    (other) =>
      other === word ||
      (word.length > 4 && other.endsWith(word)) ||
      (other.length > 4 && word.endsWith(other)),
  );
}

const ALIKE = 4;

/** Each name has a word of its own that the other does not even begin to say: St. Angela, St. Ursula. */
function bothHaveOthers(one: EmployerName, other: EmployerName): boolean {
  const [ours, theirs] = [restOf(one, other), restOf(other, one)];
  const isAlike = ours.some((word) => theirs.some((their) => word.slice(0, ALIKE) === their.slice(0, ALIKE)));
  return ours.length > 0 && theirs.length > 0 && !isAlike;
}

function restOf(one: EmployerName, other: EmployerName): readonly string[] {
  return one.own.filter((word) => !covers(other.words, word));
}

/** "Elektro Braun GmbH" and "Braun Elektrotechnik KG" are two firms of one family. */
function areOtherFirms({ forms: ours }: EmployerName, { forms: theirs }: EmployerName): boolean {
  return ours.length > 0 && theirs.length > 0 && !ours.some((form) => theirs.includes(form));
}

const ACRONYM_MIN = 3;

/** "ZWR" beside "Zweckverband Wasser Rur (ZWR)". */
function isAcronym({ words: [word = '', ...others] }: EmployerName): boolean {
  return others.length === 0 && word.length >= ACRONYM_MIN && !TRADES.has(word);
}

/** Compares two names. */
export function relateEmployers(one: EmployerName, other: EmployerName): NameRelation {
  if (one.key === '' || other.key === '') return 'unknown';
  if (one.key === other.key || one.words.join('') === other.words.join('')) return 'same';
  if (areOtherFirms(one, other)) return 'other';
  const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one];
  const inLonger = short.words.filter((word) => covers(long.words, word));
  const ownInLonger = short.own.filter((word) => covers(long.own, word));
  if (inLonger.length === short.words.length && ownInLonger.length > 0) return 'contained';
  if (inLonger.length === short.words.length && isAcronym(short)) return 'contained';
  return ownInLonger.length > 0 && !bothHaveOthers(short, long) ? 'shares' : 'other';
}
