import { allMatches } from '../../all-matches.ts';
import { anyOf } from '../../any-of.ts';
import type { Judgement } from '../../judgement.ts';
import type { GermanLevel } from '../../posting-facts.ts';
import { openFinder, openHint, openTest } from '../find-near.ts';
import type { Passage } from '../passage.ts';
import { sentenceAround, sentenceReach } from '../sentence-around.ts';
import {
  ANY_LANGUAGE,
  ASKED,
  DENIED_BEFORE,
  LEVEL_DENIED,
  LEVEL_WORDS,
  NOT_ASKED,
  NOT_NEEDED,
  OTHER_LANGUAGE,
  OTHER_LANGUAGES,
  STILL_WISHED,
} from './german-words.ts';

/** The language itself, or skills in it; not Germany, Germans or teaching it. */
const MENTION =
  /(?<![\p{L}-])(?:(?<=im )deutschen(?=[,.;]|$| (?:sattelfest|sicher|fit|fließend|gut|sehr|zu hause|in wort))|deutsch(?:-?\s?(?:sprach)?-?kenntniss?e?n?|-?niveau|-(?=[,\s/]*(?:und|oder|sowie|bzw\.?|\/|&|,))|(?![\p{L}-]))|deutsche[nrsm]? (?:sprache|sprachkenntniss?e?n?|schrift|rechtschreibung|wort)|german(?: language)?(?![\p{L}-]))|(?<!\p{L})sprach-?(?:kenntniss?e?n?|niveau|level|zertifikat|nachweis)(?!\p{L})/giu;
/** "Ihre Sprachkompetenz im Deutschen"; not the Deutsche Rote Kreuz. */
const AS_NOUN = /(?<=[Ii]m )Deutschen(?! \p{Lu})/gu;
const REACH_BEFORE = 70;
const REACH_AFTER = 90;

const CEFR = /(?<![\p{L}\d])(A1|A2|B1|B2|C1|C2)(?![\p{L}\d])/u;
const CEFR_ALONE =
  /(?<![\p{L}\d])(A1|A2|B1|B2|C1|C2)[- ](?:niveau|deutsch|sprach|zertifikat|level|prüfung|nachweis|sprachniveau)|(?<!\p{L})(?:telc|goethe|dtz|testdaf|niveau|level|zertifikat)[- :]{1,2}(?:deutsch )?(A1|A2|B1|B2|C1|C2)(?![\p{L}\d])/iu;
/** "Mindestens B2": these are no classes of driving licences. */
const CEFR_AT_LEAST =
  /(?<!\p{L})(?:mindestens|mind\.|wenigstens|minimum|at least) (B1|B2|C2)(?![\p{L}\d])|(?<![\p{L}\d])(B1|B2|C2) (?:oder (?:besser|höher|mehr)|or (?:better|higher|above)|aufwärts|wird (?:vorausgesetzt|verlangt|erwartet)|ist (?:voraussetzung|pflicht|nötig|erforderlich))/iu;
const find = openFinder([MENTION, CEFR_ALONE, AS_NOUN, CEFR_AT_LEAST]);

const isNotAsked = openTest(NOT_ASKED);
const hintNotNeeded = openHint(NOT_NEEDED);

interface Mention {
  readonly words: string;
  readonly before: string;
  readonly after: string;
  readonly passage: Passage;
  /** Where the words begin. */
  readonly at: number;
}

/**
 * The German that is asked of applicants: a level of the Common European Framework wins over words; a course that is
 * offered, a school subject and "nicht nötig" ask for nothing.
 */
export function judgeGerman(passages: readonly Passage[]): Judgement<GermanLevel | null> {
  const mentions = passages.flatMap(mentionsIn).filter(isAsked);
  return (
    firstOf(mentions, cefrOf, 0.95) ??
    cefrAlone(passages) ??
    firstOf(mentions, wordsOf, 0.9) ??
    firstOf(mentions, likewise, 0.8) ??
    firstOf(mentions, plainly, 0.7) ?? { value: null, confidence: 0, evidence: [] }
  );
}

function mentionsIn(passage: Passage): readonly Mention[] {
  const { text } = passage;
  const matchesOf = find(passage);
  return [...matchesOf(0), ...matchesOf(2)].map(({ at, words }) => {
    const end = at + words.length;
    return {
      words,
      before: clauseBefore(text.slice(Math.max(0, at - REACH_BEFORE), at)),
      after: clauseAfter(text.slice(end, end + REACH_AFTER)),
      passage,
      at,
    };
  });
}

const CLAUSE_END = anyOf(
  /\n/iu,
  /[.!?;•·|:](?=\s|$)/iu,
  /,(?!\s*(?:\p{L}+-\s*)?(?:und|oder)?\s*$)/iu,
  /(?<!-) sowie /iu,
  /(?<![-,]) und (?=(?:sehr |gut|fließ|sicher|ausgez|grund|einfach))/iu,
);

/** Words that still belong to the mention: of "Englisch gut, sehr gute Deutsch…" those behind the comma. */
function clauseBefore(before: string): string {
  return before.split(CLAUSE_END).at(-1) ?? '';
}

function clauseAfter(after: string): string {
  return (
    after.split(/(?<!(?:mind|min|ca|bzw|inkl|ggf|evtl|zzgl|wg|sog))\.(?=\s|$)|\n|[!?;•·|](?=\s|$)/iu)[0] ?? ''
  );
}

function isAsked({ words, before, after, passage, at }: Mention): boolean {
  const end = at + words.length;
  if (isOtherwiseMeant(passage, at, end)) return false;
  const clause = `${before}${words}${after}`;
  if (/^sprach/iu.test(words) && OTHER_LANGUAGE.test(clause) && !/deutsch/iu.test(clause)) return false;
  const mayBeUnneeded = hintNotNeeded(passage, at - REACH_BEFORE, end + REACH_AFTER);
  // What is denied of another language is not denied of German.
  const own = ownClause(`${before.slice(lastOther(before))}${words}${after.slice(0, other(after))}`);
  const isUnneeded = (mayBeUnneeded && NOT_NEEDED.test(own)) || DENIED_BEFORE.test(before);
  if (mayBeUnneeded && ANY_LANGUAGE.test(sentenceAround(passage.text, at, end))) return false;
  return !isUnneeded || STILL_WISHED.test(own);
}

/** "Deutsch sprichst du fließend, Vorkenntnisse sind egal": what is said behind the comma is said of something else. */
function ownClause(clause: string): string {
  const [first = ''] = clause.split(
    /, (?=\p{Lu}\p{L}{3,} (?:ist|sind|brauch|spiel|verlang|erwart|setz|muss|müss))/u,
  );
  return IS_SENTENCE.test(first) ? first : clause;
}

const IS_SENTENCE =
  /(?<!\p{L})(?:sprech|sprich|spricht|beherrsch|können|kannst|soll|brauch|benötig|ist|sind|haben|hast|muss|müss|bring|versteh|kenntnis)/iu;

/** A course, a school subject or the like, by the sentence around. */
function isOtherwiseMeant(passage: Passage, start: number, end: number): boolean {
  const { text } = passage;
  return isNotAsked(passage, ...sentenceReach(text, start, end), () => sentenceAround(text, start, end));
}

function firstOf(
  mentions: readonly Mention[],
  read: (mention: Mention) => { readonly level: GermanLevel; readonly quote: string } | null,
  confidence: number,
): Judgement<GermanLevel | null> | null {
  for (const mention of mentions) {
    const found = read(mention);
    if (found)
      return {
        value: found.level,
        confidence,
        evidence: [{ field: mention.passage.field, quote: found.quote.trim() }],
      };
  }
  return null;
}

/** The level nearest behind the mention, before another language; else the one before it. */
function cefrOf({ words, before, after }: Mention) {
  const behind = after.slice(0, /^\s*,/u.test(after) && isTold(before) ? otherAt(after) : other(after));
  const match = CEFR.exec(behind);
  if (match?.[1]) return { level: match[1] as GermanLevel, quote: words + behind.slice(0, match.index + 2) };
  const ahead = before.slice(lastOther(before));
  const earlier = CEFR.exec(ahead);
  if (earlier?.[1]) return { level: earlier[1] as GermanLevel, quote: ahead.slice(earlier.index) + words };
  return null;
}

function cefrAlone(passages: readonly Passage[]): Judgement<GermanLevel | null> | null {
  for (const passage of passages) {
    const matchesOf = find(passage);
    const match = matchesOf(1)[0] ?? matchesOf(3)[0];
    const named = match?.groups[0] ?? match?.groups[1];
    if (!match || named === undefined) continue;
    const end = match.at + match.words.length;
    const near = sentenceAround(passage.text, match.at, end);
    if (OTHER_LANGUAGE.test(near) || isOtherwiseMeant(passage, match.at, end)) continue;
    const level = named.toUpperCase() as GermanLevel;
    return { value: level, confidence: 0.85, evidence: [{ field: passage.field, quote: match.words }] };
  }
  return null;
}

/** "Verhandlungssichere Deutschkenntnisse, Englisch B1": German has its level already. */
function isTold(before: string): boolean {
  return nearestWord(before.slice(lastOther(before)), 'last') !== null;
}

function otherAt(after: string): number {
  const at = after.search(OTHER_LANGUAGE);
  return at < 0 ? after.length : at;
}

/** Where another language takes over, unless it shares the words: "Deutsch und Englisch fließend". */
function other(after: string): number {
  const match = OTHER_LANGUAGE.exec(after);
  if (!match || /^\s*(?:-|und|oder|&|\/|,\s*)*\s*$/iu.test(after.slice(0, match.index))) return after.length;
  return match.index;
}

/** "Fließend Englisch und Deutsch" */
const SHARED_WORD = /^\p{L}{0,3} (?:und|&|sowie|wie auch) $/u;

function lastOther(before: string): number {
  const last = allMatches(OTHER_LANGUAGES, before).at(-1);
  return last === undefined ||
    SHARED_WORD.test(before.slice(last.index + last[0].length)) ||
    /^\p{L}*-\s*(?:und|oder|\/|&)?\s*$/iu.test(before.slice(last.index + last[0].length))
    ? 0
    : last.index + last[0].length;
}

/** "Englisch verhandlungssicher, Deutsch ebenso" */
const LIKEWISE = /^\W{0,3}(?:ebenso|ebenfalls|genauso|gleichfalls|dito|auch)\W*$/iu;

function likewise({ words, after, passage, at }: Mention) {
  if (!LIKEWISE.test(after)) return null;
  const ahead = passage.text.slice(Math.max(0, at - REACH_BEFORE), at);
  const level = OTHER_LANGUAGE.test(ahead) ? nearestWord(ahead, 'last') : null;
  return level && { level: level.level, quote: ahead.slice(level.index) + words };
}

function wordsOf({ words, before, after }: Mention) {
  const ahead = before.slice(lastOther(before));
  const behind = after.slice(0, other(after));
  const later = nearestWord(behind, 'first');
  const level = nearestWord(ahead, 'last');
  // "Englisch fließend, Deutsch gut": what stands before the comma is said of the other language.
  const isOfOther =
    (later !== null || STILL_WISHED.test(behind)) && OTHER_LANGUAGE.test(before) && /,\s*$/u.test(ahead);
  if (level && !isOfOther) return { level: level.level, quote: ahead.slice(level.index) + words };
  if (later) return { level: later.level, quote: words + behind.slice(0, later.index + later.length) };
  const both = /in (?:wort und schrift|schrift und wort)|mündlich und schriftlich/iu.exec(behind);
  if (both) return { level: 'fluent' as const, quote: words + behind.slice(0, both.index + both[0].length) };
  return null;
}

function nearestWord(text: string, which: 'first' | 'last') {
  const found = LEVEL_WORDS.flatMap(([level, pattern]) =>
    allMatches(pattern, text).map((match) => ({ level, index: match.index, length: match[0].length })),
  ).toSorted((a, b) => a.index - b.index);
  // "gute bis sehr gute": the less of the two is enough.
  const denied = found.find(({ index }) => LEVEL_DENIED.test(text.slice(0, index)));
  if (denied) return { ...denied, level: 'basic' as const };
  const good = found.find(({ level }) => level === 'good');
  if (good && / bis (?:hin )?(?:zu )?sehr gut/iu.test(text)) return good;
  return (which === 'first' ? found[0] : found.at(-1)) ?? null;
}

function plainly({ words, before, after }: Mention) {
  if (/^sprach/iu.test(words)) return null;
  const clause = `${before}${words}${after.slice(0, 80)}`;
  return ASKED.test(clause) ? { level: 'basic' as const, quote: words } : null;
}
