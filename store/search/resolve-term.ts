import { anyOf, allOf, beginning, word } from './match.ts';
import type { Match } from './match.ts';
import {
  allForms,
  byMeaning,
  inTitles,
  literally,
  SHORTEST_BEGINNING,
  titleFirst,
  wordAndMeanings,
} from './lookups.ts';
import type { Lookups } from './lookups.ts';
import { isSure } from './mend-term.ts';
import { meaningOf, meantFilter } from './read-terms.ts';
import type { AskedTerm, KnownNames, MeantFilter } from './read-terms.ts';
import { stem } from './stem.ts';
import { compoundParts } from './word-forms.ts';
import { workFormNamed } from './work-form-words.ts';

/** How a term is looked up, and where that is not what was typed. */
export interface ResolvedTerm extends Lookups {
  /** The words taken for what was mistyped; null when the term is looked up as it was typed. */
  readonly respelt: readonly string[] | null;
  /** What the term is taken to name; null when it is looked up as words. */
  readonly meant: MeantFilter | null;
}

/** What resolving needs of the index. */
export interface WordLookup extends KnownNames {
  exists(match: Match): boolean;
  /** Words of the vocabulary that are spelt nearly so. */
  near(word: string): readonly string[];
}

const AS_TYPED = { respelt: null, meant: null };

/**
 * Finds the way of looking a term up that finds something: what it names, the word and its forms, what begins with it,
 * what is spelt nearly so, the parts of the compound. Null when nothing does.
 */
export function resolveTerm(term: AskedTerm, lookup: WordLookup): ResolvedTerm | null {
  const { words, isPhrase, isOpen, meaning } = term;
  const named = isPhrase ? null : byMeaning(words, isOpen, meaning);
  if (named !== null && lookup.exists(named.anywhere))
    return { ...named, respelt: null, meant: meantFilter(meaning) };
  const [only] = words;
  if (isPhrase || only === undefined || words.length > 1) {
    const together = isPhrase ? literally(words) : allForms(words);
    return lookup.exists(together.anywhere) ? { ...together, ...AS_TYPED } : null;
  }
  return resolveWord(only, isOpen, lookup);
}

function resolveWord(text: string, isOpen: boolean, lookup: WordLookup): ResolvedTerm | null {
  for (const attempt of [asWritten, asBeginning, asMisspelt, asCompound]) {
    const resolved = attempt(text, lookup, isOpen);
    if (resolved !== null && lookup.exists(resolved.anywhere)) return resolved;
  }
  return null;
}

function asWritten(text: string, _lookup: WordLookup, isOpen: boolean): ResolvedTerm {
  return { ...wordAndMeanings(text, isOpen), ...AS_TYPED };
}

function asBeginning(text: string): ResolvedTerm | null {
  return text.length < SHORTEST_BEGINNING ? null : { ...titleFirst(beginning(text)), ...AS_TYPED };
}

/** What is spelt nearly so: names of occupations and forms of work where there are any, else words. */
function asMisspelt(text: string, lookup: WordLookup): ResolvedTerm | null {
  const { occupations } = lookup;
  const near = [...new Set([...occupations.near(text), ...lookup.near(text), ...lookup.near(stem(text))])];
  const read = near.map((one) => ({
    one,
    occupation: occupations.meaningOf([one]),
    form: workFormNamed([one]),
  }));
  const named = read.filter(({ occupation, form }) => form !== null || isSure(occupation));
  const meant = (named.length > 0 ? named : read).map(({ one, ...meanings }) => ({
    one,
    lookups: byMeaning([one], false, meaningOf(meanings)) ?? wordAndMeanings(one, false),
  }));
  const present = meant.filter(({ lookups }) => lookup.exists(lookups.anywhere));
  if (present.length === 0) return null;
  return {
    anywhere: anyOf(present.map(({ lookups }) => lookups.anywhere)),
    better: present.flatMap(({ lookups }) => lookups.better),
    respelt: present.map(({ one }) => occupations.asPrinted(one)),
    meant: null,
  };
}

/** What a person is called; a job of the same head is a near one. Other heads ("Zeit", "Dienst") say nothing alone. */
const TELLING_HEAD = /(?<!arbeit|leit|fuehr)(?:er|erin|mann|frau|koch|arzt|ist|ant|eur)$/;

/** "Solarmonteur" is looked up as "Solar" and "Monteur", and if need be as "Monteur" alone. */
function asCompound(text: string, lookup: WordLookup): ResolvedTerm | null {
  const [head, rest] = compoundParts(text);
  if (head === undefined || rest === undefined) return null;
  const both = titleFirst(allOf([word(stem(head)), anyOf([word(stem(rest)), beginning(rest)])]));
  const isBoth = lookup.exists(both.anywhere) || !TELLING_HEAD.test(head);
  return { ...(isBoth ? both : inTitles(head)), ...AS_TYPED };
}
