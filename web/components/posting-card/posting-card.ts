import type { PostingCard } from '../../../domain/posting.ts';
import type { Instant } from '../../../domain/time.ts';
import { placeText } from '../../place-text.ts';
import { postingPath } from '../../addresses.ts';
import type { Reader } from '../../reader.ts';
import { sourceName, type Site } from '../../site.ts';

/** One short fact with the icon that stands beside it. */
export interface Fact {
  readonly icon: string;
  readonly text: string;
}

/** A posting in a list. */
export interface PostingCardView {
  readonly href: string;
  readonly title: string;
  readonly employer: string | null;
  readonly place: string;
  readonly distance: string | null;
  readonly facts: readonly Fact[];
  readonly badges: readonly { readonly tone: 'new' | 'flag'; readonly text: string }[];
  readonly also: string | null;
  readonly confirmed: string;
}

/** How long a posting counts as new, in hours. */
const NEW_HOURS = 24;

/** Whether we first saw the posting within the last 24 hours. */
export function isNew(card: Pick<PostingCard, 'firstSeen'>, now: Instant): boolean {
  return Date.parse(now) - Date.parse(card.firstSeen) < NEW_HOURS * 3_600_000;
}

/** Makes the view of a card; `distance` in kilometres where the search measured one. */
export function postingCardView(
  card: PostingCard,
  { site, reader, now, distance }: { site: Site; reader: Reader; now: Instant; distance: number | null },
): PostingCardView {
  const others = card.sources.slice(1).map(({ source }) => sourceName(site, source));
  return {
    href: postingPath(reader.language.tag, card.id),
    title: card.title,
    employer: card.employer,
    place: placeText(card.workPlaces, reader, site),
    distance: distanceText(distance, reader),
    facts: cardFacts(card, reader),
    badges: cardBadges(card, reader, now),
    also: others.length > 0 ? reader.t('posting:alsoOn', { sources: [...new Set(others)].join(', ') }) : null,
    confirmed: reader.t('posting:confirmed', { moment: reader.moment(card.lastConfirmed, now) }),
  };
}

/** Nothing within the chosen place itself. */
function distanceText(kilometres: number | null, reader: Reader): string | null {
  if (kilometres === null || kilometres < 0.5) return null;
  return reader.t('posting:distance', { km: reader.number(Math.round(kilometres)) });
}

/** The key facts of a posting, in the order people ask for them; what is not known is left out. */
export function cardFacts(card: PostingCard, reader: Reader): readonly Fact[] {
  const times = card.workingTimes.map((time) => reader.t(`posting:workingTime.${time}`)).join(', ');
  return [
    card.kind === 'job' ? null : { icon: 'learn', text: reader.t(`posting:kind.${card.kind}`) },
    times ? { icon: 'clock', text: times } : null,
    card.pay ? { icon: 'pay', text: reader.pay(card.pay) } : null,
    card.startsOn
      ? { icon: 'calendar', text: reader.t('posting:starts', { day: startText(card.startsOn, reader) }) }
      : null,
    card.applyBy
      ? { icon: 'calendar', text: reader.t('posting:applyBy', { day: reader.day(card.applyBy) }) }
      : null,
  ].filter((fact) => fact !== null);
}

/** "sofort" or the day. */
export function startText(startsOn: string, reader: Reader): string {
  return startsOn === 'immediately' ? reader.t('posting:immediately') : reader.day(startsOn);
}

function cardBadges(card: PostingCard, reader: Reader, now: Instant): PostingCardView['badges'] {
  const flags = (['temporaryAgency', 'privateRecruiter', 'marginal'] as const)
    .filter((flag) => card[flag] === 'yes')
    .map((flag) => ({ tone: 'flag' as const, text: reader.t(`posting:flag.${flag}`) }));
  return isNew(card, now) ? [{ tone: 'new', text: reader.t('posting:new') }, ...flags] : flags;
}
