import type { Respelling, WordReading } from '../../domain/search-query.ts';
import { allOf } from './match.ts';
import type { QueryTerm } from './query-words.ts';
import { readTerms, weightOf } from './read-terms.ts';
import type { AskedTerm } from './read-terms.ts';
import { resolveTerm } from './resolve-term.ts';
import type { ResolvedTerm, WordLookup } from './resolve-term.ts';

/** How the wanted words of a search are looked up, and where that is not what was typed. */
export interface UnderstoodWords {
  /** Some posting has all of these; empty when none has any. */
  readonly terms: readonly ResolvedTerm[];
  /** Words that are left out, as typed, since no posting has them beside the others. */
  readonly dropped: readonly string[];
  readonly respelt: readonly Respelling[];
  /** Words that are looked up by what they name. */
  readonly readings: readonly WordReading[];
}

/** The wanted words of a search, and all that was typed. */
interface Typed {
  readonly input: string;
  readonly wanted: readonly QueryTerm[];
}

interface Found {
  readonly asked: AskedTerm;
  readonly resolved: ResolvedTerm;
}

/** Looks every wanted word up and keeps as many as occur together; what names an occupation is given up last. */
export function understandWords({ input, wanted }: Typed, lookup: WordLookup): UnderstoodWords {
  const asked = readTerms(wanted, lookup);
  const found = asked.flatMap((term): Found[] => {
    const resolved = resolveTerm(term, lookup);
    return resolved === null ? [] : [{ asked: term, resolved }];
  });
  const kept = found.length === 0 ? [] : together(found, lookup);
  const keptTerms = new Set(kept.map((one) => one.asked));
  return {
    terms: kept.map(({ resolved }) => resolved),
    dropped: kept.length === 0 ? [] : asked.filter((term) => !keptTerms.has(term)).map(({ typed }) => typed),
    respelt: kept.flatMap(({ asked: { typed }, resolved: { respelt } }) =>
      respelt === null ? [] : [{ typed, meant: respelt }],
    ),
    readings: kept.flatMap(({ asked: { from, to }, resolved: { meant } }) =>
      meant === null ? [] : [{ typed: input.slice(from, to), ...meant }],
    ),
  };
}

function together(found: readonly Found[], lookup: WordLookup): readonly Found[] {
  if (existTogether(found, lookup)) return found;
  const byWeight = found.toSorted(
    (one, other) => weightOf(other.asked.meaning) - weightOf(one.asked.meaning),
  );
  const kept: Found[] = [];
  for (const one of byWeight) if (existTogether([...kept, one], lookup)) kept.push(one);
  return kept;
}

function existTogether(found: readonly Found[], lookup: WordLookup): boolean {
  return lookup.exists(allOf(found.map(({ resolved }) => resolved.anywhere)));
}
