import { anyOf } from '../../any-of.ts';
import type { Judgement } from '../../judgement.ts';
import type { GermanLevel } from '../../posting-facts.ts';
import { openFinder, openHint } from '../find-near.ts';
import type { Passage } from '../passage.ts';
import { sentenceAround, sentenceReach } from '../sentence-around.ts';

/** The language itself, or skills in it; not Germany, Germans or teaching it. */
const MENTION =
  /(?<![\p{L}-])(?:(?<=im )deutschen(?=[,.;]|$| (?:sattelfest|sicher|fit|fließend|gut|sehr|zu hause|in wort))|deutsch(?:-?\s?(?:sprach)?-?kenntniss?e?n?|-?niveau|-(?=[,\s/]*(?:und|oder|sowie|bzw\.?|\/|&|,))|(?![\p{L}-]))|deutsche[nrsm]? (?:sprache|sprachkenntniss?e?n?|schrift|rechtschreibung|wort)|german(?: language)?(?![\p{L}-]))|(?<!\p{L})sprach-?(?:kenntniss?e?n?|niveau|level|zertifikat|nachweis)(?!\p{L})/giu;
const REACH_BEFORE = 70;
const REACH_AFTER = 90;

const CEFR = /(?<![\p{L}\d])(A1|A2|B1|B2|C1|C2)(?![\p{L}\d])/u;
const CEFR_ALONE =
  /(?<![\p{L}\d])(A1|A2|B1|B2|C1|C2)[- ](?:niveau|deutsch|sprach|zertifikat|level|prüfung|nachweis|sprachniveau)|(?<!\p{L})(?:telc|goethe|dtz|testdaf|niveau|level)[- :]{1,2}(?:deutsch )?(A1|A2|B1|B2|C1|C2)(?![\p{L}\d])/iu;
const find = openFinder([MENTION, CEFR_ALONE]);

const OTHER_LANGUAGE = anyOf(
  /englisch/iu,
  /english/iu,
  /französisch/iu,
  /niederländisch/iu,
  /dutch/iu,
  /spanisch/iu,
  /italienisch/iu,
  /polnisch/iu,
  /russisch/iu,
  /türkisch/iu,
  /arabisch/iu,
  /ukrainisch/iu,
  /fremdsprache/iu,
);

/** Courses offered, school subjects, languages of a document: nothing that is asked of applicants. */
const NOT_ASKED = anyOf(
  /(?:deutsch|sprach|integrations)-?kurs/iu,
  /deutsch ?unterricht/iu,
  /deutsch als (?:fremd|zweit)/iu,
  /(?:note|noten|zensuren?|fächer|schulfach|unterrichtsfach|unterrichten)(?!\p{L})[^.!?;]{0,40}deutsch/iu,
  /deutsch(?:,| und)? (?:mathe|mathematik)(?!\p{L})/iu,
  /mathe(?:matik)?(?:,| und) deutsch/iu,
  /beim? (?:\p{L}+ )?deutsch ?lernen/iu,
  /deutsch lernen/iu,
  /helfen [^.!?;]{0,30}deutsch/iu,
  /(?:wir|team|chef|leitung|kolleg\p{L}+) (?:auch )?(?:sprechen|spricht) (?:\p{L}+,? (?:und )?){0,3}deutsch/iu,
);
const NOT_NEEDED = anyOf(
  /(?:nicht|kein\p{L}*|weder)(?: \p{L}+){0,2} (?:nötig|erforderlich|notwendig|voraus\p{L}*|zwingend|wichtig|muss|brauch\p{L}*)/iu,
  /(?:nötig|erforderlich|notwendig|wichtig)(?: sind| ist)? nicht/iu,
  /(?:deutsch|sprach)\p{L}*[^.!?;,]{0,30} (?:egal|nebensache|zweitrangig|kein muss)/iu,
  /deutsch (?:noch )?nicht (?:so )?(?:perfekt|gut|fehlerfrei|fließend)/iu,
  /(?:deutsch|sprach)\p{L}*[^.!?;,]{0,40} (?:brauch|benötig|verlang|erwart|forder)\p{L}*(?: \p{L}+){0,2} nicht(?! (?:nur|perfekt|fließend))/iu,
  /(?:müssen|musst) (?:sie|du) (?:\p{L}+ )?nicht (?:mitbringen|haben|können|vorweisen|nachweisen)/iu,
  /no german/iu,
  /neither german/iu,
  /not (?:required|needed|necessary|a must)/iu,
  /egal/iu,
);
const hintNotAsked = openHint(NOT_ASKED);
const hintNotNeeded = openHint(NOT_NEEDED);
const DENIED_BEFORE = /(?<!\p{L})(?:keine?|ohne)(?: \p{L}+){0,2} ?$/iu;
const STILL_WISHED = /von vorteil|wünschenswert|hilfreich|gern gesehen|plus/iu;

type Words = 'fluent' | 'good' | 'basic';

/** From a word before or behind the mention; the longer phrase first, so that "sehr gut" is not "gut". */
const LEVEL_WORDS: readonly (readonly [Words, RegExp])[] = [
  [
    'fluent',
    /(?:sehr gut|ausgezeichnet|hervorragend|exzellent|ausgeprägt|umfassend|vertieft|fließend|fliessend|verhandlungs-?sicher|stil-?sicher|perfekt|muttersprach|einwandfrei|fehlerfrei|(?<!\p{L})sicher(?!heit|stell|ung)|(?:sprach|kommunikations)-?sicher|rede-?sicher|beherrsch|bestens|native|fluent|excellent|very good|proficien|business[- ]fluent|sprachgewandt|sattelfest|versiert|tadellos)\p{L}*/giu,
  ],
  [
    'good',
    /(?<!sehr |so )(?<!\p{L})(?:gut(?:e[snrm]?)?|solide[nrs]?|good|ordentliche[ns]?|fundierte[nrs]?)(?!\p{L})/giu,
  ],
  [
    'basic',
    /(?:grund(?:legende)?-?kenntnis|grundlegend|basis-?kenntnis|basic|etwas|(?:ein )?bisschen|einfach|ausreichend|wenig|hinreichend|verständ(?:igen|lich|igung|nis)|einigermaßen|so gut)\p{L}*/giu,
  ],
];
/** "Ihr Deutsch muss nicht perfekt sein". */
const LEVEL_DENIED = /(?<!\p{L})(?:nicht|kein\p{L}*) (?:unbedingt |zwingend |so |immer )?$/iu;
const ASKED = anyOf(
  /kenntnis/iu,
  /sprach/iu,
  /erforderlich/iu,
  /notwendig/iu,
  /nötig/iu,
  /voraus/iu,
  /vorteil/iu,
  /wünschenswert/iu,
  /verständig/iu,
  /sprechen/iu,
  /reden (?:kann|können)/iu,
  /verstehst/iu,
  /verstehen sie/iu,
  /deutsch (?:\p{L}+ )?(?:versteh|folgen)/iu,
  /unterhalten/iu,
  /sprichst/iu,
  /spricht/iu,
  /oder (?:\p{L}+ )?(?:englisch|polnisch|türkisch|russisch|rumänisch|arabisch|französisch|niederländisch|ukrainisch)/iu,
  /ein muss/iu,
  /pflicht/iu,
  /erwarten wir/iu,
  /erwartet (?:werden|wird)/iu,
  /required/iu,
  /skills/iu,
  /knowledge/iu,
  /advantage/iu,
  /an? (?:plus|asset)/iu,
  /command/iu,
);

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
    firstOf(mentions, plainly, 0.7) ?? { value: null, confidence: 0, evidence: [] }
  );
}

function mentionsIn(passage: Passage): readonly Mention[] {
  const { text } = passage;
  return find(passage)(0).map(({ at, words }) => {
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

/** Words that still belong to the mention: of "Englisch gut, sehr gute Deutsch…" those behind the comma. */
function clauseBefore(before: string): string {
  const clause =
    before
      .split(
        anyOf(
          /\n/iu,
          /[.!?;•·|:](?=\s|$)/iu,
          /,(?!\s*(?:\p{L}+-\s*)?(?:und|oder)?\s*$)/iu,
          /(?<!-) sowie /iu,
          /(?<![-,]) und (?=(?:sehr |gut|fließ|sicher|ausgez|grund|einfach))/iu,
        ),
      )
      .at(-1) ?? '';
  return clause;
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
  const isUnneeded = (mayBeUnneeded && NOT_NEEDED.test(clause)) || DENIED_BEFORE.test(before);
  return !isUnneeded || STILL_WISHED.test(clause);
}

/** A course, a school subject or the like, by the sentence around. */
function isOtherwiseMeant(passage: Passage, start: number, end: number): boolean {
  const { text } = passage;
  const mayBe = hintNotAsked(passage, ...sentenceReach(text, start, end));
  return mayBe && NOT_ASKED.test(sentenceAround(text, start, end));
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
  const behind = after.slice(0, other(after));
  const match = CEFR.exec(behind);
  if (match?.[1]) return { level: match[1] as GermanLevel, quote: words + behind.slice(0, match.index + 2) };
  const ahead = before.slice(lastOther(before));
  const earlier = CEFR.exec(ahead);
  if (earlier?.[1]) return { level: earlier[1] as GermanLevel, quote: ahead.slice(earlier.index) + words };
  return null;
}

function cefrAlone(passages: readonly Passage[]): Judgement<GermanLevel | null> | null {
  for (const passage of passages) {
    const [match] = find(passage)(1);
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

/** Where another language takes over, unless it shares the words: "Deutsch und Englisch fließend". */
function other(after: string): number {
  const match = OTHER_LANGUAGE.exec(after);
  if (!match || /^\s*(?:-|und|oder|&|\/|,\s*)*\s*$/iu.test(after.slice(0, match.index))) return after.length;
  return match.index;
}

function lastOther(before: string): number {
  const all = [...before.matchAll(new RegExp(OTHER_LANGUAGE.source, 'giu'))];
  const last = all.at(-1);
  return last === undefined ||
    /^\p{L}*-\s*(?:und|oder|\/|&)?\s*$/iu.test(before.slice(last.index + last[0].length))
    ? 0
    : last.index + last[0].length;
}

function wordsOf({ words, before, after }: Mention) {
  const ahead = before.slice(lastOther(before));
  const behind = after.slice(0, other(after));
  const later = nearestWord(behind, 'first');
  const level = nearestWord(ahead, 'last');
  // "Englisch fließend, Deutsch gut": what stands before the comma is said of the other language.
  const isOfOther = later !== null && ahead.length < before.length && /,\s*$/u.test(ahead);
  if (level && !isOfOther) return { level: level.level, quote: ahead.slice(level.index) + words };
  if (later) return { level: later.level, quote: words + behind.slice(0, later.index + later.length) };
  const both = /in (?:wort und schrift|schrift und wort)|mündlich und schriftlich/iu.exec(behind);
  if (both) return { level: 'fluent' as const, quote: words + behind.slice(0, both.index + both[0].length) };
  return null;
}

function nearestWord(text: string, which: 'first' | 'last') {
  const found = LEVEL_WORDS.flatMap(([level, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ level, index: match.index, length: match[0].length })),
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
