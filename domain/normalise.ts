import { plainLine, plainLineOrNull } from './normalise/plain-line.ts';
import { printedWords } from './normalise/printed-words.ts';
import { withoutHouseholdName } from './normalise/private-household.ts';
import { readDate } from './normalise/read-date.ts';
import { readDescription } from './normalise/read-description.ts';
import { readHoursPerWeek } from './normalise/read-hours-per-week.ts';
import { readLanguage } from './normalise/read-language.ts';
import { readPay } from './normalise/read-pay.ts';
import { readPlace } from './normalise/read-place.ts';
import { readPrintedKind } from './normalise/read-printed-kind.ts';
import { readStart } from './normalise/read-start.ts';
import { readWorkingTimes } from './normalise/read-working-times.ts';
import { tidyEmployer } from './normalise/tidy-employer.ts';
import { titleWithoutContactData } from './normalise/without-contact-data.ts';
import { withoutInterfaceWords } from './normalise/without-interface-words.ts';
import type { KldbCode, NormalisedPosting, PrintedPlace, RawPosting, SourceId } from './posting.ts';
import type { IsoDate } from './time.ts';

/** Who printed the posting, and which day it is in Europe/Berlin. */
export interface NormaliseContext {
  readonly source: SourceId;
  readonly today: IsoDate;
}

const YEARS_AHEAD = 2;
const YEARS_BACK = 10;

/** A print in our words and units. What a source does not print, or prints so that it cannot be read, is null. */
export function normalise(raw: RawPosting, { source, today }: NormaliseContext): NormalisedPosting {
  const description = readDescription(raw.description ?? '');
  const places = (raw.places ?? []).map(readPlace);
  const printedTitle = readTitle(raw.title);
  const employer = readEmployer(raw.employer, places, `${printedTitle}\n${description.text}`);
  const title = titleWithoutContactData(printedTitle, employer);
  return {
    source,
    key: raw.key,
    url: raw.url.trim(),
    title,
    employer,
    ...description,
    places: places.filter(isPrinted),
    ...readDates(raw, today),
    ...readTerms(raw),
    ...readOwnWords(raw),
    language: readLanguage(`${title}\n${description.text}`, raw.language),
  };
}

function readEmployer(
  printed: string | undefined,
  places: readonly PrintedPlace[],
  words: string,
): string | null {
  const employer = tidyEmployer(printed, places.flatMap(placeWords));
  return employer === null ? null : titleWithoutContactData(withoutHouseholdName(employer, words), employer);
}

function readTitle(printed: string): string {
  const line = plainLine(printed);
  return withoutInterfaceWords(line) || line;
}

function readDates(raw: RawPosting, today: IsoDate) {
  const publishedOn = plausible(raw.publishedOn, today);
  const applyBy = plausible(raw.applyBy, today);
  return {
    publishedOn,
    changedOn: plausible(raw.changedOn, today),
    // A deadline before the posting was published is a slip of the source, not a deadline.
    applyBy: applyBy !== null && publishedOn !== null && applyBy < publishedOn ? null : applyBy,
    startsOn: plausibleStart(raw.startsOn, today),
  };
}

function plausible(printed: string | undefined, today: IsoDate): IsoDate | null {
  const date = printed === undefined ? null : readDate(printed, today, 'nearest');
  return date !== null && isPlausible(date, today) ? date : null;
}

function plausibleStart(printed: string | undefined, today: IsoDate): IsoDate | 'immediately' | null {
  const start = printed === undefined ? null : readStart(printed, today);
  if (start === null || start === 'immediately') return start;
  return isPlausible(start, today) ? start : null;
}

/** 1970-01-01 and 9999-12-31 are what programs print for "none". */
function isPlausible(date: IsoDate, today: IsoDate): boolean {
  return date >= yearsAway(today, -YEARS_BACK) && date <= yearsAway(today, YEARS_AHEAD);
}

/** For comparing only: of 29 February it makes a day that no calendar has. */
function yearsAway(today: IsoDate, years: number): string {
  return `${Number(today.slice(0, 4)) + years}${today.slice(4)}`;
}

function readTerms(raw: RawPosting) {
  const types = raw.employmentTypes ?? [];
  const hours = plainLineOrNull(raw.hoursPerWeek);
  return {
    printedKind: readPrintedKind(types),
    printedWorkingTimes: readWorkingTimes([...types, ...(raw.workingTimes ?? [])]),
    hoursPerWeek: hours === null ? null : readHoursPerWeek(hours),
    printedPay: raw.pay === undefined ? null : readPay(raw.pay),
    printedTemporaryAgency: raw.temporaryAgency ?? null,
    printedPrivateRecruiter: raw.privateRecruiter ?? null,
    printedMarginal: raw.marginal ?? null,
    printedWords: printedWords(raw),
  };
}

function readOwnWords(raw: RawPosting) {
  return {
    printedOccupations: (raw.occupations ?? []).map(({ text, kldb }) => ({
      text: plainLineOrNull(text),
      kldb: readKldb(kldb),
    })),
    reference: plainLineOrNull(raw.reference),
    originalUrl: webAddress(raw.originalUrl),
  };
}

/** "B 43414" and "43414" are the same code; anything else is none. */
function readKldb(printed: string | undefined): KldbCode | null {
  return /^(?:B\s?)?(\d{1,5})$/.exec(printed?.trim() ?? '')?.[1] ?? null;
}

function webAddress(printed: string | undefined): string | null {
  const url = printed === undefined ? null : URL.parse(printed.trim());
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}

function placeWords({ text, locality }: PrintedPlace): readonly string[] {
  return [text, locality].filter((words) => words !== null);
}

function isPrinted(place: PrintedPlace): boolean {
  return Object.values(place).some((value) => value !== null);
}
