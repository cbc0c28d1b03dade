import { findMentions } from './find-mentions.ts';
import type { PlaceIndex } from './index-places.ts';

/** Whether a text names states, landscapes or districts and no town: what a source's region field should hold. */
export function printsOnlyHints(text: string, index: PlaceIndex): boolean {
  const mentions = findMentions(text, index);
  const isHint = (mention: (typeof mentions)[number]) =>
    mention.entry !== null && (mention.entry.hint !== null || mention.entry.district !== null);
  return mentions.length > 0 && mentions.every(isHint);
}
