import { allOf, anyOf, beginning, inColumns, phrase, word } from './match.ts';
import type { Match } from './match.ts';
import type { QueryTerm } from './query-words.ts';
import { root, stem } from './stem.ts';
import { synonyms } from './synonyms.ts';
import { compoundParts } from './word-forms.ts';

/** How a term is looked up: in any field, and by what it ranks higher. */
export interface ResolvedTerm {
  readonly anywhere: Match;
  /** The better it fits, the more it counts; each is looked up among what `anywhere` finds. */
  readonly better: readonly { readonly match: Match; readonly counts: number }[];
}

/** What resolving needs of the index. */
export interface WordLookup {
  exists(match: Match): boolean;
  /** Words of the vocabulary that are spelt nearly so. */
  near(word: string): readonly string[];
}

const TITLE = 'title title_forms';
const SHORTEST_BEGINNING = 3;

/** How much a hit counts beyond being found at all; for one word the levels add up to 12 at most. */
const COUNTS = { names: 2, titleMeaning: 3, titleForm: 3, titleWord: 4 } as const;

/**
 * Finds the way of looking a term up that finds something: the word and its forms, what begins with it, what is
 * spelt nearly so, the parts of the compound. Null when nothing does.
 */
export function resolveTerm(term: QueryTerm, lookup: WordLookup): ResolvedTerm | null {
  const [only] = term.words;
  if (term.words.length > 1 || only === undefined) return resolvePhrase(term.words, lookup);
  for (const attempt of [plain, wordBeginning, misspelt, compound]) {
    const resolved = attempt(only, term.isOpen, lookup);
    if (resolved !== null && lookup.exists(resolved.anywhere)) return resolved;
  }
  return null;
}

/** Looks a term up that must not occur: as it is written, without guessing what else may be meant. */
export function resolveExcluded({ words }: QueryTerm): Match {
  if (words.length > 1) return inColumns('title names text', phrase(words));
  return anyOf(words.flatMap((one) => [word(one), word(stem(one))]));
}

function resolvePhrase(words: readonly string[], lookup: WordLookup): ResolvedTerm | null {
  const exact = phrase(words);
  const anywhere = inColumns('title names text', exact);
  if (!lookup.exists(anywhere)) return null;
  return { anywhere, better: [{ match: inColumns('title', exact), counts: COUNTS.titleWord }] };
}

function plain(text: string, isOpen: boolean): ResolvedTerm {
  const forms = anyOf([word(text), word(stem(text))]);
  const common = root(stem(text));
  const meanings = synonyms(text).concat(stem(text) === text ? [] : synonyms(stem(text)));
  const other = meanings.map((words) => allOf(words.map((one) => anyOf([word(one), word(stem(one))]))));
  const typed = isOpen && text.length >= SHORTEST_BEGINNING ? [inColumns(TITLE, beginning(text))] : [];
  // A synonym in the running text says little: "Ausbildung" stands in every other posting.
  const meant = other.map((match) => inColumns(`${TITLE} names`, match));
  if (common !== null) meant.push(inColumns(TITLE, word(common)));
  const titleForms = inColumns(TITLE, anyOf([forms, ...(typed.length > 0 ? [beginning(text)] : [])]));
  return {
    anywhere: anyOf([forms, ...typed, ...meant]),
    better: [
      { match: inColumns('title', word(text)), counts: COUNTS.titleWord },
      { match: titleForms, counts: COUNTS.titleForm },
      ...(meant.length > 0 ? [{ match: anyOf([titleForms, ...meant]), counts: COUNTS.titleMeaning }] : []),
      { match: inColumns('names', forms), counts: COUNTS.names },
    ],
  };
}

function wordBeginning(text: string): ResolvedTerm | null {
  if (text.length < SHORTEST_BEGINNING) return null;
  return looked(beginning(text));
}

function misspelt(text: string, _isOpen: boolean, lookup: WordLookup): ResolvedTerm | null {
  const near = [...new Set([...lookup.near(text), ...lookup.near(stem(text))])];
  return near.length === 0 ? null : joined(near.map((one) => plain(one, false)));
}

/** What a person is called; a job of the same head is a near one. Other heads ("Zeit", "Dienst") say nothing alone. */
const TELLING_HEAD = /(?<!arbeit|leit|fuehr)(?:er|erin|mann|frau|koch|arzt|ist|ant|eur)$/;

/** "Solarmonteur" is looked up as "Solar" and "Monteur", and if need be as "Monteur" alone. */
function compound(text: string, _isOpen: boolean, lookup: WordLookup): ResolvedTerm | null {
  const [head, rest] = compoundParts(text);
  if (head === undefined || rest === undefined) return null;
  const both = looked(allOf([word(stem(head)), anyOf([word(stem(rest)), beginning(rest)])]));
  if (lookup.exists(both.anywhere) || !TELLING_HEAD.test(head)) return both;
  return looked(inColumns(TITLE, word(stem(head))));
}

/** One term for several words of which any will do. */
function joined(terms: readonly ResolvedTerm[]): ResolvedTerm {
  return {
    anywhere: anyOf(terms.map((term) => term.anywhere)),
    better: terms.flatMap((term) => term.better),
  };
}

function looked(match: Match): ResolvedTerm {
  return { anywhere: match, better: [{ match: inColumns(TITLE, match), counts: COUNTS.titleForm }] };
}
