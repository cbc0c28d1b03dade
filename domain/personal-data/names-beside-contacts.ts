import type { Contact } from './contact.ts';
import { isRoleMailbox } from './role-mailbox.ts';
import { WORD } from './name-words.ts';
import { isOfInstitution } from './of-institution.ts';
import { gapBehind, isBlank, isNameLike, isOfficeBefore, readName, type NameSpan } from './read-name.ts';
import { has, NOT_CAPITAL, type Words } from './tokens.ts';

const LABELS =
  /^(?:Tel|Telefon|Telefonnummer|Fon|Phone|Mobil|Mobilnummer|Handy|Funk|Durchwahl|Mail|E-Mail|Email|WhatsApp|Fax|unter|T|M|F|E|Nr|Rufnummer|per|oder|auch|erreichbar|via|an|der|Nummer|mobil|tel)$/;
/** An advertisement with more is a list of something; the words around the rest are not looked at. */
const MOST_CONTACTS = 40;
const MOST_LABELS = 4;
const MOST_PARTS = 3;
const SHORTEST_PIECE = 3;

/** Names given away by a number or an address: "Yıldız, Tel. 0240…", and words that an address repeats. */
export function namesBesideContacts(
  words: Words,
  contacts: readonly Contact[],
  employer: string | null,
): NameSpan[] {
  const spans: NameSpan[] = [];
  for (const contact of contacts.slice(0, MOST_CONTACTS)) {
    const before = nameBefore(words, contact);
    if (before !== null) spans.push(before);
    if (contact.kind === 'mail') spans.push(...namesRepeatedBy(words, contact));
  }
  const ownName = employer ?? '';
  return spans.filter((span) => !isOfInstitution(words, span, 'both') && !isWithin(words, span, ownName));
}

function isWithin({ text, tokenAt }: Words, { first, last }: NameSpan, whole: string): boolean {
  return whole.includes(text.slice(tokenAt(first)?.start ?? 0, tokenAt(last)?.end ?? 0));
}

/** The words right before a number, behind "Tel." and the like, when they can only be a name. */
function nameBefore(words: Words, contact: Contact): NameSpan | null {
  const last = lastBefore(words, contact);
  if (last === null) return null;
  let first = last;
  while (first > 0 && last - first < MOST_PARTS - 1 && isPartBefore(words, first)) first -= 1;
  const token = words.tokenAt(first);
  if (!token || !isLineOrPhrase(words, first)) return null;
  if (last > first) return { first, last };
  if (has(token, WORD.ordinary) || (has(token, WORD.trade) && !isAddressee(words, first))) return null;
  return has(token, WORD.surname | WORD.homonym) || isSetOff(words, first) ? { first, last } : null;
}

function isPartBefore(words: Words, at: number): boolean {
  const previous = words.tokenAt(at - 1);
  return (
    previous !== undefined &&
    isBlank(gapBehind(words, at - 1)) &&
    isNameLike(previous) &&
    !isOfficeBefore(words, at - 1) &&
    !has(previous, WORD.town)
  );
}

function lastBefore(words: Words, { start }: Contact): number | null {
  let at = words.lastBefore(start);
  for (let steps = 0; at >= 0 && steps < MOST_LABELS; at -= 1, steps += 1) {
    const token = words.tokenAt(at);
    const next = words.tokenAt(at + 1);
    const until = next && next.start < start ? next.start : start;
    if (!token || !/^[\s,:;|·•/()–—.☎📞📱✆-]{1,6}$/u.test(words.text.slice(token.end, until))) return null;
    if (LABELS.test(token.word)) continue;
    return isNameLike(token) && !has(token, WORD.town) ? at : null;
  }
  return null;
}

/** Not the end of a longer noun phrase: a name stands at the beginning of a line, behind a sign or behind a small word. */
function isLineOrPhrase(words: Words, at: number): boolean {
  const previous = words.tokenAt(at - 1);
  if (!previous) return true;
  const gap = gapBehind(words, at - 1);
  return !isBlank(gap) || /^(?:bei|an|und|oder|von|mit|ist)$/.test(previous.word);
}

/** "Bewerbungen an Koch, Tel. …", "Kontakt: Koch, Tel. …"; but "Wir suchen: Koch, Tel. …". */
function isAddressee(words: Words, at: number): boolean {
  const previous = words.tokenAt(at - 1);
  if (!previous) return false;
  const isAddressed = isBlank(gapBehind(words, at - 1)) && /^(?:bei|an|von|mit)$/.test(previous.word);
  return isAddressed || has(previous, WORD.contact);
}

/** "Bewerbung ohne Anschreiben: Lynen, Telefon …" */
function isSetOff(words: Words, at: number): boolean {
  const isBegun = at === 0 || /[:,;–\n(]\s?$|[.!?] $/.test(gapBehind(words, at - 1));
  return (
    isBegun &&
    /^,? ?\(?(?:Tel|Telefon|Mobil|Handy|Fon|Durchwahl)/.test(
      words.text.slice(words.tokenAt(at)?.end ?? 0).slice(0, 20),
    )
  );
}

/** Words of the text that the part before the `@` repeats: "Decker" of f.decker@… */
function namesRepeatedBy(words: Words, { value }: Contact): NameSpan[] {
  if (isRoleMailbox(value)) return [];
  const pieces =
    value
      .split(/@|\s?[([{]\s?(?:at|ät)/i)[0]
      ?.toLowerCase()
      .split(/[._-]|\d+/) ?? [];
  const wanted = new Set(pieces.filter((piece) => piece.length >= SHORTEST_PIECE).map(spelledOut));
  if (wanted.size === 0) return [];
  const spans: NameSpan[] = [];
  for (let at = 0; at < words.count; at += 1) {
    const token = words.kindsAt(at) === NOT_CAPITAL ? undefined : words.tokenAt(at);
    if (!token || !wanted.has(spelledOut(token.word.toLowerCase()))) continue;
    if (isNameLike(token) && !has(token, WORD.town)) spans.push(withGivenName(words, at, pieces));
  }
  return spans;
}

/** "Zdravko Mihajlov" for z.mihajlov@…, whose given name nobody knows. */
function withGivenName(words: Words, at: number, pieces: readonly string[]): NameSpan {
  const previous = words.tokenAt(at - 1);
  const initial = previous?.word.charAt(0).toLowerCase() ?? '';
  const fits = pieces.some(
    (piece) => piece !== '' && spelledOut(piece).startsWith(spelledOut(initial)) && initial !== '',
  );
  const first = isPartBefore(words, at) && fits ? at - 1 : at;
  return readName(words, first, false) ?? { first, last: at };
}

const SPELLINGS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
};

function spelledOut(word: string): string {
  if (/^[a-z]*$/.test(word)) return word;
  return word
    .replace(/[äöüßıłøđ]/g, (letter) => SPELLINGS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}
