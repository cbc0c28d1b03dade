import { REACH_ENDS, SAYS_WHO } from './announcing-words.ts';
import { WORD } from './name-words.ts';
import { behindInitials, isBlank, readName } from './read-name.ts';
import { has, type Token, type Words } from './tokens.ts';
import { ENDING } from './word-endings.ts';
import { isNameLike, LOOK } from './word-traits.ts';

const MOST_BETWEEN = 6;
const MOST_TITLES = 6;
const LOOK_BACK = 50;
const LOOK_AHEAD = 70;

/** The first word behind titles and offices: "Dr. med.", "Bürgermeisterin". */
export function skipTitles(words: Words, from: number): number {
  let at = from;
  for (; at < from + MOST_TITLES; at += 1) {
    const token = words.tokenAt(at);
    if (!token) return at;
    const isTitle = has(token, WORD.title) && /^[.-]/.test(words.gapBehind(at));
    const isOffice =
      has(token, ENDING.role) && !has(token, WORD.surname | WORD.given) && isBlank(words.gapBehind(at));
    const isLongTitle = /^(?:Professor|Professorin|Mag|PD)$/.test(token.word);
    if (!isTitle && !isOffice && !isLongTitle) return at;
  }
  return at;
}

/** "bis Sonntag, 17.01." is no Herr Sonntag. */
const WEEKDAY = /^(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch)$/;

/**
 * Whether the sentence announces that the word at this place is a name: "frag nach …", "heißt …", "Ansprechpartner: …",
 * "unser Serviceleiter …", "… freut sich", "… aus dem Recruiting".
 */
export function isAnnounced(words: Words, at: number): boolean {
  const token = words.tokenAt(behindInitials(words, at));
  if (!token || !isNameLike(token.traits) || WEEKDAY.test(token.word)) return false;
  if (has(token, WORD.town)) return isAskedToReach(words, at);
  return (
    isSaidBefore(words, at) || isSaidBehind(words, at) || isContactOf(words, at) || isInOffice(words, at)
  );
}

const ASKS_FOR = /(?:frag|verlang)\p{L}{0,3} (?:\p{Ll}+ ){0,3}nach $/iu;
/** A number or an address follows in the same line. */
function leadsToContact(words: Words, at: number): boolean {
  return /^[^\n]*?(?:@|\d[\d /().–-]{4,}\d)/.test(textBehind(words, at));
}

const REACH =
  /(?:\bsend [^.!?\n]{2,40} to|\bschreib(?:e|en|t)?(?: sie)?(?: an)?|(?:nachricht|sms|whatsapp) an|\b(?:write|talk|speak|reach out|apply)(?: directly)? to|\b(?:text|email|message|contact|whatsapp|call)|\b(?:meld|wend|bewirb|bewerb|frag)\p{L}{0,3}(?: (?:sie|dich|euch|sich|bitte|einfach|gern|gerne|direkt)){0,4} (?:bei|an)|\b(?:ruf|rufe|rufen|erreich\p{L}*|kontaktier\p{L}*)(?: (?:sie|du|bitte|einfach|gern|gerne))*|\b(?:beantworte|steh|hilf|gib|erteil)t(?: (?:ihnen|dir|euch|gern|gerne))*) $/iu;

/** "Schreib Petrov – …", "rufen Sie Eschweiler an: …", with the number or address behind it. */
function isAskedToReach(words: Words, at: number): boolean {
  if (!(words.traitsAt(at - 1) & LOOK.announces)) return false;
  if (!REACH_ENDS.has(previousWord(words, at).toLowerCase())) return false;
  return REACH.test(textBefore(words, at)) && leadsToContact(words, at);
}

function isPair(words: Words, at: number): boolean {
  const span = readName(words, at, false);
  return span !== null && span.last > at;
}

function textBefore({ text, tokenAt }: Words, at: number): string {
  const start = tokenAt(at)?.start ?? 0;
  return text.slice(Math.max(0, start - LOOK_BACK), start);
}

function textBehind({ text, tokenAt }: Words, at: number): string {
  const end = tokenAt(at)?.end ?? 0;
  return text.slice(end, end + LOOK_AHEAD);
}

/** The word before in the same sentence; empty when there is none. */
function previousWord(words: Words, at: number): string {
  const previous = words.tokenAt(at - 1);
  const gap = words.gapBehind(at - 1);
  return previous && !endsSentence(gap) && !/\d/.test(gap) ? previous.word : '';
}

function endsSentence(gap: string): boolean {
  return gap !== ' ' && /[.!?]\s|\n/.test(gap) && !isAbbreviation(gap);
}

/** "Inh. Meier", "z. Hd. Meier". */
function isAbbreviation(gap: string): boolean {
  return /^\.[ \u00a0]?$/.test(gap);
}

/** What somebody says follows: "Polier Ralf sagt: „Einfach herkommen“". */
const SPEAKS = /^(?:sagt|meint|erklärt|berichtet)$/;

/** "heißt Domi", "frag nach Domi", "ruf Domi an", "z. Hd. Domi"; "Mein Name ist Domi". */
function isSaidBefore(words: Words, at: number): boolean {
  if (!(words.traitsAt(at - 1) & LOOK.announces)) return false;
  const previous = previousWord(words, at).toLowerCase();
  if (SPEAKS.test(previous) && !isBlank(words.gapBehind(at - 1))) return false;
  const before = words.tokenAt(at - 2)?.word.toLowerCase() ?? '';
  switch (previous) {
    case '':
      return false;
    case 'nach':
      return ASKS_FOR.test(textBefore(words, at));
    case 'ist':
    case 'is':
      return /^(?:name|coach)$|partner(?:in)?$|person$/.test(before);
    case 'ihr':
    case 'ihre':
    case 'dein':
    case 'deine':
      return isSignature(words, at);
    case 'bin':
      return before === 'ich';
    case 'ruf':
    case 'ruft':
      return /^ (?:\S+ ){0,6}an\b/.test(textBehind(words, at));
    case 'bei':
    case 'an':
    case 'mit':
    case 'von':
      return (isPair(words, at) && leadsToContact(words, at)) || isAskedToReach(words, at);
    default:
      return (SAYS_WHO.has(previous) && isPerson(words, at)) || isAskedToReach(words, at);
  }
}

/** "Ihre Sabine Adams" at the end of a line. */
function isSignature(words: Words, at: number): boolean {
  const span = readName(words, at, false);
  if (span === null || span.last === at || !isGivenName(words, at)) return false;
  return /^[.!]?\s*(?:$|\n)/.test(textBehind(words, span.last));
}

/** What only people are said to do, so that a surname alone may do it. */
const DOES =
  / (?:freut sich|freuen sich|beantwortet |beantworten |meldet sich|verlangen(?= ?[.!,;)\n–-]))| an\b/uy;
const ACTS =
  / (?:\p{Lu}[\p{L}-]+ )?(?:freut sich|freuen sich|aus (?:dem|der|unserem|unserer) |vom |beantwortet |beantworten |hilft |zeigt |betreut |begleitet |meldet sich|steht |kümmert |verlangen(?= ?[.!,;)\n–-])|ist (?:für dich|unter|gern|gerne|dein|deine|Ihr|telefonisch|erreichbar)|erreich(?:en Sie|st du)|leitet |gibt (?:dir|Ihnen|gern)|erteilt |is happy|will )/uy;

function isSaidBehind(words: Words, at: number): boolean {
  if (!followsWord(ACTS, words, at)) return false;
  if (isGivenName(words, at)) return true;
  return !isBehindArticle(words, at) && (isPair(words, at) || followsWord(DOES, words, at));
}

/** Whether a sticky pattern that begins with a blank fits right behind a word. */
function followsWord(pattern: RegExp, { text, tokenAt }: Words, at: number): boolean {
  const end = tokenAt(at)?.end ?? text.length;
  pattern.lastIndex = end;
  return text.charAt(end) === ' ' && pattern.test(text);
}

const ARTICLE =
  /^(?:d(?:er|ie|as|e[mns])|(?:m|d|s|k)?ein(?:e[rnm]?)?|unser(?:e[rnm]?)?|eure?|euer|ihre?|jede[rs]?|diese[rs]?|welche[rs]?|our|your|the|a)$/i;
const MOST_ADJECTIVES = 2;

/** "Unser Koch freut sich", "der neue Maler meldet sich": an occupation, though people are called so, too. */
function isBehindArticle(words: Words, at: number): boolean {
  for (let back = at; back >= at - MOST_ADJECTIVES; back -= 1) {
    const previous = previousWord(words, back);
    if (ARTICLE.test(previous)) return true;
    if (!/^\p{Ll}+(?:e|er|es|en|em)$/u.test(previous)) return false;
  }
  return false;
}

function isGivenName({ tokenAt }: Words, at: number): boolean {
  const token = tokenAt(at);
  return token !== undefined && has(token, WORD.given | WORD.homonym);
}

/** Two words of a name, or one that is known as such. */
function isPerson(words: Words, at: number): boolean {
  const token = words.tokenAt(at);
  if (!token || has(token, WORD.town)) return false;
  if (has(token, WORD.given | WORD.homonym | WORD.surname)) return true;
  const span = readName(words, at, false);
  return span !== null && (span.last > at || !has(token, ENDING.noun));
}

/** "Ansprechpartner für den Standort Jülich ist Zdravko Mihajlov". */
function isContactOf(words: Words, at: number): boolean {
  const from = Math.max(0, at - 1 - MOST_BETWEEN);
  if (words.nextCapitalWith(WORD.contact, from, at) === at) return false;
  for (let back = at - 1; back >= from; back -= 1) {
    const token = words.tokenAt(back);
    const gap = words.gapBehind(back);
    if (!token || endsPhrase(gap)) return false;
    if (has(token, WORD.contact) && !isThing(words, at))
      return back === at - 1 || gap.includes(':') || isPairOrKnown(words, at) || leadsToContact(words, at);
    if (!isGlue(token) && !gap.includes(':')) return false;
  }
  return false;
}

/** "Bewerbungen bis zum Jahresende", "der Leiter des Bauhofs": behind an article an unknown word is a thing. */
function isThing(words: Words, at: number): boolean {
  const token = words.tokenAt(at);
  if (!token || has(token, WORD.given | WORD.homonym | WORD.surname)) return false;
  return isBehindArticle(words, at) || /^(?:zum|zur|am|im|ans|ins|vom)$/.test(previousWord(words, at));
}

function endsPhrase(gap: string): boolean {
  return gap !== ' ' && /[!?@\d]|\.\S|\.\s|[^:\s]\s*\n/.test(gap) && !isAbbreviation(gap);
}

function isGlue(token: Token): boolean {
  if (!has(token, LOOK.capital)) return true;
  if (has(token, ENDING.institution)) return false;
  return has(token, WORD.ordinary | WORD.town | WORD.title | ENDING.role);
}

function isPairOrKnown(words: Words, at: number): boolean {
  const token = words.tokenAt(at);
  if (!token) return false;
  if (has(token, WORD.surname | WORD.homonym | WORD.given)) return true;
  return isPair(words, at);
}

/** "unser Serviceleiter Dejan Marković", "Küchenchef Luigi", "Pflegedienstleitung: …". */
function isInOffice(words: Words, at: number): boolean {
  if (!(words.traitsAt(at - 1) & ENDING.role) || !/^(?::? |:? ?\n)$/.test(words.gapBehind(at - 1)))
    return false;
  const article = previousWord(words, at - 1);
  const isSought = /^(?:ein|eine|einen|als|zum|zur|mehrere|zwei|einer|einem)$/i.test(article);
  const isOurs = /^(?:unser|dein|ihr|mein|sein|de[rm]|die)/i.test(article) && isPair(words, at);
  const isBelieved = isGivenName(words, at) || isOurs || leadsToContact(words, at);
  return !isSought && isBelieved && !isOffered(words, at);
}

/** "Teamleiter Customer Success (m/w/d)". */
function isOffered(words: Words, at: number): boolean {
  return /^[^.\n]{0,30}\((?:[mwdfx]|all)[/|,* ]/i.test(textBehind(words, at));
}
