import type { Evidence, EvidenceField } from '../judgement.ts';
import type { KldbCode, NormalisedPosting, OccupationJudgement } from '../posting.ts';
import { confidenceOf } from './confidence.ts';
import { findKnown } from './find-known.ts';
import { columnOf } from './lexicon.ts';
import type { OccupationLexicon } from './lexicon.ts';
import { rankGroups } from './rank-groups.ts';
import type { GroupRanking } from './rank-groups.ts';
import { textShares } from './read-text.ts';
import { titleShares } from './read-title.ts';
import type { TitleReading } from './read-title.ts';
import type { WordShare } from './score.ts';
import { normaliseTitle } from './words.ts';
import type { Word } from './words.ts';

/** From this confidence on a judgement may be taken for sure; calibrated so that at least 95 % of those are right. */
export const SURE = 0.9;

/** Below this likelihood no group is named: the words say too little. */
const LEAST_LIKELIHOOD = 0.08;
/** Words that tell the level of the work: beside a known title they leave its fifth digit open. */
const LEVEL_WORDS = new Set(
  'helfer hilfskraft hilfe meister leiter leitung teamleiter teamleitung gruppenleiter techniker ingenieur ausbilder chef vorarbeiter lehrer spezialist assistent'.split(
    ' ',
  ),
);
/** A runner-up less likely than this is none. */
const LEAST_ALTERNATIVE = 0.01;
const CODE_CONFIDENCE = 1;
/** A title is ours to read, not the source's word: no likelihood of the model makes it certain. */
const MOST_CONFIDENCE = 0.97;
/** Words quoted from the title, and from the text. */
const MOST_EVIDENCE = 3;

type Judged = Pick<NormalisedPosting, 'title' | 'text' | 'printedOccupations' | 'places'>;

/**
 * Sorts a posting into KldB 2010 by, in this order, the code its source prints, the occupation its source names,
 * its title and its text. The code has 5 digits where a title with one official code stands in it, else 3; it is
 * null when the words say too little.
 */
export function judgeOccupation(posting: Judged, lexicon: OccupationLexicon): OccupationJudgement {
  const printed = posting.printedOccupations.find(({ kldb }) => kldb !== null && kldb.length >= 3);
  if (printed !== undefined && printed.kldb !== null) {
    const evidence = [{ field: 'source', quote: printed.text ?? printed.kldb }] as const;
    return { value: printed.kldb, confidence: CODE_CONFIDENCE, evidence, alternative: null };
  }
  const named = judgePrintedText(posting, lexicon);
  return named ?? judgeWords(posting.title, posting.text, placeNames(posting), lexicon);
}

/** The occupation that the source names in words counts when it is an official title or sure by itself. */
function judgePrintedText(posting: Judged, lexicon: OccupationLexicon): OccupationJudgement | null {
  const text = posting.printedOccupations.find((printed) => printed.text !== null)?.text ?? null;
  if (text === null) return null;
  const evidence = [{ field: 'source', quote: text }] as const;
  const official = officialCode(text, lexicon);
  if (official !== null) return { value: official, confidence: MOST_CONFIDENCE, evidence, alternative: null };
  const judged = judgeWords(text, '', new Set(), lexicon);
  if (judged.value === null || judged.confidence < SURE) return null;
  return { ...judged, evidence };
}

/** The code of 5 digits that the official index gives to the whole of a title. */
function officialCode(title: string, lexicon: OccupationLexicon): KldbCode | null {
  const words = normaliseTitle(title);
  const [hit] = findKnown(words, lexicon.known);
  return hit?.code.length === 5 && hit.to - hit.from === words.length ? hit.code : null;
}

function judgeWords(
  title: string,
  text: string,
  ignored: ReadonlySet<string>,
  lexicon: OccupationLexicon,
): OccupationJudgement {
  const ranking = rankGroups(title, text, lexicon, ignored);
  const [best, next] = ranking.ranked;
  if (best === undefined || best.likelihood < LEAST_LIKELIHOOD) {
    return { value: null, confidence: 0, evidence: [], alternative: best?.group ?? null };
  }
  return {
    value: deepest(best.group, ranking.title),
    confidence: Math.min(MOST_CONFIDENCE, confidenceOf(ranking, lexicon)),
    evidence: evidenceFor(best.group, title, ranking, lexicon),
    alternative: next !== undefined && next.likelihood >= LEAST_ALTERNATIVE ? next.group : null,
  };
}

/** The code of the first known title inside the group, unless other words of the title shift its level. */
function deepest(group: KldbCode, { known, words }: TitleReading): KldbCode {
  const hit = known.find(({ code }) => code.startsWith(group));
  if (hit === undefined) return group;
  const others = words.filter((_, index) => index < hit.from || index >= hit.to);
  return others.some(({ stem }) => LEVEL_WORDS.has(stem)) ? group : hit.code;
}

/** The known title where one names the group, else the strongest words of the title; then those of the text. */
function evidenceFor(
  group: KldbCode,
  title: string,
  ranking: GroupRanking,
  lexicon: OccupationLexicon,
): readonly Evidence[] {
  const column = columnOf(group, lexicon);
  const { words, known } = ranking.title;
  const span = known.find(({ code }) => code.startsWith(group));
  const fromTitle =
    span === undefined
      ? strongest('title', titleShares(ranking.title, lexicon, column))
      : [{ field: 'title' as const, quote: spanQuote(title, words.slice(span.from, span.to)) }];
  return [...fromTitle, ...strongest('text', textShares(ranking.text, lexicon, column))];
}

function spanQuote(title: string, words: readonly Word[]): string {
  const last = words.at(-1);
  return title.slice(words[0]?.at ?? 0, (last?.at ?? 0) + (last?.quote.length ?? 0));
}

/** The words that speak most, in the order of the posting; weak ones are left out. */
function strongest(field: EvidenceField, shares: readonly WordShare[]): readonly Evidence[] {
  const least = Math.max(0, ...shares.map(({ share }) => share)) / 3;
  const quotes = shares
    .filter(({ share }) => share >= least)
    .toSorted((a, b) => b.share - a.share)
    .filter(({ quote }, index, all) => all.findIndex((other) => other.quote === quote) === index);
  const kept = quotes.slice(0, MOST_EVIDENCE).toSorted((a, b) => a.at - b.at);
  return kept.map(({ quote }) => ({ field, quote }));
}

function placeNames({ places }: Judged): ReadonlySet<string> {
  const names = places.flatMap(({ locality, text }) => [locality, text]).filter((name) => name !== null);
  return new Set(names.flatMap((name) => name.toLowerCase().match(/\p{L}{3,}/gu) ?? []));
}
