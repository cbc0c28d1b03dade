import { readFileSync } from 'node:fs';
import type { Answer } from '../domain/judgement.ts';
import type {
  LocatedPosting,
  PostingKind,
  PrintedPlace,
  RawPosting,
  WorkingTime,
  WorkPlace,
} from '../domain/posting.ts';
import type { Municipality, PlaceTable } from '../domain/tables.ts';
import type { Instant, IsoDate } from '../domain/time.ts';
import { drawFacts } from './draw-facts.ts';
import { plainPosting, sure } from './plain-posting.ts';
import { EMPLOYER_KINDS, EMPLOYER_STEMS, OCCUPATIONS, SENTENCES } from './posting-parts.ts';

/** A posting as a source prints it, and as the line of judgement would leave it. */
export interface GeneratedPosting {
  readonly raw: RawPosting;
  readonly judged: LocatedPosting;
}

const DAY_MS = 86_400_000;
const SOURCES = 12;
const PLACES = new URL('../config/regions/dueren/places.json', import.meta.url);

/**
 * Makes `count` postings of invented employers in Kreis Düren and around, spread as in a real stock.
 * The same seed and moment make the same postings.
 */
export function* generatePostings(count: number, seed: number, now: Instant): Generator<GeneratedPosting> {
  const random = randomNumbers(seed);
  const pick = picker(random);
  const municipalities = weighted(benchPlaces().municipalities, homeWeight);
  const occupations = weighted(OCCUPATIONS, ([, , , weight]) => weight);
  for (let number = 0; number < count; number += 1) {
    yield generatePosting({
      number,
      seed,
      now,
      random,
      pick,
      place: pick(municipalities),
      occupation: pick(occupations),
    });
  }
}

/** The region's places, for searches with neighbours and kilometres. */
export function benchPlaces(): PlaceTable {
  return JSON.parse(readFileSync(PLACES, 'utf8')) as PlaceTable;
}

type Pick = <T>(values: readonly T[]) => T;
type Occupation = (typeof OCCUPATIONS)[number];

interface Draw {
  readonly number: number;
  readonly seed: number;
  readonly now: Instant;
  readonly random: () => number;
  readonly pick: Pick;
  readonly place: Municipality;
  readonly occupation: Occupation;
}

function generatePosting(draw: Draw): GeneratedPosting {
  const { number, seed, random, pick, place, occupation } = draw;
  const [code, work, tasks] = occupation;
  const kind = drawKind(random());
  const employer = `${pick(EMPLOYER_STEMS)} ${pick(EMPLOYER_KINDS)}`;
  const agency = random() < 0.12;
  const workingTimes = drawWorkingTimes(random());
  const title = drawTitle(work, kind, pick);
  const text = drawText(tasks, employer, place.name, agency, draw);
  const publishedOn = dayBefore(draw.now, Math.floor(random() * 60));
  const applyBy = random() < 0.2 ? dayBefore(draw.now, -1 - Math.floor(random() * 40)) : null;
  const key = `${seed}-${number}`;
  const source = `source-${1 + Math.floor(random() * random() * SOURCES)}`;
  const url = `https://${source}.example/stellen/${key}`;
  const raw: RawPosting = {
    key,
    url,
    title,
    employer,
    description: text,
    places: [{ text: place.name }],
    publishedOn,
  };
  const judged = plainPosting({
    source,
    key,
    url,
    title,
    employer,
    text,
    publishedOn,
    applyBy,
    places: [printedPlace(place)],
    facts: drawFacts(number),
    occupation: {
      ...sure(code),
      alternative: null,
    },
    kind: sure(kind),
    temporaryAgency: sure<Answer>(agency ? 'yes' : random() < 0.6 ? 'no' : 'unknown'),
    privateRecruiter: sure<Answer>(random() < 0.06 ? 'yes' : 'no'),
    marginal: sure<Answer>(workingTimes.includes('marginal') ? 'yes' : 'no'),
    workingTimes: sure(workingTimes),
    workPlaces: sure([
      {
        kind: 'municipality',
        ags: place.ags,
        locality: null,
      } satisfies WorkPlace,
    ]),
  });
  return { raw, judged };
}

function printedPlace({ name, postcodes }: Municipality): PrintedPlace {
  const printed = { text: name, street: null, postcode: postcodes[0] ?? null, locality: name };
  return { ...printed, region: null, country: 'DE', latitude: null, longitude: null };
}

function drawKind(chance: number): PostingKind {
  if (chance < 0.82) return 'job';
  if (chance < 0.94) return 'apprenticeship';
  if (chance < 0.97) return 'internship';
  return chance < 0.985 ? 'training' : 'dual-study';
}

function drawWorkingTimes(chance: number): readonly WorkingTime[] {
  if (chance < 0.5) return ['full'];
  if (chance < 0.72) return ['full', 'part'];
  if (chance < 0.88) return ['part'];
  return chance < 0.96 ? ['marginal'] : [];
}

const GENDER_SIGNS = ['(m/w/d)', '(m/w/d)', '(w/m/d)', '(gn)', '/in', '*in'] as const;
const ADDITIONS = [
  '',
  '',
  '',
  ' in Vollzeit',
  ' in Teilzeit',
  ' ab sofort',
  ' unbefristet',
  ' im Schichtdienst',
] as const;

function drawTitle(work: string, kind: PostingKind, pick: Pick): string {
  const sign = pick(GENDER_SIGNS);
  const named = sign.startsWith('(') ? `${work} ${sign}` : `${work}${sign}`;
  if (kind === 'apprenticeship') return `Ausbildung ${named}`;
  if (kind === 'internship') return `Praktikum ${named}`;
  return `${named}${pick(ADDITIONS)}`;
}

function drawText(
  tasks: string,
  employer: string,
  place: string,
  agency: boolean,
  { random, pick, number }: Draw,
): string {
  const sentences = Array.from({ length: 8 + Math.floor(random() * 10) }, () => pick(SENTENCES));
  const contract = agency ? 'Die Einstellung erfolgt im Rahmen der Arbeitnehmerüberlassung. ' : '';
  const opening = `${employer} in ${place} sucht Verstärkung.`;
  return `${opening}\nIhre Aufgaben: ${tasks}.\n${contract}${[...new Set(sentences)].join(' ')}\nKennziffer K${number}`;
}

function dayBefore(now: Instant, days: number): IsoDate {
  return new Date(Date.parse(now) - days * DAY_MS).toISOString().slice(0, 10);
}

/** Two thirds of the postings lie in the district itself, the rest around it. */
function homeWeight({ districtAgs, population }: Municipality): number {
  return Math.ceil(population / (districtAgs === '05358' ? 1_000 : 10_000));
}

function weighted<T>(values: readonly T[], weight: (value: T) => number): readonly T[] {
  return values.flatMap((value) => Array.from({ length: weight(value) }, () => value));
}

function picker(random: () => number): Pick {
  return (values) => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  };
}

/** Even numbers in [0, 1) from a seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
