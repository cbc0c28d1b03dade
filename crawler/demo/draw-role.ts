import type { PostingKind } from '../../domain/posting.ts';
import type { DemoEmployer } from './demo-posting.ts';
import type { DemoOccupation, DemoTables, OccupationTrait } from './demo-tables.ts';
import { directEmployer, type JobMarket, type Town } from './job-market.ts';
import type { Random } from './random.ts';

/** What is offered by whom, before terms and words. */
export interface Role {
  readonly occupation: DemoOccupation;
  readonly kind: PostingKind;
  readonly marginal: boolean;
  readonly employer: DemoEmployer;
  /** Type of the place of work; that of the client where the employer hires out or places. */
  readonly workplace: string;
}

/** What sort of offer it is; each narrows the occupations in its own way. */
const OFFERS = [
  { name: 'agency', weight: 10 },
  { name: 'recruiter', weight: 4.5 },
  { name: 'minijob', weight: 9 },
  { name: 'apprenticeship', weight: 15 },
  { name: 'dual-study', weight: 2.5 },
  { name: 'internship', weight: 2.5 },
  { name: 'training', weight: 1.5 },
  { name: 'freelance', weight: 2 },
  { name: 'job', weight: 53 },
] as const;
type Offer = (typeof OFFERS)[number]['name'];

const TRAIT_OF_OFFER: Partial<Record<Offer, OccupationTrait>> = {
  agency: 'hiredOut',
  recruiter: 'recruited',
  minijob: 'minijob',
  freelance: 'freelance',
};

/** Chooses an offer that can exist in the town. */
export function drawRole(town: Town, tables: DemoTables, market: JobMarket, random: Random): Role {
  const offer = random.weighted(OFFERS, ({ weight }) => weight).name;
  const allowed = tables.occupations.filter((one) => allows(one, offer));
  const terms = { kind: kindOf(offer), marginal: offer === 'minijob' };
  if (offer === 'agency' || offer === 'recruiter') {
    const occupation = random.weighted(allowed, (one) => market.weight(one));
    return {
      ...terms,
      occupation,
      employer: drawAgent(offer, tables, random),
      workplace: random.pick(occupation.at),
    };
  }
  const { occupation, employer } =
    drawSiteOwner(town, allowed, tables, random) ?? drawDirect(town, allowed, market, random);
  return { ...terms, occupation, employer, workplace: employer.type };
}

type Offered = Pick<Role, 'occupation' | 'employer'>;

function drawDirect(
  town: Town,
  allowed: readonly DemoOccupation[],
  market: JobMarket,
  random: Random,
): Offered {
  const offered = market.offered(town);
  const occupation = random.weighted(
    allowed.filter((one) => offered.has(one)),
    (one) => market.weight(one),
  );
  return { occupation, employer: market.drawEmployer(occupation, town, random) };
}

/** Employers with a site of their own offer more than chance would give them: their lists are to be worth reading. */
const SITE_OWNER_SHARE = 0.3;

function drawSiteOwner(
  town: Town,
  allowed: readonly DemoOccupation[],
  { employers }: DemoTables,
  random: Random,
): Offered | null {
  if (!random.chance(SITE_OWNER_SHARE)) return null;
  const owners = employers.known.filter(({ site, towns }) => site !== null && towns.includes(town.ags));
  if (owners.length === 0) return null;
  const owner = random.weighted(owners, ({ weight }) => weight);
  const fitting = allowed.filter(({ at }) => at.some((type) => owner.types.includes(type)));
  if (fitting.length === 0) return null;
  const occupation = random.pick(fitting);
  const type = owner.types.find((one) => occupation.at.includes(one)) ?? '';
  return { occupation, employer: directEmployer(owner, type) };
}

function kindOf(offer: Offer): PostingKind {
  if (offer === 'agency' || offer === 'recruiter' || offer === 'minijob') return 'job';
  return offer;
}

function allows(occupation: DemoOccupation, offer: Offer): boolean {
  const trait = TRAIT_OF_OFFER[offer];
  if (trait !== undefined) return occupation.traits.includes(trait);
  if (offer === 'apprenticeship') return occupation.apprenticeship !== null;
  if (offer === 'dual-study') return occupation.dualStudy !== null;
  if (offer === 'training')
    return occupation.traits.includes('careerChangers') && occupation.apprenticeship !== null;
  return true;
}

function drawAgent(form: 'agency' | 'recruiter', { employers }: DemoTables, random: Random): DemoEmployer {
  const agents = employers.known.filter(({ types }) => types.includes(form));
  const { name, tone, about, site } = random.weighted(agents, ({ weight }) => weight);
  return { name, type: form, form, tone, about, site };
}
