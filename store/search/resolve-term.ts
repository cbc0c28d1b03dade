import type { KldbCode } from '../../domain/posting.ts';
import { flagWord, occupationWord, placeWord } from './judged-words.ts';
import { allOf, anyOf, beginning, inColumns, phrase, word } from './match.ts';
import type { Match } from './match.ts';
import type { OccupationMeaning } from './occupation-words.ts';
import type { QueryTerm } from './query-words.ts';
import type { KnownNames, AskedTerm } from './read-terms.ts';
import { root, stem } from './stem.ts';
import { synonyms } from './synonyms.ts';
import { compoundParts } from './word-forms.ts';
import { flagNamed } from './work-form-words.ts';

/** How a term is looked up: in any field, and by what it ranks higher. */
export interface ResolvedTerm {
  readonly anywhere: Match;
  /** The better it fits, the more it counts; each is looked up among what `anywhere` finds. */
  readonly better: readonly { readonly match: Match; readonly counts: number }[];
  /** The words taken for what was mistyped; null when the term is looked up as it was typed. */
  readonly respelt: readonly string[] | null;
}

/** What resolving needs of the index. */
export interface WordLookup extends KnownNames {
  exists(match: Match): boolean;
  /** Words of the vocabulary that are spelt nearly so. */
  near(word: string): readonly string[];
}

const TITLE = 'title title_forms';
const SHORTEST_BEGINNING = 3;

/** How much a hit counts beyond being found at all; for one term the levels add up to 22 at most. */
const COUNTS = {
  names: 2,
  titleMeaning: 3,
  titleForm: 3,
  titleWord: 4,
  group: 8,
  guessedGroup: 1,
  likeliest: 3,
  subgroup: 2,
  judged: 6,
} as const;

/**
 * Finds the way of looking a term up that finds something: the occupation it names, the word and its forms, what
 * begins with it, what is spelt nearly so, the parts of the compound. Null when nothing does.
 */
export function resolveTerm(term: AskedTerm, lookup: WordLookup): ResolvedTerm | null {
  const { words, isPhrase, isOpen } = term;
  const [only] = words;
  if (isPhrase) return resolvePhrase(words, lookup);
  const named = resolveMeaning(term);
  if (named !== null && lookup.exists(named.anywhere)) return named;
  if (only === undefined) return null;
  if (words.length > 1) return resolveLoose(words, lookup);
  for (const attempt of [plain, wordBeginning, misspelt, compound]) {
    const resolved = attempt(only, isOpen, lookup);
    if (resolved !== null && lookup.exists(resolved.anywhere)) return resolved;
  }
  return null;
}

/** Looks a term up that must not occur: by what was judged where that is asked for, else as it is written. */
export function resolveExcluded({ words, isPhrase }: QueryTerm): Match {
  const flag = flagNamed(words.join(' '));
  if (flag !== null) return inColumns('names', word(flagWord(flag)));
  if (isPhrase) return inColumns('title names text', phrase(words));
  return anyOf(words.flatMap((one) => [word(one), word(stem(one))]));
}

function resolvePhrase(words: readonly string[], lookup: WordLookup): ResolvedTerm | null {
  const exact = phrase(words);
  const anywhere = inColumns('title names text', exact);
  if (!lookup.exists(anywhere)) return null;
  return {
    anywhere,
    better: [{ match: inColumns('title', exact), counts: COUNTS.titleWord }],
    respelt: null,
  };
}

function resolveMeaning({ words, isOpen, meaning }: AskedTerm): ResolvedTerm | null {
  switch (meaning.kind) {
    case 'occupation':
      return namedOccupation(words, isOpen, meaning.occupation);
    case 'place':
      return judgedOrNamed(words, meaning.municipalities.map(placeWord));
    case 'workForm':
      return judgedOrNamed(words, [flagWord(meaning.flag)]);
    case 'words':
      return null;
  }
}

/** Postings that were judged so, and those that say it beside the running text; there it is said of something else too. */
function judgedOrNamed(words: readonly string[], judgedAs: readonly string[]): ResolvedTerm {
  const judged = inColumns('names', anyOf(judgedAs.map(word)));
  const named = inColumns(`${TITLE} names`, allOf(words.map(word)));
  return {
    anywhere: anyOf([judged, named]),
    better: [
      { match: judged, counts: COUNTS.judged },
      { match: named, counts: COUNTS.names },
    ],
    respelt: null,
  };
}

/**
 * Postings that were judged to be this occupation, and those that carry its name in the title. A mention in the running
 * text says nothing of the work ("Büro vor Ort", "Pflege der Außenanlagen") and is looked at only where the name is a guess.
 */
function namedOccupation(
  words: readonly string[],
  isOpen: boolean,
  { groups, subgroups, isGuess }: OccupationMeaning,
): ResolvedTerm {
  const forms = allOf(words.map((one) => anyOf([word(one), word(stem(one))])));
  const [last = ''] = words.slice(-1);
  const isTyped = isOpen && words.length === 1 && last.length >= SHORTEST_BEGINNING;
  const inTitle = inColumns(TITLE, anyOf([forms, ...(isTyped ? [beginning(last)] : [])]));
  const named = inColumns('names', forms);
  return {
    anywhere: anyOf([inTitle, isGuess ? forms : named, judgedAs(groups)]),
    better: [
      { match: inColumns('title', allOf(words.map(word))), counts: COUNTS.titleWord },
      { match: inTitle, counts: COUNTS.titleForm },
      { match: judgedAs(groups), counts: isGuess ? COUNTS.guessedGroup : COUNTS.group },
      ...(isGuess ? [] : [{ match: judgedAs(groups.slice(0, 1)), counts: COUNTS.likeliest }]),
      ...(subgroups.length > 0 ? [{ match: judgedAs(subgroups), counts: COUNTS.subgroup }] : []),
      { match: named, counts: COUNTS.names },
    ],
    respelt: null,
  };
}

function judgedAs(codes: readonly KldbCode[]): Match {
  return inColumns('names', anyOf(codes.map((code) => word(occupationWord(code)))));
}

function resolveLoose(words: readonly string[], lookup: WordLookup): ResolvedTerm | null {
  const all = looked(allOf(words.map((one) => anyOf([word(one), word(stem(one))]))));
  return lookup.exists(all.anywhere) ? all : null;
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
    respelt: null,
  };
}

function wordBeginning(text: string): ResolvedTerm | null {
  if (text.length < SHORTEST_BEGINNING) return null;
  return looked(beginning(text));
}

function misspelt(text: string, _isOpen: boolean, lookup: WordLookup): ResolvedTerm | null {
  const { occupations } = lookup;
  const near = [...new Set([...occupations.near(text), ...lookup.near(text), ...lookup.near(stem(text))])];
  const resolved = near.map((one) => ({ one, occupation: occupations.meaningOf([one]) }));
  const named = resolved.flatMap(({ one, occupation }) =>
    occupation === null || occupation.isGuess
      ? []
      : [{ one, term: namedOccupation([one], false, occupation) }],
  );
  const meant = named.length > 0 ? named : near.map((one) => ({ one, term: plain(one, false) }));
  const present = meant.filter(({ term }) => lookup.exists(term.anywhere));
  return present.length === 0
    ? null
    : joined(
        present.map(({ term }) => term),
        present.map(({ one }) => occupations.asPrinted(one)),
      );
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
function joined(terms: readonly ResolvedTerm[], respelt: readonly string[]): ResolvedTerm {
  return {
    anywhere: anyOf(terms.map((term) => term.anywhere)),
    better: terms.flatMap((term) => term.better),
    respelt,
  };
}

function looked(match: Match): ResolvedTerm {
  return {
    anywhere: match,
    better: [{ match: inColumns(TITLE, match), counts: COUNTS.titleForm }],
    respelt: null,
  };
}
