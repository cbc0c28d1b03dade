import { otherCount, otherGrade, rarityOf, sharedFigures } from './figures.ts';
import type { Gist } from './fingerprint.ts';
import type { Pair } from './pair.ts';
import { signal, told, type Signal } from './signal.ts';

type Reader = (one: Gist, other: Gist) => Signal | null;

/** Digits of a group of occupations, of a main group. */
export const GROUP = 3;
export const MAIN_GROUP = 2;
const WHOLE = 5;

function codesOf({ occupation, nextOccupation }: Gist): readonly string[] {
  return [occupation, nextOccupation].filter((code) => code !== null);
}

/** Whether so many digits of an occupation of both are the same. */
export function agree(one: Gist, other: Gist, digits: number): boolean {
  return codesOf(one).some((ours) =>
    codesOf(other).some((theirs) => ours.slice(0, digits) === theirs.slice(0, digits)),
  );
}

/** Where the words of a print leave two occupations open, the judgement names the next. */
function isUnsure({ nextOccupation }: Gist): boolean {
  return nextOccupation !== null;
}

const byOccupation: Reader = (one, other) => {
  if (one.occupation === null || other.occupation === null) return null;
  if (one.occupation.length === WHOLE && one.occupation === other.occupation)
    return signal('same occupation', 1.1);
  if (agree(one, other, GROUP)) return signal('same group of occupations', 0.8);
  if (agree(one, other, MAIN_GROUP)) return signal('neighbouring occupations', -1);
  return isUnsure(one) || isUnsure(other)
    ? signal('other occupation, not sure', -1)
    : signal('other occupation', -2.6);
};

/** The fifth digit tells helpers from skilled workers, 9 as the fourth one those who lead. */
const byLevel: Reader = ({ occupation: ours }, { occupation: theirs }) => {
  if (ours?.length !== WHOLE || theirs?.length !== WHOLE) return null;
  if ((ours.charAt(3) === '9') !== (theirs.charAt(3) === '9')) return signal('only one leads others', -1.5);
  if ((ours.charAt(4) === '1') !== (theirs.charAt(4) === '1')) return signal('one is for helpers', -2.2);
  return null;
};

const FIGURES_MOST = 2.4;
const FIGURE_WEIGHT = 0.9;

const byFigures: Reader = (one, other) => {
  const shared = sharedFigures(one.figures, other.figures);
  if (shared.length === 0) return null;
  const rarity = shared.reduce((sum, figure) => sum + rarityOf(figure), 0);
  return signal(
    `in common: ${shared.slice(0, 4).join(', ')}`,
    Math.min(rarity, FIGURES_MOST) * FIGURE_WEIGHT,
  );
};

const byCount: Reader = (one, other) => {
  const of = otherCount(one.figures, other.figures);
  return of === null ? null : signal(`another number of "${of}"`, -1.6);
};

const byGrade: Reader = (one, other) =>
  otherGrade(one.figures, other.figures) ? signal('other pay grade', -3.5) : null;

const MONTHS = 12;

function yearly({ pay }: Gist): { readonly unit: string; readonly min: number; readonly max: number } | null {
  if (pay === null) return null;
  const [min, max] = [pay.min ?? 0, pay.max ?? pay.min ?? 0];
  if (pay.unit !== 'month') return { unit: pay.unit, min, max };
  return { unit: 'year', min: min * MONTHS, max: max * MONTHS };
}

const byPay: Reader = (one, other) => {
  const [ours, theirs] = [yearly(one), yearly(other)];
  if (ours === null || theirs === null || ours.unit !== theirs.unit) return null;
  if (ours.min === theirs.min && ours.max === theirs.max) return told('same pay', 0.4);
  return ours.max < theirs.min || theirs.max < ours.min ? signal('other pay', -1.6) : null;
};

const byStart: Reader = ({ start: ours }, { start: theirs }) => {
  if (ours === null || theirs === null) return null;
  return ours === theirs ? told('same first day', 0.7) : signal('another first day', -2);
};

const byHours: Reader = (one, other) => {
  const isSame = one.hours.some((ours) =>
    other.hours.some((theirs) => ours.min === theirs.min && ours.max === theirs.max),
  );
  return isSame ? told('same weekly hours', 0.5) : null;
};

/** A source seldom says the same opening in two ways. */
const bySource: Reader = (one, other) => (one.source === other.source ? signal('same source', -1.8) : null);

/** A firm that hires out or places has many such openings at once. */
const byIntermediary: Reader = (one, other) =>
  one.isDirect && other.isDirect ? null : signal('of an intermediary or an unknown employer', -1.8);

const READERS: readonly Reader[] = [
  byOccupation,
  byLevel,
  byFigures,
  byCount,
  byGrade,
  byPay,
  byStart,
  byHours,
  bySource,
  byIntermediary,
];

/** What the facts of two prints say, before any text is read. */
export function evidenceOfFacts({ one, other }: Pair): readonly Signal[] {
  return READERS.map((read) => read(one, other)).filter((each) => each !== null);
}
