import type { Evidence, Judgement } from '../../../domain/judgement.ts';
import { withoutContactData } from '../../../domain/normalise/without-contact-data.ts';
import type { LocatedPosting } from '../../../domain/posting.ts';
import type { HoursPerWeek, PostingFacts } from '../../../domain/posting-facts.ts';
import type { Reader } from '../../reader.ts';
import { startText } from '../posting-card/posting-card.ts';

/** One fact of a posting; a fact that the posting does not state is shown as such. */
export interface FactRow {
  readonly icon: string;
  readonly label: string;
  readonly text: string;
  readonly known: boolean;
  /** The posting's own words that the fact was read from. */
  readonly quotes: readonly string[];
}

type Row = (name: string, icon: string, text: string | null, evidence?: readonly Evidence[]) => FactRow;

const MOST_QUOTES = 2;

/** The facts that people ask for, in one order for all postings. */
export function factRows(judged: LocatedPosting, reader: Reader): readonly FactRow[] {
  const row: Row = (name, icon, text, evidence = []) => ({
    icon,
    label: reader.t(`posting:fact.${name}`),
    text: text ?? '',
    known: text !== null,
    quotes: text === null ? [] : quotesOf(evidence),
  });
  return [
    ...offerRows(judged, reader, row),
    ...timeRows(judged.facts, reader, row),
    ...requirementRows(judged.facts, reader, row),
    row('published', 'calendar', judged.publishedOn && reader.day(judged.publishedOn)),
  ];
}

/** The words of title and text; what a field of the source says needs no quoting. */
function quotesOf(evidence: readonly Evidence[]): readonly string[] {
  const quotes = evidence.filter(({ field }) => field === 'title' || field === 'text');
  return [...new Set(quotes.map(({ quote }) => withoutContactData(quote)))].slice(0, MOST_QUOTES);
}

function offerRows(judged: LocatedPosting, reader: Reader, row: Row): readonly FactRow[] {
  const { t } = reader;
  const { facts, kind, workingTimes, pay, temporaryAgency, privateRecruiter } = judged;
  const times = workingTimes.value.map((time) => t(`posting:workingTime.${time}`)).join(', ');
  const hours = facts.hoursPerWeek.value ?? printedHours(judged);
  return [
    row('kind', 'learn', t(`posting:kind.${kind.value}`), kind.evidence),
    row('workingTime', 'clock', times || null, workingTimes.evidence),
    ...(hours === null ? [] : [row('hours', 'clock', hoursText(hours, reader), facts.hoursPerWeek.evidence)]),
    row('pay', 'pay', pay.value && reader.pay(pay.value), pay.evidence),
    row('starts', 'calendar', judged.startsOn && startText(judged.startsOn, reader), facts.start.evidence),
    row('applyBy', 'calendar', judged.applyBy && reader.day(judged.applyBy), facts.applyBy.evidence),
    row('fixedTerm', 'calendar', answerText('fixedTerm', facts.fixedTerm, reader), facts.fixedTerm.evidence),
    row(
      'temporaryAgency',
      'employer',
      answerText('answer', temporaryAgency, reader),
      temporaryAgency.evidence,
    ),
    row(
      'privateRecruiter',
      'employer',
      answerText('answer', privateRecruiter, reader),
      privateRecruiter.evidence,
    ),
  ];
}

/** Shift and weekend are asked of every job; night and home office are told only where the posting speaks of them. */
function timeRows(facts: PostingFacts, reader: Reader, row: Row): readonly FactRow[] {
  const answered = (name: 'shift' | 'night' | 'weekend' | 'homeOffice', icon: string): FactRow =>
    row(name, icon, answerText('answer', facts[name], reader), facts[name].evidence);
  return [
    answered('shift', 'clock'),
    ...(facts.night.value === 'unknown' ? [] : [answered('night', 'clock')]),
    answered('weekend', 'calendar'),
    ...(facts.homeOffice.value === 'unknown' ? [] : [answered('homeOffice', 'place')]),
  ];
}

function requirementRows(facts: PostingFacts, reader: Reader, row: Row): readonly FactRow[] {
  const { t } = reader;
  const { drivingLicence, germanLevel, careerChangers, startYear, schoolCertificate, requirementLevel } =
    facts;
  const licence = drivingLicence.value && t('posting:licence', { class: drivingLicence.value });
  return [
    row('drivingLicence', 'car', licence, drivingLicence.evidence),
    row('germanLevel', 'learn', germanText(germanLevel.value, reader), germanLevel.evidence),
    row(
      'careerChangers',
      'learn',
      answerText('careerChangers', careerChangers, reader),
      careerChangers.evidence,
    ),
    ...known(requirementLevel, (level) =>
      row('requirementLevel', 'learn', t(`posting:requirement.${level}`)),
    ),
    ...known(startYear, (year) => row('startYear', 'calendar', String(year), startYear.evidence)),
    ...known(schoolCertificate, (value) =>
      row('schoolCertificate', 'learn', t(`posting:certificate.${value}`), schoolCertificate.evidence),
    ),
  ];
}

function known<T>({ value }: Judgement<T | null>, rowOf: (value: T) => FactRow): readonly FactRow[] {
  return value === null ? [] : [rowOf(value)];
}

/** A yes or no in the words of its fact: "unbefristet" says more than "nein". */
function answerText(
  name: string,
  { value }: Judgement<'yes' | 'no' | 'unknown'>,
  reader: Reader,
): string | null {
  if (value === 'unknown') return null;
  return reader.t(name === 'answer' ? `common:answer.${value}` : `posting:${name}.${value}`);
}

/** Of a posting that was judged before its text was read for hours. */
function printedHours({ hoursPerWeek }: LocatedPosting): HoursPerWeek | null {
  return hoursPerWeek === null ? null : { min: hoursPerWeek, max: hoursPerWeek };
}

/** "20–30 Stunden pro Woche". */
function hoursText({ min, max }: HoursPerWeek, reader: Reader): string {
  if (max === null) return reader.t('posting:hours.from', { hours: reader.number(min) });
  const hours = min === max ? reader.number(max) : `${reader.number(min)}–${reader.number(max)}`;
  return reader.t('posting:hours', { hours });
}

/** A level of the framework as it is, words in the language of the reader. */
function germanText(level: string | null, reader: Reader): string | null {
  if (level === null) return null;
  return /^[ABC][12]$/.test(level) ? level : reader.t(`posting:german.${level}`);
}
