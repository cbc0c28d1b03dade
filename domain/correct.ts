import type { Answer, Judgement } from './judgement.ts';
import { fold } from './occupation/fold.ts';
import type {
  Ags,
  KldbCode,
  LocatedPosting,
  PostingId,
  PostingKind,
  SourceId,
  WorkingTime,
  WorkPlace,
} from './posting.ts';
import type { IsoDate } from './time.ts';

/** Which postings a correction is about: all that is given must be so. In employer and title, `*` stands for any words. */
export interface CorrectionScope {
  readonly posting?: PostingId;
  readonly source?: SourceId;
  readonly key?: string;
  readonly employer?: string;
  readonly title?: string;
}

/** What an operator says about a posting in place of our own judgement. */
export interface CorrectedFields {
  readonly occupation?: KldbCode;
  /** Keys of municipalities (8 digits) or districts (5); an empty list = not known. */
  readonly places?: readonly Ags[];
  readonly kind?: PostingKind;
  readonly temporaryAgency?: Answer;
  readonly privateRecruiter?: Answer;
  readonly marginal?: Answer;
  readonly workingTimes?: readonly WorkingTime[];
  readonly applyBy?: IsoDate;
  readonly employer?: string;
  /** `removed`: the text is not kept. */
  readonly text?: 'removed';
  /** `no`: the posting is not shown at all: no vacancy, or its owner objects. */
  readonly shown?: 'no';
}

/** An operator's word about some postings. Berichtigung. */
export interface Correction {
  readonly for: CorrectionScope;
  readonly set: CorrectedFields;
  readonly because?: string;
}

/** A posting after its corrections. */
export interface Corrected {
  readonly judged: LocatedPosting;
  /** Why an operator keeps it from being shown; null when nobody does. */
  readonly withheldBecause: string | null;
}

/** What the evidence of a corrected judgement says in place of words of the posting. */
const BY_OPERATOR = 'vom Betreiber berichtigt';

/** Applies corrections in their order, later ones over earlier ones. */
export type Correct = (posting: LocatedPosting, ids: readonly PostingId[]) => Corrected;

/** Makes ready a list of corrections; `ids` are all the names under which the posting goes. */
export function openCorrections(corrections: readonly Correction[]): Correct {
  const tests = corrections.map((correction) => ({ correction, isAbout: scopeTest(correction.for) }));
  return (posting, ids) => {
    const mine = tests.filter(({ isAbout }) => isAbout(posting, ids)).map(({ correction }) => correction);
    const withheld = mine.findLast(({ set }) => set.shown === 'no');
    return {
      judged: mine.reduce((soFar, { set }) => withFields(soFar, set), posting),
      withheldBecause: withheld ? (withheld.because ?? BY_OPERATOR) : null,
    };
  };
}

type ScopeTest = (posting: LocatedPosting, ids: readonly PostingId[]) => boolean;

function scopeTest({ posting: id, source, key, employer, title }: CorrectionScope): ScopeTest {
  const isEmployer = employer === undefined ? null : wordsTest(employer);
  const isTitle = title === undefined ? null : wordsTest(title);
  return (posting, ids) =>
    (id === undefined || ids.includes(id)) &&
    (source === undefined || posting.source === source) &&
    (key === undefined || posting.key === key) &&
    (isEmployer === null || isEmployer(posting.employer ?? '')) &&
    (isTitle === null || isTitle(posting.title));
}

/** Capitals, umlauts and repeated blanks do not matter. */
function wordsTest(pattern: string): (text: string) => boolean {
  const parts = plain(pattern)
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(`^${parts.join('.*')}$`, 'su');
  return (text) => expression.test(plain(text));
}

function plain(text: string): string {
  return fold(text).replace(/\s+/g, ' ').trim();
}

function said<T>(value: T): Judgement<T> {
  return { value, confidence: 1, evidence: [{ field: 'operator', quote: BY_OPERATOR }] };
}

function withFields(posting: LocatedPosting, set: CorrectedFields): LocatedPosting {
  const { occupation, places, kind, temporaryAgency, privateRecruiter, marginal, workingTimes } = set;
  return {
    ...posting,
    ...(occupation !== undefined && {
      occupation: { ...said<KldbCode | null>(occupation), alternative: null },
    }),
    ...(places !== undefined && { workPlaces: said<readonly WorkPlace[]>(places.map(workPlace)) }),
    ...(kind !== undefined && { kind: said(kind) }),
    ...(temporaryAgency !== undefined && { temporaryAgency: said(temporaryAgency) }),
    ...(privateRecruiter !== undefined && { privateRecruiter: said(privateRecruiter) }),
    ...(marginal !== undefined && { marginal: said(marginal) }),
    ...(workingTimes !== undefined && { workingTimes: said(workingTimes) }),
    ...(set.applyBy !== undefined && { applyBy: set.applyBy }),
    ...(set.employer !== undefined && { employer: set.employer }),
    ...(set.text === 'removed' && { text: '', html: null }),
  };
}

/** Keys of districts have 5 digits, those of municipalities 8. */
function workPlace(ags: Ags): WorkPlace {
  return ags.length === 5 ? { kind: 'district', ags } : { kind: 'municipality', ags, locality: null };
}
