/** A stretch of a text: offsets of its first character and the one after its last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const TASK_HEADING =
  /(?:(?:ihre|deine|die|unsere|das sind ihre|das sind deine)\s+(?:haupt)?(?:aufgaben\p{L}*|tätigkeit\p{L}*)|aufgaben(?:gebiet|bereich|profil)?|tätigkeiten|was sie erwartet|was dich erwartet|das erwartet (?:sie|dich)|das machst du|dein job|ihr job|stellenbeschreibung|your (?:tasks|role|responsibilities)|responsibilities|what you will do|tasks)\s*[:\n?!]/iu;
/** Letters that may stand in the line before the word that makes it a heading. */
const MOST_BEFORE = 30;
/** What makes a line the one that ends the tasks. */
const NEXT_HEADING =
  /(?:profil|qualifikation|voraussetzung|anforderung|wir bieten|das bieten|was wir|benefits|bringen sie|bringst du|mitbringen|your profile|requirements|we offer)[^\n]{0,30}(?=[:\n?!])/giu;

/** A text is read whole up to this length; a longer one from its heading of tasks on. Characters. */
const SHORT = 700;
const PART = 1500;
const LEAST_PART = 40;

/** The part of a vacancy's text that tells what the work is: from the heading of tasks to the next heading. */
export function taskPart(text: string): Stretch {
  if (text.length <= SHORT) return { from: 0, to: text.length };
  const heading = TASK_HEADING.exec(text);
  const from = heading === null ? 0 : heading.index + heading[0].length;
  const to = Math.min(text.length, from + PART);
  return { from, to: heading === null ? to : from + nextHeading(text.slice(from, to)) };
}

/** Where the line of the first heading begins in the part that follows the heading of tasks; its end without one. */
function nextHeading(part: string): number {
  NEXT_HEADING.lastIndex = LEAST_PART;
  for (let match = NEXT_HEADING.exec(part); match !== null; match = NEXT_HEADING.exec(part)) {
    const line = part.lastIndexOf('\n', match.index) + 1;
    if (line >= LEAST_PART && match.index - line <= MOST_BEFORE) return line;
  }
  return part.length;
}
