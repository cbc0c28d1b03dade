import { readWeeklyHours } from '../classify/read-weekly-hours.ts';
import type { WeeklyHours } from '../classify/read-weekly-hours.ts';
import { fold } from '../occupation/fold.ts';
import type { LocatedPosting } from '../posting.ts';
import type { EmployerName } from './employer-name.ts';
import { employerName } from './employer-name.ts';
import type { OpeningMarks } from './opening-marks.ts';
import { openingMarks } from './opening-marks.ts';
import type { TextPrint } from './text-print.ts';
import { textPrint } from './text-print.ts';
import type { TitleWords } from './title-words.ts';
import { titleWords } from './title-words.ts';
import type { WorkSite } from './work-site.ts';
import { workSite } from './work-site.ts';

/** Everything of a posting that is compared, worked out once. */
export interface Fingerprint {
  readonly posting: LocatedPosting;
  readonly employer: EmployerName;
  readonly title: TitleWords;
  readonly text: TextPrint;
  readonly marks: OpeningMarks;
  readonly site: WorkSite;
  readonly hours: readonly WeeklyHours[];
  /** Addresses of the page and of the original, without what varies. */
  readonly urls: readonly string[];
}

const known = new WeakMap<LocatedPosting, Fingerprint>();

const SPARE_PARAMETERS = /^(?:utm_|ref$|referrer$|src$|source$|campaign|gclid|fbclid|track|sid$|session)/iu;

/** An address without protocol, "www.", fragment, tracking parameters and closing slash; as written when it is none. */
export function canonicalUrl(written: string): string {
  if (!URL.canParse(written)) return written;
  const url = new URL(written);
  const kept = [...url.searchParams]
    .filter(([name]) => !SPARE_PARAMETERS.test(name))
    .map(([name, value]) => `${name}=${value}`);
  const query = kept.length > 0 ? `?${kept.toSorted().join('&')}` : '';
  return `${url.hostname.replace(/^www\./u, '')}${url.pathname.replace(/\/$/u, '')}${query}`;
}

function employerAndSite(posting: LocatedPosting): Pick<Fingerprint, 'employer' | 'site' | 'title'> {
  const site = workSite(posting);
  const localities = site.places.map((place) =>
    place.kind === 'municipality' ? (place.locality ?? '') : '',
  );
  const elsewhere = new Set([...site.words, ...localities.map(fold)]);
  return { site, employer: employerName(posting.employer), title: titleWords(posting.title, elsewhere) };
}

/** What is read from the whole text costs most and is asked for least: most candidates differ in employer or place. */
function make(posting: LocatedPosting): Fingerprint {
  const { title, text, reference } = posting;
  const textOf = once(() => textPrint(text));
  const marksOf = once(() => openingMarks(title, text, reference));
  const hoursOf = once(() => readWeeklyHours(`${title}\n${text}`).filter((each) => each.unit === 'hours'));
  return {
    posting,
    ...employerAndSite(posting),
    urls: [posting.originalUrl, posting.url].filter((url) => url !== null).map(canonicalUrl),
    get text() {
      return textOf();
    },
    get marks() {
      return marksOf();
    },
    get hours() {
      return hoursOf();
    },
  };
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | null = null;
  return () => (done ??= { value: work() }).value;
}

/** The fingerprint of a posting; worked out once for each object. */
export function fingerprint(posting: LocatedPosting): Fingerprint {
  const before = known.get(posting);
  if (before) return before;
  const made = make(posting);
  known.set(posting, made);
  return made;
}
