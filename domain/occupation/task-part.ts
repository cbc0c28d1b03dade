const TASK_HEADING =
  /(?:(?:ihre|deine|die|unsere|das sind ihre|das sind deine)\s+(?:haupt)?(?:aufgaben\p{L}*|tätigkeit\p{L}*)|aufgaben(?:gebiet|bereich|profil)?|tätigkeiten|was sie erwartet|was dich erwartet|das erwartet (?:sie|dich)|das machst du|dein job|ihr job|stellenbeschreibung|your (?:tasks|role|responsibilities)|responsibilities|what you will do|tasks)\s*[:\n?!]/iu;
const NEXT_HEADING =
  /(?:^|\n)[^\n]{0,30}(?:profil|qualifikation|voraussetzung|anforderung|wir bieten|das bieten|was wir|benefits|bringen sie|bringst du|mitbringen|your profile|requirements|we offer)[^\n]{0,30}[:\n?!]/iu;

/** A text is read whole up to this length; a longer one from its heading of tasks on. Characters. */
const SHORT = 700;
const PART = 1500;

/** The part of a vacancy's text that tells what the work is: from the heading of tasks to the next heading. */
export function taskPart(text: string): string {
  if (text.length <= SHORT) return text;
  const heading = TASK_HEADING.exec(text);
  if (heading === null) return text.slice(0, PART);
  const body = text.slice(heading.index + heading[0].length);
  const next = NEXT_HEADING.exec(body);
  const end = next === null || next.index < 40 ? PART : Math.min(PART, next.index);
  return body.slice(0, end);
}
