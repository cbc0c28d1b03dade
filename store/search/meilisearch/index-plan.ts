import { hash } from 'node:crypto';
import type { SearchWords } from '../../../config/occupations/load-search-words.ts';
import type { KldbCode, Posting } from '../../../domain/posting.ts';
import { FLAGS } from '../../../domain/search-query.ts';
import { analyse } from '../analyse.ts';
import { stem } from '../stem.ts';
import { wordsWithSynonyms } from '../synonyms.ts';
import { INDEX_SETTINGS } from './index-settings.ts';
import { meaningsOf } from './meanings.ts';
import { searchDocument, type SearchDocument } from './search-document.ts';

/** How postings become documents, and the name of that way. */
export interface IndexPlan {
  /**
   * Another text whenever documents or settings are made in another way: an index of another shape is not understood, it
   * is built anew.
   */
  readonly shape: string;
  /** The document of a posting; null when it is withdrawn. */
  documentOf(posting: Posting): SearchDocument | null;
}

/** Raise it when the analysis or the document changes and the tables below do not. */
const VERSION = 1;
const GROUP_DIGITS = 3;

/** The plan by the tables of this program; `names` are what people call the groups of the KldB, in every language. */
export function openIndexPlan(names: readonly SearchWords[]): IndexPlan {
  const byGroup = namesByGroup(names);
  const synonyms = wordsWithSynonyms().map((word) => meaningsOf([word]));
  const made = JSON.stringify([VERSION, INDEX_SETTINGS, FLAGS, synonyms, [...byGroup]]);
  return {
    shape: hash('sha256', made).slice(0, 16),
    documentOf(posting) {
      const group = posting.judged.occupation.value?.slice(0, GROUP_DIGITS) ?? '';
      return searchDocument(posting, byGroup.get(group) ?? []);
    },
  };
}

/** Names of one word, as written and by their stems: what a posting of the group is also found by. */
function namesByGroup(rows: readonly SearchWords[]): ReadonlyMap<KldbCode, readonly string[]> {
  const byGroup = new Map<KldbCode, Set<string>>();
  for (const { groups, words } of rows.filter(({ isWish }) => !isWish)) {
    const names = Object.values(words)
      .flat()
      .map(analyse)
      .filter(({ length }) => length === 1)
      .flat();
    for (const group of groups) {
      const known = byGroup.get(group) ?? new Set<string>();
      for (const name of names) known.add(name).add(stem(name));
      byGroup.set(group, known);
    }
  }
  return new Map([...byGroup].map(([group, known]) => [group, [...known]]));
}
