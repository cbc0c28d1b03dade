import { passageOf, type Passage } from '../classify/passage.ts';
import { readWeeklyHours } from '../classify/read-weekly-hours.ts';
import { fold } from '../occupation/fold.ts';
import type { Answer } from '../judgement.ts';
import type { KldbCode, LocatedPosting, Pay, PostingKind, SourceId, WorkingTime } from '../posting.ts';
import type { IsoDate } from '../time.ts';
import { canonicalUrl } from './canonical-url.ts';
import type { EmployerName } from './employer-name.ts';
import { employerName } from './employer-name.ts';
import type { OpeningMarks } from './opening-marks.ts';
import { openingMarks } from './opening-marks.ts';
import { once } from '../once.ts';
import type { Figure } from './figures.ts';
import { figuresOf } from './figures.ts';
import { sampleText } from './sample-text.ts';
import type { TextPrint } from './text-print.ts';
import { textPrint } from './text-print.ts';
import type { TitleWords } from './title-words.ts';
import { titleWords } from './title-words.ts';
import type { WorkSite } from './work-site.ts';
import { workSite } from './work-site.ts';

/** What is compared of a posting before its text. Plain data: it is stored, and most candidates differ in it already. */
export interface Gist {
  readonly source: SourceId;
  readonly publishedOn: IsoDate | null;
  readonly occupation: KldbCode | null;
  /** The next best where the occupation is not sure. */
  readonly nextOccupation: KldbCode | null;
  readonly kind: PostingKind;
  readonly isKindSure: boolean;
  readonly workingTimes: readonly WorkingTime[];
  /** The working times stand in a field of the source only, not in its words. */
  readonly areTimesFieldOnly: boolean;
  readonly isHiredOut: boolean;
  /** Clearly neither an agency's nor a recruiter's. */
  readonly isDirect: boolean;
  readonly employer: EmployerName;
  readonly title: TitleWords;
  readonly site: WorkSite;
  readonly marks: OpeningMarks;
  /** Weekly hours offered. */
  readonly hours: readonly { readonly min: number; readonly max: number }[];
  readonly pay: Pay | null;
  /** First day of the work, where a day is named. */
  readonly start: IsoDate | null;
  readonly fixedTerm: Answer;
  /** Numbers of the text with what they count. */
  readonly figures: readonly Figure[];
  /** Addresses of the page and of the original, without what varies. */
  readonly urls: readonly string[];
  /** Samples of the text, equal in texts that share most of their words. */
  readonly samples: readonly string[];
  /** Number of different words of the text. */
  readonly textSize: number;
  readonly isEnglish: boolean;
}

/** Everything of a posting that is compared, worked out once; its text is read when it is asked for. */
export interface Fingerprint extends Gist {
  readonly text: () => TextPrint;
}

/** Raised whenever postings are read into fingerprints in another way: stored ones of another version are made anew. */
export const FINGERPRINT_VERSION = 4;

const KIND_SURE = 0.8;
const known = new WeakMap<LocatedPosting, Fingerprint>();

/** The fingerprint of a posting; worked out once for each object. */
export function fingerprint(posting: LocatedPosting): Fingerprint {
  const before = known.get(posting);
  if (before) return before;
  const text = textPrint(posting.text);
  const made = { ...gistOf(posting, text), text: () => text };
  known.set(posting, made);
  return made;
}

/** A stored fingerprint. */
export function withText(gist: Gist, read: () => TextPrint): Fingerprint {
  return { ...gist, text: once(read) };
}

function gistOf(posting: LocatedPosting, textOf: TextPrint): Gist {
  const { title, text, reference, kind, workingTimes, temporaryAgency, privateRecruiter, facts } = posting;
  const both = passageOf('text', `${title}\n${text}`);
  return {
    source: posting.source,
    publishedOn: posting.publishedOn,
    occupation: posting.occupation.value,
    nextOccupation: posting.occupation.alternative,
    kind: kind.value,
    isKindSure: kind.confidence >= KIND_SURE,
    workingTimes: workingTimes.value,
    areTimesFieldOnly: workingTimes.evidence.every((each) => each.field === 'source'),
    isHiredOut: temporaryAgency.value === 'yes',
    isDirect: temporaryAgency.value === 'no' && privateRecruiter.value === 'no',
    ...employerAndSite(posting),
    marks: openingMarks(title, both, reference),
    hours: hoursOf(both),
    pay: posting.pay.value,
    start: facts.start.value === 'immediately' ? null : facts.start.value,
    fixedTerm: facts.fixedTerm.value,
    figures: figuresOf(both),
    urls: [posting.originalUrl, posting.url].filter((url) => url !== null).map(canonicalUrl),
    samples: sampleText(textOf),
    textSize: textOf.words.size,
    isEnglish: textOf.english,
  };
}

function hoursOf(text: Passage): Gist['hours'] {
  const weekly = readWeeklyHours([text]).filter(({ unit }) => unit === 'hours');
  return weekly.map(({ min, max }) => ({ min, max }));
}

function employerAndSite(posting: LocatedPosting): Pick<Gist, 'employer' | 'site' | 'title'> {
  const site = workSite(posting);
  const localities = site.places.map((place) =>
    place.kind === 'municipality' ? (place.locality ?? '') : '',
  );
  const elsewhere = new Set([...site.words, ...localities.map(fold)]);
  return { site, employer: employerName(posting.employer), title: titleWords(posting.title, elsewhere) };
}
