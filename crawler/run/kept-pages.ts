import type { SourceId } from '../../domain/posting.ts';
import type { Clock, Instant } from '../../domain/time.ts';
import type { Snapshot, Snapshots } from '../../store/snapshots/snapshot.ts';
import { decodeText } from '../fetch/decode-text.ts';
import { judgeWishes, type BasisKind } from '../fetch/judge-wishes.ts';
import type { Fetched } from '../fetch/fetched.ts';
import type { Fetcher } from '../fetch/open-fetcher.ts';
import type { Page, PageRequest } from '../source.ts';
import { requestName } from './frontier.ts';
import { NotKept } from './not-kept.ts';

/** Kept pages in place of the web. */
export interface KeptPages {
  /** Whether a page can be handed out. */
  has(request: PageRequest): boolean;
  readonly fetcher: Fetcher;
  /** When the source last had the page that was handed out last: the moment at which its postings are judged. */
  readonly clock: Clock;
}

/** What is handed out, and to whom. */
interface Wanted {
  readonly source: SourceId;
  /** Pages that the source no longer had at this moment are not handed out. */
  readonly since: Instant;
  readonly now: Instant;
  /** Our product token, as sites name us in their orders. */
  readonly agent: string;
}

/** A fetcher that answers from kept pages and never asks the source. It throws NotKept for a page that is not there. */
export function openKeptPages(snapshots: Snapshots, { source, since, now, agent }: Wanted): KeptPages {
  let moment = now;
  const find = (request: PageRequest): Snapshot | null => snapshots.find(source, requestName(request), since);
  return {
    has: (request) => find(request) !== null,
    clock: () => moment,
    fetcher: {
      async fetch(request, _memory, visit = {}) {
        const kept = find(request);
        if (kept === null) throw new NotKept(`not kept: ${request.url}`);
        moment = kept.seenAt;
        return await Promise.resolve(asFetched(request, kept, agent, visit.basis ?? null));
      },
      close: () => Promise.resolve(),
    },
  };
}

/** The page with its owner's wishes, which hold for a second reading as for the first. */
function asFetched(request: PageRequest, kept: Snapshot, agent: string, basis: BasisKind): Fetched {
  const page = asPage(request, kept);
  const robotsTag = kept.headers['x-robots-tag'];
  const wishing = { ...page, url: new URL(page.url), robotsTags: robotsTag === undefined ? [] : [robotsTag] };
  const { orders, notice } = judgeWishes(wishing, { tdmRules: [], agent, basis, now: kept.seenAt });
  return { kind: 'page', page, orders, notice, movedTo: null };
}

function asPage(request: PageRequest, { url, status, mediaType, headers, bytes }: Snapshot): Page {
  const { text } = decodeText(bytes, headers['content-type'] ?? null);
  return { request, url, status, mediaType, headers, bytes, text };
}
