import type { Ags, KldbCode, PostingId, PostingKind, SourceId, WorkingTime } from './posting.ts';

/** How a three-valued property narrows a search. `exclude` removes only a clear yes. */
export type FlagFilter = 'exclude' | 'only';

/** Who employs and how: flags of which some people want all and others none. */
export const OFFER_FLAGS = ['temporaryAgency', 'privateRecruiter', 'marginal'] as const;
/** What the work asks of people or gives them: flags that nearly everybody wants the same way. */
export const WISH_FLAGS = [
  'careerChangers',
  'goodGerman',
  'drivingLicence',
  'shift',
  'night',
  'weekend',
  'homeOffice',
  'fixedTerm',
] as const;
/** What people filter by that says yes, no or unknown. The store keeps their positions: new ones go to the end. */
export const FLAGS = [...OFFER_FLAGS, ...WISH_FLAGS] as const;
export type OfferFlag = (typeof OFFER_FLAGS)[number];
export type WishFlag = (typeof WISH_FLAGS)[number];
export type Flag = OfferFlag | WishFlag;

/** One value for each flag. */
export function forEachFlag<Value>(valueOf: (flag: Flag) => Value): Readonly<Record<Flag, Value>> {
  return {
    temporaryAgency: valueOf('temporaryAgency'),
    privateRecruiter: valueOf('privateRecruiter'),
    marginal: valueOf('marginal'),
    careerChangers: valueOf('careerChangers'),
    goodGerman: valueOf('goodGerman'),
    drivingLicence: valueOf('drivingLicence'),
    shift: valueOf('shift'),
    night: valueOf('night'),
    weekend: valueOf('weekend'),
    homeOffice: valueOf('homeOffice'),
    fixedTerm: valueOf('fixedTerm'),
  };
}

export const SORTS = ['relevance', 'newest', 'distance'] as const;
export type Sort = (typeof SORTS)[number];

/** `adjacent` = the chosen municipalities and those that share a border; a number = kilometres around them. */
export type Around = 'adjacent' | number;

/** A search as every room understands it. Absent filters are empty lists or null. */
export interface SearchQuery {
  readonly words: string;
  /** KldB codes of 1 to 5 digits; a posting fits when its code starts with one of them. */
  readonly occupations: readonly KldbCode[];
  readonly municipalities: readonly Ags[];
  readonly around: Around | null;
  readonly kinds: readonly PostingKind[];
  readonly flags: Readonly<Record<Flag, FlagFilter | null>>;
  readonly workingTimes: readonly WorkingTime[];
  /** Only postings that we first saw in the last so many days. */
  readonly newWithinDays: number | null;
  readonly sources: readonly SourceId[];
  readonly sort: Sort;
  /** From 1. */
  readonly page: number;
  /** 1 to 100. */
  readonly size: number;
}

/** Count of postings per value; each facet is counted without its own filter. */
export interface Facets {
  /** By area (1 digit), main group (2) and group (3) in one table. */
  readonly occupation: ReadonlyMap<KldbCode, number>;
  readonly municipality: ReadonlyMap<Ags, number>;
  readonly kind: ReadonlyMap<PostingKind, number>;
  readonly workingTime: ReadonlyMap<WorkingTime, number>;
  readonly source: ReadonlyMap<SourceId, number>;
}

/** A word that no posting has, and the words of postings that were taken for it. */
export interface Respelling {
  readonly typed: string;
  /** Folded (ä as ae, lower case) unless it is the name of an occupation. */
  readonly meant: readonly string[];
}

/** Words that were taken for the name of an occupation, a place or a form of work. */
export interface WordReading {
  /** As it was typed; in quotes it would be looked up as it stands. */
  readonly typed: string;
  /** The filter that asks for the same. */
  readonly parameter: 'occupation' | 'municipality' | 'kind' | 'workingTime' | Flag;
  /** What it would be set to: groups of the KldB 2010, keys of municipalities, kinds, working times, or `only`. */
  readonly values: readonly string[];
}

/** What a search finds. */
export interface SearchAnswer {
  readonly total: number;
  /** How many postings the exclude filter of each flag removes, or would remove when not set. */
  readonly hidden: Readonly<Record<Flag, number>>;
  /** The page asked for, in order. */
  readonly ids: readonly PostingId[];
  /** Kilometres from the nearest chosen municipality for each id; null where unknown or not asked for. */
  readonly distances: readonly (number | null)[];
  readonly facets: Facets;
  /** Words that were left out since no posting has them beside the others; null when none was. */
  readonly relaxed: { readonly dropped: readonly string[] } | null;
  /** Typing errors that were mended; a word in quotes is never changed. */
  readonly corrected: readonly Respelling[];
  /** Words by which postings were found for what they were judged to be, and not for having the word. */
  readonly readings: readonly WordReading[];
}

/** Postings per page unless a search says otherwise. */
export const USUAL_PAGE_SIZE = 20;

/** The search that asks for nothing in particular: every open posting, newest first. */
export const EVERYTHING: SearchQuery = {
  words: '',
  occupations: [],
  municipalities: [],
  around: null,
  kinds: [],
  flags: forEachFlag(() => null),
  workingTimes: [],
  newWithinDays: null,
  sources: [],
  sort: 'relevance',
  page: 1,
  size: USUAL_PAGE_SIZE,
};
