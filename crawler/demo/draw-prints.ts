import type { DemoBlock, DemoPosting, DemoPrint } from './demo-posting.ts';
import type { Role } from './draw-role.ts';
import { addDays } from './german-date.ts';
import { hashName, type Random } from './random.ts';
import { coarsenPlace, respellEmployer, respellTitle, shorten } from './reword.ts';

const TWICE_OR_MORE = 0.165;
const THREE_OF_THESE = 0.25;

type Shares = Readonly<Record<string, number>>;

const TRAINING: Shares = { lehrstellen: 45, arbeitsagentur: 25, 'rurtal-anzeiger': 12, stellenboerse: 18 };
const AGENCIES: Shares = { arbeitsagentur: 45, stellenboerse: 35, jobsammler: 20 };
const RECRUITERS: Shares = { arbeitsagentur: 40, stellenboerse: 40, 'rurtal-anzeiger': 20 };
const OTHERS: Shares = {
  arbeitsagentur: 33,
  stellenboerse: 27,
  'rurtal-anzeiger': 24,
  jobsammler: 12,
  jobwelle: 4,
};
const COPIES: Shares = { arbeitsagentur: 34, stellenboerse: 24, 'rurtal-anzeiger': 14, jobsammler: 28 };
const TRAINING_COPIES: Shares = { lehrstellen: 50, arbeitsagentur: 30, jobsammler: 20 };

/** Municipalities whose administrations share the old site in windows-1252. */
const RUREIFEL = new Set(['05358012', '05358016', '05358028', '05358044']);
/** Municipalities whose administrations put PDF files on a common page. */
const BOERDEDOERFER = new Set(['05358052', '05358056', '05358060']);
const CRAFTS = new Set(['shk', 'electro', 'wood', 'paint']);

type Unprinted = Omit<DemoPosting, 'prints'>;

/** Decides which sites print an opening: the employer's own choice, and for some of them copies in other words. */
export function drawPrints(
  posting: Unprinted,
  blocks: readonly DemoBlock[],
  role: Role,
  random: Random,
): DemoPrint[] {
  const home = homeOf(posting, random);
  const first: DemoPrint = {
    site: home,
    key: printKey(home, posting.opening),
    title: posting.title,
    employer: posting.employer.name,
    place: posting.place,
    publishedOn: posting.terms.publishedOn,
    blocks,
  };
  return [
    first,
    ...copySites(posting, home, random).map((site) => copyFor(site, first, posting, role, random)),
  ];
}

function homeOf({ employer, place, kind }: Unprinted, random: Random): string {
  if (employer.site !== null) return employer.site;
  // The federal feed prints no texts; the careers in uniform are to be read as well.
  if (employer.type === 'military') return random.chance(0.75) ? 'arbeitsagentur' : 'bundesstellen';
  if (employer.type === 'federal') return 'bundesstellen';
  if (employer.type === 'city' && RUREIFEL.has(place.ags)) return 'rureifel';
  if (employer.type === 'city' && BOERDEDOERFER.has(place.ags)) return 'boerdedoerfer';
  if (employer.tone === 'public' || employer.type === 'univ') return 'karriere-nrw';
  if (kind === 'apprenticeship' || kind === 'dual-study') return among(TRAINING, random);
  if (employer.form === 'agency') return among(AGENCIES, random);
  if (employer.form === 'recruiter') return among(RECRUITERS, random);
  return CRAFTS.has(employer.type) && random.chance(0.25) ? 'handwerkerhof' : among(OTHERS, random);
}

function copySites({ kind }: Unprinted, home: string, random: Random): string[] {
  if (!random.chance(TWICE_OR_MORE)) return [];
  const shares = kind === 'apprenticeship' ? TRAINING_COPIES : COPIES;
  const { [home]: _, ...others } = shares;
  const site = among(others, random);
  const { [site]: __, ...rest } = others;
  return random.chance(THREE_OF_THESE) ? [site, among(rest, random)] : [site];
}

function among(shares: Shares, random: Random): string {
  return random.weighted(Object.entries(shares), ([, weight]) => weight)[0];
}

function copyFor(site: string, first: DemoPrint, posting: Unprinted, role: Role, random: Random): DemoPrint {
  const town = posting.place.municipality;
  const later = addDays(first.publishedOn, random.between(0, 6));
  return {
    site,
    key: printKey(site, posting.opening),
    title: respellTitle(role, posting.occupation, posting.title, town, random),
    employer: respellEmployer(posting.employer.name, town, random),
    place: coarsenPlace(posting.place, random),
    publishedOn: later > posting.terms.changedOn ? first.publishedOn : later,
    blocks: shorten(first.blocks, random),
  };
}

/** The site's own number for an opening; tells nothing about the same opening elsewhere. */
function printKey(site: string, opening: string): string {
  const number = hashName(`${site}#${opening}`);
  return String(100_000_000 + (number % 899_999_999));
}
