import type { Answer } from '../../domain/judgement.ts';
import type { KldbCode, LocatedPosting, WorkPlace } from '../../domain/posting.ts';
import { benchPlaces, randomNumbers } from '../generate-postings.ts';
import { plainPosting, sure } from '../plain-posting.ts';
import { OCCUPATIONS, SENTENCES } from '../posting-parts.ts';

/** An opening as it is drawn, before it is printed. */
export interface Opening {
  readonly number: number;
  readonly employer: string;
  readonly work: string;
  readonly occupation: KldbCode;
  readonly tasks: string;
  readonly place: WorkPlace;
  readonly isAgency: boolean;
  /** Sentences that only this opening or this employer has. */
  readonly own: string;
}

const AGENCIES = 80;
const CHAINS = 120;
const FIRMS = 60_000;
const TOWNS = 1500;
const SHOP_WORK = [
  'Verkäufer',
  'Kassierer',
  'Aushilfe Warenverräumung',
  'Filialleiter',
  'Stellvertretender Filialleiter',
];
const SYLLABLES =
  'ba be bo da do fa fi ga go ha he ka ko la lo ma me na no pa pe ra ro sa so ta te va vo wa'.split(' ');

/**
 * Draws openings spread as in a large stock: a quarter of agencies with one frame for hundreds of openings, a fifth of
 * chains that print one text for every shop, the rest of firms with words of their own; a third in one region.
 */
export function* drawOpenings(count: number, seed: number): Generator<Opening> {
  const random = randomNumbers(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const municipalities = benchPlaces().municipalities;
  for (let number = 0; number < count; number += 1) {
    const place: WorkPlace =
      random() < 0.35
        ? { kind: 'municipality', ags: pick(municipalities).ags, locality: null }
        : { kind: 'outside', name: nameOf(Math.floor(random() * TOWNS)) };
    const [occupation, work, tasks] = pick(OCCUPATIONS);
    const chance = random();
    if (chance < 0.25) {
      const employer = `${nameOf(7000 + Math.floor(random() * AGENCIES))} Personal GmbH`;
      yield {
        number,
        employer,
        work,
        occupation,
        tasks,
        place,
        isAgency: true,
        own: `Unser Kunde fertigt ${ownWords(random, 6)}.`,
      };
    } else if (chance < 0.45) {
      const employer = `${nameOf(9000 + Math.floor(random() * CHAINS))} Markt KG`;
      yield {
        number,
        employer,
        work: pick(SHOP_WORK),
        occupation: '62102',
        tasks,
        place,
        isAgency: false,
        own: '',
      };
    } else {
      const employer = `${nameOf(20_000 + Math.floor(random() * FIRMS))} GmbH`;
      yield { number, employer, work, occupation, tasks, place, isAgency: false, own: ownWords(random, 40) };
    }
  }
}

/** A made-up name, another for each number. */
function nameOf(number: number): string {
  const syllables = [
    number % 30,
    Math.floor(number / 30) % 30,
    Math.floor(number / 900) % 30,
    Math.floor(number / 27_000),
  ];
  const word = syllables.map((index) => SYLLABLES[index % 30]).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function ownWords(random: () => number, count: number): string {
  return Array.from({ length: count }, () => nameOf(Math.floor(random() * 80_000)).toLowerCase()).join(' ');
}

/** What is paid and for whom: figures by which openings in other words are looked for. */
export function wageOf({ number }: Opening): string {
  return `Wir zahlen ${13 + (number % 11)},${10 + (number % 80)} € je Stunde und sind ${5 + (number % 140)} Beschäftigte.`;
}

/** An opening as a source prints it; the same opening has another address and gender sign on another board. */
export function printOpening(opening: Opening, board: string): LocatedPosting {
  const { number, employer, work, occupation, tasks, place, isAgency, own } = opening;
  const frame = SENTENCES.slice((employer.length * 3) % 12, ((employer.length * 3) % 12) + 8).join(' ');
  const sign = board === 'board-a' ? '(m/w/d)' : '(gn)';
  const agency = sure<Answer>(isAgency ? 'yes' : 'no');
  return plainPosting({
    source: board,
    key: String(number),
    url: `https://${board}.example/stellen/${number}`,
    title: `${work} ${sign}`,
    occupation: { ...sure(occupation), alternative: null },
    employer,
    text: `${employer} sucht Verstärkung. ${own} ${wageOf(opening)}\nIhre Aufgaben: ${tasks}.\n${frame}`,
    publishedOn: '2026-11-10',
    temporaryAgency: agency,
    privateRecruiter: sure<Answer>('no'),
    workPlaces: sure<readonly WorkPlace[]>([place]),
  });
}
