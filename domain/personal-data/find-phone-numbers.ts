import type { Contact } from './contact.ts';

/** Digits with the signs that stand between them in numbers, never over the end of a line; bounded, so that lists of digits stay cheap. */
const RUN = /[+(]?\d(?:[ \t\u00a0\u202f./()–—|-]{0,3}\d){1,60}/g;
const LABEL_BEFORE =
  /(?:tel(?:efon)?(?:nummer|nr)?|fon|phone|mobil(?:nummer|telefon|funk)?|handy(?:nummer|nr)?|fax(?:nummer)?|telefax|whats\s?app|durchwahl|rufnummer|hotline|zentrale|anruf(?:en)?|call|sms|☎|📞|📱|✆|\bt|\bf|\bm)[\s.:()|/-]*(?:(?:unter|an|nr|nummer|der|die|number|no|mobil|geschäftlich)\b[\s.:]*){0,3}$/i;
const NO_PHONE_BEFORE =
  /(?:intern(?:e|er)?,? (?:durchwahl|nummer|rufnummer)|kennziffer|kennz|referenz(?:nummer|nr)?|ref|chiffre|job-?id|id|iban|bic|konto(?:nummer)?|blz|steuernummer|ust|hr[ab]|az|aktenzeichen|kunden(?:nummer|nr)|postfach|stellen(?:nummer|nr|code|id)|ausschreibungsnummer|artikel|din|iso|vorgang|auftrag|nis|personalnummer|kostenstelle|(?:betriebs|mitglieds|vertrags|rechnungs|bestell|inventar|matrikel|versicherungs)-?(?:nummer|nr))\b[\s.:#-]*(?:(?:nr|nummer|lautet|ist|id|de\d{2})\b[\s.:]*)?$/i;
const DATE_OR_TIME =
  /^\(?(?:[0-3]?\d\.\s?[01]?\d\.(?:\s?(?:19|20)\d\d)?(?!\d)|[0-3]?\d\.[01]?\d\.\d\d(?!\d)|[012]?\d\.[0-5]\d(?:\s?[–-]\s?[012]?\d\.[0-5]\d)+(?!\d)|(?:19|20)\d\d\b)(?:\s?[–—/-]\s?)?/;
const INTERNATIONAL = /^(?:\+|00)[1-9]/;
const NATIONAL = /^0[1-9]/;
/** "25–35" */
const RANGE = /^\d{1,2}\s?[–-]\s?\d{1,2}$/;
const LEAST = { international: 8, national: 7, labelled: 4 } as const;
const MOST = 16;
const LOOK_BACK = 40;

/** The phone and fax numbers of a text as they are written there, German and international. */
export function findPhoneNumbers(text: string): Contact[] {
  const found: Contact[] = [];
  RUN.lastIndex = 0;
  for (let run = RUN.exec(text); run !== null; run = RUN.exec(text)) {
    if (run[0].length < LEAST.labelled) continue;
    const phone = readRun(text, run.index, run.index + run[0].length);
    if (phone.contact !== null) found.push(phone.contact);
    RUN.lastIndex = phone.next;
  }
  return found;
}

interface Reading {
  readonly contact: Contact | null;
  /** Where to read on. */
  readonly next: number;
}

function readRun(text: string, from: number, to: number): Reading {
  const date = DATE_OR_TIME.exec(text.slice(from, to));
  if (date) return { contact: null, next: isNumberOf(text, from) ? to : from + date[0].length };
  const { start, end } = trimmed(text, from, cutRun(text, from, to));
  const value = text.slice(start, end);
  if (!isPhone(value, text, start, end)) return { contact: null, next: beginningWithin(text, start, end) };
  return { contact: { kind: 'phone', start, end, value }, next: end };
}

const NUMBER_OF_SOMETHING = /^\d{1,4}(?:\)[ \u00a0]?| [–—|-] )(?=\(?(?:\+|00?[1-9]))/;

/** "(Fachbereich 3) 02421/555-310": where a number may begin within digits that are none as a whole, else their end. */
function beginningWithin(text: string, from: number, to: number): number {
  const before = NUMBER_OF_SOMETHING.exec(text.slice(from, to));
  return before ? from + before[0].length : Math.max(to, from + 1);
}

/** Where one number ends: before a second number, before opening hours in brackets, before a new sentence. */
function cutRun(text: string, from: number, to: number): number {
  let digits = 0;
  for (let at = from; at < to; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign >= 48 && sign <= 57) digits += 1;
    else if (digits >= LEAST.national && beginsAnother(text.slice(at, to))) return at;
  }
  return endBeforeUnit(text, from, to);
}

const ANOTHER =
  /^(?:[ \u00a0]?[|/–—-]?[ \u00a0]?(?=(?:\+|00[1-9]|\(?0[1-9]\d{1,4}\)?[ /.–-])\(?\d[\d ]?)| \(|\. |[ \u00a0]{3})/;
const SHORT_REST = /^\D{0,3}(?:\d\D{0,2}){0,5}$/;

/** What follows a whole number and is too long for an extension. */
function beginsAnother(rest: string): boolean {
  return ANOTHER.test(rest) && (!SHORT_REST.test(rest) || /^(?: \(|\. )/.test(rest));
}

const UNIT_BEHIND = /^\s?(?:uhr|std|bis|h\b|%|€|:\d|\.\s?\d|euro|tage|stunden|jahre)/i;

const HOURS_OR_GROUP =
  /[ \t\u00a0(]+\d{1,2}(?:\.\d\d)?\s?[–—-]\s?\d{1,2}(?:\.\d\d)?$|[ \t\u00a0]*[–—-]?[ \t\u00a0(]*\d+$/;

function endBeforeUnit(text: string, from: number, to: number): number {
  if (!UNIT_BEHIND.test(text.slice(to, to + 8))) return to;
  const lastGroup = HOURS_OR_GROUP.exec(text.slice(from, to));
  return lastGroup ? to - lastGroup[0].length : to;
}

/** Without a bracket that has no partner, and without signs at the end. */
function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  let end = to;
  while (end > from && !/\d/.test(text.charAt(end - 1))) end -= 1;
  const opens = text.charAt(from) === '(' && !text.slice(from, end).includes(')');
  return { start: opens ? from + 1 : from, end };
}

function isPhone(value: string, text: string, start: number, end: number): boolean {
  const digits = value.replace(/\(0\)/, '').replace(/[^\d+]/g, '');
  if (digits.length > MOST || /[\p{L}\d_@]$/u.test(text.slice(Math.max(0, start - 1), start))) return false;
  if (/^(?:[\p{L}_@%€]|-\p{Lu}{2}|\s?[€%]|,\d| ?(?:euro|km|m²|mm|cm)\b)/iu.test(text.slice(end, end + 6)))
    return false;
  return isLongEnough(digits, value, text, start) && !isNumberOf(text, start);
}

function isLongEnough(digits: string, value: string, text: string, start: number): boolean {
  if (INTERNATIONAL.test(digits)) return digits.length >= LEAST.international;
  if (NATIONAL.test(digits)) return digits.length >= LEAST.national;
  return digits.length >= LEAST.labelled && !RANGE.test(value) && LABEL_BEFORE.test(wordsBefore(text, start));
}

/** "Kennziffer 2026-01234". */
function isNumberOf(text: string, start: number): boolean {
  return NO_PHONE_BEFORE.test(wordsBefore(text, start));
}

function wordsBefore(text: string, start: number): string {
  return text.slice(Math.max(0, start - LOOK_BACK), start);
}
