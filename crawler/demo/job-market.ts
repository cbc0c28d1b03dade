import type { Ags } from '../../domain/posting.ts';
import type { DemoEmployer } from './demo-posting.ts';
import type { DemoOccupation, DemoTables, KnownEmployer, LocalEmployers, Names } from './demo-tables.ts';
import type { Random } from './random.ts';

/** A town as employers know it. */
export interface Town {
  readonly ags: Ags;
  readonly name: string;
}

/** Who may offer an occupation in a town. */
interface Candidate {
  readonly weight: number;
  employer(random: Random): DemoEmployer;
}

/** Who offers what where. */
export interface JobMarket {
  /** Occupations that somebody in the town offers. */
  offered(town: Town): ReadonlySet<DemoOccupation>;
  /** Share of an occupation among all openings; only comparable with others. */
  weight(occupation: DemoOccupation): number;
  drawEmployer(occupation: DemoOccupation, town: Town, random: Random): DemoEmployer;
}

/** How many openings each KldB area gets, roughly as on the real labour market; area 0 only has few places. */
const AREA_WEIGHT: Readonly<Record<string, number>> = {
  '0': 160, '1': 6, '2': 18, '3': 9, '4': 11, '5': 16, '6': 13, '7': 12, '8': 16, '9': 7,
}; // prettier-ignore

/** Groups that are advertised far more often than their neighbours. */
const FREQUENT = new Set('251 262 293 513 521 541 621 623 633 714 732 813 821 831'.split(' '));

/** Opens the market of these tables. Answers are remembered: every opening asks again. */
export function openJobMarket(tables: DemoTables): JobMarket {
  const candidates = new Map<string, readonly Candidate[]>();
  const offers = new Map<Ags, ReadonlySet<DemoOccupation>>();
  const weights = new Map(tables.occupations.map((one) => [one, weightIn(tables, one)]));
  const candidatesOf = (occupation: DemoOccupation, town: Town): readonly Candidate[] => {
    const name = `${town.ags}/${occupation.group}/${occupation.male}`;
    const found = candidates.get(name) ?? findCandidates(occupation, town, tables);
    candidates.set(name, found);
    return found;
  };
  return {
    offered(town) {
      const found =
        offers.get(town.ags) ??
        new Set(tables.occupations.filter((one) => candidatesOf(one, town).length > 0));
      offers.set(town.ags, found);
      return found;
    },
    weight: (occupation) => weights.get(occupation) ?? 0,
    drawEmployer: (occupation, town, random) =>
      random.weighted(candidatesOf(occupation, town), ({ weight }) => weight).employer(random),
  };
}

function weightIn({ occupations }: DemoTables, { group }: DemoOccupation): number {
  const area = group.slice(0, 1);
  const siblings = occupations.filter((one) => one.group.startsWith(area)).length;
  return ((AREA_WEIGHT[area] ?? 1) / siblings) * (FREQUENT.has(group) ? 2.5 : 1);
}

function findCandidates({ at }: DemoOccupation, town: Town, { employers, names }: DemoTables): Candidate[] {
  const known = employers.known
    .filter(({ towns }) => towns.length === 0 || towns.includes(town.ags))
    .flatMap((one) => knownCandidate(one, at));
  const local = employers.local
    .filter(({ type }) => at.includes(type))
    .map((one) => localCandidate(one, town, names));
  return [...known, ...local];
}

function knownCandidate(known: KnownEmployer, at: readonly string[]): Candidate[] {
  const type = known.types.find((one) => at.includes(one));
  return type === undefined ? [] : [{ weight: known.weight, employer: () => directEmployer(known, type) }];
}

/** A known employer that offers work in its own house. */
export function directEmployer({ name, tone, about, site }: KnownEmployer, type: string): DemoEmployer {
  return { name, type, form: 'direct', tone, about, site };
}

function localCandidate(
  { type, names: patterns, tone, about }: LocalEmployers,
  town: Town,
  names: Names,
): Candidate {
  return {
    weight: type === 'city' ? 14 : type === 'school' ? 9 : 6,
    employer: (random) => {
      const name = localName(random.pick(patterns), town, names, random);
      return { name, type, form: 'direct', tone, about, site: null };
    },
  };
}

/** A town has few firms of a kind: their names are drawn from a handful that belongs to the town. */
function localName(pattern: string, town: Town, names: Names, random: Random): string {
  const start = Number(town.ags.slice(-3));
  const family = names.family[(start * 7 + random.between(0, 5) * 11) % names.family.length] ?? '';
  return pattern
    .replace('$family', family)
    .replace('$place', town.name)
    .replace('$admin', names.cities.includes(town.name) ? 'Stadtverwaltung' : 'Gemeindeverwaltung')
    .replace('$inn', random.pick(names.inn));
}
