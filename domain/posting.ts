import type { Answer, Judgement } from './judgement.ts';
import type { FactValues, PostingFacts } from './posting-facts.ts';
import type { Instant, IsoDate } from './time.ts';

/** Name of a source: the `id` of its entry in the region's configuration. Quelle. */
export type SourceId = string;
/** Public name of a posting: lower-case letters and digits, stable for the posting's whole life. */
export type PostingId = string;
/** Code of the Klassifikation der Berufe 2010 with 1 to 5 digits. */
export type KldbCode = string;
/** Official municipality key with 8 digits, or of a district with 5. Amtlicher Gemeindeschlüssel. */
export type Ags = string;

/** What is offered. Art des Angebots. */
export const POSTING_KINDS = [
  'job',
  'apprenticeship',
  'dual-study',
  'internship',
  'training',
  'freelance',
] as const;
export type PostingKind = (typeof POSTING_KINDS)[number];

/** Working time offered: Vollzeit, Teilzeit, geringfügig. A posting may offer several. Arbeitszeit. */
export const WORKING_TIMES = ['full', 'part', 'marginal'] as const;
export type WorkingTime = (typeof WORKING_TIMES)[number];

/** Unit of time that a wage is paid for. */
export const PAY_UNITS = ['hour', 'day', 'week', 'month', 'year'] as const;
export type PayUnit = (typeof PAY_UNITS)[number];

/** Gross pay in euros; `max` is null for "from", `min` is null for "up to". Vergütung. */
export interface Pay {
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: PayUnit;
}

/** A place exactly as a source prints it. */
export interface RawPlace {
  readonly text?: string;
  readonly street?: string;
  readonly postcode?: string;
  readonly locality?: string;
  readonly region?: string;
  readonly country?: string;
  readonly latitude?: number;
  readonly longitude?: number;
}

/** Pay exactly as a source prints it, before units and currency are understood. */
export interface RawPay {
  readonly text?: string;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly currency?: string;
  readonly unit?: string;
}

/**
 * What one source prints of one posting, word for word. A field that the source does not print is absent.
 * Dates stay as printed; `description` may be HTML or plain text.
 */
export interface RawPosting {
  /** The source's own lasting name for the posting, unique within the source. */
  readonly key: string;
  /** Page of the posting for people. */
  readonly url: string;
  readonly title: string;
  readonly employer?: string;
  readonly description?: string;
  readonly places?: readonly RawPlace[];
  readonly publishedOn?: string;
  readonly changedOn?: string;
  readonly applyBy?: string;
  readonly startsOn?: string;
  /** What the source calls the kind of offer ("AUSBILDUNG", "Minijob", "INTERN", "Festanstellung"). */
  readonly employmentTypes?: readonly string[];
  /** What the source calls the working time ("Vollzeit", "full-time", "mj"). */
  readonly workingTimes?: readonly string[];
  readonly hoursPerWeek?: string;
  readonly fixedTerm?: string;
  readonly pay?: RawPay;
  /** Occupations that the source itself names. */
  readonly occupations?: readonly { readonly text?: string; readonly kldb?: string }[];
  /** Set only where the source has a field for it. */
  readonly temporaryAgency?: boolean;
  readonly privateRecruiter?: boolean;
  readonly marginal?: boolean;
  /** The employer's own reference number, the same on other sources. */
  readonly reference?: string;
  /** Page of the same posting elsewhere, when this source re-lists another. */
  readonly originalUrl?: string;
  readonly language?: string;
}

/** A printed place with tidy text; still not judged. */
export interface PrintedPlace {
  readonly text: string | null;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly locality: string | null;
  readonly region: string | null;
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** Words of a source's fields as printed; null where it prints none that were understood. */
export interface PrintedWords {
  readonly kind: string | null;
  readonly workingTimes: string | null;
  readonly pay: string | null;
  readonly fixedTerm: string | null;
}

/** The posting in our words and units. Every field is present; null = looked for, not known. */
export interface NormalisedPosting {
  readonly source: SourceId;
  readonly key: string;
  readonly url: string;
  readonly title: string;
  readonly employer: string | null;
  /** Description as safe HTML with a small set of elements; null when the source prints none. */
  readonly html: string | null;
  /** Description as plain text, one block per line; empty when the source prints none. */
  readonly text: string;
  readonly places: readonly PrintedPlace[];
  readonly publishedOn: IsoDate | null;
  readonly changedOn: IsoDate | null;
  readonly applyBy: IsoDate | null;
  readonly startsOn: IsoDate | 'immediately' | null;
  readonly printedKind: PostingKind | null;
  readonly printedWorkingTimes: readonly WorkingTime[];
  readonly hoursPerWeek: number | null;
  readonly printedPay: Pay | null;
  readonly printedOccupations: readonly { readonly text: string | null; readonly kldb: KldbCode | null }[];
  readonly printedTemporaryAgency: boolean | null;
  readonly printedPrivateRecruiter: boolean | null;
  readonly printedMarginal: boolean | null;
  /** The source's own words behind what was read from its fields, for quoting. */
  readonly printedWords: PrintedWords;
  readonly reference: string | null;
  readonly originalUrl: string | null;
  /** BCP-47 language of the text; null when too short to tell. */
  readonly language: string | null;
}

/** The occupation a posting was sorted into, with the next best. Beruf (KldB 2010). */
export interface OccupationJudgement extends Judgement<KldbCode | null> {
  readonly alternative: KldbCode | null;
}

/** The posting with what we conclude about the work. */
export interface ClassifiedPosting extends NormalisedPosting {
  readonly occupation: OccupationJudgement;
  readonly kind: Judgement<PostingKind>;
  /** Zeitarbeit/Arbeitnehmerüberlassung. */
  readonly temporaryAgency: Judgement<Answer>;
  /** Private Arbeitsvermittlung. */
  readonly privateRecruiter: Judgement<Answer>;
  /** Geringfügige Beschäftigung/Minijob. */
  readonly marginal: Judgement<Answer>;
  readonly workingTimes: Judgement<readonly WorkingTime[]>;
  readonly pay: Judgement<Pay | null>;
  readonly facts: PostingFacts;
}

/** Where the work is: a municipality, only a district, or outside every place of the region's table. */
export type WorkPlace =
  | { readonly kind: 'municipality'; readonly ags: Ags; readonly locality: string | null }
  | { readonly kind: 'district'; readonly ags: Ags }
  | { readonly kind: 'outside'; readonly name: string };

/** The posting with its places of work, in the order printed; an empty list means unknown. */
export interface LocatedPosting extends ClassifiedPosting {
  readonly workPlaces: Judgement<readonly WorkPlace[]>;
}

/** One source's print of a posting. Fundstelle. */
export interface Sighting {
  readonly source: SourceId;
  readonly key: string;
  readonly url: string;
  readonly firstSeen: Instant;
  readonly lastConfirmed: Instant;
  readonly withdrawnAt: Instant | null;
  /** Why it was withdrawn, in English; null while it is open, and for what was withdrawn before reasons were kept. */
  readonly withdrawnBecause: string | null;
  /** Why it was taken for the same job as the earlier sightings; null for the first. */
  readonly joinedBecause: string | null;
  readonly judged: LocatedPosting;
}

/** One job, however many sources print it. Stellenangebot. */
export interface Posting {
  readonly id: PostingId;
  /** The print shown: that of the source nearest to the employer. */
  readonly judged: LocatedPosting;
  /** Nearest to the employer first. */
  readonly sightings: readonly Sighting[];
  readonly firstSeen: Instant;
  readonly lastConfirmed: Instant;
  /** Set when every sighting is withdrawn. */
  readonly withdrawnAt: Instant | null;
}

/** The short form of a posting for lists, feeds, newspapers and screens; free of personal data. */
export interface PostingCard {
  readonly id: PostingId;
  readonly title: string;
  readonly employer: string | null;
  readonly workPlaces: readonly WorkPlace[];
  readonly occupation: KldbCode | null;
  readonly kind: PostingKind;
  readonly temporaryAgency: Answer;
  readonly privateRecruiter: Answer;
  readonly marginal: Answer;
  readonly workingTimes: readonly WorkingTime[];
  readonly pay: Pay | null;
  readonly applyBy: IsoDate | null;
  readonly startsOn: IsoDate | 'immediately' | null;
  readonly publishedOn: IsoDate | null;
  readonly firstSeen: Instant;
  readonly lastConfirmed: Instant;
  readonly facts: FactValues;
  /** First characters of the text without contact data; at most 240, cut at a word. */
  readonly teaser: string;
  /** Where it is printed, nearest to the employer first. */
  readonly sources: readonly { readonly source: SourceId; readonly url: string }[];
}
