import type { Judgement } from '../../judgement.ts';
import type { GermanLevel } from '../../posting-facts.ts';
import { openFinder } from '../find-near.ts';
import type { Passage } from '../rule.ts';
import { sentenceAround } from '../rule.ts';

/** The language itself, or skills in it; not Germany, Germans or teaching it. */
const MENTION =
  /(?<![\p{L}-])(?:deutsch(?:-?\s?(?:sprach)?-?kenntniss?e?n?|-?niveau|-(?=[,\s/]*(?:und|oder|sowie|bzw\.?|\/|&|,))|(?![\p{L}-]))|deutsche[nrsm]? (?:sprache|sprachkenntniss?e?n?|schrift|rechtschreibung|wort)|german(?: language)?(?![\p{L}-]))|(?<!\p{L})sprach-?(?:kenntniss?e?n?|niveau|level|zertifikat|nachweis)(?!\p{L})/giu;
const find = openFinder([MENTION]);
const REACH_BEFORE = 70;
const REACH_AFTER = 90;

const CEFR = /(?<![\p{L}\d])(A1|A2|B1|B2|C1|C2)(?![\p{L}\d])/u;
const CEFR_ALONE = /(?<![\p{L}\d])(A1|A2|B1|B2|C1|C2)[- ](?:niveau|deutsch|sprach|zertifikat|level)/iu;
const OTHER_LANGUAGE =
  /englisch|english|französisch|niederländisch|dutch|spanisch|italienisch|polnisch|russisch|türkisch|arabisch|ukrainisch|fremdsprache/iu;

/** Courses offered, school subjects, languages of a document: nothing that is asked of applicants. */
const NOT_ASKED =
  /(?:deutsch|sprach|integrations)-?kurs|deutsch ?unterricht|deutsch als (?:fremd|zweit)|(?:note|noten|zensuren?|fächer|schulfach|unterrichtsfach|unterrichten)(?!\p{L})[^.!?;]{0,40}deutsch|deutsch(?:,| und)? (?:mathe|mathematik)(?!\p{L})|mathe(?:matik)?(?:,| und) deutsch|beim? (?:\p{L}+ )?deutsch ?lernen|deutsch lernen|helfen [^.!?;]{0,30}deutsch/iu;
const NOT_NEEDED =
  /(?:nicht|kein\p{L}*|weder)(?: \p{L}+){0,2} (?:nötig|erforderlich|notwendig|voraus\p{L}*|zwingend|wichtig|muss|brauch\p{L}*)|(?:nötig|erforderlich|notwendig|wichtig)(?: sind| ist)? nicht|(?:deutsch|sprach)\p{L}*[^.!?;,]{0,30} (?:egal|nebensache|zweitrangig|kein muss)|no german|not (?:required|needed|necessary|a must)|egal/iu;
const DENIED_BEFORE = /(?<!\p{L})(?:keine?|ohne)(?: \p{L}+){0,2} ?$/iu;
const STILL_WISHED = /von vorteil|wünschenswert|hilfreich|gern gesehen|plus/iu;

type Words = 'fluent' | 'good' | 'basic';

/** From a word before or behind the mention; the longer phrase first, so that "sehr gut" is not "gut". */
const LEVEL_WORDS: readonly (readonly [Words, RegExp])[] = [
  [
    'fluent',
    /(?:sehr gut|ausgezeichnet|hervorragend|exzellent|ausgeprägt|umfassend|vertieft|fließend|fliessend|verhandlungs-?sicher|stil-?sicher|perfekt|muttersprach|einwandfrei|fehlerfrei|sicher(?!heit|stell|ung)|beherrsch|bestens|native|fluent|excellent|very good|proficien|business[- ]fluent|sprachgewandt|versiert|tadellos)\p{L}*/giu,
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
const ASKED =
  /kenntnis|sprach|erforderlich|notwendig|nötig|voraus|vorteil|wünschenswert|verständig|sprechen|sprichst|spricht|oder (?:\p{L}+ )?(?:englisch|polnisch|türkisch|russisch|rumänisch|arabisch|französisch|niederländisch|ukrainisch)|ein muss|pflicht|erwarten wir|erwartet (?:werden|wird)|required|skills|knowledge|advantage|an? (?:plus|asset)|command/iu;

interface Mention {
  readonly words: string;
  readonly before: string;
  readonly after: string;
  readonly sentence: string;
  readonly field: Passage['field'];
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

function mentionsIn({ field, text, spots }: Passage): readonly Mention[] {
  return find(
    text,
    spots,
  )(0).map(({ at, words }) => {
    const end = at + words.length;
    return {
      field,
      words,
      before: clauseBefore(text.slice(Math.max(0, at - REACH_BEFORE), at)),
      after: clauseAfter(text.slice(end, end + REACH_AFTER)),
      sentence: sentenceAround(text, at, end),
    };
  });
}

/** Words that still belong to the mention: of "Englisch gut, sehr gute Deutsch…" those behind the comma. */
function clauseBefore(before: string): string {
  const clause =
    before
      .split(
        /[.!?;\n•·|:](?=\s|$)|,(?!\s*(?:\p{L}+-\s*)?(?:und|oder)?\s*$)|(?<!-) sowie |(?<![-,]) und (?=(?:sehr |gut|fließ|sicher|ausgez|grund|einfach))/iu,
      )
      .at(-1) ?? '';
  return clause;
}

function clauseAfter(after: string): string {
  return (
    after.split(/(?<!(?:mind|min|ca|bzw|inkl|ggf|evtl|zzgl|wg|sog))\.(?=\s|$)|[!?;\n•·|](?=\s|$)/iu)[0] ?? ''
  );
}

function isAsked({ words, before, after, sentence }: Mention): boolean {
  if (NOT_ASKED.test(sentence)) return false;
  const clause = `${before}${words}${after}`;
  if (/^sprach/iu.test(words) && OTHER_LANGUAGE.test(clause) && !/deutsch/iu.test(clause)) return false;
  return STILL_WISHED.test(clause) || !(NOT_NEEDED.test(clause) || DENIED_BEFORE.test(before));
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
        evidence: [{ field: mention.field, quote: found.quote.trim() }],
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
  for (const { field, text } of passages) {
    const match = CEFR_ALONE.exec(text);
    if (!match?.[1]) continue;
    const near = sentenceAround(text, match.index, match.index + match[0].length);
    if (OTHER_LANGUAGE.test(near) || NOT_ASKED.test(near)) continue;
    const level = match[1].toUpperCase() as GermanLevel;
    return { value: level, confidence: 0.85, evidence: [{ field, quote: match[0] }] };
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
  const level = nearestWord(ahead, 'last');
  if (level) return { level: level.level, quote: ahead.slice(level.index) + words };
  const behind = after.slice(0, other(after));
  const later = nearestWord(behind, 'first');
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
  const good = found.find(({ level }) => level === 'good');
  if (good && / bis (?:hin )?(?:zu )?sehr gut/iu.test(text)) return good;
  return (which === 'first' ? found[0] : found.at(-1)) ?? null;
}

function plainly({ words, before, after }: Mention) {
  if (/^sprach/iu.test(words)) return null;
  const clause = `${before}${words}${after.slice(0, 80)}`;
  return ASKED.test(clause) ? { level: 'basic' as const, quote: words } : null;
}
