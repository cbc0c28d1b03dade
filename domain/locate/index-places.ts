import type { Ags } from '../posting.ts';
import type { District, Municipality, PlaceTable } from '../tables.ts';
import { COUNTRIES_ABROAD, LANDSCAPES, STATES, WIDE_REGIONS } from './german-geography.ts';
import { foldedWords } from './words.ts';

/** Everything one name can mean. "Bergheim" is a municipality and a locality; "Rath" two localities. */
export interface NameEntry {
  readonly words: readonly string[];
  readonly municipality: Ags | null;
  readonly localities: readonly { readonly ags: Ags; readonly name: string }[];
  /** A municipality elsewhere in Germany has the same name as the locality. */
  readonly clashes: boolean;
  readonly outside: string | null;
  readonly district: Ags | null;
  /** `home`: the region's own state; `near`: a landscape in it; `far`: a state, landscape or country elsewhere. */
  readonly hint: 'home' | 'far' | 'near' | null;
  /** Of a landscape of the region: the districts it touches; empty = all, and for whatever is none. */
  readonly touches: readonly Ags[];
  /** A town outside that no place of the region would be told by: "Kerpen bei Hillesheim" is another Kerpen. */
  readonly isFarOff: boolean;
}

/** A place table made ready for looking up names and postcodes. */
export interface PlaceIndex {
  readonly byFirstWord: ReadonlyMap<string, readonly NameEntry[]>;
  readonly byPostcode: ReadonlyMap<string, readonly Ags[]>;
  readonly municipalities: ReadonlyMap<Ags, Municipality>;
  readonly districts: ReadonlyMap<Ags, District>;
  /** Single-word names that are long and certain enough for correcting a slip. */
  readonly correctable: readonly NameEntry[];
}

type Draft = { -readonly [K in keyof NameEntry]: NameEntry[K] };

const DISTRICT_WORDS = ['Kreis', 'Landkreis', 'Kreisgebiet', 'Krs', 'Kr', 'LK', 'Kreises'] as const;
const DISTRICT_TAILS = ['Kreis', 'Landkreis', 'Land', 'LK'] as const;
const LEAST_LETTERS = { municipality: 6, locality: 7 } as const;

const prepared = new WeakMap<PlaceTable, PlaceIndex>();

/** The index of a table; built at the first call and remembered as long as the table lives. */
export function indexPlaces(table: PlaceTable): PlaceIndex {
  const known = prepared.get(table);
  if (known) return known;
  const index = buildIndex(table);
  prepared.set(table, index);
  return index;
}

function buildIndex(table: PlaceTable): PlaceIndex {
  const drafts = new Map<string, Draft>();
  addHints(drafts, table);
  addOutside(drafts, table);
  addDistricts(drafts, table);
  addMunicipalities(drafts, table);
  const entries = [...drafts.values()];
  return {
    byFirstWord: longestFirst(Map.groupBy(entries, (entry) => entry.words[0] ?? '')),
    byPostcode: postcodes(table),
    municipalities: new Map(table.municipalities.map((entry) => [entry.ags, entry])),
    districts: new Map([table.district, ...table.neighbours].map((entry) => [entry.ags, entry])),
    correctable: entries.filter(isCorrectable),
  };
}

function entryOf(drafts: Map<string, Draft>, name: string): Draft {
  const words = foldedWords(name);
  const key = words.join(' ');
  const known = drafts.get(key);
  if (known) return known;
  const blank: Draft = {
    words,
    municipality: null,
    localities: [],
    clashes: false,
    outside: null,
    district: null,
    hint: null,
    touches: [],
    isFarOff: false,
  };
  drafts.set(key, blank);
  return blank;
}

function addHints(drafts: Map<string, Draft>, table: PlaceTable): void {
  const homeState = table.district.ags.slice(0, 2);
  for (const [code, names] of Object.entries(STATES)) {
    for (const name of names) entryOf(drafts, name).hint = code === homeState ? 'home' : 'far';
  }
  for (const name of [...LANDSCAPES, ...COUNTRIES_ABROAD]) entryOf(drafts, name).hint = 'far';
  for (const name of WIDE_REGIONS) entryOf(drafts, name).hint = 'near';
  for (const [name, touches] of Object.entries(table.landscapes ?? {}))
    Object.assign(entryOf(drafts, name), { hint: 'near', touches });
}

function addOutside(drafts: Map<string, Draft>, table: PlaceTable): void {
  const near = new Set(table.nearOutside ?? table.outsideNames);
  for (const name of table.outsideNames) {
    const short = name.replace(/ \(.*\)$/, '');
    const names = short === name || COMMON_WORDS.has(short) ? [name] : [name, short];
    for (const spelling of names)
      Object.assign(entryOf(drafts, spelling), { outside: name, isFarOff: !near.has(name) });
  }
}

/** Town names that are everyday German words when they stand alone. */
const COMMON_WORDS: ReadonlySet<string> = new Set([
  'Halle',
  'Lage',
  'Wetter',
  'Enger',
  'Heiden',
  'Much',
  'Alpen',
]);

function addDistricts(drafts: Map<string, Draft>, table: PlaceTable): void {
  for (const district of [table.district, ...table.neighbours]) {
    for (const name of districtNames(district)) entryOf(drafts, name).district = district.ags;
  }
}

function districtNames(district: District): readonly string[] {
  const names = [district.name, ...district.aliases];
  const cores = names.flatMap((name) => /^(?:Kreis|Landkreis) (.+)$/.exec(name)?.[1] ?? []);
  const codes = district.aliases.filter((alias) => /^[A-ZÄÖÜ]{1,3}$/.test(alias));
  const before = [...cores, ...codes].flatMap((core) => DISTRICT_WORDS.map((word) => `${word} ${core}`));
  const after = cores.flatMap((core) => DISTRICT_TAILS.map((word) => `${core} ${word}`));
  return [...names, ...before, ...after];
}

function addMunicipalities(drafts: Map<string, Draft>, table: PlaceTable): void {
  const clashing = new Set(table.clashingLocalities.map((name) => foldedWords(name).join(' ')));
  for (const municipality of table.municipalities) {
    for (const name of spellings(municipality.name)) entryOf(drafts, name).municipality = municipality.ags;
    for (const locality of municipality.localities) addLocality(drafts, municipality.ags, locality, clashing);
  }
}

function addLocality(
  drafts: Map<string, Draft>,
  ags: Ags,
  name: string,
  clashing: ReadonlySet<string>,
): void {
  for (const spelling of spellings(name)) {
    const entry = entryOf(drafts, spelling);
    entry.localities = [...entry.localities, { ags, name }];
    entry.clashes ||= clashing.has(entry.words.join(' '));
  }
  for (const short of shortNames(name)) {
    const entry = entryOf(drafts, short);
    entry.localities = [...entry.localities, { ags, name }];
    entry.clashes = true;
  }
}

/** What a locality is called only beside its municipality: "Eschweiler über Feld" → "Eschweiler", "Inden/Altdorf" → "Altdorf". */
function shortNames(name: string): readonly string[] {
  const head = /^(.+?) (?:über|am|an|im|bei) /.exec(name)?.[1];
  const parts = name.includes('/') ? name.split('/').slice(1) : [];
  return head === undefined ? parts : [head, ...parts];
}

/** "Stolberg (Rhld.)" is also "Stolberg"; "A über B" also "A ü. B"; "Bad A" also "A". */
function spellings(name: string): readonly string[] {
  const short = name.replace(/ \(.*\)$/, '');
  const abbreviated = name.replace(/ über /, ' ü ');
  const initials = name.replace(/ über (\p{L})\p{L}+$/u, ' ü $1');
  const withoutBath = name.replace(/^Bad /, '');
  return [...new Set([name, short, abbreviated, initials, withoutBath])];
}

function longestFirst(groups: Map<string, Draft[]>): ReadonlyMap<string, readonly NameEntry[]> {
  for (const group of groups.values()) group.sort((a, b) => b.words.length - a.words.length);
  return groups;
}

function postcodes(table: PlaceTable): ReadonlyMap<string, readonly Ags[]> {
  const byPostcode = new Map<string, Ags[]>();
  for (const { ags, postcodes: usual, bulkPostcodes } of table.municipalities) {
    for (const code of new Set([...usual, ...bulkPostcodes])) {
      byPostcode.set(code, [...(byPostcode.get(code) ?? []), ags]);
    }
  }
  return byPostcode;
}

function isCorrectable(entry: NameEntry): boolean {
  if (entry.words.length !== 1) return false;
  const letters = entry.words[0]?.length ?? 0;
  if (entry.municipality) return letters >= LEAST_LETTERS.municipality;
  return entry.localities.length === 1 && !entry.clashes && letters >= LEAST_LETTERS.locality;
}
