import { create as makeQrCode } from 'qrcode';
import type { PostingCard, PostingId } from '../../domain/posting.ts';
import type { SearchQuery } from '../../domain/search-query.ts';
import { shortPath } from '../addresses.ts';
import { cardFacts, isNew } from '../components/posting-card/posting-card.ts';
import { placeText } from '../place-text.ts';
import type { Site } from '../site.ts';
import type { Visit } from '../visit.ts';

/** One posting on the screen. */
export interface TickerItem {
  readonly id: PostingId;
  readonly title: string;
  readonly employer: string | null;
  readonly place: string;
  readonly facts: readonly string[];
  /** The word for "new", else null. */
  readonly badge: string | null;
  readonly shortAddress: string;
  /** The QR code as content of a `path`'s `d`, on a square of `qrSize` modules with its quiet zone. */
  readonly qr: string;
  readonly qrSize: number;
}

/** Most postings that take turns on one screen. */
const MOST_ITEMS = 40;
/** Modules of quiet zone on each side (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** The newest postings of a search, for a screen. */
export async function tickerItems(
  query: SearchQuery,
  visit: Visit,
  site: Site,
): Promise<readonly TickerItem[]> {
  const answer = await site.search.search({ ...query, sort: 'newest', page: 1, size: MOST_ITEMS });
  return site.store.cards(answer.ids).map((card) => itemOf(card, visit, site));
}

function itemOf(card: PostingCard, { reader, now }: Visit, site: Site): TickerItem {
  const address = site.publicUrl + shortPath(card.id);
  return {
    id: card.id,
    title: card.title,
    employer: card.employer,
    place: placeText(card.workPlaces, reader, site),
    facts: cardFacts(card, reader)
      .slice(0, 3)
      .map(({ text }) => text),
    badge: isNew(card, now) ? reader.t('posting:new') : null,
    shortAddress: address.replace(/^https?:\/\//, ''),
    ...drawQrCode(address),
  };
}

/** Dark modules, each run of a row as one rectangle. */
function drawQrCode(text: string): { qr: string; qrSize: number } {
  const { size, data } = makeQrCode(text, { errorCorrectionLevel: 'M' }).modules;
  const parts: string[] = [];
  for (let start = 0; start < data.length; start += 1) {
    if (!data[start] || (start % size > 0 && data[start - 1])) continue;
    const row = Math.floor(start / size);
    let end = start + 1;
    while (end < (row + 1) * size && data[end]) end += 1;
    parts.push(`M${(start % size) + QUIET_ZONE} ${row + QUIET_ZONE}h${end - start}v1h-${end - start}z`);
  }
  return { qr: parts.join(''), qrSize: size + 2 * QUIET_ZONE };
}
