import type { LegalBasis } from '../../config/region.ts';
import type { Instant } from '../../domain/time.ts';
import { REFUSED_FOR_MS } from './answer.ts';
import { readMetas } from './read-metas.ts';
import { later } from './retry-after.ts';
import { ALL_ORDERS, readPageOrders, type PageOrders } from './robots-orders.ts';
import { findTdmDeclaration, type TdmRule } from './tdm-reservation.ts';
import { TdmReserved } from './tdm-reserved.ts';

/** Kind of the basis on which a source is read; null when none is on record. */
export type BasisKind = LegalBasis['kind'] | null;

/** A page, as far as its owner's wishes can be read from it. */
export interface Wishing {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly robotsTags: readonly string[];
  /** Lower-case media type; null when not sent. */
  readonly mediaType: string | null;
  /** Null when only the headers came. */
  readonly text: string | null;
}

/** By whose rules, and for whom, wishes are judged. */
export interface WishRules {
  readonly tdmRules: readonly TdmRule[];
  readonly agent: string;
  readonly basis: BasisKind;
  readonly now: Instant;
}

/** What a page may be used for. */
export interface Wishes {
  readonly orders: PageOrders;
  /** A wish that the recorded basis goes before, in one sentence; null when there is none. */
  readonly notice: string | null;
}

/**
 * Whether reservations and orders for machines in general count for a source. A licence or a permission speaks to us in
 * particular, so it goes before; every other basis does not (docs/decisions/0007).
 */
export function heedsReservations(basis: BasisKind): boolean {
  return basis !== 'permission' && basis !== 'open-data';
}

/** A feed that is offered for syndication is often kept out of search engines; that does not take the offer back. */
const ORDERS_FOR_FEEDS: ReadonlySet<string> = new Set(['noai']);
const NO_ORDERS_HEEDED: ReadonlySet<string> = new Set();

/**
 * Judges what the owner of a page wishes.
 * @throws {TdmReserved} when text and data mining is reserved and the basis is not one that goes before.
 */
export function judgeWishes(wishing: Wishing, { tdmRules: rules, agent, basis, now }: WishRules): Wishes {
  const { url, headers, robotsTags: tags, text } = wishing;
  const metas = text !== null && isHtml(wishing) ? readMetas(text) : [];
  const tdm = findTdmDeclaration({ metas, headers, rules, url: url.href });
  if (tdm?.reserved === true && heedsReservations(basis))
    throw new TdmReserved(`text and data mining is reserved by ${url.host}: ${tdm.evidence}`, {
      until: later(now, REFUSED_FOR_MS),
    });
  const orders = readPageOrders({ tags, metas }, agent, ordersHeeded(wishing, basis));
  if (heedsReservations(basis)) return { orders, notice: null };
  const passedOver = [
    tdm?.reserved === true ? tdm.evidence : null,
    readPageOrders({ tags, metas }, agent, ALL_ORDERS).evidence,
  ].filter((evidence) => evidence !== null);
  const notice = `the basis on record (${basis}) goes before ${passedOver.join(' and ')}`;
  return { orders, notice: passedOver.length === 0 ? null : notice };
}

function ordersHeeded(wishing: Wishing, basis: BasisKind): ReadonlySet<string> {
  if (!heedsReservations(basis)) return NO_ORDERS_HEEDED;
  return basis === 'public-feed' && !isHtml(wishing) ? ORDERS_FOR_FEEDS : ALL_ORDERS;
}

function isHtml({ mediaType, text }: Wishing): boolean {
  if (mediaType !== null) return mediaType.includes('html');
  return text !== null && /^\s*(<!doctype html|<html)/i.test(text.slice(0, 500));
}
