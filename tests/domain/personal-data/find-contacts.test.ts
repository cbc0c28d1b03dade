import { describe, expect, it } from 'vitest';
import { findContacts } from '../../../domain/personal-data/find-contacts.ts';
import { foundIn, readSnippet } from './marked-snippet.ts';
import { SNIPPETS_FOR_PRACTICE } from './snippets-for-practice.ts';
import { SNIPPETS_FOR_TESTING_ONLY } from './snippets-for-testing-only.ts';

describe('contact data in advertisements', () => {
  it.each(SNIPPETS_FOR_PRACTICE)('is found exactly in %j', (snippet) => {
    const marked = readSnippet(snippet);
    expect(foundIn(marked)).toEqual(marked.expected);
  });

  it('is found in snippets that the rules have never seen: 98 of 100, and 95 of 100 found are right', () => {
    const marked = SNIPPETS_FOR_TESTING_ONLY.map(readSnippet);
    const wanted = marked.flatMap(({ expected }, row) => expected.map((value) => `${row} ${value}`));
    const found = marked.flatMap((snippet, row) => foundIn(snippet).map((value) => `${row} ${value}`));
    const right = found.filter((value) => wanted.includes(value));
    expect(wanted.length).toBeGreaterThan(100);
    expect(right.length / wanted.length).toBeGreaterThanOrEqual(0.98);
    expect(right.length / found.length).toBeGreaterThanOrEqual(0.95);
  });

  it('comes in the order of the text, each with its kind and its words verbatim', () => {
    const text = 'Frau Dr. Nilüfer Aslan (n.aslan@klinik.example, 02421 555-12) oder @klinik.karriere';
    const contacts = findContacts(text);
    expect(contacts.map(({ kind, value }) => [kind, value])).toEqual([
      ['name', 'Nilüfer Aslan'],
      ['mail', 'n.aslan@klinik.example'],
      ['phone', '02421 555-12'],
      ['handle', '@klinik.karriere'],
    ]);
    for (const { start, end, value } of contacts) expect(text.slice(start, end)).toBe(value);
  });

  it('is nothing in a text without any', () => {
    expect(findContacts('')).toEqual([]);
    expect(findContacts('Wir suchen zum 01.03.2027 eine Pflegefachkraft (m/w/d) für 38,5 Stunden.')).toEqual(
      [],
    );
  });

  it('reads a list of digits without an end as a list of numbers', () => {
    expect(findContacts(`${'02421/'.repeat(30_000)} Herr Kluth`).at(-1)?.value).toBe('Kluth');
  });

  it('finds a name once, however many addresses repeat it, with the given name that one of them begins with', () => {
    const mails = Array.from({ length: 30 }, (_, number) => `mihajlov@werk${number}.example`);
    const text = `Zdravko Mihajlov, ${mails.join(', ')}, z.mihajlov@werk.example. Mihajlov leitet den Betrieb.`;
    const names = findContacts(text).filter(({ kind }) => kind === 'name');
    expect(names.map(({ value }) => value)).toEqual(['Zdravko Mihajlov', 'Mihajlov']);
  });

  it('reads a long text full of signs that could begin something without stumbling', () => {
    const text = `${'@ (at) 0 + ( Tel. Frau Dr. von der '.repeat(3000)} Herr Kluth`;
    expect(findContacts(text).at(-1)?.value).toBe('Kluth');
  });
});
