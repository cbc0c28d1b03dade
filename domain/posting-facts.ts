import type { Answer, Judgement } from './judgement.ts';
import type { IsoDate } from './time.ts';

/** Driving licence classes of § 6 FeV from the lowest to the highest, as far as vacancies name them. */
export const LICENCE_CLASSES = ['AM', 'B', 'BE', 'T', 'C1', 'C1E', 'D1', 'C', 'CE', 'D', 'DE'] as const;
export type LicenceClass = (typeof LICENCE_CLASSES)[number];

/** German asked for: a level of the Common European Framework, or what words say, from the least. */
export const GERMAN_LEVELS = ['A1', 'A2', 'basic', 'B1', 'good', 'B2', 'C1', 'fluent', 'C2'] as const;
export type GermanLevel = (typeof GERMAN_LEVELS)[number];

/** School leaving certificates that apprenticeships ask for, from the least. Schulabschluss. */
export const SCHOOL_CERTIFICATES = ['none', 'lower', 'middle', 'vocational-entrance', 'entrance'] as const;
/** `lower` Hauptschulabschluss, `middle` mittlerer Schulabschluss, `vocational-entrance` Fachhochschulreife, `entrance` Abitur. */
export type SchoolCertificate = (typeof SCHOOL_CERTIFICATES)[number];

/** Complexity of the work as the fifth digit of the KldB 2010 tells it. Anforderungsniveau. */
export const REQUIREMENT_LEVELS = ['helper', 'skilled', 'specialist', 'expert'] as const;
export type RequirementLevel = (typeof REQUIREMENT_LEVELS)[number];

/** Hours a week that are offered; one number is both ends, `max` is null for "from". Wochenstunden. */
export interface HoursPerWeek {
  readonly min: number;
  readonly max: number | null;
}

/** What people ask of a posting beside its kind, pay and working time; each with the words it rests on. */
export interface PostingFacts {
  /** Befristung: yes = the contract ends by itself. */
  readonly fixedTerm: Judgement<Answer>;
  /** Schichtarbeit: a shift system, early, late or night duty. */
  readonly shift: Judgement<Answer>;
  /** Nachtarbeit (§ 2 ArbZG). */
  readonly night: Judgement<Answer>;
  /** Arbeit an Samstagen, Sonntagen oder Feiertagen, also now and then. */
  readonly weekend: Judgement<Answer>;
  /** Quereinstieg: open to people without training or experience in the occupation. */
  readonly careerChangers: Judgement<Answer>;
  /** Homeoffice, also for a part of the week. */
  readonly homeOffice: Judgement<Answer>;
  /** Highest licence class required or wished; null when none is. Führerschein. */
  readonly drivingLicence: Judgement<LicenceClass | null>;
  /** Null when no German is asked for. Deutschkenntnisse. */
  readonly germanLevel: Judgement<GermanLevel | null>;
  /** Arbeitsbeginn; null when not said or left to an agreement. */
  readonly start: Judgement<IsoDate | 'immediately' | null>;
  /** Bewerbungsfrist. */
  readonly applyBy: Judgement<IsoDate | null>;
  readonly hoursPerWeek: Judgement<HoursPerWeek | null>;
  readonly requirementLevel: Judgement<RequirementLevel | null>;
  /** Year in which an apprenticeship or dual study begins. Ausbildungsjahr. */
  readonly startYear: Judgement<number | null>;
  /** Certificate that an apprenticeship asks for at least. Schulabschluss. */
  readonly schoolCertificate: Judgement<SchoolCertificate | null>;
}

/** The answers alone, for short forms that carry no evidence. */
export type FactValues = { readonly [Name in keyof PostingFacts]: PostingFacts[Name]['value'] };

const unknown: Judgement<Answer> = { value: 'unknown', confidence: 0, evidence: [] };
const none: Judgement<null> = { value: null, confidence: 0, evidence: [] };

/** Nothing is known: facts of a posting that was judged before there were any. */
export const NO_FACTS: PostingFacts = {
  fixedTerm: unknown,
  shift: unknown,
  night: unknown,
  weekend: unknown,
  careerChangers: unknown,
  homeOffice: unknown,
  drivingLicence: none,
  germanLevel: none,
  start: none,
  applyBy: none,
  hoursPerWeek: none,
  requirementLevel: none,
  startYear: none,
  schoolCertificate: none,
};

/** The facts without the words they rest on. */
export function factValues(facts: PostingFacts): FactValues {
  return {
    fixedTerm: facts.fixedTerm.value,
    shift: facts.shift.value,
    night: facts.night.value,
    weekend: facts.weekend.value,
    careerChangers: facts.careerChangers.value,
    homeOffice: facts.homeOffice.value,
    drivingLicence: facts.drivingLicence.value,
    germanLevel: facts.germanLevel.value,
    start: facts.start.value,
    applyBy: facts.applyBy.value,
    hoursPerWeek: facts.hoursPerWeek.value,
    requirementLevel: facts.requirementLevel.value,
    startYear: facts.startYear.value,
    schoolCertificate: facts.schoolCertificate.value,
  };
}
