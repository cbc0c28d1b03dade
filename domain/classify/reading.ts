import type { NormalisedPosting } from '../posting.ts';
import { passageOf, type Passage } from './passage.ts';
import type { WeeklyHours } from './hours/weekly-hours.ts';
import { readWeeklyHours } from './read-weekly-hours.ts';

/** A posting made ready to be judged: what several judgements ask of its words is found once for all of them. */
export interface Reading {
  readonly posting: NormalisedPosting;
  readonly title: Passage;
  readonly text: Passage;
  /** Title and text, in this order. */
  readonly passages: readonly Passage[];
  readonly weeklyHours: readonly WeeklyHours[];
}

/** Makes a posting ready to be judged; hosts of mail and web addresses are blotted out of its text. */
export function openReading(posting: NormalisedPosting): Reading {
  const title = passageOf('title', posting.title);
  const text = passageOf('text', withoutHosts(posting.text));
  const passages = [title, text];
  return { posting, title, text, passages, weeklyHours: readWeeklyHours(passages) };
}

/** What a firm is called in an address says nothing of the job. */
const HOST = /@[\w.-]{1,80}\.\p{L}{2,12}|https?:\/\/[^\s)<>"]{3,200}|www\.[^\s)<>"]{3,200}/giu;

/** Each address as so many strokes, so that positions stay. */
function withoutHosts(text: string): string {
  return text.replace(HOST, (host) => '_'.repeat(host.length));
}
