import type { Clock } from '../../domain/time.ts';
import type { CookieJar } from './cookie-jar.ts';
import type { Received } from './exchange.ts';
import { heedsReservations, judgeWishes, type BasisKind, type Wishes, type Wishing } from './judge-wishes.ts';
import type { Sender } from './open-sender.ts';
import type { TdmRule } from './tdm-reservation.ts';

/** What everything that is asked for on the way to one page has in common. */
export interface Trip {
  readonly sender: Sender;
  readonly settings: {
    readonly userAgent: string;
    readonly clock: Clock;
    readonly maxRedirects: number;
    readonly maxDecodedBytes: number;
  };
  readonly signal: AbortSignal;
  readonly cookies: CookieJar;
  readonly basis: BasisKind;
}

/** An answer, and the address that it came from. */
interface Told {
  readonly url: URL;
  readonly received: Pick<Received, 'headers' | 'robotsTags'>;
}

/**
 * What the owner of an answer wishes; `text` is null when only its headers are to be judged.
 * @throws {TdmReserved}
 */
export async function wishesOf(
  { url, received }: Told,
  mediaType: string | null,
  text: string | null,
  trip: Trip,
): Promise<Wishes> {
  const { headers, robotsTags } = received;
  const wishing: Wishing = { url, headers, robotsTags, mediaType, text };
  const { sender, settings, basis } = trip;
  const tdmRules = await tdmRulesOf(url, trip);
  return judgeWishes(wishing, { tdmRules, agent: sender.agent, basis, now: settings.clock() });
}

/** What the site's file says about text and data mining, where that counts for the source. */
export async function tdmRulesOf(url: URL, { sender, basis, signal }: Trip): Promise<readonly TdmRule[]> {
  return heedsReservations(basis) ? await sender.tdmRules(url, signal) : [];
}
