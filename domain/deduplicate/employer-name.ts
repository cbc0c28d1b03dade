import { PRIVATE_HOUSEHOLD } from '../normalise/private-household.ts';
import { fold } from '../occupation/fold.ts';

/** An employer's name made comparable. */
export interface EmployerName {
  /** All words that are left without legal form and branch office, joined; empty when unknown. */
  readonly key: string;
  readonly words: readonly string[];
  /** Words that belong to this employer alone: no trade, no form of house, no short word. */
  readonly own: readonly string[];
}

/** How two names stand to each other; `contained` = every word of the shorter is in the longer. */
export type NameRelation = 'same' | 'contained' | 'shares' | 'unknown' | 'other';

const LEGAL_FORM =
  /(?<![\p{L}])(?:g?gmbh|mbh|ag|kg|kgaa|ohg|gbr|ug|se|eg|e ?v|e ?k|e ?kfm|partgmbb|part ?g|stb|mbb|inc|ltd|llc|bv|b v|sarl|holding|co|und co|haftungsbeschraenkt|aoer|gemeinnuetzige?)(?![\p{L}])/gu;
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
    'verkehrsgesellschaft stadtwerke wasserverband energie energietechnik entsorgung sicherheit garten landschaftsbau gartenbau pflegeteam team international europe rheinland eifel nord sued west ost'
  ).split(' '),
);

const OWN_MIN = 4;

/** Reads an employer's name; null, an empty name and the word that stands for every household have no words. */
export function employerName(employer: string | null): EmployerName {
  const plain = fold(employer === null || employer === PRIVATE_HOUSEHOLD ? '' : employer)
    .replaceAll('&', ' und ')
    .replace(/[.,/|()„“"'–—+*:-]+/gu, ' ');
  const bare = plain.replace(OFFICE_TOWN, ' ').replace(LEGAL_FORM, ' ').replace(OFFICE, ' ');
  const words = bare.split(/\s+/u).filter((word) => word !== '' && word !== 'und');
  const own = words.filter((word) => word.length >= OWN_MIN && !TRADES.has(word));
  return { key: words.join(' '), words, own };
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

/** Compares two names. */
export function relateEmployers(one: EmployerName, other: EmployerName): NameRelation {
  if (one.key === '' || other.key === '') return 'unknown';
  if (one.key === other.key || one.words.join('') === other.words.join('')) return 'same';
  const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one];
  const inLonger = short.words.filter((word) => covers(long.words, word));
  const ownInLonger = short.own.filter((word) => covers(long.own, word));
  if (inLonger.length === short.words.length && ownInLonger.length > 0) return 'contained';
  return ownInLonger.length > 0 && !bothHaveOthers(short, long) ? 'shares' : 'other';
}
