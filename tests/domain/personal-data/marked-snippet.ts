import { findContacts } from '../../../domain/personal-data/find-contacts.ts';

/** A snippet without its marks, and what they enclose as "start:words". */
export interface MarkedSnippet {
  readonly employer: string | null;
  readonly text: string;
  readonly expected: readonly string[];
}

/** Reads "employer » text with ⟦marks⟧". */
export function readSnippet(snippet: string): MarkedSnippet {
  const parts = snippet.split(' » ');
  const marked = parts.at(-1) ?? '';
  const expected: string[] = [];
  let text = '';
  for (const [position, piece] of marked.split(/[⟦⟧]/u).entries()) {
    if (position % 2 === 1) expected.push(`${text.length}:${piece}`);
    text += piece;
  }
  return { employer: parts.length > 1 ? (parts[0] ?? null) : null, text, expected };
}

/** What is found in a snippet, as "start:words". */
export function foundIn({ text, employer }: MarkedSnippet): readonly string[] {
  return findContacts(text, employer).map(({ start, value }) => `${start}:${value}`);
}
