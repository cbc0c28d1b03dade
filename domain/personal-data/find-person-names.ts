import type { Contact } from './contact.ts';
import { ANY_KIND, WORD } from './name-words.ts';
import { isOfInstitution } from './of-institution.ts';
import { behindInitials, isBlank, isOfficeBefore, readName, type NameSpan } from './read-name.ts';
import { isAnnounced, skipTitles } from './announced.ts';
import { has, wordsOf, type Words } from './tokens.ts';
import { namesBesideContacts } from './names-beside-contacts.ts';
import { ANY_ENDING, isNameLike, LOOK } from './word-traits.ts';

/**
 * The names of people in a text, without "Frau" and academic titles; first names alone count. Names of firms, houses,
 * streets and institutions that are called after somebody are none. `employer` is the name of the firm as printed;
 * `others` are the numbers and addresses already found in the text.
 */
export function findPersonNames(
  text: string,
  employer: string | null,
  others: readonly Contact[],
): Contact[] {
  const words = wordsOf(text);
  const spans: NameSpan[] = [];
  const nextFrom = (at: number) => words.nextCapitalWith(LOOK.beginsName, at);
  for (let at = nextFrom(0); at < words.count; at = nextFrom(at + 1)) {
    const reading = nameAt(words, at, employer);
    if (reading === null) continue;
    if (reading.isPerson) spans.push(reading.span);
    at = reading.span.last;
  }
  const known = spans.map((span) => contactOf(words, span));
  const beside = namesBesideContacts(words, others, employer).map((span) => contactOf(words, span));
  return [...known, ...beside];
}

function contactOf({ text, tokenAt }: Words, { first, last }: NameSpan): Contact {
  const start = tokenAt(first)?.start ?? 0;
  const end = tokenAt(last)?.end ?? start;
  return { kind: 'name', start, end, value: text.slice(start, end) };
}

/** A name as it was read: of a person, or of a firm or a house that is called after one. */
interface Reading {
  readonly span: NameSpan;
  readonly isPerson: boolean;
}

/** The name announced by the word at this place, or beginning there. */
function nameAt(words: Words, at: number, employer: string | null): Reading | null {
  const traits = words.traitsAt(at);
  if (traits & (WORD.honorific | WORD.title)) return titledName(words, at, employer);
  if (isShouted(words, at) || isWithinAddress(words, at)) return null;
  return untitledName(words, at, employer);
}

/** "VERENA" alone is an acronym; "TIM MEIER" is a man. */
function isShouted({ traitsAt }: Words, at: number): boolean {
  return (traitsAt(at) & LOOK.allCapitals) !== 0 && !(traitsAt(at + 1) & LOOK.allCapitals);
}

/** Part of "www.Anna-Schmidt.example" or of a file's name. */
function isWithinAddress({ text, tokenAt }: Words, at: number): boolean {
  const token = tokenAt(at);
  if (!token) return false;
  if (!'@_\\.'.includes(text.charAt(token.start - 1))) return false;
  return (
    /^(?:\S[@_\\]|[\w]\.)$/.test(text.slice(token.start - 2, token.start)) &&
    /^[.@_\w]\w/.test(text.slice(token.end, token.end + 2))
  );
}

/** "Frau Dr. Müller", "Familie Krings", "Dr. Becker"; but not of "Backhaus Familie Krings", where that is the firm. */
function titledName(words: Words, at: number, employer: string | null): Reading | null {
  const token = words.tokenAt(at);
  if (!token) return null;
  const gap = words.gapBehind(at);
  const isHonorific = has(token, WORD.honorific);
  // "B. Prof." is a degree.
  if (!isHonorific && behindInitials(words, at - 1) === at) return null;
  if (!isHonorific && !/^(?:Dr|Prof)$/.test(token.word)) return null;
  if (!/^\.?(?:-| |\u00a0|  )$/.test(gap) && gap !== '.') return null;
  const from = skipTitles(words, at + 1);
  const span = readName(words, from, true);
  if (span === null || isPlainWord(words, span)) return null;
  // "Zeit für die Familie zum Ausgleich"
  if (token.word.startsWith('Fam') && /^zu[mr]?$/.test(words.tokenAt(span.first)?.word ?? '')) return null;
  const whole = { first: at, last: span.last };
  const isFirms = token.word.startsWith('Fam') && isInEmployer(words, whole, employer);
  return { span, isPerson: !isFirms && !isOfInstitution(words, whole, isHonorific ? 'after' : 'both') };
}

/** "Herr Landrat", "Dr. Ing" and the like hold no name. */
function isPlainWord(words: Words, { first, last }: NameSpan): boolean {
  const token = words.tokenAt(first);
  return first === last && token !== undefined && !isNameLike(token.traits, ANY_ENDING);
}

/**
 * A given name of the table, two words of which the first may be one ("Frank Weber"), or what nothing but its place in
 * the sentence gives away: "Ansprechpartner: Zdravko Mihajlov", "frag nach Domi".
 */
function untitledName(words: Words, at: number, employer: string | null): Reading | null {
  const token = words.tokenAt(at);
  if (!token || isOfficeBefore(words, at) || isAgentBeforeGiven(words, at)) return null;
  const isGiven = has(token, WORD.given);
  const isAnnouncedHere = isAnnounced(words, at);
  if (!isGiven && !isAnnouncedHere && !has(token, WORD.homonym)) return null;
  const span = readName(words, at, false);
  const isBelieved = isGiven || isAnnouncedHere || (span !== null && span.last > at);
  if (span === null || !isBelieved) return null;
  const isFirms = isInEmployer(words, span, employer, isGiven && isAnnouncedHere);
  return { span, isPerson: !isFirms && !isOfInstitution(words, span, 'both') };
}

const AGENT = /\p{L}{3}(?:(?:er|ist|or|eur|ant|ent)(?:in)?|frau|hilfe|chef)$/u;

/** "Vorturnerin Aylin": what nobody knows and ends like an office is one before a given name, not another name. */
function isAgentBeforeGiven(words: Words, at: number): boolean {
  const next = words.traitsAt(at + 1);
  if (!(next & WORD.given) || next & WORD.surname || words.traitsAt(at) & ANY_KIND) return false;
  return isBlank(words.gapBehind(at)) && AGENT.test(words.tokenAt(at)?.word ?? '');
}

/** "Kanzleiprofis – Inh. Corinna Seel" is not called after her. */
const OWNER = /(?<!\p{L})Inh(?:\.|aber(?:in)?:?) .*$/u;

/**
 * The employer's own name is no person's, even when it is called after one. Where the sentence announces a person, and
 * for a first name alone, the word before must be the firm's, too: "Haargenau by Tina", "Malermeister Peter Schmitz".
 */
function isInEmployer(
  { text, tokenAt }: Words,
  { first, last }: NameSpan,
  employer: string | null,
  isAnnouncedHere = false,
): boolean {
  if (employer === null) return false;
  const from = isAnnouncedHere || first === last ? Math.max(0, first - 1) : first;
  const name = text.slice(tokenAt(from)?.start ?? 0, tokenAt(last)?.end ?? 0);
  return withBlanks(employer.replace(OWNER, '')).includes(withBlanks(name));
}

function withBlanks(words: string): string {
  return ` ${words} `.replace(/[^\p{L}-]+/gu, ' ');
}
