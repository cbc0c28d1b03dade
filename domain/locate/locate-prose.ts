import { findMentions, type Mention } from './find-mentions.ts';
import type { FoundPlace } from './found-place.ts';
import type { PlaceIndex } from './index-places.ts';
import { resolveMentions } from './locate-text.ts';

const PREPOSITION =
  /(?:^|[\s,(–-])(?:in|im|standort|raum|großraum|region|für|einsatzort|arbeitsort|stadt|gemeinde)\s+$/i;
const LABEL =
  /(?:arbeitsort|einsatzort|arbeitsstätte|dienstort|beschäftigungsort|dein standort|ihr standort|standort)e?\s*(?:ist|:|–|-)?\s+([^\n]{2,80})/giu;
const PROSE_CONFIDENCE = 0.8;
const MOST_LABELS = 5;
const LONGEST_TITLE = 500;

/** The places that a title names. Only what cannot be an everyday word, a surname or a street counts. */
export function locateTitle(title: string, index: PlaceIndex): readonly FoundPlace[] {
  const mentions = findMentions(title.slice(0, LONGEST_TITLE), index);
  const clear = mentions.filter((mention, position) => isClear(mention, title, mentions, position));
  return resolveMentions(clear, index).map(lessSure);
}

/** The place behind "Arbeitsort:", "Einsatzort:" or "Standort:" in a text; other places of a text prove nothing. */
export function locateLabelled(text: string, index: PlaceIndex): readonly FoundPlace[] {
  for (const [, line = ''] of [...text.matchAll(LABEL)].slice(0, MOST_LABELS)) {
    const found = locateTitle(line, index);
    if (found.length > 0) return found;
  }
  return [];
}

function isClear(mention: Mention, text: string, all: readonly Mention[], position: number): boolean {
  const { entry, quote } = mention;
  if (entry === null) return isFollowedByName(all[position + 1]);
  if (!/^\p{Lu}/u.test(quote)) return false;
  if (entry.municipality !== null || entry.hint !== null) return true;
  if (entry.district !== null) return quote.length > 3 || quote === quote.toUpperCase();
  if (PREPOSITION.test(text.slice(0, mention.start))) return true;
  return isBesideItsTown(entry.localities, [all[position - 1], all[position + 1]]);
}

function isFollowedByName(next: Mention | undefined): boolean {
  return next !== undefined && next.entry !== null && next.entry.hint === null && next.joint === 'beside';
}

function isBesideItsTown(
  localities: readonly { readonly ags: string }[],
  others: readonly (Mention | undefined)[],
): boolean {
  return others.some((other) => localities.some((locality) => locality.ags === other?.entry?.municipality));
}

function lessSure(found: FoundPlace): FoundPlace {
  return { ...found, confidence: found.confidence * PROSE_CONFIDENCE };
}
