import type { RawPlace, RawPosting } from '../../../domain/posting.ts';
import { SourceChanged } from '../../errors.ts';
import type { Page, PageRequest, ParsedPage } from '../../source.ts';
import { carried } from '../reading/carried.ts';
import { present } from '../reading/printed.ts';
import { assertHtml } from '../reading/read-html.ts';
import { isObject } from '../reading/read-json.ts';
import { readPostings } from './read-postings.ts';

/** Largest text of an entry that is handed on to its page; the page has the whole. */
const TEASER = 4000;

/** Asks for the page of a posting and hands on what the list printed of it. */
export function detailRequest(posting: RawPosting, url: string = posting.url): PageRequest {
  const { description } = posting;
  const teaser =
    description === undefined ? posting : { ...posting, description: description.slice(0, TEASER) };
  return { url, role: 'detail', carry: { posting: teaser } };
}

/** The posting as the list printed it; null when the page was asked for without. */
export function carriedPosting(page: Page): RawPosting | null {
  const posting = carried(page)['posting'];
  // It is our own request come back; only its type was lost on the way.
  return isObject(posting) ? (posting as unknown as RawPosting) : null;
}

/**
 * The JobPosting of a page under the name that the list gave it; what only the list prints is kept.
 * @throws {SourceChanged} when the page has none: on these systems every page of a posting does.
 */
export function readDetail(page: Page, employer: string | undefined): ParsedPage {
  assertHtml(page);
  const listed = carriedPosting(page);
  const { postings, problems } = readPostings(page, {
    isDetail: true,
    employer: listed?.employer ?? employer,
  });
  const [found] = postings;
  if (found === undefined && problems.length > 0) return { postings: [], problems, next: [] };
  if (found === undefined) throw new SourceChanged(`no JobPosting on ${page.url}`);
  return { postings: [joined(listed, found)], problems, next: [] };
}

/** What the page says counts, but the name is the list's: by it the posting is known again. */
export function joined(listed: RawPosting | null, found: RawPosting): RawPosting {
  if (listed === null) return found;
  // A list that names several towns knows more than a page that marks only the first.
  const areMore = (listed.places ?? []).length > (found.places ?? []).length;
  const places = areMore ? withFurther(found.places ?? [], listed.places ?? []) : found.places;
  return present({ ...listed, ...found, key: listed.key, places });
}

/** The places of the page, and those of the list that name none of its towns. */
function withFurther(marked: readonly RawPlace[], listed: readonly RawPlace[]): readonly RawPlace[] {
  const towns = marked.flatMap(({ locality, text }) => locality ?? text ?? []);
  const names = (place: RawPlace) => [place.text, place.locality].filter(Boolean).join(' ');
  return [...marked, ...listed.filter((place) => !towns.some((town) => names(place).includes(town)))];
}
