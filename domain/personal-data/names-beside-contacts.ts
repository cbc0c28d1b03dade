import type { Contact } from './contact.ts';
import { isRoleMailbox } from './role-mailbox.ts';
import { WORD } from './name-words.ts';
import { isOfInstitution } from './of-institution.ts';
import { isBlank, isOfficeBefore, readName, type NameSpan } from './read-name.ts';
import { has, type Words } from './tokens.ts';
import { isNameLike, LOOK } from './word-traits.ts';

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
  const looked = contacts.slice(0, MOST_CONTACTS);
  const before = looked.map((contact) => nameBefore(words, contact)).filter((span) => span !== null);
  const addresses = looked.filter(({ kind }) => kind === 'mail');
  const spans = [...before, ...namesRepeatedBy(words, addresses)];
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
    isBlank(words.gapBehind(at - 1)) &&
    isNameLike(previous.traits) &&
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
    return isNameLike(token.traits) && !has(token, WORD.town) ? at : null;
  }
  return null;
}

/** Not the end of a longer noun phrase: a name stands at the beginning of a line, behind a sign or behind a small word. */
function isLineOrPhrase(words: Words, at: number): boolean {
  const previous = words.tokenAt(at - 1);
  if (!previous) return true;
  const gap = words.gapBehind(at - 1);
  return !isBlank(gap) || /^(?:bei|an|und|oder|von|mit|ist)$/.test(previous.word);
}

/** "Bewerbungen an Koch, Tel. …", "Kontakt: Koch, Tel. …"; but "Wir suchen: Koch, Tel. …". */
function isAddressee(words: Words, at: number): boolean {
  const previous = words.tokenAt(at - 1);
  if (!previous) return false;
  const isAddressed = isBlank(words.gapBehind(at - 1)) && /^(?:bei|an|von|mit)$/.test(previous.word);
  return isAddressed || has(previous, WORD.contact);
}

/** "Bewerbung ohne Anschreiben: Lynen, Telefon …" */
function isSetOff(words: Words, at: number): boolean {
  const isBegun = at === 0 || /[:,;–\n(]\s?$|[.!?] $/.test(words.gapBehind(at - 1));
  return (
    isBegun &&
    /^,? ?\(?(?:Tel|Telefon|Mobil|Handy|Fon|Durchwahl)/.test(
      words.text.slice(words.tokenAt(at)?.end ?? 0).slice(0, 20),
    )
  );
}

/** Words of the text that the part before an `@` repeats: "Decker" of f.decker@… */
function namesRepeatedBy(words: Words, addresses: readonly Contact[]): NameSpan[] {
  const locals = addresses.filter(({ value }) => !isRoleMailbox(value)).map(({ value }) => localOf(value));
  const spans: NameSpan[] = [];
  if (locals.length === 0) return spans;
  const nextFrom = (at: number) => words.nextCapitalWith(LOOK.capital, at);
  for (let at = nextFrom(0); at < words.count; at = nextFrom(at + 1)) {
    const traits = words.traitsAt(at);
    if (traits & WORD.town || !isNameLike(traits)) continue;
    const word = spelledOut(words.tokenAt(at)?.word.toLowerCase() ?? '');
    const repeated = locals.filter(({ names }) => names.has(word));
    if (repeated.length === 0) continue;
    for (const first of new Set(repeated.map((local) => withGivenName(words, at, local))))
      spans.push(readName(words, first, false) ?? { first, last: at });
  }
  return spans;
}

/** What stands before the `@`, as `spelledOut` writes it: all its words, and those that are long enough for a name. */
interface Local {
  readonly pieces: readonly string[];
  readonly names: ReadonlySet<string>;
}

function localOf(address: string): Local {
  const local = address.split(/@|\s?[([{]\s?(?:at|ät)/i)[0] ?? '';
  const words = local
    .toLowerCase()
    .split(/[._-]|\d+/)
    .filter((word) => word !== '');
  const names = words.filter(({ length }) => length >= SHORTEST_PIECE);
  return { pieces: words.map(spelledOut), names: new Set(names.map(spelledOut)) };
}

/** Where "Zdravko Mihajlov" begins for z.mihajlov@…, whose given name nobody knows. */
function withGivenName(words: Words, at: number, { pieces }: Local): number {
  const initial = words
    .tokenAt(at - 1)
    ?.word.charAt(0)
    .toLowerCase();
  if (initial === undefined || !isPartBefore(words, at)) return at;
  const spelled = spelledOut(initial);
  return pieces.some((piece) => piece.startsWith(spelled)) ? at - 1 : at;
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
