import type { IsoDate } from '../../domain/time.ts';
import type { Municipality, PlaceTable } from '../../domain/tables.ts';
import type { DemoPosting, DemoTerms } from './demo-posting.ts';
import { type DemoTables, groupOf } from './demo-tables.ts';
import { drawContact } from './draw-contact.ts';
import { drawPrints } from './draw-prints.ts';
import { drawRole, type Role } from './draw-role.ts';
import { drawTerms } from './draw-terms.ts';
import { addDays } from './german-date.ts';
import { type JobMarket, openJobMarket } from './job-market.ts';
import { drawPlace, planPlaces } from './plan-places.ts';
import { openRandom } from './random.ts';
import { writeText } from './write-text.ts';
import { writeTitle } from './write-title.ts';

/** What a demo world is made from: the same wishes give the same world. */
export interface DistrictWishes {
  readonly seed: number;
  readonly today: IsoDate;
  readonly places: PlaceTable;
  readonly tables: DemoTables;
  /** How many times the world has moved on: openings disappear, change and appear. 0 = the first day. */
  readonly round?: number;
  /** Openings on the first day. */
  readonly count?: number;
}

const OPENINGS = 1_120;
const GONE_PER_ROUND = 0.02;
const CHANGED_PER_ROUND = 0.03;
const NEW_PER_ROUND = 0.02;
const TRIES = 15;

/** An opening that will exist, with the round it appears in. */
interface Plan {
  readonly index: number;
  readonly born: number;
  readonly town: Municipality;
  readonly role: Role;
  /** 2 for the second opening of the same kind at the same employer in the same town. */
  readonly repetition: number;
}

/** Makes the openings of the demo district as they stand in this round. */
export function generateDistrict(wishes: DistrictWishes): DemoPosting[] {
  return planOpenings(wishes).flatMap((plan) => {
    const fate = fateOf(plan, wishes);
    return fate.gone ? [] : [makePosting(plan, fate.changes, wishes)];
  });
}

function planOpenings(wishes: DistrictWishes): Plan[] {
  const { seed, places, tables, round = 0, count = OPENINGS } = wishes;
  const random = openRandom(seed, 'places');
  const towns = planPlaces(places, count, random).map((town) => ({ town, born: 0 }));
  const perRound = Math.round(count * NEW_PER_ROUND);
  const later = Array.from({ length: round * perRound }, (_, index) => ({
    town: openRandom(seed, 'later', index).weighted(places.municipalities, ({ population }) => population),
    born: 1 + Math.floor(index / perRound),
  }));
  const known = new Map<string, number>();
  const market = openJobMarket(tables);
  return [...towns, ...later].map(({ town, born }, index) => ({
    index,
    born,
    town,
    ...drawFreshRole(index, town, known, { seed, tables, market }),
  }));
}

/** Two openings that nobody could tell apart would make the truth about duplicates a matter of taste. */
function drawFreshRole(
  index: number,
  { ags, name }: Municipality,
  known: Map<string, number>,
  { seed, tables, market }: { seed: number; tables: DemoTables; market: JobMarket },
): Pick<Plan, 'role' | 'repetition'> {
  const random = openRandom(seed, 'role', index);
  let role = drawRole({ ags, name }, tables, market, random);
  for (let tries = 1; tries < TRIES && known.has(nameOf(role, ags)); tries++)
    role = drawRole({ ags, name }, tables, market, random);
  const repetition = (known.get(nameOf(role, ags)) ?? 0) + 1;
  known.set(nameOf(role, ags), repetition);
  return { role, repetition };
}

function nameOf({ employer, occupation, kind, marginal }: Role, ags: string): string {
  return [employer.name, occupation.male, kind, marginal, ags].join('|');
}

function fateOf(
  { index, born }: Plan,
  { seed, round = 0 }: DistrictWishes,
): { gone: boolean; changes: number } {
  const rounds = Array.from({ length: Math.max(0, round - born) }, (_, passed) =>
    openRandom(seed, 'fate', index, born + passed + 1).next(),
  );
  const gone = rounds.some((lot) => lot < GONE_PER_ROUND);
  const changes = rounds.filter(
    (lot) => lot >= GONE_PER_ROUND && lot < GONE_PER_ROUND + CHANGED_PER_ROUND,
  ).length;
  return { gone, changes };
}

function makePosting(plan: Plan, changes: number, { seed, today, tables }: DistrictWishes): DemoPosting {
  const { role, town, index } = plan;
  const stream = (part: string) => openRandom(seed, part, index);
  const place = drawPlace(town, tables.names.street, stream('place'));
  const drawn = drawTerms(role, today, stream('terms'));
  const terms = changed(
    plan.born > 0 ? { ...drawn, publishedOn: today, changedOn: today } : drawn,
    changes,
    today,
  );
  const year = (terms.startsOn ?? today).slice(0, 4);
  const { occupation, title, spoken } = writeTitle(role, place.municipality, year, stream('title'));
  const posting = {
    opening: `o${String(index).padStart(5, '0')}`,
    group: groupOf(role.occupation, occupation),
    kind: role.kind,
    occupation,
    title: plan.repetition > 1 ? `${title}, ${distinction(plan)}` : title,
    employer: role.employer,
    place,
    terms,
    contact: drawContact(role.employer.name, tables.names, stream('contact')),
    reference: drawReference(plan, today),
  };
  const blocks = writeText(
    { role, title: spoken, occupation, place, terms, contact: posting.contact, reference: posting.reference },
    tables,
    stream('text'),
  );
  return { ...posting, prints: drawPrints(posting, blocks, role, stream('prints')) };
}

const REFERENCE_SHARE = { public: 0.5, sie: 0.15, du: 0.05 };

function drawReference({ role, index }: Plan, today: IsoDate): string | null {
  const { form, tone } = role.employer;
  if (form !== 'direct' || !openRandom('reference', index).chance(REFERENCE_SHARE[tone])) return null;
  return `${today.slice(0, 4)}-${1000 + index}`;
}

function distinction({ role, repetition }: Plan): string {
  return role.employer.type === 'hospital' ? `Station ${repetition + 2}` : `Team ${repetition}`;
}

/** A change that a reader would notice: more pay, a later deadline, or an earlier start. */
function changed(terms: DemoTerms, changes: number, today: IsoDate): DemoTerms {
  if (changes === 0) return terms;
  const raise = (value: number): number => Math.round(value * (1 + 0.03 * changes) * 20) / 20;
  return {
    ...terms,
    changedOn: today,
    pay: terms.pay && { ...terms.pay, min: raise(terms.pay.min), max: raise(terms.pay.max) },
    applyBy: terms.applyBy && addDays(terms.applyBy, 14 * changes),
    startsOn: terms.startsOn ?? 'immediately',
  };
}
